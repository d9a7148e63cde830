import { nodesOf, parentNameIn, readCurrentCopy, textIn } from 'c/mapRecords';
import type { ListsAnswer } from 'c/mapReading';
import type { CurrentCopy } from 'c/relationshipModel';

/** What is about to be written over, as it is in the org now. */
export interface CopyNow {
    readonly copy: CurrentCopy;
    readonly lastModifiedByName: string | null;
    /** The state of the proposal that was asked for; null when none was, or it may not be seen. */
    readonly proposalStatus: string | null;
}

/** The answer read; null when the person is not there (any more) or may not be seen. */
export function readCopy(answer: ListsAnswer): CopyNow | null {
    const lists = answer.uiapi?.query;
    const [person] = nodesOf(lists?.stakeholders);
    const [proposal] = nodesOf(lists?.proposals);
    return person
        ? {
              copy: readCurrentCopy(person),
              lastModifiedByName: parentNameIn(person, 'lastModifiedBy'),
              proposalStatus: proposal ? textIn(proposal, 'status') : null
          }
        : null;
}

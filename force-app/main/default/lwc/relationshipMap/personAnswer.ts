import { nodesOf, parentNameIn, readAssessment, readCurrentCopy } from 'c/mapRecords';
import type { Connection } from 'c/mapRecords';
import { newestFirst } from 'c/relationshipModel';
import type { Assessment, CurrentCopy } from 'c/relationshipModel';

/** What the person query answers. */
export interface PersonAnswer {
    readonly uiapi?: { readonly query?: { readonly stakeholders?: Connection; readonly assessments?: Connection } };
}

/** What is known of the selected person beyond the map itself. */
export interface PersonDetails {
    readonly stakeholderId: string;
    /** The current copy as it is in the org now. */
    readonly copy: CurrentCopy;
    readonly lastModifiedByName: string | null;
    /** Newest first, whatever their status. */
    readonly assessments: readonly Assessment[];
}

/** The answer read; null when the person is not there (any more) or may not be seen. */
export function readPerson(answer: PersonAnswer): PersonDetails | null {
    const [node] = nodesOf(answer.uiapi?.query?.stakeholders);
    return node
        ? {
              stakeholderId: node.Id,
              copy: readCurrentCopy(node),
              lastModifiedByName: parentNameIn(node, 'lastModifiedBy'),
              assessments: nodesOf(answer.uiapi?.query?.assessments).map(readAssessment).sort(newestFirst)
          }
        : null;
}

import { nodesOf, readBuyingRole, textIn } from 'c/mapRecords';
import type { BuyingRole } from 'c/relationshipModel';
import type { ListsAnswer } from './pagedLists';

/** An opportunity: whose map it belongs to, and who has a part in it. */
export interface Deal {
    readonly accountId: string | null;
    readonly buyingRoles: readonly BuyingRole[];
}

/** The answer read; null when the opportunity is not there or may not be seen. */
export function readDeal(answer: ListsAnswer): Deal | null {
    const [node] = nodesOf(answer.uiapi?.query?.opportunities);
    return node
        ? {
              accountId: textIn(node, 'accountId'),
              buyingRoles: nodesOf(answer.uiapi?.query?.buyingRoles).map(readBuyingRole)
          }
        : null;
}

import { nodesOf, readBuyingRole, textIn } from 'c/mapRecords';
import type { Connection } from 'c/mapRecords';
import type { BuyingRole } from 'c/relationshipModel';

/** What the deal query answers. */
export interface DealAnswer {
    readonly uiapi?: { readonly query?: { readonly opportunities?: Connection; readonly buyingRoles?: Connection } };
}

/** An opportunity: whose map it belongs to, and who has a part in it. */
export interface Deal {
    readonly accountId: string | null;
    readonly buyingRoles: readonly BuyingRole[];
}

/** The answer read; null when the opportunity is not there or may not be seen. */
export function readDeal(answer: DealAnswer): Deal | null {
    const [node] = nodesOf(answer.uiapi?.query?.opportunities);
    return node
        ? {
              accountId: textIn(node, 'accountId'),
              buyingRoles: nodesOf(answer.uiapi?.query?.buyingRoles).map(readBuyingRole)
          }
        : null;
}

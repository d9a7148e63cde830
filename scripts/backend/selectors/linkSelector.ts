import { LINK_FIELDS, readLink } from 'c/mapRecords';
import type { Link } from 'c/relationshipModel';
import { Selector, type Query, type SObject } from '../runtime';
import { nodeOf } from './nodes';

const ENGINE = { ...LINK_FIELDS, key: 'LinkKey__c' };

/** Ties that are not the reporting line. */
export class LinkSelector extends Selector<SObject> {
    readonly object = 'StakeholderLink__c';
    readonly fields = [...Object.values(ENGINE), 'From__r.Account__c'];

    ofAccounts(accountIds: Iterable<string>): Query<SObject>[] {
        return this.among('From__r.Account__c', accountIds, { perQuery: 100 });
    }
}

/** A tie as the engine thinks of it. */
export function linkOf(row: SObject): Link {
    return readLink(nodeOf(row, ENGINE));
}

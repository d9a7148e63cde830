import { storedRow } from '../records/rowReader';
import { keyPrefixOf } from '../schema';
import type { OrgServices } from '../services';
import type { Faults, WrittenRow } from '.';

/** Lets locks strike rows as they are written, through whichever door. Who owns or made a row is not locked by writing it. */
export function lockRows({ records, database, schema }: OrgServices, faults: Faults): void {
    records.lockWith((object, id) => {
        const row = storedRow(database, object, id) ?? {};
        const locks: WrittenRow['locks'] = [{ object: object.name, id }];
        for (const field of object.fields.values()) {
            const parentId = field.reference && row[field.name];
            const parent = typeof parentId === 'string' && schema.objectByKeyPrefix(keyPrefixOf(parentId));
            if (parent && parent.name !== 'User') {
                locks.push({ object: parent.name, id: String(parentId) });
            }
        }
        faults.requireUnlocked({ object: object.name, locks }, database.transactionNumber);
    });
}

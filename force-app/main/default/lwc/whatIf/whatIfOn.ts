import { buildModel, type RelationshipRecords } from 'c/relationshipModel';
import { snapshotOf, type AccountOnDay } from 'c/accountOnDay';
import { changesBetween, type ChangeItem } from 'c/changes';
import type { HypotheticalChange } from './changes';
import { overlay } from './overlay';

/** The account as it would be, and how that differs from how it is. */
export interface Hypothesis {
    readonly records: RelationshipRecords;
    readonly account: AccountOnDay;
    readonly differences: readonly ChangeItem[];
}

/** Supposes the changes on the day of an account. The account itself and its records stay as they are. */
export function whatIf(base: AccountOnDay, changes: readonly HypotheticalChange[]): Hypothesis {
    const records = overlay(base.model.records, changes, base.day);
    const account = snapshotOf(buildModel(records, base.model), base.day, base.profile, base);
    return { records, account, differences: changesBetween(base, account) };
}

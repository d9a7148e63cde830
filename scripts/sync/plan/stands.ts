import { STRUCTURE_FIELDS } from '../schema/fields';
import type { PositionRow, StakeholderRow } from '../schema/native';
import { STAND_COLUMNS } from './positions';
import type { Stand } from './positions';
import type { References } from './references';
import { mapped } from './values';
import type { Values } from './values';

/** Where a row says that somebody stands; what it leaves out is left out. */
export function standOf(row: StakeholderRow | PositionRow, references: References): Stand {
    const { reportsTo } = row;
    const entries = STAND_COLUMNS.flatMap((column): [string, unknown][] => {
        if (column === 'reportsToId') {
            return reportsTo === undefined ? [] : [[column, reportsTo && references.refOf(reportsTo)]];
        }
        const value = row[column];
        return value === undefined ? [] : [[column, column === 'decisionRoles' ? (value ?? []) : value]];
    });
    return Object.fromEntries(entries);
}

/** The same as the org's fields. */
export function standValues(stand: Stand, references: References): Values {
    return { ...mapped(stand, STRUCTURE_FIELDS), ...superiorValue(stand, references) };
}

function superiorValue({ reportsToId }: Stand, references: References): Values {
    return reportsToId === undefined
        ? {}
        : { ReportsTo__c: reportsToId && references.ofRef('ReportsTo__r', reportsToId) };
}

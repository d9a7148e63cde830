import type { FieldChange, MissingFromSources, Origin, RowError, RowResult } from '../types';
import type { Values } from './values';

/** A record to be written. */
export interface Write {
    /** The row that asked for it. */
    origin: Origin;
    object: string;
    /** Id of the record; null for one that its key creates. */
    id: string | null;
    /** Name and value of the external id; null for a record that has none. */
    key: { field: string; value: string } | null;
    values: Values;
    changes: FieldChange[];
}

/** Writes that are done together or not at all: a stakeholder with the dated records its current copy rests on. */
export type Unit = readonly Write[];

/** What one account needs. */
export interface Plan {
    account: { key: string; id: string | null; name: string };
    units: Unit[];
    /** A result for every row, as it will be when all units are written. */
    rows: RowResult[];
    notInSources: MissingFromSources[];
    notes: string[];
}

/** Why rows cannot be written, by `rowId`. */
export type Refusals = ReadonlyMap<string, RowError>;

/** Names a row of an account. */
export function rowId({ section, key }: Pick<Origin, 'section' | 'key'>): string {
    return `${section} ${key}`;
}

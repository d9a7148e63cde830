import type { DateRange } from './dateRanges';

/** What a condition looks at: a field by its path, or a date function of it, or the label of a picklist value. */
export interface Target {
    /** `['Name']`, `['Account__r', 'Owner', 'Name']` */
    path: string[];
    /** `CALENDAR_YEAR` …, `toLabel`; the field itself when absent. */
    function?: string;
}

/** A value as JSON has it, or the days a date literal stands for. */
export type FilterValue = string | number | boolean | null | { days: DateRange };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Which rows are wanted: the common form of SOQL's WHERE and of GraphQL's `where`. */
export type Filter =
    | { kind: 'and' | 'or'; filters: Filter[] }
    | { kind: 'not'; filter: Filter }
    | { kind: 'compare'; target: Target; operator: Comparison; value: FilterValue }
    /** `pattern` has `%`, `_` and the escapes `\%`, `\_`, `\\`. */
    | { kind: 'like'; target: Target; pattern: string }
    | { kind: 'in'; target: Target; values: FilterValue[]; negated: boolean }
    /** Multi-select: rows that have every value of one of the sets. */
    | { kind: 'includes'; target: Target; sets: string[][]; negated: boolean }
    /** Ids that another object's rows have (or do not have) in one of their fields. */
    | { kind: 'inRows'; target: Target; rows: RowSet; negated: boolean };

/** One field of the rows of an object that pass a filter. */
export interface RowSet {
    object: string;
    path: string[];
    filter: Filter | null;
    includeDeleted: boolean;
}

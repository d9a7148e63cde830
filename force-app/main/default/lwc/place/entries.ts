import { DECISION_ROLES, SENIORITIES, STATUSES, wordOf } from 'c/vocabulary';
import type { Place } from './move';

/** What stands in the fields of a place; what is blank is unknown. */
export interface PlaceEntries {
    readonly title: string;
    readonly department: string;
    readonly reportsToId: string;
    readonly status: string;
    readonly seniority: string;
    readonly decisionRoles: readonly string[];
}

/** Lengths of the text fields in the org. */
const LIMITS = { title: 255, department: 255 } as const;

/** A place as its fields show it, of somebody who is new where none is given. */
export function entriesOf(place?: Place): PlaceEntries {
    return {
        title: place?.title ?? '',
        department: place?.department ?? '',
        reportsToId: place?.reportsToId ?? '',
        status: place?.status ?? 'Active',
        seniority: place?.seniority ?? '',
        decisionRoles: place?.decisionRoles ?? []
    };
}

/** The place that the entries make. */
export function placeFrom(entries: PlaceEntries): Place {
    return {
        title: entries.title.trim() || null,
        department: entries.department.trim() || null,
        seniority: wordOf(SENIORITIES, entries.seniority),
        reportsToId: entries.reportsToId || null,
        decisionRoles: entries.decisionRoles.flatMap((role) => wordOf(DECISION_ROLES, role) ?? []),
        status: wordOf(STATUSES, entries.status)
    };
}

/** The entries that are longer than their fields, with so many characters as these have. */
export function tooLong(entries: PlaceEntries): { field: keyof typeof LIMITS; limit: number }[] {
    return (['title', 'department'] as const).flatMap((field) =>
        entries[field].trim().length > LIMITS[field] ? { field, limit: LIMITS[field] } : []
    );
}

import type { LabelKey } from 'c/labels';
import { placeOf, samePlace } from 'c/place';
import type { Place } from 'c/place';
import type { Day, Stakeholder } from 'c/relationshipModel';
import { DECISION_ROLES, SENIORITIES, STATUSES, wordOf } from 'c/vocabulary';

/** What stands in the fields of the form. */
export interface PlaceEntries {
    readonly title: string;
    readonly department: string;
    readonly reportsToId: string;
    readonly status: string;
    readonly seniority: string;
    readonly decisionRoles: readonly string[];
    readonly since: string;
}

/** What is wrong with an entry, or with all of them together. */
export interface PlaceFault {
    readonly field: keyof PlaceEntries | 'all';
    readonly key: LabelKey;
    /** A number or a day that the message names. */
    readonly limit?: number | Day;
}

/** Lengths of the text fields in the org. */
const LIMITS = { title: 255, department: 255 } as const;

/** The fields as somebody stands now, from today on. */
export function entriesOf(person: Stakeholder, today: Day): PlaceEntries {
    return {
        title: person.title ?? '',
        department: person.department ?? '',
        reportsToId: person.reportsToId ?? '',
        status: person.status ?? 'Active',
        seniority: person.seniority ?? '',
        decisionRoles: person.decisionRoles,
        since: today
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

/** What keeps a place from being saved; empty when it is complete. `earliest` is the first day that it may begin. */
export function faultsOf(
    entries: PlaceEntries,
    person: Stakeholder,
    { today, earliest }: { readonly today: Day; readonly earliest: Day | null }
): PlaceFault[] {
    const faults: PlaceFault[] = [];
    for (const field of ['title', 'department'] as const) {
        if (entries[field].trim().length > LIMITS[field]) {
            faults.push({ field, key: 'RMap_Invalid_TooLong', limit: LIMITS[field] });
        }
    }
    if (entries.since === '') {
        faults.push({ field: 'since', key: 'RMap_Move_SinceMissing' });
    } else if (entries.since > today) {
        faults.push({ field: 'since', key: 'RMap_Move_SinceFuture' });
    } else if (earliest !== null && entries.since < earliest) {
        faults.push({ field: 'since', key: 'RMap_Move_SinceStart', limit: earliest });
    }
    if (faults.length === 0 && samePlace(placeFrom(entries), placeOf(person))) {
        faults.push({ field: 'all', key: 'RMap_Move_Same' });
    }
    return faults;
}

import type { LabelKey } from 'c/labels';
import { placeFrom, placeOf, samePlace, tooLong } from 'c/place';
import type { PlaceEntries } from 'c/place';
import type { Day, Stakeholder } from 'c/relationshipModel';

/** What is wrong with an entry, or with all of them together. */
export interface PlaceFault {
    readonly field: keyof PlaceEntries | 'since' | 'all';
    readonly key: LabelKey;
    /** A number or a day that the message names. */
    readonly limit?: number | Day;
}

/** What keeps a place from being saved; empty when it is complete. `earliest` is the first day that it may begin. */
export function faultsOf(
    entries: PlaceEntries,
    since: Day,
    person: Stakeholder,
    { today, earliest }: { readonly today: Day; readonly earliest: Day | null }
): PlaceFault[] {
    const faults: PlaceFault[] = tooLong(entries).map((fault) => ({ ...fault, key: 'RMap_Invalid_TooLong' }));
    if (since === '') {
        faults.push({ field: 'since', key: 'RMap_Move_SinceMissing' });
    } else if (since > today) {
        faults.push({ field: 'since', key: 'RMap_Move_SinceFuture' });
    } else if (earliest !== null && since < earliest) {
        faults.push({ field: 'since', key: 'RMap_Move_SinceStart', limit: earliest });
    }
    if (faults.length === 0 && samePlace(placeFrom(entries), placeOf(person))) {
        faults.push({ field: 'all', key: 'RMap_Move_Same' });
    }
    return faults;
}

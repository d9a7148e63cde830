import { positionOn } from 'c/relationshipModel';
import type { Day, Position, Stakeholder } from 'c/relationshipModel';
import { addDays } from 'c/standing';

/** Where somebody stands, as a rep sets it. */
export type Place = Pick<
    Stakeholder,
    'title' | 'department' | 'seniority' | 'reportsToId' | 'decisionRoles' | 'status'
>;

/** What becomes of somebody's positions when their place changes. */
export interface PlaceMove {
    /** The position that ends, without an id a new one as well; null where none ran, or where it is corrected. */
    readonly ended: Position | null;
    /** The position that holds now: without an id it is new, else corrected. */
    readonly held: Position;
}

/** The place that a position or a person's own record tells of. */
export function placeOf({ title, department, seniority, reportsToId, decisionRoles, status }: Place): Place {
    return { title, department, seniority, reportsToId, decisionRoles, status };
}

/** The position that runs on the day and where it says nothing the person's own record: what a change starts from. */
export function standsAt(own: Stakeholder, positions: readonly Position[], today: Day): Place {
    const running = positionOn(positions, today);
    return {
        title: running?.title ?? own.title,
        department: running?.department ?? own.department,
        seniority: running?.seniority ?? own.seniority,
        reportsToId: running?.reportsToId ?? own.reportsToId,
        decisionRoles: running?.decisionRoles.length ? running.decisionRoles : own.decisionRoles,
        status: running?.status ?? own.status
    };
}

/** The first day on which another place may begin: not before the running position did, nor before the last one ended. */
export function earliestSince(positions: readonly Position[], today: Day): Day | null {
    const running = positionOn(positions, today);
    if (running) {
        return running.validFrom;
    }
    const ends = positions.flatMap(({ validTo }) => (validTo !== null && validTo < today ? [validTo] : []));
    const last = ends.sort()[ends.length - 1];
    return last === undefined ? null : addDays(last, 1);
}

/** Where somebody of whom no position is on record stood until now, and the first day that anything is known of them. */
export interface FormerPlace {
    readonly place: Place;
    readonly knownSince: Day;
}

/**
 * Puts somebody at a place from a day on, today or before (see `earliestSince`). Days are whole: the running position ends
 * the day before, and one that began on that very day is corrected instead. What the place says nothing of, such as the
 * function and an end that is planned already, goes on. The first position on record would leave the time before it without
 * the person: then the former place becomes a position, too, which was at least that of the day before.
 */
export function moveTo(
    stakeholderId: string,
    positions: readonly Position[],
    place: Place,
    since: Day,
    today: Day,
    former: FormerPlace | null = null
): PlaceMove {
    const running = positionOn(positions, today);
    if (running?.validFrom === since) {
        return { ended: null, held: { ...running, ...place } };
    }
    const { function: function_ = null, validTo = null } = running ?? {};
    const dayBefore = addDays(since, -1);
    const added = { id: '', key: null, stakeholderId, function: function_ };
    const ended = running ?? (positions.length === 0 ? formerPosition(former, since) : null);
    return {
        ended: ended && { ...added, ...ended, validTo: dayBefore },
        held: { ...added, ...place, validFrom: since, validTo, source: 'Rep' }
    };
}

/** The place until a day as a position; null where that day is from before anything was known of the person. */
function formerPosition(
    former: FormerPlace | null,
    since: Day
): Pick<Position, keyof Place | 'validFrom' | 'source'> | null {
    if (!former || since < former.knownSince) {
        return null;
    }
    const validFrom = former.knownSince < since ? former.knownSince : addDays(since, -1);
    return { ...former.place, validFrom, source: 'Derived' };
}

/** Whether two places are the same; roles in any order. */
export function samePlace(a: Place, b: Place): boolean {
    const roles = ({ decisionRoles }: Place) => [...decisionRoles].sort().join();
    const fields = ['title', 'department', 'seniority', 'reportsToId', 'status'] as const;
    return fields.every((field) => a[field] === b[field]) && roles(a) === roles(b);
}

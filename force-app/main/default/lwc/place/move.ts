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
    /** The position that ends; null where none ran, or where it is corrected. */
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

/**
 * Puts somebody at a place from a day on, today or before (see `earliestSince`). Days are whole: the running position ends
 * the day before, and one that began on that very day is corrected instead. What the place says nothing of, such as the
 * function and an end that is planned already, goes on.
 */
export function moveTo(
    stakeholderId: string,
    positions: readonly Position[],
    place: Place,
    since: Day,
    today: Day
): PlaceMove {
    const running = positionOn(positions, today);
    if (running?.validFrom === since) {
        return { ended: null, held: { ...running, ...place } };
    }
    const { function: function_ = null, validTo = null } = running ?? {};
    return {
        ended: running ? { ...running, validTo: addDays(since, -1) } : null,
        held: {
            ...place,
            id: '',
            key: null,
            stakeholderId,
            function: function_,
            validFrom: since,
            validTo,
            source: 'Rep'
        }
    };
}

/** Whether two places are the same; roles in any order. */
export function samePlace(a: Place, b: Place): boolean {
    const roles = ({ decisionRoles }: Place) => [...decisionRoles].sort().join();
    const fields = ['title', 'department', 'seniority', 'reportsToId', 'status'] as const;
    return fields.every((field) => a[field] === b[field]) && roles(a) === roles(b);
}

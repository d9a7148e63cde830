import { positionOn } from 'c/relationshipModel';
import type { Day, Position } from 'c/relationshipModel';

/** Where somebody stands, as far as it is told; what is left out is not known to the teller. */
export type Stand = Partial<
    Pick<Position, 'title' | 'department' | 'function' | 'seniority' | 'decisionRoles' | 'status' | 'reportsToId'>
>;

export const STAND_COLUMNS = [
    'title',
    'department',
    'function',
    'seniority',
    'decisionRoles',
    'status',
    'reportsToId'
] as const satisfies readonly (keyof Stand)[];

/** A change to the history of somebody's positions. */
export type PositionStep =
    | { kind: 'open'; stand: Stand; validFrom: Day; validTo: Day | null }
    | { kind: 'close'; position: Position; validTo: Day }
    | { kind: 'correct'; position: Position; stand: Stand };

/**
 * What keeps a history of positions true when somebody is found standing here on a day. Nothing, when that is where the
 * history has them on that day. Else the position of that day ends the day before and a new one begins, up to the day before
 * any later one. A position that the sync itself began on the same day is corrected; one that a person began that day
 * stands, and null is the answer.
 */
export function trackPosition(positions: readonly Position[], found: Stand, day: Day): PositionStep[] | null {
    const current = positionOn(positions, day);
    if (current && sameStand(current, found)) {
        return [];
    }
    if (current?.validFrom === day) {
        return current.source === 'Sync' ? [{ kind: 'correct', position: current, stand: found }] : null;
    }
    const later = positions
        .flatMap(({ validFrom }) => (validFrom !== null && validFrom > day ? validFrom : []))
        .sort()[0];
    const carried = current ? Object.fromEntries(STAND_COLUMNS.map((column) => [column, current[column]])) : {};
    const open: PositionStep = {
        kind: 'open',
        stand: { ...carried, ...found },
        validFrom: day,
        validTo: later ? dayBefore(later) : null
    };
    return current ? [{ kind: 'close', position: current, validTo: dayBefore(day) }, open] : [open];
}

/** The history after the steps. New positions have no id yet and count as the sync's. */
export function afterSteps(
    positions: readonly Position[],
    steps: readonly PositionStep[],
    stakeholderId: string
): Position[] {
    return steps.reduce(
        (history: Position[], step): Position[] => {
            if (step.kind === 'open') {
                return [
                    ...history,
                    {
                        ...BLANK_POSITION,
                        ...step.stand,
                        stakeholderId,
                        validFrom: step.validFrom,
                        validTo: step.validTo
                    }
                ];
            }
            const change = step.kind === 'close' ? { validTo: step.validTo } : step.stand;
            return history.map((position) => (position === step.position ? { ...position, ...change } : position));
        },
        [...positions]
    );
}

/** A position of which nothing is known. */
export const BLANK_POSITION: Position = {
    id: '',
    key: null,
    stakeholderId: '',
    title: null,
    department: null,
    function: null,
    seniority: null,
    reportsToId: null,
    decisionRoles: [],
    status: 'Active',
    validFrom: null,
    validTo: null,
    source: 'Sync'
};

/** The day before a day. */
export function dayBefore(day: Day): Day {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
}

function sameStand(position: Position, found: Stand): boolean {
    const text = (value: unknown): string =>
        Array.isArray(value) ? [...value].sort().join(';') : String(value ?? '').trim();
    return STAND_COLUMNS.every(
        (column) => found[column] === undefined || text(found[column]) === text(position[column])
    );
}

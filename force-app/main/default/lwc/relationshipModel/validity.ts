import { descending } from './order';
import type { Day, Position } from './records';

interface Validity {
    validFrom: Day | null;
    validTo: Day | null;
}

/** Whether a dated record holds on the day. Both days of its range count; a blank end is open. */
export function isValidOn(record: Validity, day: Day): boolean {
    return (record.validFrom === null || record.validFrom <= day) && (record.validTo === null || day <= record.validTo);
}

/** Orders positions by their start, the last first; a blank start is the earliest. Ties: by key, then id. */
export function latestFirst(a: Position, b: Position): number {
    return (
        descending(a.validFrom ?? '', b.validFrom ?? '') ||
        descending(a.key ?? '', b.key ?? '') ||
        descending(a.id, b.id)
    );
}

/** The position that holds on the day, the one that started last when several do; undefined for none. */
export function positionOn(positions: readonly Position[], day: Day): Position | undefined {
    return positions.filter((position) => isValidOn(position, day)).sort(latestFirst)[0];
}

import type { RelationshipRecords } from 'c/relationshipModel';
import { computed, timed } from '../measure';
import { PARTS, subjectOf, type Part } from './parts';

/** Milliseconds of each part in each run, and of all together. */
export interface PartTimes {
    readonly byPart: ReadonlyMap<Part, readonly number[]>;
    readonly total: readonly number[];
    /** Milliseconds computed for all together, the parts that stand alone left out. */
    readonly computed: readonly number[];
}

/** Runs all parts on a new subject each time; the first runs warm up and do not count. */
export function measureParts(
    parts: readonly Part[],
    records: RelationshipRecords,
    warmUps: number,
    runs: number
): PartTimes {
    const together = parts.filter((part) => !part.alone);
    const alone = parts.filter((part) => part.alone);
    const byPart = new Map(parts.map((part): [Part, number[]] => [part, []]));
    const total: number[] = [];
    const computedTotal: number[] = [];
    for (let run = -warmUps; run < runs; run += 1) {
        const subject = subjectOf(records);
        const start = computed();
        const times = together.map((part) => timed(() => part.run(subject)));
        const end = computed();
        const timesAlone = alone.map((part) => timed(() => part.run(subjectOf(records))));
        if (run >= 0) {
            together.forEach((part, index) => byPart.get(part)?.push(times[index]));
            alone.forEach((part, index) => byPart.get(part)?.push(timesAlone[index]));
            total.push(times.reduce((sum, time) => sum + time, 0));
            computedTotal.push(end - start);
        }
    }
    return { byPart, total, computed: computedTotal };
}

/** Tries each part once: those that fail are told apart with their error, so that they are named and not counted. */
export function tryParts(records: RelationshipRecords): { sound: Part[]; failed: Map<Part, string> } {
    const subject = subjectOf(records);
    const failed = new Map<Part, string>();
    for (const part of PARTS) {
        try {
            part.run(subject);
        } catch (error) {
            failed.set(part, error instanceof Error ? error.message : String(error));
        }
    }
    return { sound: PARTS.filter((part) => !failed.has(part)), failed };
}

import type { RelationshipRecords } from 'c/relationshipModel';
import { timed } from '../measure';
import { PARTS, subjectOf, type Part } from './parts';

/** Milliseconds of each part in each run, and of all together. */
export interface PartTimes {
    readonly byPart: ReadonlyMap<Part, readonly number[]>;
    readonly total: readonly number[];
}

/** Runs all parts on a new subject each time; the first runs warm up and do not count. */
export function measureParts(
    parts: readonly Part[],
    records: RelationshipRecords,
    warmUps: number,
    runs: number
): PartTimes {
    const byPart = new Map(parts.map((part): [Part, number[]] => [part, []]));
    const total: number[] = [];
    for (let run = -warmUps; run < runs; run += 1) {
        const subject = subjectOf(records);
        const times = parts.map((part) => {
            const measured = part.alone ? subjectOf(records) : subject;
            return timed(() => part.run(measured));
        });
        if (run >= 0) {
            parts.forEach((part, index) => byPart.get(part)?.push(times[index]));
            total.push(times.reduce((sum, time, index) => (parts[index].alone ? sum : sum + time), 0));
        }
    }
    return { byPart, total };
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

import { buildReportingGraph } from 'c/reportingGraph';
import type { ReportingPerson, StructureProblem } from 'c/reportingGraph';
import type { PositionRow, StakeholderRow } from '../schema/native';
import type { Sourced } from '../types';

/** What is said about each kind of problem. The engine finds them; the sync loads what is sound. */
const WORDS: Record<StructureProblem['kind'], (superior: string, circle: string) => string> = {
    duplicateId: () => 'The key is there more than once.',
    selfReport: () => 'Reports to itself: loaded without a superior.',
    missingSuperior: (superior) => `The superior "${superior}" is not in the file: loaded without a superior.`,
    ambiguousSuperior: (superior) =>
        `The superior's reference "${superior}" fits several rows: loaded without a superior, none is guessed.`,
    cycle: (_, circle) =>
        `Reports in a circle (${circle}): loaded as the file says, the map opens the circle and says so.`
};

/** Lines that the org cannot hold, or that nobody can follow. A circle it can hold. */
const NOT_LOADED = new Set<StructureProblem['kind']>(['selfReport', 'missingSuperior', 'ambiguousSuperior']);

/**
 * Looks for broken reporting lines; notes each on its rows and takes out the lines that cannot be loaded. `ambiguous`
 * tells rows whose superior fits several rows. A superior that is missing is left alone when `mayBeElsewhere`: it may be
 * in the org already.
 */
export function repairStructure(
    rows: readonly Sourced<StakeholderRow>[],
    { ambiguous, mayBeElsewhere }: { ambiguous: (row: StakeholderRow) => boolean; mayBeElsewhere: boolean }
): void {
    const people = rows.map(({ row }): ReportingPerson => ({
        id: row.key,
        reportsToId: row.reportsTo ?? null,
        ambiguous: ambiguous(row)
    }));
    const byKey = new Map(rows.map((sourced) => [sourced.row.key, sourced]));
    for (const { kind, ids, superiorId } of buildReportingGraph(people).problems) {
        if (kind === 'duplicateId' || (kind === 'missingSuperior' && mayBeElsewhere)) {
            continue;
        }
        for (const sourced of ids.flatMap((id) => byKey.get(id) ?? [])) {
            const note = WORDS[kind](superiorId ?? '', [...ids, ids[0]].join(' → '));
            if (!sourced.notes.includes(note)) {
                sourced.notes.push(note);
            }
            if (NOT_LOADED.has(kind)) {
                sourced.row.reportsTo = null;
            }
        }
    }
}

/** Takes the line out of positions that report to their own holder, which the org cannot hold, and notes it. */
export function repairPositions(rows: readonly Sourced<PositionRow>[]): void {
    for (const { row, notes } of rows) {
        if (row.reportsTo === row.stakeholder) {
            notes.push(WORDS.selfReport('', ''));
            row.reportsTo = null;
        }
    }
}

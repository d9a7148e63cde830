import type { Kind, Seniority } from 'c/vocabulary';

/** What the reporting line needs to know of a person or seat. A `Stakeholder` is one. */
export interface ReportingPerson {
    readonly id: string;
    readonly reportsToId: string | null;
    readonly name?: string | null;
    readonly kind?: Kind | null;
    readonly seniority?: Seniority | null;
    /** Set when the source's reference to the superior fits several records, so that none can be chosen. */
    readonly ambiguous?: boolean;
}

/**
 * Something in the reporting lines that could not be drawn as it is, and was repaired without changing any record.
 * `ids` are the people concerned, `superiorId` the reference that was not followed.
 * - `duplicateId`: several records share the id (named once); each is drawn.
 * - `selfReport`: the person reports to itself; drawn as a root.
 * - `missingSuperior`: the superior is not among the people; drawn as a root.
 * - `ambiguousSuperior`: the reference fits several records; drawn as a root, nothing is guessed.
 * - `cycle`: the people report to each other in a circle, in reporting order; the line from the first of `ids`
 *   is not followed, it is drawn as a root.
 */
export interface StructureProblem {
    readonly kind: 'duplicateId' | 'selfReport' | 'missingSuperior' | 'ambiguousSuperior' | 'cycle';
    readonly ids: readonly string[];
    readonly superiorId: string | null;
}

/**
 * A forest of reporting lines on plain arrays. Nodes are numbered breadth first, siblings in the order of the comparator:
 * roots are 0 … rootCount − 1, and the children of node i are the nodes childStart[i] … childStart[i + 1] − 1.
 */
export interface ReportingGraph<P extends ReportingPerson = ReportingPerson> {
    /** The person of each node; every record given is here exactly once. */
    readonly people: readonly P[];
    /** The node of the superior; −1 for a root. */
    readonly parent: readonly number[];
    /** Where the children of each node start; one longer than `people`. */
    readonly childStart: readonly number[];
    readonly rootCount: number;
    /** Steps below the root: 0 for a root. */
    readonly depth: readonly number[];
    /** The node of an id; the first in node order where an id is there twice. */
    readonly indexOf: ReadonlyMap<string, number>;
    /** Every repair made, in an order that does not depend on the order of records. */
    readonly problems: readonly StructureProblem[];
}

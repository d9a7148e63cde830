import type { Explained, Reason } from 'c/explanation';
import type { Observed } from 'c/relationshipModel';

/** What somebody is in it for. */
export type Motive = 'financial' | 'business' | 'relationship';

/** What moves one person, on the account or on one deal. */
export interface PersonMotives {
    readonly stakeholderId: string;
    /** 0–5 each; blank is unknown. */
    readonly motives: Readonly<Record<Motive, Observed<number>>>;
    /** The strongest known ones that are high; several where they are level, none where none is high. */
    readonly leading: readonly Motive[];
    /** In words; blank is unknown. */
    readonly demands: Observed<string>;
}

/** What somebody asks for, and the record that says so. */
export interface Demand {
    readonly stakeholderId: string;
    readonly text: string;
    readonly recordId: string | null;
    readonly date: string | null;
}

/** What moves a group: a department, or those with a part in a deal. */
export interface GroupMotives {
    /** Active people, by id. */
    readonly memberIds: readonly string[];
    /** Members of whom no motive is known. */
    readonly unknownIds: readonly string[];
    /** Mean of the members of whom it is known, 0–5. */
    readonly motives: Readonly<Record<Motive, Explained>>;
    readonly leading: readonly Motive[];
    readonly demands: readonly Demand[];
}

/** What moves one department of the customer. */
export interface DepartmentMotives extends GroupMotives {
    /** Null: not known. */
    readonly department: string | null;
}

/** People inside the customer who want different things, or are at odds on record. */
export interface ConflictOfInterest {
    /** `motives`: they pull to different sides; `tie`: a conflict between two of them is on record. */
    readonly kind: 'motives' | 'tie';
    /** Where both sides sit; null across departments, and for the committee of a deal. */
    readonly department: string | null;
    /** Of a conflict of motives, the two that are at odds, in the order of the sides. */
    readonly motives: readonly Motive[];
    /** Who stands on either side, by id. */
    readonly sides: readonly [readonly string[], readonly string[]];
    /** Of a tie: whether the two also pull to different sides; null when that is not known. */
    readonly motivesDiffer: boolean | null;
    readonly reason: Reason;
}

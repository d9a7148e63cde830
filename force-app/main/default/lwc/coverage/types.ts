import type { Seniority } from 'c/vocabulary';

/** People of the customer and how far we know them, by id in each list. Leavers are in none. */
export interface CoverageGroup {
    /** Active people: those of the next three lists together. */
    readonly customerIds: readonly string[];
    /** Those whose closeness asks for a recheck are contacted all the same. */
    readonly contactedIds: readonly string[];
    /** Known to have no contact with us. */
    readonly noContactIds: readonly string[];
    readonly contactUnknownIds: readonly string[];
    /** Active people whose attitude is unknown, whatever we know of the contact. */
    readonly attitudeUnknownIds: readonly string[];
    /** Active people whose closeness, contact or none, is past its review. */
    readonly recheckIds: readonly string[];
    /** Empty seats: counted apart. */
    readonly vacantIds: readonly string[];
}

/** Everybody of one department. */
export interface DepartmentCoverage extends CoverageGroup {
    /** Null: not known. */
    readonly department: string | null;
}

/** Everybody on one level. */
export interface LevelCoverage extends CoverageGroup {
    /** Null: not known. */
    readonly level: Seniority | null;
}

/** A department's people on one level. */
export interface CoverageCell extends DepartmentCoverage, LevelCoverage {}

/** Everybody whom one of our own people looks after. */
export interface OwnerCoverage extends CoverageGroup {
    /** Null: nobody does. */
    readonly ownerName: string | null;
}

/** How far we know the customer's people on a day. In each list the unknown one is the last. */
export interface Coverage {
    readonly all: CoverageGroup;
    /** By department, then level. Where nobody sits and no seat is empty there is no cell, and so nothing to cover. */
    readonly cells: readonly CoverageCell[];
    /** By name. */
    readonly departments: readonly DepartmentCoverage[];
    /** The highest first. */
    readonly levels: readonly LevelCoverage[];
    /** Who covers whom, by name. */
    readonly owners: readonly OwnerCoverage[];
}

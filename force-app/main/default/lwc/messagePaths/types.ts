import type { LinkKind } from 'c/vocabulary';
import type { Explained, Reason } from 'c/explanation';

/** What a message travels on: our contact, a link, or a reporting line up (`ReportsTo`) or down (`Leads`). */
export type HopKind = 'Contact' | 'ReportsTo' | 'Leads' | LinkKind;

/** One step of a message. */
export interface Hop {
    /** Null: from us. */
    readonly fromId: string | null;
    readonly toId: string;
    readonly kind: HopKind;
    /** Values that begin with `RMap_` are names of labels. */
    readonly reason: Reason;
}

/** A way for a message. */
export interface MessagePath {
    /** The people it passes, the one it is for last. From us, unless it is a way between departments. */
    readonly personIds: readonly string[];
    readonly hops: readonly Hop[];
    /** Points of effort, the fewer the better; `known` says how much of what would count is known. */
    readonly effort: Explained;
}

/** Why a way is closed. */
export type ClosedBy = 'conflict' | 'opposes' | 'vacant' | 'left' | 'competitor';

/** A place where a way to the target would go on if it was not closed. */
export interface AvoidedWay {
    readonly because: ClosedBy;
    /** The pair in conflict, or the one person. */
    readonly personIds: readonly string[];
    readonly reason: Reason;
    /** Points of effort of the whole way, if it was open. */
    readonly effort: number;
}

/**
 * Why there is no way: the person is not on the map, the seat is empty, the person has left, every way is closed, we are
 * in contact with nobody from whom to start, or nobody we could start from is known to have a tie that leads there.
 */
export type NoWay = 'unknownPerson' | 'vacant' | 'left' | 'onlyClosedWays' | 'noContact' | 'noKnownTie';

/** How to reach one person. */
export interface PathAnswer {
    readonly targetId: string;
    readonly best: MessagePath | null;
    /** Why there is none; null when there is one. */
    readonly noWay: NoWay | null;
    /** The next best, each without somebody whom each better way needs, the best first. */
    readonly alternatives: readonly MessagePath[];
    /** Closed ways, the one with the least effort first. */
    readonly avoided: readonly AvoidedWay[];
    /** Whoever is closest to us and still not on the best way, and why; null when there is nobody like that. */
    readonly friendNotUsed: { readonly personId: string; readonly reason: Reason } | null;
}

/** The ways on an account or a deal on a day. */
export interface MessagePaths {
    to(personId: string): PathAnswer;
    /** Points of effort of the best way; null when there is none. */
    effortTo(personId: string): number | null;
    /** The best way of a message from anybody in one department to anybody in the other; null when none is known. */
    between(fromDepartment: string, toDepartment: string): MessagePath | null;
}

/** The way to whoever approves a deal. */
export interface PathToPower {
    readonly opportunityId: string;
    /** One answer an approver, the easiest to reach first; of very many, only for the easiest. */
    readonly answers: readonly PathAnswer[];
    readonly vacantApproverIds: readonly string[];
    /** Why there is no way to show; null when there is one. */
    readonly problem: 'noMap' | 'approverUnknown' | 'approverVacant' | 'noWay' | null;
}

/** Departments between which, or inside which, people are in conflict. */
export interface Barrier {
    /** Two names in order; one for a conflict inside the department. */
    readonly departments: readonly string[];
    readonly personIds: readonly string[];
    /** One a conflict. */
    readonly reasons: readonly Reason[];
}

import type { LinkKind } from 'c/vocabulary';
import type { Explained } from 'c/explanation';
import type { Day } from 'c/relationshipModel';

/** One person's ear for another: by a link, or by the reporting line to the superior. */
export interface ListeningTie {
    /** Places of the two in the list of people. */
    readonly listener: number;
    readonly source: number;
    readonly weight: number;
    readonly kind: LinkKind | 'ReportsTo';
    /** 1–5; null when unknown, and for reporting lines. */
    readonly strength: number | null;
    readonly recordId: string;
    readonly date: Day | null;
}

/** How much one active person is listened to. */
export interface PersonInfluence {
    readonly stakeholderId: string;
    /** PageRank over all ties and reporting lines, in times the average: 1 is average. */
    readonly total: number;
    /** The same over trust and influence alone. */
    readonly informal: number;
    /** Active people who trust the person or are influenced by them, by id. */
    readonly listenerIds: readonly string[];
    /** Leads anybody by solid line, or is an executive or a director. */
    readonly formalLeader: boolean;
}

/** Somebody people listen to without a title that says so. */
export interface InformalLeader {
    readonly stakeholderId: string;
    readonly informal: number;
    readonly listenerIds: readonly string[];
    /** The superior who is listened to less; null for somebody without one. */
    readonly superiorId: string | null;
}

/** An outsider to whom people of the customer listen. */
export interface OutsideInfluence {
    readonly stakeholderId: string;
    readonly listenerIds: readonly string[];
}

/** Who is listened to on a day. */
export interface Influence {
    /** Every active person, the most influential first, then by id. */
    readonly people: readonly PersonInfluence[];
    person(id: string): PersonInfluence | undefined;
    /** The total in its parts: what everybody has, and what each listener passes on. Unknown for who is not active. */
    explain(id: string): Explained;
    /** The informal influence in its parts. */
    explainInformal(id: string): Explained;
    /** Incoming ties of trust, each a part. */
    inDegree(id: string): Explained;
    /** The most listened to first. */
    readonly informalLeaders: readonly InformalLeader[];
    /** By total influence, the highest first. */
    readonly formalLeaderIds: readonly string[];
    readonly fromOutside: readonly OutsideInfluence[];
}

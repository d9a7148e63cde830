import type {
    Attitude,
    Closeness,
    ConnectionStage,
    Coverage,
    EvidenceStrength,
    PoliticalStatus,
    RelativeStanding,
    TrustPillar
} from 'c/vocabulary';
import type { Day, Engagement, Observed } from 'c/relationshipModel';

/** A value and how strong the evidence of the observation is. */
export interface Evidenced<T> extends Observed<T> {
    readonly strength: EvidenceStrength | null;
}

/** An engagement that was held and shows how close somebody lets us come. */
export interface ObservedAct {
    readonly engagement: Engagement;
    readonly level: Closeness;
}

/** What a level of closeness rests on: an evidenced assessment, or an act that was observed. */
export interface ClosenessEvidence {
    readonly kind: 'assessment' | 'engagement';
    readonly recordId: string;
    readonly date: Day;
    /** Of the assessment; null for an act. */
    readonly strength: EvidenceStrength | null;
}

/** How close somebody is, as claimed and as far as the evidence goes. */
export interface ClosenessStanding {
    /** The newest claim among the accepted assessments, whatever its evidence. */
    readonly claimed: Evidenced<Closeness>;
    /** The level that has evidence; null when none has (unknown, never "no contact"). */
    readonly effective: Closeness | null;
    /** 0–5 of `effective`; null when unknown. */
    readonly level: number | null;
    /** `recheck` from the day after the review was due: the level stays visible and asks to be looked at again. */
    readonly state: 'current' | 'recheck' | 'unknown';
    readonly because: ClosenessEvidence | null;
    /** The last day on which the level is current. */
    readonly reviewDueOn: Day | null;
    /** Whether more is claimed than there is evidence for. */
    readonly claimAboveEvidence: boolean;
}

/** The pillars of trust, 1–5 each, and their balance. */
export interface TrustStanding {
    readonly transparency: Observed<number>;
    readonly reliability: Observed<number>;
    readonly consistency: Observed<number>;
    /** Known best − known worst; null when fewer than two are known. */
    readonly gap: number | null;
    /** Whether the gap reaches the profile's threshold. */
    readonly unbalanced: boolean;
    /** The known pillars with the lowest score, when the best is higher; empty otherwise. */
    readonly weakest: readonly TrustPillar[];
}

/** Our effective closeness beside that of the closest competitor. */
export interface CompetitorComparison {
    readonly standing: RelativeStanding | null;
    /** Null when none is known, or the closest one was not named. */
    readonly competitor: string | null;
    readonly closeness: Observed<Closeness>;
    /** Our level − theirs; null when either is unknown. */
    readonly lead: number | null;
}

/** Where one person stands with us on one day, on the account or on one deal. Unknown is null, or says 'unknown'. */
export interface Standing {
    readonly stakeholderId: string;
    readonly day: Day;
    /**
     * The deal for which something was observed that counts first here; null for the account as a whole. Deals for which
     * nothing was observed share one standing.
     */
    readonly opportunityId: string | null;
    readonly attitude: Evidenced<Attitude>;
    /** −2…3; null when unknown. */
    readonly attitudeLevel: number | null;
    /** Attitude ≥ the profile's threshold for support. Unknown does not support. */
    readonly supports: boolean;
    /** Attitude below neutral. Unknown does not oppose. */
    readonly opposes: boolean;
    readonly closeness: ClosenessStanding;
    readonly contact: 'contacted' | 'noContact' | 'unknown';
    readonly politicalStatus: Observed<PoliticalStatus>;
    /** 1–5 as given; estimates are another bundle's. */
    readonly power: Observed<number>;
    readonly interest: Observed<number>;
    /** 0–5 each */
    readonly motives: {
        readonly financial: Observed<number>;
        readonly business: Observed<number>;
        readonly relationship: Observed<number>;
    };
    readonly demands: Observed<string>;
    /** Know, connect, trust, use. */
    readonly connectionStage: Observed<ConnectionStage>;
    readonly coverage: Observed<Coverage>;
    readonly trust: TrustStanding;
    readonly relative: CompetitorComparison;
    /** In the inner circle or the political structure; blank is not. */
    readonly keyPlayer: boolean;
    /** A key player who supports exclusively or coaches, with evidence. */
    readonly champion: boolean;
    /** Supports exclusively or coaches, but is known to be outside both circles. */
    readonly coachWithoutPower: boolean;
    /** Proposed assessments dated on or before the day, newest first. */
    readonly pendingProposalIds: readonly string[];
    /** Whether the attitude, support or opposition, rests on an observation past its review day. */
    readonly attitudeRecheck: boolean;
    /** The engagements that show closeness, newest first. Nothing that breaks a rule of conduct is among them. */
    readonly acts: readonly ObservedAct[];
    /** The newest evidence of any kind: an accepted assessment or one of the acts. Null for none. */
    readonly lastEvidence: {
        readonly kind: 'assessment' | 'engagement';
        readonly recordId: string;
        readonly date: Day;
    } | null;
}

/** What a way through a person depends on. */
export type Stance = Pick<Standing, 'attitude' | 'opposes' | 'closeness'>;

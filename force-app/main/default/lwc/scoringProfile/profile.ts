import type { BuyingStep, Closeness, DecisionRole, EngagementKind, EvidenceStrength } from 'c/vocabulary';
import type { NetworkRules } from './networkRules';

/** From which value on something counts as high, as support, as contact. Rules 6–8, 10, 12, 15, 16 of the method. */
export interface Thresholds {
    /** Power or interest (1–5) from here on is high: the middle of the scale belongs to the upper half. */
    readonly high: number;
    /** Attitude (−2…3) that supports us: "supports, not exclusively". */
    readonly supports: number;
    /** Attitude that makes a key player a champion: "supports exclusively". */
    readonly champion: number;
    /** Closeness (0–5) that is contact. */
    readonly contact: number;
    /** Closeness with which somebody counts as a thread of a deal: receives us in the office. */
    readonly thread: number;
    /** Active people with such closeness up to which a deal is single-threaded. */
    readonly singleThread: number;
    /** Closeness with which a path may start. */
    readonly pathStart: number;
    /** Points between the best and the worst known pillar of trust that are out of balance. */
    readonly pillarGap: number;
    /** Days without a move in either direction after which a relationship is stuck. */
    readonly stuckDays: number;
    /** Tie of company to company (0–5) that holds; a weaker one is a gap of the organisational layer. */
    readonly tie: number;
    /** Motive (0–5) that is strong. */
    readonly motive: number;
    /** Points by which somebody's strong motive must outweigh another for the two to pull apart. */
    readonly motiveGap: number;
    /** Days for which it is news that somebody has come or gone. */
    readonly newsDays: number;
}

/** How long an observation stays current. */
export interface ReviewDays {
    /** Days by level: a close relationship changes faster than a distant one, so it is looked at more often. */
    readonly byCloseness: Readonly<Record<Closeness, number>>;
    /** Days for an attitude, and for everything else that has no level. */
    readonly other: number;
}

/** What evidence is worth. */
export interface EvidenceRules {
    /** Whether evidence of this strength opens the level that is claimed. */
    readonly opens: Readonly<Record<EvidenceStrength, boolean>>;
    /** What each strength is worth, 0–1, in the order consensus > explicit > inferred > unclear. */
    readonly worth: Readonly<Record<EvidenceStrength, number>>;
    /** What an observed act is worth, 0–1. */
    readonly actWorth: number;
    /** The level an act supports once it was held; null for none (bulk greetings, gifts, travel). */
    readonly levelOfAct: Readonly<Record<EngagementKind, Closeness | null>>;
    /** The same on an account whose rules forbid meals and leisure: levels are earned by professional acts. */
    readonly levelOfActRegulated: Readonly<Record<EngagementKind, Closeness | null>>;
}

/** Relationship strength, 0–100: the weights are points and sum to 100. */
export interface StrengthWeights {
    readonly closeness: number;
    readonly attitude: number;
    /** Each pillar of trust gives a third. */
    readonly trust: number;
    /** Kept promises of ours; as much is lost by promises overdue or broken. */
    readonly commitments: number;
    readonly recency: number;
    readonly evidence: number;
    readonly breadth: number;
    /** Share of its points that a level past its review keeps. */
    readonly recheckShare: number;
    /** Days after which recency and evidence are worth half. */
    readonly halfLifeDays: number;
    /** Promises kept that give all points, and promises of ours overdue or broken that take as many. */
    readonly commitmentsKept: number;
    readonly commitmentsOverdue: number;
    /** Different kinds of contact within `breadthDays` that give all points for breadth. */
    readonly breadthKinds: number;
    readonly breadthDays: number;
    /** Days over which the trend looks back. */
    readonly trendDays: number;
}

/** Health, 0–100: the weights of a deal, and those of the account, are points and sum to 100. */
export interface HealthWeights {
    readonly deal: {
        /** Green gives all, amber half, red nothing. */
        readonly status: number;
        /** Required places of the committee that are filled. */
        readonly committee: number;
        /** Required places of the chain from need to signature that are not broken, once it reaches an approver. */
        readonly chain: number;
        /** People who receive us, up to `threads`. */
        readonly breadth: number;
        /** Mean strength of the relationships on the deal, each by the power of the person's role. */
        readonly relationships: number;
    };
    /** People with whom we have thread enough for all points of breadth. */
    readonly threads: number;
    readonly account: {
        /** Each of the three layers. */
        readonly layer: number;
        /** As much again for the layer that matters at the account's stage. */
        readonly priorityLayer: number;
        /** Mean health of the open deals. */
        readonly deals: number;
        /** Share of our promises that are neither overdue nor broken. */
        readonly promises: number;
        /** As the account was last judged. */
        readonly satisfaction: number;
    };
}

/** How grave each risk is, 1–100; what answers a risk is as urgent. */
export interface AdviceRules {
    readonly priorities: Readonly<Record<RiskName, number>>;
}

/** What may be a risk; the rules themselves are the advice's. */
export type RiskName =
    | 'ApproverNeutral'
    | 'ApproverNoContact'
    | 'ApproverNotKeyPlayer'
    | 'ApproverUnknown'
    | 'BlockerWithPower'
    | 'ChampionGone'
    | 'ClaimAboveEvidence'
    | 'CoachWithoutPower'
    | 'CompetitorCloser'
    | 'DepartmentUncovered'
    | 'GiftBeyondPolicy'
    | 'InfluenceFromOutside'
    | 'KeyPlayerAttitudeUnknown'
    | 'KeyRelationshipWeak'
    | 'NewcomerUnknown'
    | 'NoMap'
    | 'OverdueCommitment'
    | 'OwnedByOne'
    | 'PositionEnded'
    | 'ProposalWaits'
    | 'ReportsToLeaver'
    | 'RequiredRoleMissing'
    | 'RoleEmpty'
    | 'SeatVacant'
    | 'SingleThreaded'
    | 'StaleEvidence'
    | 'SupportOnRecheck'
    | 'SupportOnlyFromUsers'
    | 'SupporterLeft'
    | 'TieWeak'
    | 'TrustUnbalanced'
    | 'UnknownAtTop';

/** A place on the committee that buys. */
export interface CommitteeSeat {
    readonly role: DecisionRole;
    /** Null: any department. */
    readonly department: string | null;
    readonly step: BuyingStep | null;
    readonly required: boolean;
}

/** Every weight, threshold and half-life of the engine. Plain data: it is kept as JSON and as a record in the org. */
export interface ScoringProfile extends NetworkRules {
    readonly name: string;
    readonly version: number;
    readonly thresholds: Thresholds;
    readonly reviewDays: ReviewDays;
    readonly evidence: EvidenceRules;
    readonly strength: StrengthWeights;
    readonly health: HealthWeights;
    readonly advice: AdviceRules;
    /** The committee a deal is judged against. */
    readonly committee: readonly CommitteeSeat[];
}

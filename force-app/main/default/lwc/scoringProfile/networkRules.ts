import type { Attitude, Closeness, DecisionRole, LinkKind, PoliticalStatus, Seniority } from 'c/vocabulary';

/** When an organisation counts as flat. */
export interface StructureRules {
    /** People one superior leads in the yardstick: as many levels as such a tree needs are flat, more are hierarchical. */
    readonly yardstickSpan: number;
}

/** From a count on, a level (1–5). */
export interface LevelFrom {
    readonly least: number;
    readonly level: number;
}

/** Which level of power or interest (1–5) a sign lets us expect where nobody gave one. The highest sign counts. */
export interface PowerInterestSigns {
    readonly powerOfSeniority: Readonly<Record<Seniority, number>>;
    /** By seats below in the reporting line, all levels. */
    readonly powerOfSeatsBelow: readonly LevelFrom[];
    /** Parts in a decision: general ones and those on open deals. */
    readonly powerOfRole: Readonly<Record<DecisionRole, number>>;
    readonly powerOfPoliticalStatus: Readonly<Record<PoliticalStatus, number>>;
    /** By people who trust the person or are influenced by them. */
    readonly powerOfListeners: readonly LevelFrom[];
    readonly interestOfRole: Readonly<Record<DecisionRole, number>>;
    /** Whoever takes a side, for or against, is interested. */
    readonly interestOfAttitude: Readonly<Record<Attitude, number>>;
    /** By engagements held within `engagementDays`. */
    readonly interestOfEngagements: readonly LevelFrom[];
    readonly engagementDays: number;
    /** Of somebody who said what they want. */
    readonly interestOfDemands: number;
}

/** How much of a person's ear each tie has, and who counts as an informal leader. */
export interface InfluenceRules {
    /** Share of influence that is passed on along ties; the rest everybody has (Brin and Page 1998: 0.85). */
    readonly damping: number;
    /** Of a tie with the greatest strength; a weaker one counts as its share of 5, one of unknown strength as 1 of 5. */
    readonly ties: Readonly<Record<LinkKind, number>>;
    /** Of the line to the superior. */
    readonly reporting: number;
    /** Informal influence, in times the average, from which somebody may be an informal leader. */
    readonly leaderTimesAverage: number;
    /** People who must listen to them at least. */
    readonly leaderListeners: number;
}

/** What a way to somebody costs, in points of effort: the way with the fewest is the best. */
export interface PathCosts {
    /** The first step, from us to somebody we are in contact with, by their closeness. */
    readonly contact: Readonly<Record<Closeness, number>>;
    /** Added where that closeness is past its review. */
    readonly recheck: number;
    /** Each person in between, as long as nothing is known of their attitude. */
    readonly relay: number;
    /** What it spares that somebody in between thinks so of us; those who oppose us are never in between. */
    readonly easedBy: Readonly<Record<Attitude, number>>;
    /** A tie of the least strength. The conflict's counts only where a way that is closed is shown. */
    readonly ties: Readonly<Record<LinkKind, number>>;
    /** A reporting line, either way. */
    readonly reporting: number;
    /** What each further point of strength (1–5) spares; one of unknown strength spares nothing. */
    readonly perStrength: number;
    /** Other ways that are looked for. */
    readonly alternatives: number;
    /** Closed ways that are named. */
    readonly avoided: number;
}

/**
 * Where the numbers come from:
 * - `structure.yardstickSpan`: Urwick (1956), "The span of control": no superior directs more than five or six.
 * - `powerInterest`: ours, on the scale on which people give power and interest, kept at or below what an executive who
 *   signs would be given. Only estimates rest on them, and those are marked.
 * - `influence.damping`: Brin and Page (1998). The ties' weights are ours: trust and influence are the reason to listen
 *   to somebody, the reporting line counts half, working together a quarter, an introduction and a delivery nothing.
 * - `paths`: ours. Every tie of trust, even the weakest, costs less than a reporting line; who receives us in the office
 *   is reached directly rather than through somebody else; mail and phone alone are worth a detour over trust.
 */
export const DEFAULT_NETWORK_RULES = {
    structure: { yardstickSpan: 5 },
    powerInterest: {
        powerOfSeniority: { Executive: 4.5, Director: 3.5, Manager: 2.5, Staff: 1 },
        powerOfSeatsBelow: [
            { least: 1, level: 2 },
            { least: 5, level: 3 },
            { least: 25, level: 4 },
            { least: 125, level: 5 }
        ],
        powerOfRole: {
            Approver: 4.5,
            DecisionMaker: 4,
            Evaluator: 3,
            Influencer: 3,
            User: 1,
            Purchaser: 2.5,
            Gatekeeper: 2.5,
            Coach: 1,
            ExecutiveSponsor: 4
        },
        powerOfPoliticalStatus: { InnerCircle: 4.5, PoliticalStructure: 3.5, Outside: 1 },
        powerOfListeners: [
            { least: 1, level: 2 },
            { least: 3, level: 3 },
            { least: 6, level: 4 }
        ],
        interestOfRole: {
            Approver: 3,
            DecisionMaker: 4,
            Evaluator: 4,
            Influencer: 3,
            User: 4,
            Purchaser: 3,
            Gatekeeper: 3,
            Coach: 4,
            ExecutiveSponsor: 4
        },
        interestOfAttitude: {
            BacksCompetitor: 4,
            Opposes: 4,
            Neutral: 2,
            Supports: 3,
            SupportsExclusively: 4,
            Coach: 5
        },
        interestOfEngagements: [
            { least: 1, level: 2 },
            { least: 3, level: 3 },
            { least: 6, level: 4 }
        ],
        engagementDays: 365,
        interestOfDemands: 3
    },
    influence: {
        damping: 0.85,
        ties: {
            DottedLine: 0.25,
            Influences: 1,
            Trusts: 1,
            Conflicts: 0,
            WorksWith: 0.25,
            Introduced: 0,
            Supplies: 0
        },
        reporting: 0.5,
        leaderTimesAverage: 1.5,
        leaderListeners: 2
    },
    paths: {
        contact: {
            NoContact: 30,
            RemoteOnly: 12,
            OfficeMeetings: 4,
            MealsAndEvents: 3,
            OutOfHours: 2,
            MutualTrust: 1
        },
        recheck: 2,
        relay: 9,
        easedBy: { BacksCompetitor: 0, Opposes: 0, Neutral: 2, Supports: 5, SupportsExclusively: 6, Coach: 6 },
        ties: {
            DottedLine: 17,
            Influences: 6,
            Trusts: 5,
            Conflicts: 24,
            WorksWith: 11,
            Introduced: 11,
            Supplies: 20
        },
        reporting: 12,
        perStrength: 1,
        alternatives: 2,
        avoided: 5
    }
} as const satisfies NetworkRules;

/** The part of the profile that speaks of the organisation and of the ties in it. */
export interface NetworkRules {
    readonly structure: StructureRules;
    readonly powerInterest: PowerInterestSigns;
    readonly influence: InfluenceRules;
    readonly paths: PathCosts;
}

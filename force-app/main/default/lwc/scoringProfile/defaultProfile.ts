import { DEFAULT_NETWORK_RULES } from './networkRules';
import type { ScoringProfile } from './profile';

const LEVEL_OF_ACT = {
    Message: 'RemoteOnly',
    Call: 'RemoteOnly',
    OfficeVisit: 'OfficeMeetings',
    SiteVisit: 'OfficeMeetings',
    BusinessMeal: 'MealsAndEvents',
    BusinessEvent: 'MealsAndEvents',
    Leisure: 'OutOfHours',
    SocialCause: 'OutOfHours',
    JointWorkshop: 'MealsAndEvents',
    ReferenceGiven: 'OutOfHours',
    SharedPlan: 'OutOfHours',
    GuidanceGiven: 'MutualTrust',
    Gift: null,
    PrivateTravel: null,
    BulkGreeting: null,
    KeyEvent: null,
    BusinessChange: null
} as const;

/**
 * The profile that counts where an org has none of its own. `config/scoring/default.json` holds the same.
 *
 * Where the numbers come from:
 * - `thresholds`, `evidence.opens`, `committee`: rules of the method (see docs/model.md): Mendelow's matrix with the middle of the
 *   scale counted as high; support, key player and champion as users of Altify's and MEDDICC's vocabulary know them.
 * - `reviewDays`: the review cadence of Stakeholder__c.ReviewDueOn__c, 60 days for the two closest levels, else 90.
 * - `evidence.levelOfAct`: the ladder of observed behaviour; the professional acts (joint workshop, reference given,
 *   shared plan) are its equivalents where meals and leisure are not allowed.
 * - `strength`: our own weights. What people do (closeness) weighs more than what they say (attitude); trust
 *   is its pillars and promises kept; how fresh and strong the evidence is and how broad the contact weigh a quarter. Recency halves in 90
 *   days, one review period: exponential decay as in half-life models of customer recency.
 * - `health`: ours. Who decides and how they stand to us is over half of a deal; the relationship in its three layers is
 *   over half of an account, the layer that matters at its stage twice the others.
 * - `advice`: ours. First who decides and what breaks a rule, then who can stop a deal and what we owe, then the gaps of
 *   the layer that matters, then what to look at again.
 */
export const DEFAULT_PROFILE: ScoringProfile = {
    name: 'Default',
    version: 1,
    ...DEFAULT_NETWORK_RULES,
    thresholds: {
        high: 3,
        supports: 1,
        champion: 2,
        contact: 1,
        thread: 2,
        singleThread: 1,
        pathStart: 1,
        pillarGap: 2,
        stuckDays: 180,
        tie: 3,
        motive: 3,
        motiveGap: 2,
        newsDays: 180
    },
    reviewDays: {
        byCloseness: {
            NoContact: 90,
            RemoteOnly: 90,
            OfficeMeetings: 90,
            MealsAndEvents: 90,
            OutOfHours: 60,
            MutualTrust: 60
        },
        other: 90
    },
    evidence: {
        opens: { Consensus: true, Explicit: true, Inferred: true, Unclear: false },
        worth: { Consensus: 1, Explicit: 0.85, Inferred: 0.5, Unclear: 0 },
        actWorth: 0.85,
        levelOfAct: LEVEL_OF_ACT,
        levelOfActRegulated: { ...LEVEL_OF_ACT, BusinessMeal: null, BusinessEvent: null, Leisure: null }
    },
    strength: {
        closeness: 35,
        attitude: 25,
        trust: 12,
        commitments: 5,
        recency: 9,
        evidence: 9,
        breadth: 5,
        recheckShare: 0.7,
        halfLifeDays: 90,
        commitmentsKept: 3,
        commitmentsOverdue: 2,
        breadthKinds: 4,
        breadthDays: 365,
        trendDays: 90
    },
    health: {
        deal: { status: 30, committee: 15, chain: 10, breadth: 15, relationships: 30 },
        threads: 4,
        account: { layer: 15, priorityLayer: 15, deals: 20, promises: 10, satisfaction: 10 }
    },
    advice: {
        priorities: {
            ApproverUnknown: 95,
            NoMap: 94,
            GiftBeyondPolicy: 92,
            ChampionGone: 90,
            BlockerWithPower: 86,
            OverdueCommitment: 84,
            RequiredRoleMissing: 80,
            RoleEmpty: 79,
            ApproverNoContact: 78,
            CompetitorCloser: 76,
            KeyPlayerAttitudeUnknown: 74,
            SingleThreaded: 72,
            SupportOnlyFromUsers: 70,
            SupporterLeft: 69,
            CoachWithoutPower: 68,
            ApproverNeutral: 67,
            ApproverNotKeyPlayer: 66,
            KeyRelationshipWeak: 64,
            DepartmentUncovered: 62,
            TieWeak: 62,
            UnknownAtTop: 60,
            TrustUnbalanced: 59,
            SeatVacant: 58,
            NewcomerUnknown: 57,
            PositionEnded: 56,
            OwnedByOne: 55,
            SupportOnRecheck: 54,
            ProposalWaits: 46,
            StaleEvidence: 45,
            ReportsToLeaver: 44,
            ClaimAboveEvidence: 42,
            InfluenceFromOutside: 40
        }
    },
    committee: [
        { role: 'User', department: null, step: 'Need', required: true },
        { role: 'Evaluator', department: null, step: 'Evaluation', required: true },
        { role: 'Purchaser', department: null, step: 'Recommendation', required: true },
        { role: 'DecisionMaker', department: null, step: 'Approval', required: true },
        { role: 'Approver', department: null, step: 'Signature', required: true },
        { role: 'Coach', department: null, step: null, required: false },
        { role: 'ExecutiveSponsor', department: null, step: null, required: false }
    ]
};

import type {
    AccountStage,
    CommitmentDirection,
    CommitmentStatus,
    EngagementKind,
    EngagementOutcome,
    Layer,
    Reaction,
    Scenario
} from 'c/vocabulary';
import type { Day } from './records';

/** The customer. `stage`, `regulated` and `giftLimit` are current copies of the newest account assessment. */
export interface Account {
    id: string;
    name: string;
    stage: AccountStage | null;
    regulated: boolean | null;
    giftLimit: number | null;
}

/** One dated look at the account as a whole. A blank field says nothing about that field. */
export interface AccountAssessment {
    id: string;
    key: string | null;
    assessedOn: Day;
    stage: AccountStage | null;
    /** Ties of company to company, 0–5 */
    communication: number | null;
    matching: number | null;
    jointWork: number | null;
    recognition: number | null;
    /** Judgements for selecting and tiering the account, 0–5 */
    organisationalSupport: number | null;
    attitudeAndTrust: number | null;
    growthPotential: number | null;
    satisfaction: number | null;
    /** Share of our revenue, 0–1 */
    revenueShare: number | null;
    /** Whether the customer's rules forbid meals, leisure and travel at our cost. */
    regulated: boolean | null;
    /** The most a gift or hospitality may be worth, in the currency of `Engagement.cost`. */
    giftLimit: number | null;
    createdAt: string | null;
}

/** Somebody's part in an engagement. */
export interface Participant {
    stakeholderId: string;
    reaction: Reaction | null;
}

/** Something done with people of the account on a day. */
export interface Engagement {
    id: string;
    key: string | null;
    occurredOn: Day;
    kind: EngagementKind | null;
    scenario: Scenario | null;
    layer: Layer | null;
    /** The deal it was about; null when about none in particular. */
    opportunityId: string | null;
    /** What it cost us; for a gift, what the gift was worth. */
    cost: number | null;
    outcome: EngagementOutcome | null;
    subject: string | null;
    participants: readonly Participant[];
}

/** A promise, ours or theirs. */
export interface Commitment {
    id: string;
    key: string | null;
    stakeholderId: string;
    direction: CommitmentDirection | null;
    subject: string | null;
    madeOn: Day | null;
    dueOn: Day | null;
    closedOn: Day | null;
    status: CommitmentStatus | null;
    /** How much it earns or draws in the ledger of trust, 1–5. */
    weight: number | null;
}

/** A deal. */
export interface Opportunity {
    id: string;
    key: string | null;
    name: string;
    stageName: string | null;
    closeOn: Day | null;
    amount: number | null;
    isClosed: boolean | null;
}

import type { DecisionRole, EngagementKind, Layer, OrganisationalTie, Scenario } from 'c/vocabulary';
import type { Reason } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import type { DealWarningKind, Decision } from 'c/decision';
import type { Influence } from 'c/influence';
import type { Layers } from 'c/layers';
import type { Motive } from 'c/motives';

/** Something to be careful about: what a deal warns of, and what the account as a whole does. */
export type RiskKind =
    | DealWarningKind
    | 'ClaimAboveEvidence'
    | 'DepartmentUncovered'
    | 'GiftBeyondPolicy'
    | 'InfluenceFromOutside'
    | 'KeyRelationshipWeak'
    | 'NewcomerUnknown'
    | 'OverdueCommitment'
    | 'OwnedByOne'
    | 'PositionEnded'
    | 'ProposalWaits'
    | 'ReportsToLeaver'
    | 'StaleEvidence'
    | 'TieWeak'
    | 'TrustUnbalanced'
    | 'UnknownAtTop';

/** A risk, why we say so, and what it rests on. */
export interface Risk {
    readonly kind: RiskKind;
    /** 1–100, the gravest highest. */
    readonly priority: number;
    /** The people or seats concerned, by id; empty when it is about nobody in particular. */
    readonly stakeholderIds: readonly string[];
    /** Null: of the account as a whole. */
    readonly opportunityId: string | null;
    readonly department: string | null;
    readonly role: DecisionRole | null;
    readonly tie: OrganisationalTie | null;
    /** The layer of the relationship it is about; null where it is about none. */
    readonly layer: Layer | null;
    /** What answers it. */
    readonly action: ActionKind;
    readonly reason: Reason;
    /** Every record it rests on; none where the risk is that there is none. */
    readonly recordIds: readonly string[];
}

/** What to do next. */
export type ActionKind =
    | 'AnswerCompetitor'
    | 'AskForIntroduction'
    | 'AskOutsider'
    | 'ConfirmPlace'
    | 'CorrectLine'
    | 'CoverSeat'
    | 'DecideProposals'
    | 'FillRole'
    | 'FindApprover'
    | 'FindChampion'
    | 'FollowPolicy'
    | 'GetToKnow'
    | 'HandleObjection'
    | 'KeepPromise'
    | 'MapDeal'
    | 'MapPeople'
    | 'OpenDepartment'
    | 'RecordEvidence'
    | 'RestoreTrust'
    | 'ReviewEvidence'
    | 'ShareOwnership'
    | 'StrengthenTie'
    | 'WidenContact'
    | 'WinSupport';

/** An act of work that fits a person: what, in which scenario, and the most it may cost. */
export interface SuggestedAct {
    readonly kind: EngagementKind;
    readonly scenario: Scenario;
    /** The motive it serves; null when none of the person's is known. */
    readonly motive: Motive | null;
    /** The customer's limit for gifts and hospitality; null when none is on record. */
    readonly costLimit: number | null;
}

/** A next best action: what to do, with whom, why. */
export interface Advice {
    readonly kind: ActionKind;
    /** That of the gravest risk it answers. */
    readonly priority: number;
    readonly stakeholderIds: readonly string[];
    readonly opportunityId: string | null;
    readonly department: string | null;
    readonly tie: OrganisationalTie | null;
    readonly layer: Layer | null;
    /** What is to be done, in words. */
    readonly what: Reason;
    /** Why: the reasons of the risks it answers, the gravest first. */
    readonly because: readonly Reason[];
    readonly answers: readonly RiskKind[];
    readonly recordIds: readonly string[];
    /** Of an action about one person; null where no act is allowed or fits. */
    readonly act: SuggestedAct | null;
}

/** What the rules look at. Everything but the account is computed by other bundles and shared. */
export interface AdviceSources {
    readonly account: AccountOnDay;
    /** Open deals only. */
    readonly decisions: readonly Decision[];
    readonly layers: Layers;
    readonly influence: Influence;
}

/** What a rule finds; what it leaves out is null, or as the rule says. */
export type Finding = Pick<Risk, 'reason'> &
    Partial<Pick<Risk, 'stakeholderIds' | 'opportunityId' | 'department' | 'role' | 'tie' | 'action' | 'recordIds'>>;

/**
 * A rule: the risk, the layer it is about, what answers it, and how each case of it on the account is found; what the open
 * deals warn of is found for every rule.
 */
export type RiskRule = readonly [
    kind: RiskKind,
    layer: Layer | null,
    action: ActionKind,
    find?: (sources: AdviceSources) => readonly Finding[]
];

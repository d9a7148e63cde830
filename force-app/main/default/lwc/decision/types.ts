import type { BuyingStep, DealStatus, DecisionRole } from 'c/vocabulary';
import type { Explained, Reason } from 'c/explanation';
import type { CommitteeSeat } from 'c/scoringProfile';
import type { PersonOnDay } from 'c/accountOnDay';

/** One part of one person (or seat) in a deal. */
export interface DealPart {
    readonly stakeholderId: string;
    readonly person: PersonOnDay;
    /** The role on this deal; where that is blank, one of the person's general roles; null when neither is known. */
    readonly role: DecisionRole | null;
    readonly step: BuyingStep | null;
    readonly required: boolean;
    readonly presence: 'active' | 'vacant' | 'left';
    /** The buying role. */
    readonly recordId: string;
}

/** A place on the committee and who holds it. Missing: nobody holds it. Vacant: only an empty seat does. */
export interface CommitteePlace {
    readonly seat: CommitteeSeat;
    readonly state: 'filled' | 'vacant' | 'missing';
    /** Active people who hold it. */
    readonly holderIds: readonly string[];
    readonly vacantIds: readonly string[];
    /** Who held it and has left. */
    readonly leftIds: readonly string[];
    /** The buying roles that say so, the holders' first. */
    readonly roleIds: readonly string[];
}

/** The committee of a deal against its template. Nobody is counted into a role by guess. */
export interface Committee {
    readonly places: readonly CommitteePlace[];
    readonly requiredCount: number;
    /** Active people who hold a place, by id. */
    readonly filledIds: readonly string[];
    /** Required places that nobody holds. */
    readonly missing: readonly CommitteeSeat[];
    /** Empty seats with a required part in the deal, by id. */
    readonly vacantIds: readonly string[];
    /** Those of `filledIds` whose attitude, or whether we are in contact, is unknown. */
    readonly attitudeUnknownIds: readonly string[];
    readonly contactUnknownIds: readonly string[];
    /** Optional places that nobody holds: no gap. */
    readonly optionalMissing: readonly CommitteeSeat[];
    /** Required places filled, 0–100. */
    readonly filledShare: Explained;
}

/** A step of the purchase and who acts at it. */
export interface DecisionStep {
    readonly step: BuyingStep;
    /** Active people, the user's side first. */
    readonly actorIds: readonly string[];
}

/** A required place at which the chain is broken. */
export interface ChainGap {
    readonly step: BuyingStep | null;
    readonly role: DecisionRole;
    readonly department: string | null;
    readonly why: 'vacant' | 'missing';
}

/** From need to signature, from user to approver. */
export interface DecisionChain {
    /** Every step that somebody acts at, or that has a gap, in order. */
    readonly steps: readonly DecisionStep[];
    /** Everybody known to act, each once, in the order of the steps. */
    readonly knownIds: readonly string[];
    readonly gaps: readonly ChainGap[];
    /** Active people with a part whose step is not known. */
    readonly unplacedIds: readonly string[];
    /** An active person is known to approve. */
    readonly reachesApprover: boolean;
    /** Reaches the approver without a gap. */
    readonly unbroken: boolean;
}

/** Something on a deal to be careful about. */
export interface DealWarning {
    readonly kind: DealWarningKind;
    /** The people or seats concerned, by id; empty when it is about a place that nobody holds. */
    readonly stakeholderIds: readonly string[];
    readonly role: DecisionRole | null;
    readonly department: string | null;
    readonly reason: Reason;
}

export type DealWarningKind =
    | 'ApproverNeutral'
    | 'ApproverNoContact'
    | 'ApproverNotKeyPlayer'
    | 'ApproverUnknown'
    | 'BlockerWithPower'
    | 'ChampionGone'
    | 'CoachWithoutPower'
    | 'CompetitorCloser'
    | 'KeyPlayerAttitudeUnknown'
    | 'NoMap'
    | 'RequiredRoleMissing'
    | 'RoleEmpty'
    | 'SeatVacant'
    | 'SingleThreaded'
    | 'SupporterLeft'
    | 'SupportOnRecheck'
    | 'SupportOnlyFromUsers';

/** Whom to speak with in one department about a deal, and what is missing there. */
export interface DepartmentToAddress {
    /** Null: not known. */
    readonly department: string | null;
    /** People and seats with a part in the deal, by id. */
    readonly stakeholderIds: readonly string[];
    readonly missing: readonly CommitteeSeat[];
    /** Who may turn out to approve, by id. */
    readonly candidateIds: readonly string[];
}

/** How one deal is decided and where we stand in it on a day. */
export interface Decision {
    readonly opportunityId: string;
    /** Null: nobody is mapped. */
    readonly status: DealStatus | null;
    /** Why the status is what it is. */
    readonly because: readonly Reason[];
    readonly parts: readonly DealPart[];
    /** Active people with a part in the deal, by id in each list. */
    readonly keyPlayerIds: readonly string[];
    readonly supportingKeyPlayerIds: readonly string[];
    /** Those of them who decide or approve here. */
    readonly decidingSupporterIds: readonly string[];
    readonly championIds: readonly string[];
    /** Who receives us at least in the office, with evidence. */
    readonly threadIds: readonly string[];
    /** At most one thread; null when nobody is mapped. */
    readonly singleThreaded: boolean | null;
    readonly committee: Committee;
    readonly chain: DecisionChain;
    /** Who may turn out to approve, the likeliest first; only while nobody is known to. Never counted. */
    readonly approverCandidateIds: readonly string[];
    readonly departments: readonly DepartmentToAddress[];
    readonly warnings: readonly DealWarning[];
}

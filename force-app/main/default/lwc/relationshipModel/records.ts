import type {
    AssessmentStatus,
    Attitude,
    BuyingStep,
    Closeness,
    ConnectionStage,
    Coverage,
    DecisionRole,
    EvidenceOrigin,
    EvidenceStrength,
    Kind,
    LinkKind,
    PoliticalStatus,
    Seniority,
    Source,
    Status
} from 'c/vocabulary';

/** A calendar day, YYYY-MM-DD. Days compare as texts. */
export type Day = string;

/** The fields of a stakeholder that are copied from accepted assessments. */
export interface CurrentCopy {
    attitude: Attitude | null;
    closeness: Closeness | null;
    politicalStatus: PoliticalStatus | null;
    /** 1–5 */
    power: number | null;
    /** 1–5 */
    interest: number | null;
}

/** A person or a seat on a map. Blank is null everywhere and means unknown, never a default. */
export interface Stakeholder extends CurrentCopy {
    id: string;
    key: string | null;
    name: string;
    kind: Kind | null;
    status: Status | null;
    title: string | null;
    department: string | null;
    function: string | null;
    seniority: Seniority | null;
    reportsToId: string | null;
    decisionRoles: readonly DecisionRole[];
    /** Our own person who owns the relationship. */
    ownerName: string | null;
    contactId: string | null;
    userId: string | null;
    targetCloseness: Closeness | null;
    targetOn: Day | null;
    lastAssessedOn: Day | null;
    reviewDueOn: Day | null;
    /** Whether the review day has passed; null when nothing was ever assessed or the field was not read. */
    isStale: boolean | null;
    /** Accepted assessments; null when not read. */
    assessmentCount: number | null;
    /** Proposed assessments that wait for a person; null when not read. */
    openProposalCount: number | null;
}

/** Where somebody stood in the organisation, from one day to another (both included; no end: until today). */
export interface Position {
    id: string;
    key: string | null;
    stakeholderId: string;
    title: string | null;
    department: string | null;
    function: string | null;
    seniority: Seniority | null;
    reportsToId: string | null;
    decisionRoles: readonly DecisionRole[];
    status: Status | null;
    validFrom: Day | null;
    validTo: Day | null;
    source: Source | null;
}

/** One dated observation of a relationship. A blank field says nothing about that field. */
export interface Assessment extends CurrentCopy {
    id: string;
    key: string | null;
    stakeholderId: string;
    assessedOn: Day;
    assessedByName: string | null;
    /** The deal the observation was made for; null when it is about the account. */
    opportunityId: string | null;
    connectionStage: ConnectionStage | null;
    coverage: Coverage | null;
    /** Motives, 0–5 */
    financialMotive: number | null;
    businessMotive: number | null;
    relationshipMotive: number | null;
    demands: string | null;
    /** Pillars of trust, 1–5 */
    transparency: number | null;
    reliability: number | null;
    consistency: number | null;
    competitor: string | null;
    competitorCloseness: Closeness | null;
    evidence: string | null;
    evidenceStrength: EvidenceStrength | null;
    evidenceOrigin: EvidenceOrigin | null;
    source: Source | null;
    status: AssessmentStatus | null;
    /** When the record was written, as an ISO 8601 UTC instant; null while it is not saved. Orders records of one day. */
    createdAt: string | null;
}

/** A tie that is not the reporting line. */
export interface Link {
    id: string;
    key: string | null;
    fromId: string;
    toId: string;
    kind: LinkKind | null;
    /** 1–5 */
    strength: number | null;
    evidence: string | null;
    validFrom: Day | null;
    validTo: Day | null;
}

/** A stakeholder's part in one deal. */
export interface BuyingRole {
    id: string;
    key: string | null;
    opportunityId: string;
    stakeholderId: string;
    role: DecisionRole | null;
    step: BuyingStep | null;
    required: boolean;
    validFrom: Day | null;
    validTo: Day | null;
}

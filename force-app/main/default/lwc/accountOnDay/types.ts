import type { AccountStage, CommitmentState, DecisionRole, Kind, Seniority, Status } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import type {
    Account,
    BuyingRole,
    Commitment,
    Day,
    Engagement,
    Link,
    Observed,
    Opportunity,
    Position,
    RelationshipModel,
    Stakeholder
} from 'c/relationshipModel';
import type { ReportingGraph } from 'c/reportingGraph';
import type { ConductRules, PersonRecords, Stance, Standing } from 'c/standing';

/**
 * A person or a seat as it was on the day. Fits the reporting graph. What the position of the day says replaces the
 * stakeholder's own fields; without any position on record the stakeholder's own fields count for every day.
 */
export interface PersonOnDay {
    readonly id: string;
    readonly key: string | null;
    readonly name: string;
    readonly kind: Kind | null;
    readonly title: string | null;
    readonly department: string | null;
    readonly function: string | null;
    readonly seniority: Seniority | null;
    readonly reportsToId: string | null;
    readonly decisionRoles: readonly DecisionRole[];
    readonly status: Status | null;
    readonly ownerName: string | null;
    /** Somebody sits there and works with us: neither a vacant seat nor a leaver. */
    readonly active: boolean;
    readonly vacant: boolean;
    /** Active and of kind customer (blank kind is not a customer). */
    readonly customer: boolean;
    /** First day on the map; null when open or not on record. */
    readonly since: Day | null;
    /** Last day on the map, for a leaver; null when not on record. */
    readonly until: Day | null;
    /** The position that says so; null when the stakeholder's own fields count. */
    readonly position: Position | null;
    readonly stakeholder: Stakeholder;
}

/** A promise that had been made by the day, and what it was on that day. */
export interface CommitmentOnDay {
    readonly commitment: Commitment;
    readonly state: CommitmentState | null;
    /** Ours, open and past its day: a mark against us. Theirs never is. */
    readonly overdueByUs: boolean;
}

/** A deal with the parts people have in it on the day. */
export interface OpportunityOnDay {
    readonly id: string;
    /** Null when only buying roles speak of it. */
    readonly opportunity: Opportunity | null;
    /** Valid on the day, of people on the map (active or vacant), by role, then stakeholder. */
    readonly buyingRoles: readonly BuyingRole[];
    /** Valid on the day, of people who have left. */
    readonly leaverRoles: readonly BuyingRole[];
    /** The active people with a role, each once, by id. */
    readonly activeIds: readonly string[];
}

/** The account as a whole on the day: field by field the newest non-blank value. */
export interface AccountStateOnDay {
    readonly stage: Observed<AccountStage>;
    readonly communication: Observed<number>;
    readonly matching: Observed<number>;
    readonly jointWork: Observed<number>;
    readonly recognition: Observed<number>;
    readonly organisationalSupport: Observed<number>;
    readonly attitudeAndTrust: Observed<number>;
    readonly growthPotential: Observed<number>;
    readonly satisfaction: Observed<number>;
    readonly revenueShare: Observed<number>;
    readonly regulated: Observed<boolean>;
    readonly giftLimit: Observed<number>;
    readonly lastAssessedOn: Day | null;
}

/** A record that could not be used as it is. It stays as it is and is reported; nothing is merged or guessed. */
export interface RecordProblem {
    readonly kind: 'unknownStakeholder' | 'selfLink' | 'duplicateLink' | 'endsBeforeStart' | 'duplicateId';
    readonly recordType:
        | 'stakeholder'
        | 'assessment'
        | 'link'
        | 'buyingRole'
        | 'position'
        | 'engagement'
        | 'commitment'
        | 'accountAssessment';
    readonly recordId: string;
    /** The other record or reference concerned; null for none. */
    readonly otherId: string | null;
}

/** Everything of one account as it stood on one day. All lists are in an order that does not depend on the records'. */
export interface AccountOnDay {
    readonly day: Day;
    readonly profile: ScoringProfile;
    readonly account: Account | null;
    readonly model: RelationshipModel;
    readonly state: AccountStateOnDay;
    /** The customer's rules of conduct, as known on the day. */
    readonly rules: ConductRules;
    /** Everybody on the map that day: active people and vacant seats, by id. Leavers and those to come are not. */
    readonly people: readonly PersonOnDay[];
    /** Those who had left by the day, by id. */
    readonly leavers: readonly PersonOnDay[];
    /** The day with which the record of people begins: whoever is there from then on is no newcomer. Blank if somebody always was. */
    firstDay(): Day | '';
    /** Whoever is or was on the map, leavers too; undefined for an unknown id and for those to come. */
    person(id: string): PersonOnDay | undefined;
    /** The standing of a person, on the account or on one deal; computed once. Undefined for an unknown id. */
    standing(id: string, opportunityId?: string | null): Standing | undefined;
    /** What of a standing a way through the person depends on: less work on a deal that asks for everybody. */
    stance(id: string, opportunityId: string | null): Stance | undefined;
    /** What is on record about a person, of any day: for a look at another day. */
    recordsOf(id: string): PersonRecords | undefined;
    /** Links valid that day between two people on the map, each pair and kind once; no self-links. */
    readonly links: readonly Link[];
    linksOf(id: string): readonly Link[];
    /** Engagements up to the day, newest first. */
    readonly engagements: readonly Engagement[];
    engagementsOf(id: string): readonly Engagement[];
    /** Promises made by the day, by due day. */
    readonly commitments: readonly CommitmentOnDay[];
    commitmentsOf(id: string): readonly CommitmentOnDay[];
    /** Every deal that has a record or a role, by id. */
    readonly opportunities: readonly OpportunityOnDay[];
    opportunity(id: string): OpportunityOnDay | undefined;
    /** The roles of a person that are valid that day, over all deals. */
    buyingRolesOf(id: string): readonly BuyingRole[];
    /** The reporting lines of the people on the map; built when first asked for. */
    reporting(): ReportingGraph<PersonOnDay>;
    /** Every record that could not be used as it is; looked for when first asked. */
    problems(): readonly RecordProblem[];
}

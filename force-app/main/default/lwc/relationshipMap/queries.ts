import { gql } from 'lightning/graphql';

/*
 * The documents are static and alias custom fields, so that a namespace can be added when they are deployed. Fields that a
 * user may lack are optional: without them the map shows "unknown", it does not fail.
 */

/** The people and seats of an account and the ties between them, a page of each. */
export const MAP_QUERY = gql`
    query relationshipMap($accountId: ID, $afterStakeholder: String, $afterLink: String) {
        uiapi {
            query {
                accounts: Account(where: { Id: { eq: $accountId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
                stakeholders: Stakeholder__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Name: { order: ASC } }
                    first: 2000
                    after: $afterStakeholder
                    upperBound: 50000
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            kind: Kind__c @optional {
                                value
                            }
                            status: Status__c @optional {
                                value
                            }
                            title: Title__c @optional {
                                value
                            }
                            department: Department__c @optional {
                                value
                            }
                            function: Function__c @optional {
                                value
                            }
                            seniority: Seniority__c @optional {
                                value
                            }
                            reportsToId: ReportsTo__c @optional {
                                value
                            }
                            decisionRoles: DecisionRoles__c @optional {
                                value
                            }
                            owner: RelationshipOwner__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            attitude: Attitude__c @optional {
                                value
                            }
                            closeness: Closeness__c @optional {
                                value
                            }
                            politicalStatus: PoliticalStatus__c @optional {
                                value
                            }
                            power: Power__c @optional {
                                value
                            }
                            interest: Interest__c @optional {
                                value
                            }
                            targetCloseness: TargetCloseness__c @optional {
                                value
                            }
                            targetOn: TargetOn__c @optional {
                                value
                            }
                            lastAssessedOn: LastAssessedOn__c @optional {
                                value
                            }
                            reviewDueOn: ReviewDueOn__c @optional {
                                value
                            }
                            isStale: IsStale__c @optional {
                                value
                            }
                            openProposalCount: OpenProposalCount__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                links: StakeholderLink__c(
                    where: { From__r: { Account__c: { eq: $accountId } } }
                    first: 2000
                    after: $afterLink
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            fromId: From__c {
                                value
                            }
                            toId: To__c {
                                value
                            }
                            kind: Kind__c @optional {
                                value
                            }
                            strength: Strength__c @optional {
                                value
                            }
                            validFrom: ValidFrom__c @optional {
                                value
                            }
                            validTo: ValidTo__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
            }
        }
    }
`;

/** The account of an opportunity, and who has a part in the deal. */
export const DEAL_QUERY = gql`
    query relationshipMapDeal($opportunityId: ID) {
        uiapi {
            query {
                opportunities: Opportunity(where: { Id: { eq: $opportunityId } }, first: 1) {
                    edges {
                        node {
                            Id
                            accountId: AccountId {
                                value
                            }
                        }
                    }
                }
                buyingRoles: BuyingRole__c(
                    where: { Opportunity__c: { eq: $opportunityId } }
                    first: 2000
                    upperBound: 2000
                ) @optional {
                    edges {
                        node {
                            Id
                            opportunityId: Opportunity__c {
                                value
                            }
                            stakeholderId: Stakeholder__c {
                                value
                            }
                            role: Role__c @optional {
                                value
                            }
                            step: Step__c @optional {
                                value
                            }
                            required: Required__c @optional {
                                value
                            }
                            validFrom: ValidFrom__c @optional {
                                value
                            }
                            validTo: ValidTo__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** One person: the current copy with who changed it last, and the newest assessments. */
export const PERSON_QUERY = gql`
    query relationshipMapPerson($stakeholderId: ID) {
        uiapi {
            query {
                stakeholders: Stakeholder__c(where: { Id: { eq: $stakeholderId } }, first: 1) {
                    edges {
                        node {
                            Id
                            attitude: Attitude__c @optional {
                                value
                            }
                            closeness: Closeness__c @optional {
                                value
                            }
                            politicalStatus: PoliticalStatus__c @optional {
                                value
                            }
                            power: Power__c @optional {
                                value
                            }
                            interest: Interest__c @optional {
                                value
                            }
                            lastModifiedBy: LastModifiedBy @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                assessments: RelationshipAssessment__c(
                    where: { Stakeholder__c: { eq: $stakeholderId } }
                    orderBy: { AssessedOn__c: { order: DESC } }
                    first: 200
                ) @optional {
                    edges {
                        node {
                            Id
                            stakeholderId: Stakeholder__c {
                                value
                            }
                            assessedOn: AssessedOn__c {
                                value
                            }
                            createdAt: CreatedDate @optional {
                                value
                            }
                            assessedBy: AssessedBy__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            opportunityId: Opportunity__c @optional {
                                value
                            }
                            attitude: Attitude__c @optional {
                                value
                            }
                            closeness: Closeness__c @optional {
                                value
                            }
                            connectionStage: ConnectionStage__c @optional {
                                value
                            }
                            coverage: Coverage__c @optional {
                                value
                            }
                            politicalStatus: PoliticalStatus__c @optional {
                                value
                            }
                            power: Power__c @optional {
                                value
                            }
                            interest: Interest__c @optional {
                                value
                            }
                            financialMotive: FinancialMotive__c @optional {
                                value
                            }
                            businessMotive: BusinessMotive__c @optional {
                                value
                            }
                            relationshipMotive: RelationshipMotive__c @optional {
                                value
                            }
                            demands: Demands__c @optional {
                                value
                            }
                            transparency: Transparency__c @optional {
                                value
                            }
                            reliability: Reliability__c @optional {
                                value
                            }
                            consistency: Consistency__c @optional {
                                value
                            }
                            competitor: Competitor__c @optional {
                                value
                            }
                            competitorCloseness: CompetitorCloseness__c @optional {
                                value
                            }
                            evidence: Evidence__c @optional {
                                value
                            }
                            evidenceStrength: EvidenceStrength__c @optional {
                                value
                            }
                            evidenceOrigin: EvidenceOrigin__c @optional {
                                value
                            }
                            source: Source__c @optional {
                                value
                            }
                            status: Status__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** Adds an assessment and writes what it changes of the stakeholder's current copy: both or none. */
export const SAVE_ASSESSMENT = gql`
    mutation saveRelationshipAssessment(
        $assessment: RelationshipAssessment__cCreateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds an assessment that changes nothing of the current copy, as a backdated one does. */
export const SAVE_ASSESSMENT_ONLY = gql`
    mutation saveRelationshipAssessmentOnly($assessment: RelationshipAssessment__cCreateInput!) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds a stakeholder and the position that opens its history, which refers to it by the operation's name: both or none. */
export const SAVE_STAKEHOLDER = gql`
    mutation saveStakeholder($stakeholder: Stakeholder__cCreateInput!, $position: StakeholderPosition__cCreateInput!) {
        uiapi(input: { allOrNone: true }) {
            stakeholder: Stakeholder__cCreate(input: $stakeholder) {
                Record {
                    Id
                }
            }
            position: StakeholderPosition__cCreate(input: $position) {
                Record {
                    Id
                }
            }
        }
    }
`;

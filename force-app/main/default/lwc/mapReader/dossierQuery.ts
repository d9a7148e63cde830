import { gql } from 'lightning/graphql';

/** What is on record about the people and the deals of an account, of any day, and how it is weighed. The parts in the deal that
 * the page is about are left out: the deal query has read them. */
export const DOSSIER_QUERY = gql`
    query relationshipMapDossier(
        $accountId: ID
        $opportunityId: ID
        $afterPositions: String
        $afterAssessments: String
        $afterBuyingRoles: String
        $afterOpportunities: String
        $afterProfiles: String
    ) {
        uiapi {
            query {
                positions: StakeholderPosition__c(
                    where: { Stakeholder__r: { Account__c: { eq: $accountId } } }

                    first: 2000
                    after: $afterPositions
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            stakeholderId: Stakeholder__c {
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
                            status: Status__c @optional {
                                value
                            }
                            validFrom: ValidFrom__c @optional {
                                value
                            }
                            validTo: ValidTo__c @optional {
                                value
                            }
                            source: Source__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                assessments: RelationshipAssessment__c(
                    where: { Stakeholder__r: { Account__c: { eq: $accountId } } }

                    first: 2000
                    after: $afterAssessments
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            stakeholderId: Stakeholder__c {
                                value
                            }
                            assessedOn: AssessedOn__c @optional {
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
                            createdAt: CreatedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                buyingRoles: BuyingRole__c(
                    where: {
                        Stakeholder__r: { Account__c: { eq: $accountId } }
                        Opportunity__c: { ne: $opportunityId }
                    }

                    first: 2000
                    after: $afterBuyingRoles
                    upperBound: 50000
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
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                opportunities: Opportunity(
                    where: { AccountId: { eq: $accountId } }

                    first: 2000
                    after: $afterOpportunities
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            stageName: StageName @optional {
                                value
                            }
                            closeOn: CloseDate @optional {
                                value
                            }
                            amount: Amount @optional {
                                value
                            }
                            isClosed: IsClosed @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                profiles: ScoringProfile__c(
                    where: { Active__c: { eq: true } }
                    orderBy: { LastModifiedDate: { order: DESC } }
                    first: 1
                    after: $afterProfiles
                ) @optional {
                    edges {
                        node {
                            Id
                            profile: Profile__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        endCursor
                    }
                }
            }
        }
    }
`;

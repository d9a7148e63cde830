import { gql } from 'lightning/graphql';

/*
 * Documents are static and alias custom fields, so that a namespace can be added when they are deployed. Fields and
 * objects that a user may lack are optional: without them the map shows "unknown", it does not fail.
 */

/** The people and seats of an account, as they are now, and the ties between them: a page of each. */
export const PEOPLE_QUERY = gql`
    query relationshipMap($accountId: ID, $afterAccounts: String, $afterStakeholders: String, $afterLinks: String) {
        uiapi {
            query {
                accounts: Account(
                    where: { Id: { eq: $accountId } }

                    first: 1
                    after: $afterAccounts
                ) {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        endCursor
                    }
                }
                stakeholders: Stakeholder__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Name: { order: ASC } }
                    first: 2000
                    after: $afterStakeholders
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
                    after: $afterLinks
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
                            evidence: Evidence__c @optional {
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

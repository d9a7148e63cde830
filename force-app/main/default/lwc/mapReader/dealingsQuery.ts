import { gql } from 'lightning/graphql';

/** What was done with the people of an account and promised to them, and how the account as a whole was judged. */
export const DEALINGS_QUERY = gql`
    query relationshipMapDealings(
        $accountId: ID
        $afterEngagements: String
        $afterParticipants: String
        $afterCommitments: String
        $afterAccountAssessments: String
    ) {
        uiapi {
            query {
                engagements: Engagement__c(
                    where: { Account__c: { eq: $accountId } }

                    first: 2000
                    after: $afterEngagements
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            occurredOn: OccurredOn__c @optional {
                                value
                            }
                            kind: Kind__c @optional {
                                value
                            }
                            scenario: Scenario__c @optional {
                                value
                            }
                            layer: Layer__c @optional {
                                value
                            }
                            opportunityId: Opportunity__c @optional {
                                value
                            }
                            cost: Cost__c @optional {
                                value
                            }
                            outcome: Outcome__c @optional {
                                value
                            }
                            subject: Subject__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                participants: EngagementParticipant__c(
                    where: { Engagement__r: { Account__c: { eq: $accountId } } }

                    first: 2000
                    after: $afterParticipants
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            engagementId: Engagement__c {
                                value
                            }
                            stakeholderId: Stakeholder__c {
                                value
                            }
                            reaction: Reaction__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                commitments: Commitment__c(
                    where: { Stakeholder__r: { Account__c: { eq: $accountId } } }

                    first: 2000
                    after: $afterCommitments
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            stakeholderId: Stakeholder__c {
                                value
                            }
                            direction: Direction__c @optional {
                                value
                            }
                            subject: Subject__c @optional {
                                value
                            }
                            madeOn: MadeOn__c @optional {
                                value
                            }
                            dueOn: DueOn__c @optional {
                                value
                            }
                            closedOn: ClosedOn__c @optional {
                                value
                            }
                            status: Status__c @optional {
                                value
                            }
                            weight: Weight__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                accountAssessments: AccountAssessment__c(
                    where: { Account__c: { eq: $accountId } }

                    first: 2000
                    after: $afterAccountAssessments
                    upperBound: 50000
                ) @optional {
                    edges {
                        node {
                            Id
                            assessedOn: AssessedOn__c @optional {
                                value
                            }
                            stage: Stage__c @optional {
                                value
                            }
                            communication: Communication__c @optional {
                                value
                            }
                            matching: Matching__c @optional {
                                value
                            }
                            jointWork: JointWork__c @optional {
                                value
                            }
                            recognition: Recognition__c @optional {
                                value
                            }
                            organisationalSupport: OrganisationalSupport__c @optional {
                                value
                            }
                            attitudeAndTrust: AttitudeAndTrust__c @optional {
                                value
                            }
                            growthPotential: GrowthPotential__c @optional {
                                value
                            }
                            satisfaction: Satisfaction__c @optional {
                                value
                            }
                            revenueShare: RevenueShare__c @optional {
                                value
                            }
                            regulated: Regulated__c @optional {
                                value
                            }
                            giftLimit: GiftLimit__c @optional {
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
            }
        }
    }
`;

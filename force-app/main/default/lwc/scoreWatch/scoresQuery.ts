import { gql } from 'lightning/graphql';

/** What one person's scores take into account, and the newest observation they should: two records at most. */
export const SCORES_QUERY = gql`
    query relationshipMapScores($personId: ID) {
        uiapi {
            query {
                stakeholders: Stakeholder__c(where: { Id: { eq: $personId } }, first: 1) {
                    edges {
                        node {
                            Id
                            scoredUpTo: ScoredUpTo__c @optional {
                                value
                            }
                        }
                    }
                }
                assessments: RelationshipAssessment__c(
                    where: { Stakeholder__c: { eq: $personId }, Status__c: { ne: "Proposed" } }
                    orderBy: { LastModifiedDate: { order: DESC } }
                    first: 1
                ) @optional {
                    edges {
                        node {
                            Id
                            writtenAt: LastModifiedDate {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

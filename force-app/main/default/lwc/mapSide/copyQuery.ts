import { gql } from 'lightning/graphql';

/** The current copy of one person as it is in the org now, who changed it last, and whether a proposal is still open: read
 * before they are written over. */
export const COPY_QUERY = gql`
    query relationshipMapCopy($stakeholderId: ID, $proposalId: ID) {
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
                proposals: RelationshipAssessment__c(where: { Id: { eq: $proposalId } }, first: 1) @optional {
                    edges {
                        node {
                            Id
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

import { gql } from 'lightning/graphql';

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

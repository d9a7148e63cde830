import { gql } from 'lightning/graphql';

/** Where one person stands as it is in the org now, with their positions, and who changed it last: read before it is written over. */
export const PLACE_QUERY = gql`
    query relationshipMapPlace($personId: ID) {
        uiapi {
            query {
                stakeholders: Stakeholder__c(where: { Id: { eq: $personId } }, first: 1) {
                    edges {
                        node {
                            Id
                            title: Title__c @optional {
                                value
                            }
                            department: Department__c @optional {
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
                            createdAt: CreatedDate @optional {
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
                positions: StakeholderPosition__c(where: { Stakeholder__c: { eq: $personId } }, first: 200) {
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
                            key: PositionKey__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

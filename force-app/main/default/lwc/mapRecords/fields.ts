/**
 * API names of the fields that the page writes, by the engine's name of the value. Reads use the same engine names as
 * aliases, so that a query and a record agree by name.
 */
export const STAKEHOLDER_FIELDS = {
    accountId: 'Account__c',
    name: 'Name',
    kind: 'Kind__c',
    status: 'Status__c',
    title: 'Title__c',
    department: 'Department__c',
    seniority: 'Seniority__c',
    reportsToId: 'ReportsTo__c',
    decisionRoles: 'DecisionRoles__c',
    attitude: 'Attitude__c',
    closeness: 'Closeness__c',
    politicalStatus: 'PoliticalStatus__c',
    power: 'Power__c',
    interest: 'Interest__c'
} as const;

export const POSITION_FIELDS = {
    stakeholderId: 'Stakeholder__c',
    title: 'Title__c',
    department: 'Department__c',
    function: 'Function__c',
    seniority: 'Seniority__c',
    reportsToId: 'ReportsTo__c',
    decisionRoles: 'DecisionRoles__c',
    status: 'Status__c',
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c',
    source: 'Source__c'
} as const;

export const ASSESSMENT_FIELDS = {
    stakeholderId: 'Stakeholder__c',
    assessedOn: 'AssessedOn__c',
    assessedById: 'AssessedBy__c',
    opportunityId: 'Opportunity__c',
    attitude: 'Attitude__c',
    closeness: 'Closeness__c',
    connectionStage: 'ConnectionStage__c',
    coverage: 'Coverage__c',
    politicalStatus: 'PoliticalStatus__c',
    power: 'Power__c',
    interest: 'Interest__c',
    financialMotive: 'FinancialMotive__c',
    businessMotive: 'BusinessMotive__c',
    relationshipMotive: 'RelationshipMotive__c',
    demands: 'Demands__c',
    transparency: 'Transparency__c',
    reliability: 'Reliability__c',
    consistency: 'Consistency__c',
    competitor: 'Competitor__c',
    competitorCloseness: 'CompetitorCloseness__c',
    evidence: 'Evidence__c',
    evidenceStrength: 'EvidenceStrength__c',
    evidenceOrigin: 'EvidenceOrigin__c',
    source: 'Source__c',
    status: 'Status__c'
} as const;

export const LINK_FIELDS = {
    fromId: 'From__c',
    toId: 'To__c',
    kind: 'Kind__c',
    strength: 'Strength__c',
    evidence: 'Evidence__c',
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c'
} as const;

/** Who decided on a proposal, when and how. */
export const DECISION_FIELDS = {
    status: 'Status__c',
    decidedById: 'DecidedBy__c',
    decidedOn: 'DecidedOn__c'
} as const;

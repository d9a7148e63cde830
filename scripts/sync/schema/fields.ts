/** The org's field of each column that is a plain value. Columns that name other records are in `parents.ts`. */
export const ACCOUNT_FIELDS = { name: 'Name', industry: 'Industry' } as const;

export const OPPORTUNITY_FIELDS = {
    name: 'Name',
    stageName: 'StageName',
    closeDate: 'CloseDate',
    amount: 'Amount'
} as const;

/** Columns that a stakeholder and its position share: where somebody stands. */
export const STRUCTURE_FIELDS = {
    title: 'Title__c',
    department: 'Department__c',
    function: 'Function__c',
    seniority: 'Seniority__c',
    decisionRoles: 'DecisionRoles__c',
    status: 'Status__c'
} as const;

/** Columns of the current copy: what an assessment says and the stakeholder repeats. */
export const COPY_FIELDS = {
    attitude: 'Attitude__c',
    closeness: 'Closeness__c',
    politicalStatus: 'PoliticalStatus__c',
    power: 'Power__c',
    interest: 'Interest__c'
} as const;

export const STAKEHOLDER_FIELDS = {
    name: 'Name',
    kind: 'Kind__c',
    ...STRUCTURE_FIELDS,
    ...COPY_FIELDS,
    targetCloseness: 'TargetCloseness__c',
    targetOn: 'TargetOn__c'
} as const;

export const POSITION_FIELDS = {
    ...STRUCTURE_FIELDS,
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c',
    source: 'Source__c'
} as const;

export const ASSESSMENT_FIELDS = {
    assessedOn: 'AssessedOn__c',
    ...COPY_FIELDS,
    connectionStage: 'ConnectionStage__c',
    coverage: 'Coverage__c',
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
    kind: 'Kind__c',
    strength: 'Strength__c',
    evidence: 'Evidence__c',
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c'
} as const;

export const BUYING_ROLE_FIELDS = {
    role: 'Role__c',
    step: 'Step__c',
    required: 'Required__c',
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c'
} as const;

export const ENGAGEMENT_FIELDS = {
    occurredOn: 'OccurredOn__c',
    kind: 'Kind__c',
    scenario: 'Scenario__c',
    layer: 'Layer__c',
    cost: 'Cost__c',
    outcome: 'Outcome__c',
    subject: 'Subject__c'
} as const;

export const PARTICIPANT_FIELDS = { reaction: 'Reaction__c' } as const;

export const COMMITMENT_FIELDS = {
    direction: 'Direction__c',
    subject: 'Subject__c',
    madeOn: 'MadeOn__c',
    dueOn: 'DueOn__c',
    closedOn: 'ClosedOn__c',
    status: 'Status__c',
    weight: 'Weight__c'
} as const;

/** What an account assessment judges. It never changes once it is in the org. */
export const JUDGEMENT_FIELDS = {
    assessedOn: 'AssessedOn__c',
    stage: 'Stage__c',
    communication: 'Communication__c',
    matching: 'Matching__c',
    jointWork: 'JointWork__c',
    recognition: 'Recognition__c',
    organisationalSupport: 'OrganisationalSupport__c',
    attitudeAndTrust: 'AttitudeAndTrust__c',
    growthPotential: 'GrowthPotential__c',
    satisfaction: 'Satisfaction__c',
    revenueShare: 'RevenueShare__c',
    regulated: 'Regulated__c',
    giftLimit: 'GiftLimit__c'
} as const;

export const ACCOUNT_ASSESSMENT_FIELDS = {
    ...JUDGEMENT_FIELDS,
    strengths: 'Strengths__c',
    weaknesses: 'Weaknesses__c',
    opportunities: 'Opportunities__c',
    threats: 'Threats__c',
    politicalFactors: 'PoliticalFactors__c',
    economicFactors: 'EconomicFactors__c',
    socialFactors: 'SocialFactors__c',
    technologicalFactors: 'TechnologicalFactors__c',
    goals: 'Goals__c',
    plan: 'Plan__c',
    review: 'Review__c'
} as const;

/** Object, external id and plain fields of each section. */
export const SECTIONS = {
    account: { object: 'Account', keyField: 'AccountKey__c', fields: ACCOUNT_FIELDS },
    opportunities: { object: 'Opportunity', keyField: 'OpportunityKey__c', fields: OPPORTUNITY_FIELDS },
    stakeholders: { object: 'Stakeholder__c', keyField: 'StakeholderKey__c', fields: STAKEHOLDER_FIELDS },
    positions: { object: 'StakeholderPosition__c', keyField: 'PositionKey__c', fields: POSITION_FIELDS },
    assessments: { object: 'RelationshipAssessment__c', keyField: 'AssessmentKey__c', fields: ASSESSMENT_FIELDS },
    links: { object: 'StakeholderLink__c', keyField: 'LinkKey__c', fields: LINK_FIELDS },
    buyingRoles: { object: 'BuyingRole__c', keyField: 'BuyingRoleKey__c', fields: BUYING_ROLE_FIELDS },
    engagements: { object: 'Engagement__c', keyField: 'EngagementKey__c', fields: ENGAGEMENT_FIELDS },
    participants: { object: 'EngagementParticipant__c', keyField: 'ParticipantKey__c', fields: PARTICIPANT_FIELDS },
    commitments: { object: 'Commitment__c', keyField: 'CommitmentKey__c', fields: COMMITMENT_FIELDS },
    accountAssessments: {
        object: 'AccountAssessment__c',
        keyField: 'AccountAssessmentKey__c',
        fields: ACCOUNT_ASSESSMENT_FIELDS
    }
} as const;

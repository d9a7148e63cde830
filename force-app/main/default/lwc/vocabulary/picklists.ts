import { ACCOUNT_STAGES, ANSWERS, LAYERS } from './accountTerms';
import {
    ASSESSMENT_STATUSES,
    ATTITUDES,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    POLITICAL_STATUSES,
    SOURCES
} from './assessmentTerms';
import {
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATUSES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    REACTIONS,
    SCENARIOS
} from './engagementTerms';
import { BUYING_STEPS, DECISION_ROLES, KINDS, LINK_KINDS, SENIORITIES, STATUSES } from './structureTerms';
import type { Term } from './term';

/**
 * The vocabulary of each picklist field, by `Object.Field`. Tests compare the metadata with it; no page needs it, so it is
 * no part of the bundle's face.
 */
export const PICKLISTS = {
    'Stakeholder__c.Kind__c': KINDS,
    'Stakeholder__c.Status__c': STATUSES,
    'Stakeholder__c.Seniority__c': SENIORITIES,
    'Stakeholder__c.DecisionRoles__c': DECISION_ROLES,
    'Stakeholder__c.Attitude__c': ATTITUDES,
    'Stakeholder__c.Closeness__c': CLOSENESS_LEVELS,
    'Stakeholder__c.TargetCloseness__c': CLOSENESS_LEVELS,
    'Stakeholder__c.PoliticalStatus__c': POLITICAL_STATUSES,
    'StakeholderPosition__c.Status__c': STATUSES,
    'StakeholderPosition__c.Seniority__c': SENIORITIES,
    'StakeholderPosition__c.DecisionRoles__c': DECISION_ROLES,
    'StakeholderPosition__c.Source__c': SOURCES,
    'RelationshipAssessment__c.Attitude__c': ATTITUDES,
    'RelationshipAssessment__c.Closeness__c': CLOSENESS_LEVELS,
    'RelationshipAssessment__c.CompetitorCloseness__c': CLOSENESS_LEVELS,
    'RelationshipAssessment__c.ConnectionStage__c': CONNECTION_STAGES,
    'RelationshipAssessment__c.Coverage__c': COVERAGES,
    'RelationshipAssessment__c.PoliticalStatus__c': POLITICAL_STATUSES,
    'RelationshipAssessment__c.EvidenceStrength__c': EVIDENCE_STRENGTHS,
    'RelationshipAssessment__c.EvidenceOrigin__c': EVIDENCE_ORIGINS,
    'RelationshipAssessment__c.Source__c': SOURCES,
    'RelationshipAssessment__c.Status__c': ASSESSMENT_STATUSES,
    'StakeholderLink__c.Kind__c': LINK_KINDS,
    'BuyingRole__c.Role__c': DECISION_ROLES,
    'BuyingRole__c.Step__c': BUYING_STEPS,
    'Engagement__c.Kind__c': ENGAGEMENT_KINDS,
    'Engagement__c.Scenario__c': SCENARIOS,
    'Engagement__c.Layer__c': LAYERS,
    'Engagement__c.Outcome__c': ENGAGEMENT_OUTCOMES,
    'EngagementParticipant__c.Reaction__c': REACTIONS,
    'Commitment__c.Direction__c': COMMITMENT_DIRECTIONS,
    'Commitment__c.Status__c': COMMITMENT_STATUSES,
    'AccountAssessment__c.Stage__c': ACCOUNT_STAGES,
    'AccountAssessment__c.Regulated__c': ANSWERS
} as const satisfies Record<string, readonly Term[]>;

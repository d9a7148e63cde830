import type { AccountAssessment } from './accountRecords';
import type { Assessment } from './records';

/** An assessment that says nothing: what is left to say are its id, whom it is about and its day. */
export const BLANK_ASSESSMENT: Omit<Assessment, 'id' | 'stakeholderId' | 'assessedOn'> = {
    key: null,
    assessedByName: null,
    opportunityId: null,
    attitude: null,
    closeness: null,
    politicalStatus: null,
    power: null,
    interest: null,
    connectionStage: null,
    coverage: null,
    financialMotive: null,
    businessMotive: null,
    relationshipMotive: null,
    demands: null,
    transparency: null,
    reliability: null,
    consistency: null,
    competitor: null,
    competitorCloseness: null,
    evidence: null,
    evidenceStrength: null,
    evidenceOrigin: null,
    source: null,
    status: null,
    createdAt: null
};

/** An account assessment that says nothing but its day. */
export const BLANK_ACCOUNT_ASSESSMENT: Omit<AccountAssessment, 'id' | 'assessedOn'> = {
    key: null,
    stage: null,
    communication: null,
    matching: null,
    jointWork: null,
    recognition: null,
    organisationalSupport: null,
    attitudeAndTrust: null,
    growthPotential: null,
    satisfaction: null,
    revenueShare: null,
    regulated: null,
    giftLimit: null,
    createdAt: null
};

import type { Assessment, BuyingRole, Link, Stakeholder } from 'c/relationshipModel';
import {
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    KINDS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    SENIORITIES,
    SOURCES,
    STATUSES,
    wordOf
} from 'c/vocabulary';
import type { CurrentCopy } from 'c/relationshipModel';
import type { DecisionRole } from 'c/vocabulary';
import { booleanIn, numberIn, parentNameIn, textIn } from './node';
import type { RecordNode } from './node';

/** A Stakeholder__c record as the engine thinks of it. */
export function readStakeholder(node: RecordNode): Stakeholder {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        name: textIn(node, 'Name') ?? '',
        kind: wordOf(KINDS, textIn(node, 'kind')),
        status: wordOf(STATUSES, textIn(node, 'status')),
        title: textIn(node, 'title'),
        department: textIn(node, 'department'),
        function: textIn(node, 'function'),
        seniority: wordOf(SENIORITIES, textIn(node, 'seniority')),
        reportsToId: textIn(node, 'reportsToId'),
        decisionRoles: rolesIn(node, 'decisionRoles'),
        ownerName: parentNameIn(node, 'owner'),
        contactId: textIn(node, 'contactId'),
        userId: textIn(node, 'userId'),
        targetCloseness: wordOf(CLOSENESS_LEVELS, textIn(node, 'targetCloseness')),
        targetOn: textIn(node, 'targetOn'),
        lastAssessedOn: textIn(node, 'lastAssessedOn'),
        reviewDueOn: textIn(node, 'reviewDueOn'),
        isStale: booleanIn(node, 'isStale'),
        assessmentCount: numberIn(node, 'assessmentCount'),
        openProposalCount: numberIn(node, 'openProposalCount'),
        ...readCurrentCopy(node)
    };
}

/** The assessed values that a Stakeholder__c record carries. */
export function readCurrentCopy(node: RecordNode): CurrentCopy {
    return {
        attitude: wordOf(ATTITUDES, textIn(node, 'attitude')),
        closeness: wordOf(CLOSENESS_LEVELS, textIn(node, 'closeness')),
        politicalStatus: wordOf(POLITICAL_STATUSES, textIn(node, 'politicalStatus')),
        power: numberIn(node, 'power'),
        interest: numberIn(node, 'interest')
    };
}

/** A RelationshipAssessment__c record as the engine thinks of it. */
export function readAssessment(node: RecordNode): Assessment {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        stakeholderId: textIn(node, 'stakeholderId') ?? '',
        assessedOn: textIn(node, 'assessedOn') ?? '',
        assessedByName: parentNameIn(node, 'assessedBy'),
        opportunityId: textIn(node, 'opportunityId'),
        connectionStage: wordOf(CONNECTION_STAGES, textIn(node, 'connectionStage')),
        coverage: wordOf(COVERAGES, textIn(node, 'coverage')),
        financialMotive: numberIn(node, 'financialMotive'),
        businessMotive: numberIn(node, 'businessMotive'),
        relationshipMotive: numberIn(node, 'relationshipMotive'),
        demands: textIn(node, 'demands'),
        transparency: numberIn(node, 'transparency'),
        reliability: numberIn(node, 'reliability'),
        consistency: numberIn(node, 'consistency'),
        competitor: textIn(node, 'competitor'),
        competitorCloseness: wordOf(CLOSENESS_LEVELS, textIn(node, 'competitorCloseness')),
        evidence: textIn(node, 'evidence'),
        evidenceStrength: wordOf(EVIDENCE_STRENGTHS, textIn(node, 'evidenceStrength')),
        evidenceOrigin: wordOf(EVIDENCE_ORIGINS, textIn(node, 'evidenceOrigin')),
        source: wordOf(SOURCES, textIn(node, 'source')),
        status: wordOf(ASSESSMENT_STATUSES, textIn(node, 'status')),
        createdAt: textIn(node, 'createdAt'),
        ...readCurrentCopy(node)
    };
}

/** A StakeholderLink__c record as the engine thinks of it. */
export function readLink(node: RecordNode): Link {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        fromId: textIn(node, 'fromId') ?? '',
        toId: textIn(node, 'toId') ?? '',
        kind: wordOf(LINK_KINDS, textIn(node, 'kind')),
        strength: numberIn(node, 'strength'),
        evidence: textIn(node, 'evidence'),
        validFrom: textIn(node, 'validFrom'),
        validTo: textIn(node, 'validTo')
    };
}

/** A BuyingRole__c record as the engine thinks of it. */
export function readBuyingRole(node: RecordNode): BuyingRole {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        opportunityId: textIn(node, 'opportunityId') ?? '',
        stakeholderId: textIn(node, 'stakeholderId') ?? '',
        role: wordOf(DECISION_ROLES, textIn(node, 'role')),
        step: wordOf(BUYING_STEPS, textIn(node, 'step')),
        required: booleanIn(node, 'required') ?? false,
        validFrom: textIn(node, 'validFrom'),
        validTo: textIn(node, 'validTo')
    };
}

/** The words of a multi-select picklist of roles. */
export function rolesIn(node: RecordNode, name: string): DecisionRole[] {
    return (textIn(node, name) ?? '').split(';').flatMap((word) => wordOf(DECISION_ROLES, word) ?? []);
}

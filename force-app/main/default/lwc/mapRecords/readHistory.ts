import type {
    AccountAssessment,
    Commitment,
    Engagement,
    Opportunity,
    Participant,
    Position
} from 'c/relationshipModel';
import {
    ACCOUNT_STAGES,
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATUSES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    LAYERS,
    REACTIONS,
    SCENARIOS,
    SENIORITIES,
    SOURCES,
    STATUSES,
    wordOf
} from 'c/vocabulary';
import { booleanIn, numberIn, textIn } from './node';
import type { RecordNode } from './node';
import { rolesIn } from './readRecords';

/** A StakeholderPosition__c record as the engine thinks of it. */
export function readPosition(node: RecordNode): Position {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        stakeholderId: textIn(node, 'stakeholderId') ?? '',
        title: textIn(node, 'title'),
        department: textIn(node, 'department'),
        function: textIn(node, 'function'),
        seniority: wordOf(SENIORITIES, textIn(node, 'seniority')),
        reportsToId: textIn(node, 'reportsToId'),
        decisionRoles: rolesIn(node, 'decisionRoles'),
        status: wordOf(STATUSES, textIn(node, 'status')),
        validFrom: textIn(node, 'validFrom'),
        validTo: textIn(node, 'validTo'),
        source: wordOf(SOURCES, textIn(node, 'source'))
    };
}

/** An Opportunity as the engine thinks of it. */
export function readOpportunity(node: RecordNode): Opportunity {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        name: textIn(node, 'Name') ?? '',
        stageName: textIn(node, 'stageName'),
        closeOn: textIn(node, 'closeOn'),
        amount: numberIn(node, 'amount'),
        isClosed: booleanIn(node, 'isClosed')
    };
}

/** An Engagement__c record; who took part comes apart from it (`withParticipants`). */
export function readEngagement(node: RecordNode): Engagement {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        occurredOn: textIn(node, 'occurredOn') ?? '',
        kind: wordOf(ENGAGEMENT_KINDS, textIn(node, 'kind')),
        scenario: wordOf(SCENARIOS, textIn(node, 'scenario')),
        layer: wordOf(LAYERS, textIn(node, 'layer')),
        opportunityId: textIn(node, 'opportunityId'),
        cost: numberIn(node, 'cost'),
        outcome: wordOf(ENGAGEMENT_OUTCOMES, textIn(node, 'outcome')),
        subject: textIn(node, 'subject'),
        participants: []
    };
}

/** An EngagementParticipant__c record: who took part in which engagement. */
export function readParticipant(node: RecordNode): Participant & { readonly engagementId: string } {
    return {
        engagementId: textIn(node, 'engagementId') ?? '',
        stakeholderId: textIn(node, 'stakeholderId') ?? '',
        reaction: wordOf(REACTIONS, textIn(node, 'reaction'))
    };
}

/** The engagements with those who took part in them. */
export function withParticipants(
    engagements: readonly Engagement[],
    participants: readonly ReturnType<typeof readParticipant>[]
): Engagement[] {
    const found = new Map<string, Participant[]>();
    for (const { engagementId, stakeholderId, reaction } of participants) {
        const group = found.get(engagementId) ?? [];
        group.push({ stakeholderId, reaction });
        found.set(engagementId, group);
    }
    return engagements.map((engagement) => ({ ...engagement, participants: found.get(engagement.id) ?? [] }));
}

/** A Commitment__c record as the engine thinks of it. */
export function readCommitment(node: RecordNode): Commitment {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        stakeholderId: textIn(node, 'stakeholderId') ?? '',
        direction: wordOf(COMMITMENT_DIRECTIONS, textIn(node, 'direction')),
        subject: textIn(node, 'subject'),
        madeOn: textIn(node, 'madeOn'),
        dueOn: textIn(node, 'dueOn'),
        closedOn: textIn(node, 'closedOn'),
        status: wordOf(COMMITMENT_STATUSES, textIn(node, 'status')),
        weight: numberIn(node, 'weight')
    };
}

/** An AccountAssessment__c record as the engine thinks of it. */
export function readAccountAssessment(node: RecordNode): AccountAssessment {
    return {
        id: node.Id,
        key: textIn(node, 'key'),
        assessedOn: textIn(node, 'assessedOn') ?? '',
        stage: wordOf(ACCOUNT_STAGES, textIn(node, 'stage')),
        communication: numberIn(node, 'communication'),
        matching: numberIn(node, 'matching'),
        jointWork: numberIn(node, 'jointWork'),
        recognition: numberIn(node, 'recognition'),
        organisationalSupport: numberIn(node, 'organisationalSupport'),
        attitudeAndTrust: numberIn(node, 'attitudeAndTrust'),
        growthPotential: numberIn(node, 'growthPotential'),
        satisfaction: numberIn(node, 'satisfaction'),
        revenueShare: shareIn(node, 'revenueShare'),
        regulated: yesOrNo(textIn(node, 'regulated')),
        giftLimit: numberIn(node, 'giftLimit'),
        createdAt: textIn(node, 'createdAt')
    };
}

/** The text of a ScoringProfile__c record. */
export function readProfileText(node: RecordNode): string | null {
    return textIn(node, 'profile');
}

/** A percentage of the org as a share of 1. */
function shareIn(node: RecordNode, name: string): number | null {
    const percent = numberIn(node, name);
    return percent === null ? null : percent / 100;
}

/** Blank stays unknown, which a checkbox could not say. */
function yesOrNo(word: string | null): boolean | null {
    return word === 'Yes' ? true : word === 'No' ? false : null;
}

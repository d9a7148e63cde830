import { BLANK_ACCOUNT_ASSESSMENT, BLANK_ASSESSMENT } from '../../main/default/lwc/relationshipModel/blanks';
import type {
    AccountAssessment,
    Assessment,
    BuyingRole,
    Commitment,
    Engagement,
    Link,
    Opportunity,
    Position,
    Stakeholder
} from '../../main/default/lwc/relationshipModel/relationshipModel';

/** Records for tests: everything blank but what is stated. */
export function stakeholder(id: string, more: Partial<Stakeholder> = {}): Stakeholder {
    return {
        id,
        key: id,
        name: id,
        kind: 'Customer',
        status: 'Active',
        title: null,
        department: null,
        function: null,
        seniority: null,
        reportsToId: null,
        decisionRoles: [],
        attitude: null,
        closeness: null,
        politicalStatus: null,
        power: null,
        interest: null,
        ownerName: null,
        contactId: null,
        userId: null,
        targetCloseness: null,
        targetOn: null,
        lastAssessedOn: null,
        reviewDueOn: null,
        isStale: null,
        assessmentCount: null,
        openProposalCount: null,
        ...more
    };
}

/** Accepted and explicit unless stated otherwise. */
export function assessment(
    id: string,
    stakeholderId: string,
    assessedOn: string,
    more: Partial<Assessment> = {}
): Assessment {
    const evidenced = { evidenceStrength: 'Explicit', status: 'Accepted' } as const;
    return { ...BLANK_ASSESSMENT, ...evidenced, id, stakeholderId, assessedOn, ...more };
}

export function position(
    id: string,
    stakeholderId: string,
    validFrom: string | null,
    validTo: string | null,
    more: Partial<Position> = {}
): Position {
    const stand = { title: null, department: null, function: null, seniority: null, reportsToId: null, status: null };
    return { id, key: null, stakeholderId, ...stand, decisionRoles: [], validFrom, validTo, source: null, ...more };
}

export function link(id: string, fromId: string, toId: string, more: Partial<Link> = {}): Link {
    const tie = { kind: 'Trusts', strength: null, evidence: null, validFrom: null, validTo: null } as const;
    return { id, key: null, fromId, toId, ...tie, ...more };
}

export function buyingRole(
    id: string,
    opportunityId: string,
    stakeholderId: string,
    more: Partial<BuyingRole> = {}
): BuyingRole {
    const open = { role: null, step: null, required: true, validFrom: null, validTo: null };
    return { id, key: null, opportunityId, stakeholderId, ...open, ...more };
}

export function engagement(
    id: string,
    occurredOn: string,
    participantIds: readonly string[],
    more: Partial<Engagement> = {}
): Engagement {
    const held = { kind: 'OfficeVisit', outcome: 'Held', scenario: null, layer: null } as const;
    const participants = participantIds.map((stakeholderId) => ({ stakeholderId, reaction: null }));
    return {
        id,
        key: null,
        occurredOn,
        ...held,
        opportunityId: null,
        cost: null,
        subject: null,
        participants,
        ...more
    };
}

/** One of ours, open, unless stated otherwise. */
export function commitment(id: string, stakeholderId: string, more: Partial<Commitment> = {}): Commitment {
    const open = { direction: 'Ours', status: 'Open', madeOn: null, dueOn: null, closedOn: null } as const;
    return { id, key: null, stakeholderId, subject: null, weight: null, ...open, ...more };
}

export function accountAssessment(
    id: string,
    assessedOn: string,
    more: Partial<AccountAssessment> = {}
): AccountAssessment {
    return { ...BLANK_ACCOUNT_ASSESSMENT, id, assessedOn, ...more };
}

export function opportunity(id: string, more: Partial<Opportunity> = {}): Opportunity {
    return { id, key: null, name: id, stageName: null, closeOn: null, amount: null, isClosed: null, ...more };
}

import { BLANK_ASSESSMENT } from '../../main/default/lwc/relationshipModel/blanks';
import type { Assessment, BuyingRole, Link, Stakeholder } from '../../main/default/lwc/relationshipModel/records';

/** A person of whom nothing is known but the name, changed as a test needs. */
export function aPerson(id: string, changes: Partial<Stakeholder> = {}): Stakeholder {
    return {
        id,
        key: null,
        name: `Person ${id}`,
        kind: 'Customer',
        status: 'Active',
        title: null,
        department: null,
        function: null,
        seniority: null,
        reportsToId: null,
        decisionRoles: [],
        ownerName: null,
        contactId: null,
        userId: null,
        attitude: null,
        closeness: null,
        politicalStatus: null,
        power: null,
        interest: null,
        targetCloseness: null,
        targetOn: null,
        lastAssessedOn: null,
        reviewDueOn: null,
        isStale: null,
        assessmentCount: null,
        openProposalCount: null,
        ...changes
    };
}

/** An accepted assessment that says nothing, changed as a test needs. */
export function anAssessment(id: string, changes: Partial<Assessment> = {}): Assessment {
    return {
        ...BLANK_ASSESSMENT,
        id,
        stakeholderId: 'p',
        assessedOn: '2026-10-01',
        source: 'Rep',
        status: 'Accepted',
        createdAt: '2026-10-01T08:00:00.000Z',
        ...changes
    };
}

export function aLink(fromId: string, toId: string, changes: Partial<Link> = {}): Link {
    const id = `${fromId}-${toId}`;
    return {
        id,
        key: null,
        fromId,
        toId,
        kind: 'Trusts',
        strength: null,
        evidence: null,
        validFrom: null,
        validTo: null,
        ...changes
    };
}

export function aBuyingRole(stakeholderId: string, changes: Partial<BuyingRole> = {}): BuyingRole {
    return {
        id: `role-${stakeholderId}`,
        key: null,
        opportunityId: 'deal',
        stakeholderId,
        role: null,
        step: null,
        required: false,
        validFrom: null,
        validTo: null,
        ...changes
    };
}

import type { Assessment, BuyingRole, Link, Stakeholder } from '../../main/default/lwc/relationshipModel/records';
import { assessment, buyingRole, link, stakeholder } from './records';

/** A person of whom nothing is known but the name, changed as a test needs. */
export function aPerson(id: string, changes: Partial<Stakeholder> = {}): Stakeholder {
    return stakeholder(id, { key: null, name: `Person ${id}`, ...changes });
}

/** An accepted assessment by a rep that says nothing, changed as a test needs. */
export function anAssessment(id: string, changes: Partial<Assessment> = {}): Assessment {
    const said = { source: 'Rep', evidenceStrength: null, createdAt: '2026-10-01T08:00:00.000Z' } as const;
    return assessment(id, 'p', '2026-10-01', { ...said, ...changes });
}

/** A tie between two people, changed as a test needs. */
export function aLink(fromId: string, toId: string, changes: Partial<Link> = {}): Link {
    return link(`${fromId}-${toId}`, fromId, toId, changes);
}

/** A part in the deal that nobody has to play, changed as a test needs. */
export function aBuyingRole(stakeholderId: string, changes: Partial<BuyingRole> = {}): BuyingRole {
    return buyingRole(`role-${stakeholderId}`, 'deal', stakeholderId, { required: false, ...changes });
}

import { BLANK_ACCOUNT_ASSESSMENT, BLANK_ASSESSMENT } from 'c/relationshipModel';
import type { Assessment, Day, RelationshipRecords } from 'c/relationshipModel';
import type { HypotheticalChange } from './changes';
import { moved } from './moved';

/** Start of the id of every hypothetical record: no record of an org begins like this. */
export const HYPOTHETICAL = 'whatIf:';

/**
 * The records as they would be with the changes made on the day, in their order. The records given stay as they are;
 * no change gives the same records. A change that refers to nothing known changes nothing.
 */
export function overlay(
    records: RelationshipRecords,
    changes: readonly HypotheticalChange[],
    day: Day
): RelationshipRecords {
    return changes.reduce(
        (changed, change, index) => ({
            ...changed,
            ...changedLists(changed, change, day, `${HYPOTHETICAL}${index + 1}`)
        }),
        records
    );
}

/** The lists that a change replaces. */
function changedLists(
    records: RelationshipRecords,
    change: HypotheticalChange,
    day: Day,
    id: string
): Partial<RelationshipRecords> {
    const { links = [], buyingRoles = [], commitments = [], accountAssessments = [] } = records;
    const added = { id, key: null, validFrom: day, validTo: null };
    switch (change.kind) {
        case 'assess':
            return { assessments: [...(records.assessments ?? []), observed(change, day, id)] };
        case 'move':
            return { positions: moved(records, change.stakeholderId, change.values, day, id) };
        case 'leave':
            return { positions: moved(records, change.stakeholderId, { status: 'Left' }, day, id) };
        case 'addStakeholder':
            return { stakeholders: [...records.stakeholders, change.stakeholder] };
        case 'addLink': {
            const { fromId, toId, linkKind: kind, strength } = change;
            return { links: [...links, { ...added, fromId, toId, kind, strength, evidence: null }] };
        }
        case 'removeLink':
            return { links: links.filter((link) => link.id !== change.linkId) };
        case 'addBuyingRole': {
            const { opportunityId, stakeholderId, role, step } = change;
            return {
                buyingRoles: [...buyingRoles, { ...added, opportunityId, stakeholderId, role, step, required: true }]
            };
        }
        case 'removeBuyingRole':
            return { buyingRoles: buyingRoles.filter((role) => role.id !== change.buyingRoleId) };
        case 'closeCommitment':
            return {
                commitments: commitments.map((commitment) =>
                    commitment.id === change.commitmentId
                        ? { ...commitment, status: 'Kept', closedOn: day }
                        : commitment
                )
            };
        default: {
            const looked = { ...BLANK_ACCOUNT_ASSESSMENT, ...change.values, id, assessedOn: day };
            return { accountAssessments: [...accountAssessments, looked] };
        }
    }
}

/** An observation of the day. The question is "what if it were so", so it counts as evidenced unless it says otherwise. */
function observed(
    { stakeholderId, opportunityId = null, values }: Extract<HypotheticalChange, { kind: 'assess' }>,
    day: Day,
    id: string
): Assessment {
    const evidenced = { ...BLANK_ASSESSMENT, evidenceStrength: 'Explicit' as const, ...values };
    return { ...evidenced, id, stakeholderId, opportunityId, assessedOn: day, status: 'Accepted' };
}

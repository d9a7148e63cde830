import type { RelationshipRecords } from 'c/relationshipModel';
import type { HypotheticalChange } from 'c/whatIf';
import { assessmentOf, linkOf, stakeholderOf } from './caseRows';
import type { CaseAssessment, CaseBuyingRole, CaseChange, CaseLink, CaseStakeholder } from './caseFile';
import * as words from './caseWords';

const STAND = ['title', 'department', 'function', 'seniority', 'reportsTo', 'decisionRoles', 'status'];

/** What a case supposes, as hypothetical changes: one object, or several that are made together. */
export function changesOf(stated: unknown, records: RelationshipRecords): HypotheticalChange[] {
    const changes = (Array.isArray(stated) ? stated : [stated]) as CaseChange[];
    return changes.flatMap((change) => {
        const [name] = Object.keys(change);
        return name === 'stakeholder' ? ofStakeholder(change) : [ofRecords(name, change[name], records)];
    });
}

/** `{stakeholder, attitude, political, reportsTo, …}`: what is observed and where somebody stands, apart. */
function ofStakeholder({ stakeholder, ...values }: CaseChange): HypotheticalChange[] {
    const stakeholderId = String(stakeholder);
    const entries = Object.entries(values);
    const stands = Object.fromEntries(entries.filter(([name]) => STAND.includes(name)));
    const observed = Object.fromEntries(entries.filter(([name]) => !STAND.includes(name)));
    const changes: HypotheticalChange[] = [];
    if (Object.keys(observed).length > 0) {
        const { opportunityId, ...stated } = assessmentOf(
            { stakeholder: stakeholderId, date: '', ...observed } as CaseAssessment,
            0
        );
        const notSaid = ['id', 'stakeholderId', 'assessedOn'];
        const said = Object.entries(stated).filter(([name, value]) => value !== null && !notSaid.includes(name));
        changes.push({ kind: 'assess', stakeholderId, opportunityId, values: Object.fromEntries(said) });
    }
    if (stands.status === 'left') {
        changes.push({ kind: 'leave', stakeholderId });
    } else if (Object.keys(stands).length > 0) {
        const { reportsToId, ...row } = stakeholderOf({ key: stakeholderId, ...stands } as CaseStakeholder);
        const moved = Object.fromEntries(
            Object.keys(stands).map((name) => [name, row[name as keyof typeof row]])
        ) as Record<string, unknown>;
        const line = 'reportsTo' in stands ? { reportsToId } : {};
        delete moved.reportsTo;
        changes.push({ kind: 'move', stakeholderId, values: { ...moved, ...line } });
    }
    return changes;
}

function ofRecords(name: string, value: unknown, records: RelationshipRecords): HypotheticalChange {
    switch (name) {
        case 'removeStakeholder':
            return { kind: 'leave', stakeholderId: String(value) };
        case 'addStakeholder':
            return { kind: 'addStakeholder', stakeholder: stakeholderOf(value as CaseStakeholder) };
        case 'addLink': {
            const { fromId, toId, kind, strength } = linkOf(value as CaseLink, 0);
            return { kind: 'addLink', fromId, toId, linkKind: kind!, strength };
        }
        case 'removeLink': {
            const { from, to, kind } = value as CaseLink;
            const isIt = (records.links ?? []).find(
                (link) => link.fromId === from && link.toId === to && link.kind === words.linkKindOf(kind)
            );
            return { kind: 'removeLink', linkId: isIt?.id ?? '' };
        }
        case 'addBuyingRole': {
            const {
                stakeholder,
                role,
                step,
                opportunity = records.opportunities?.[0]?.id ?? ''
            } = value as CaseBuyingRole;
            const part = { role: words.roleOf(role)!, step: words.stepOf(step) };
            return { kind: 'addBuyingRole', opportunityId: opportunity, stakeholderId: stakeholder, ...part };
        }
        case 'removeBuyingRole': {
            const { stakeholder, role } = value as CaseBuyingRole;
            const held = (records.buyingRoles ?? []).find(
                (each) => each.stakeholderId === stakeholder && (role === undefined || each.role === words.roleOf(role))
            );
            return { kind: 'removeBuyingRole', buyingRoleId: held?.id ?? '' };
        }
        case 'closeCommitment':
            return { kind: 'closeCommitment', commitmentId: String(value) };
        default:
            throw new Error(`The case supposes ${name}, which is no change we know`);
    }
}

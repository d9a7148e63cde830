import { labelled } from 'c/explanation';
import { isValidOn, type BuyingRole, type Day, type Link } from 'c/relationshipModel';
import { ACCOUNT_FIELDS, type AccountOnDay } from 'c/accountOnDay';
import { dealStatusOn } from 'c/decision';
import type { AccountField, ChangeItem } from './types';

const EVENT = 'Change_';

/** The ties of company to company, which have labels of their own. */
const TIES: readonly AccountField[] = ['communication', 'matching', 'jointWork', 'recognition'];

interface Dated {
    readonly id: string;
    readonly validFrom: Day | null;
    readonly validTo: Day | null;
}

/** Ties that came or went by their own days; what ends because somebody leaves is told by that. */
export function tieChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const item = (kind: 'linkAdded' | 'linkEnded', { id, fromId, toId }: Link, date: Day | null): ChangeItem => {
        return { kind, linkId: id, fromId, toId, date, recordId: id, labelKey: labelled(kind, EVENT) };
    };
    return [
        ...cameAbout(after.links, before.model.links, before.day).map((link) =>
            item('linkAdded', link, link.validFrom)
        ),
        ...cameAbout(before.links, after.model.links, after.day).map((link) => item('linkEnded', link, link.validTo))
    ];
}

/** Parts in deals that came or went by their own days. */
export function buyingRoleChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const rolesOf = ({ opportunities }: AccountOnDay) => opportunities.flatMap(({ buyingRoles }) => buyingRoles);
    const all = ({ model }: AccountOnDay) => model.records.buyingRoles ?? [];
    const item = (kind: 'buyingRoleAdded' | 'buyingRoleEnded', part: BuyingRole, date: Day | null): ChangeItem => {
        const { id: recordId, stakeholderId, opportunityId, role } = part;
        return { kind, stakeholderId, opportunityId, role, date, recordId, labelKey: labelled(kind, EVENT) };
    };
    const added = cameAbout(rolesOf(after), all(before), before.day);
    const ended = cameAbout(rolesOf(before), all(after), after.day);
    return [
        ...added.map((part) => item('buyingRoleAdded', part, part.validFrom)),
        ...ended.map((part) => item('buyingRoleEnded', part, part.validTo))
    ];
}

export function dealStatusChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const ids = new Set([...before.opportunities, ...after.opportunities].map(({ id }) => id));
    return [...ids].flatMap((opportunityId): ChangeItem[] => {
        const [from, to] = [before, after].map((account) => dealStatusOn(account, opportunityId));
        const unknown = { date: null, recordId: null, labelKey: 'RMap_DealStatus' };
        return from === to ? [] : [{ kind: 'dealStatus', opportunityId, from, to, ...unknown }];
    });
}

export function accountChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    return ACCOUNT_FIELDS.flatMap((field): ChangeItem[] => {
        const was = before.state[field];
        const is = after.state[field];
        const origin = { date: is.observedOn, recordId: is.assessmentId, labelKey: accountLabel(field) };
        return was.value === is.value ? [] : [{ kind: 'account', field, from: was.value, to: is.value, ...origin }];
    });
}

function accountLabel(field: AccountField): string {
    const group = TIES.includes(field) ? 'OrganisationalTie_' : 'Account_';
    return field === 'stage' ? 'RMap_AccountStage' : labelled(field, group);
}

/** Promises made, kept, broken or fallen overdue in between. */
export function commitmentChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const earlier = new Map(before.commitments.map(({ commitment, state }) => [commitment.id, state]));
    return after.commitments.flatMap(({ commitment, state: to }): ChangeItem[] => {
        const { id, stakeholderId, closedOn, dueOn, madeOn } = commitment;
        const from = earlier.get(id) ?? null;
        const date = to === 'Open' ? madeOn : to === 'Overdue' ? dueOn : closedOn;
        const origin = { date, recordId: id, labelKey: 'RMap_Commitment' };
        return from === to ? [] : [{ kind: 'commitment', commitmentId: id, stakeholderId, from, to, ...origin }];
    });
}

/** Those in force that were not, by their own days, on the other day. */
function cameAbout<T extends Dated>(inForce: readonly T[], others: readonly Dated[], otherDay: Day): T[] {
    const then = new Set(others.filter((other) => isValidOn(other, otherDay)).map(({ id }) => id));
    return inForce.filter(({ id }) => !then.has(id));
}

import { isValidOn, type Day } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import { decisionOn } from 'c/decision';
import type { AccountField, ChangeItem } from './types';

/** The labels of what may differ about the account as a whole. */
const ACCOUNT_LABELS: Readonly<Record<AccountField, string>> = {
    stage: 'RMap_AccountStage',
    communication: 'RMap_OrganisationalTie_Communication',
    matching: 'RMap_OrganisationalTie_Matching',
    jointWork: 'RMap_OrganisationalTie_JointWork',
    recognition: 'RMap_OrganisationalTie_Recognition',
    organisationalSupport: 'RMap_Account_OrganisationalSupport',
    attitudeAndTrust: 'RMap_Account_AttitudeAndTrust',
    growthPotential: 'RMap_Account_GrowthPotential',
    satisfaction: 'RMap_Account_Satisfaction',
    revenueShare: 'RMap_Account_RevenueShare',
    regulated: 'RMap_Account_Regulated',
    giftLimit: 'RMap_Account_GiftLimit'
};

interface Dated {
    readonly id: string;
    readonly validFrom: Day | null;
    readonly validTo: Day | null;
}

/** Ties and parts in deals that came or went by their own days; what ends because somebody leaves is told by that. */
export function tieChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const added = cameAbout(after.links, before.model.links, before.day);
    const ended = cameAbout(before.links, after.model.links, after.day);
    return [
        ...added.map(({ id, fromId, toId, validFrom }): ChangeItem => {
            const origin = { date: validFrom, recordId: id, labelKey: 'RMap_Change_LinkAdded' };
            return { kind: 'linkAdded', linkId: id, fromId, toId, ...origin };
        }),
        ...ended.map(({ id, fromId, toId, validTo }): ChangeItem => {
            const origin = { date: validTo, recordId: id, labelKey: 'RMap_Change_LinkEnded' };
            return { kind: 'linkEnded', linkId: id, fromId, toId, ...origin };
        })
    ];
}

export function buyingRoleChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const rolesOf = ({ opportunities }: AccountOnDay) => opportunities.flatMap(({ buyingRoles }) => buyingRoles);
    const added = cameAbout(rolesOf(after), before.model.records.buyingRoles ?? [], before.day);
    const ended = cameAbout(rolesOf(before), after.model.records.buyingRoles ?? [], after.day);
    return [
        ...added.map(({ id, stakeholderId, opportunityId, role, validFrom }): ChangeItem => {
            const origin = { date: validFrom, recordId: id, labelKey: 'RMap_Change_BuyingRoleAdded' };
            return { kind: 'buyingRoleAdded', stakeholderId, opportunityId, role, ...origin };
        }),
        ...ended.map(({ id, stakeholderId, opportunityId, role, validTo }): ChangeItem => {
            const origin = { date: validTo, recordId: id, labelKey: 'RMap_Change_BuyingRoleEnded' };
            return { kind: 'buyingRoleEnded', stakeholderId, opportunityId, role, ...origin };
        })
    ];
}

export function dealStatusChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    const ids = new Set([...before.opportunities, ...after.opportunities].map(({ id }) => id));
    return [...ids].flatMap((opportunityId): ChangeItem[] => {
        const [from, to] = [before, after].map((account) => decisionOn(account, opportunityId)?.status ?? null);
        const unknown = { date: null, recordId: null, labelKey: 'RMap_DealStatus' };
        return from === to ? [] : [{ kind: 'dealStatus', opportunityId, from, to, ...unknown }];
    });
}

export function accountChanges(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    return (Object.keys(ACCOUNT_LABELS) as AccountField[]).flatMap((field): ChangeItem[] => {
        const [was, is] = [before.state[field], after.state[field]];
        const origin = { date: is.observedOn, recordId: is.assessmentId, labelKey: ACCOUNT_LABELS[field] };
        return was.value === is.value ? [] : [{ kind: 'account', field, from: was.value, to: is.value, ...origin }];
    });
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

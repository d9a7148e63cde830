import { distinct, type BuyingRole } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import { messagePathsOf } from './messagePathsOf';
import type { MessagePaths, PathToPower } from './types';

/** Approvers to whom ways are told: each takes searches of its own, and no deal is signed by more. */
const MOST_APPROVERS = 12;

/**
 * The way to whoever approves a deal. Nobody is made an approver by guess: a general role counts only for somebody whose
 * role on the deal was left blank. `paths` are those of the deal.
 */
export function pathToPower(
    account: AccountOnDay,
    opportunityId: string,
    paths: MessagePaths = messagePathsOf(account, opportunityId)
): PathToPower {
    const deal = account.opportunity(opportunityId);
    const approves = ({ role, stakeholderId }: BuyingRole): boolean =>
        role === 'Approver' ||
        (role === null && account.person(stakeholderId)?.decisionRoles.includes('Approver') === true);
    const approverIds = distinct((deal?.buyingRoles ?? []).filter(approves).map((part) => part.stakeholderId));
    const effortTo = (id: string): number => paths.effortTo(id) ?? Infinity;
    const answers = approverIds
        .filter((id) => account.person(id)?.active)
        .map((id) => ({ id, effort: effortTo(id) }))
        .sort((a, b) => (a.effort === b.effort ? 0 : a.effort - b.effort))
        .slice(0, MOST_APPROVERS)
        .map(({ id }) => paths.to(id));
    const vacantApproverIds = approverIds.filter((id) => account.person(id)?.vacant);
    return {
        opportunityId,
        answers,
        vacantApproverIds,
        problem: problemOf(
            deal?.buyingRoles.length ?? 0,
            answers.length,
            vacantApproverIds.length,
            answers[0]?.best != null
        )
    };
}

function problemOf(
    partCount: number,
    approverCount: number,
    vacantCount: number,
    hasWay: boolean
): PathToPower['problem'] {
    if (partCount === 0) {
        return 'noMap';
    }
    if (approverCount === 0) {
        return vacantCount > 0 ? 'approverVacant' : 'approverUnknown';
    }
    return hasWay ? null : 'noWay';
}

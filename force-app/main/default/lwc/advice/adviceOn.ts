import { DECISION_ROLES, ORGANISATIONAL_TIES, termOf } from 'c/vocabulary';
import type { Reason } from 'c/explanation';
import { groupBy, unique } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import { nameOf, type Decision } from 'c/decision';
import { rankedActs, suggestedAct } from './acts';
import type { ActionKind, Advice, AdviceSources, Risk, SuggestedAct } from './types';

/** Actions about one person with whom to do something. */
const WITH_PERSON: readonly ActionKind[] = [
    ...(['AnswerCompetitor', 'AskForIntroduction', 'GetToKnow', 'HandleObjection'] as const),
    ...(['RestoreTrust', 'WinSupport'] as const)
];

/** Actions that one and the same answer serves, whomever the risk is about: on the account, or on each deal. */
const ONCE: readonly ActionKind[] = ['FollowPolicy', 'MapPeople', 'ReviewEvidence', 'ShareOwnership'];
const ONCE_A_DEAL: readonly ActionKind[] = ['FindApprover', 'FindChampion', 'WidenContact'];

/** What to do about the risks, the most urgent first; each action once, with all the reasons for it. */
export function adviceOn(sources: AdviceSources, risks: readonly Risk[]): Advice[] {
    const decisions = new Map(sources.decisions.map((decision) => [decision.opportunityId, decision]));
    const acts = rankedActs(sources.account);
    const actFor = (id: string, deal: string | null) => suggestedAct(sources.account, id, deal, acts);
    return [...groupBy(risks, actionKey).values()].map((group) => {
        const decision = decisions.get(group[0].opportunityId ?? '');
        return adviceFor(sources.account, group, decision, actFor);
    });
}

function actionKey({ action, stakeholderIds, opportunityId, department, role, tie }: Risk): string {
    if (ONCE.includes(action)) {
        return action;
    }
    if (ONCE_A_DEAL.includes(action)) {
        return JSON.stringify([action, opportunityId]);
    }
    const isAboutPeople = stakeholderIds.length > 0 && action !== 'FillRole';
    return JSON.stringify(isAboutPeople ? [action, stakeholderIds] : [action, opportunityId, department, role, tie]);
}

/** Risks come with the gravest first. */
function adviceFor(
    account: AccountOnDay,
    risks: readonly Risk[],
    decision: Decision | undefined,
    actFor: (stakeholderId: string, opportunityId: string | null) => SuggestedAct | null
): Advice {
    const [{ action: kind, priority, opportunityId, department, tie, layer }] = risks;
    const all = <T>(listOf: (risk: Risk) => readonly T[]): readonly T[] =>
        unique(risks.length > 1 ? risks.flatMap(listOf) : listOf(risks[0]));
    const concerned = all((risk) => risk.stakeholderIds);
    const stakeholderIds = kind === 'FindApprover' ? (decision?.approverCandidateIds ?? []) : concerned;
    return {
        kind,
        priority,
        stakeholderIds,
        opportunityId,
        department,
        tie,
        layer,
        what: {
            labelKey: `RMap_Action_${kind}`,
            values: valuesOf(account, risks[0], stakeholderIds),
            recordId: risks[0].recordIds[0] ?? null
        },
        because: uniqueReasons(risks),
        answers: all((risk) => [risk.kind]),
        recordIds: all((risk) => risk.recordIds),
        act: WITH_PERSON.includes(kind) && concerned.length === 1 ? actFor(concerned[0], opportunityId) : null
    };
}

/** Whatever an action's words may name. Values that begin with `RMap_` are names of labels. */
function valuesOf(
    account: AccountOnDay,
    { opportunityId, department, role, tie }: Risk,
    stakeholderIds: readonly string[]
): Record<string, string | number> {
    const person = stakeholderIds.length > 0 ? account.person(stakeholderIds[0]) : undefined;
    const deal = opportunityId === null ? undefined : account.opportunity(opportunityId);
    return {
        count: stakeholderIds.length,
        person: person ? nameOf(person) : 'RMap_Unknown',
        deal: deal ? (deal.opportunity?.name ?? deal.id) : 'RMap_Unknown',
        department: department ?? 'RMap_Unknown',
        role: termOf(DECISION_ROLES, role).labelKey,
        tie: termOf(ORGANISATIONAL_TIES, tie).labelKey
    };
}

function uniqueReasons(risks: readonly Risk[]): Reason[] {
    if (risks.length === 1) {
        return [risks[0].reason];
    }
    const reasons = new Map(risks.map(({ reason }) => [JSON.stringify(reason), reason]));
    return [...reasons.values()];
}

import { DECISION_ROLES, ORGANISATIONAL_TIES, termOf } from 'c/vocabulary';
import type { Reason } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import { nameOf, type Decision } from 'c/decision';
import { suggestedAct } from './acts';
import type { ActionKind, Advice, AdviceSources, Risk } from './types';

/** What each action says, and whether it is about one person with whom to do something. */
const ACTIONS: Readonly<Record<ActionKind, readonly [labelKey: string, withPerson?: true]>> = {
    AnswerCompetitor: ['RMap_Action_AnswerCompetitor', true],
    AskForIntroduction: ['RMap_Action_AskForIntroduction', true],
    AskOutsider: ['RMap_Action_AskOutsider'],
    CorrectLine: ['RMap_Action_CorrectLine'],
    CoverSeat: ['RMap_Action_CoverSeat'],
    FillRole: ['RMap_Action_FillRole'],
    FindApprover: ['RMap_Action_FindApprover'],
    FindChampion: ['RMap_Action_FindChampion'],
    FollowPolicy: ['RMap_Action_FollowPolicy'],
    GetToKnow: ['RMap_Action_GetToKnow', true],
    HandleObjection: ['RMap_Action_HandleObjection', true],
    KeepPromise: ['RMap_Action_KeepPromise'],
    MapDeal: ['RMap_Action_MapDeal'],
    MapPeople: ['RMap_Action_MapPeople'],
    OpenDepartment: ['RMap_Action_OpenDepartment'],
    RecordEvidence: ['RMap_Action_RecordEvidence'],
    RestoreTrust: ['RMap_Action_RestoreTrust', true],
    ReviewEvidence: ['RMap_Action_ReviewEvidence'],
    ShareOwnership: ['RMap_Action_ShareOwnership'],
    StrengthenTie: ['RMap_Action_StrengthenTie'],
    WidenContact: ['RMap_Action_WidenContact'],
    WinSupport: ['RMap_Action_WinSupport', true]
};

/** Actions that one and the same answer serves, whomever the risk is about: on the account, or on each deal. */
const ONCE: readonly ActionKind[] = ['FollowPolicy', 'MapPeople', 'ReviewEvidence', 'ShareOwnership'];
const ONCE_A_DEAL: readonly ActionKind[] = ['FindApprover', 'FindChampion', 'WidenContact'];

/** What to do about the risks, the most urgent first; each action once, with all the reasons for it. */
export function adviceOn(sources: AdviceSources, risks: readonly Risk[]): Advice[] {
    const groups = new Map<string, Risk[]>();
    for (const risk of risks) {
        const key = actionKey(risk);
        const group = groups.get(key) ?? [];
        groups.set(key, group);
        group.push(risk);
    }
    const decisions = new Map(sources.decisions.map((decision) => [decision.opportunityId, decision]));
    return [...groups.values()].map((group) => {
        const decision = decisions.get(group[0].opportunityId ?? '');
        return adviceFor(sources, group, decision);
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
function adviceFor({ account }: AdviceSources, risks: readonly Risk[], decision: Decision | undefined): Advice {
    const [{ action: kind, priority, opportunityId, department, tie, layer }] = risks;
    const [labelKey, withPerson] = ACTIONS[kind];
    const concerned = [...new Set(risks.flatMap(({ stakeholderIds }) => stakeholderIds))];
    const stakeholderIds = kind === 'FindApprover' ? (decision?.approverCandidateIds ?? []) : concerned;
    return {
        ...{ kind, priority, stakeholderIds, opportunityId, department, tie, layer },
        what: {
            labelKey,
            values: valuesOf(account, risks[0], stakeholderIds),
            recordId: risks[0].recordIds[0] ?? null
        },
        because: uniqueReasons(risks),
        answers: [...new Set(risks.map((risk) => risk.kind))],
        recordIds: [...new Set(risks.flatMap(({ recordIds }) => recordIds))],
        act: withPerson && concerned.length === 1 ? suggestedAct(account, concerned[0], opportunityId) : null
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
        tie: tie === null ? 'RMap_Unknown' : termOf(ORGANISATIONAL_TIES, tie).labelKey
    };
}

function uniqueReasons(risks: readonly Risk[]): Reason[] {
    const reasons = new Map(risks.map(({ reason }) => [JSON.stringify(reason), reason]));
    return [...reasons.values()];
}

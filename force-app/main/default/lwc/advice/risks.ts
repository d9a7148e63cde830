import type { DecisionRole } from 'c/vocabulary';
import { ascending } from 'c/relationshipModel';
import { RULES } from './rules';
import type { AdviceSources, Finding, Risk, RiskKind } from './types';

/** Every risk of an account and its open deals, the gravest first. */
export function risksOf(sources: AdviceSources): Risk[] {
    const { priorities } = sources.account.profile.advice;
    const warned = new Map<RiskKind, Finding[]>();
    for (const { opportunityId, warnings } of sources.decisions) {
        for (const { kind, stakeholderIds, role, department, reason } of warnings) {
            const found = warned.get(kind) ?? [];
            warned.set(kind, found);
            const answer = kind === 'RequiredRoleMissing' || kind === 'RoleEmpty' ? answerTo(role) : {};
            found.push({ stakeholderIds, opportunityId, role, department, reason, ...answer });
        }
    }
    return RULES.flatMap(([kind, layer, action, find]) => {
        const onDeals = warned.get(kind) ?? [];
        const known = new Set(onDeals.flatMap(({ stakeholderIds = [] }) => stakeholderIds));
        // What a deal already warns of is not said of the account once more.
        const onAccount = (find?.(sources) ?? []).filter(
            ({ stakeholderIds = [] }) => stakeholderIds.length === 0 || stakeholderIds.some((id) => !known.has(id))
        );
        return [...onDeals, ...onAccount].map((finding) =>
            riskOf({ kind, priority: priorities[kind], layer, action }, finding)
        );
    })
        .map((risk) => ({ risk, key: sortKey(risk) }))
        .sort((a, b) => b.risk.priority - a.risk.priority || ascending(a.key, b.key))
        .map(({ risk }) => risk);
}

/** Nobody approves: that is asked once, whatever tells it. */
function answerTo(role: DecisionRole | null): Pick<Finding, 'action'> {
    return role === 'Approver' ? { action: 'FindApprover' } : {};
}

function riskOf(
    { kind, priority, layer, action }: Pick<Risk, 'kind' | 'priority' | 'layer' | 'action'>,
    finding: Finding
): Risk {
    const { reason, stakeholderIds = [] } = finding;
    return {
        ...{ kind, priority, layer, action, opportunityId: null, department: null, role: null, tie: null },
        ...finding,
        stakeholderIds,
        recordIds: [...new Set([...(reason.recordId === null ? [] : [reason.recordId]), ...(finding.recordIds ?? [])])]
    };
}

function sortKey({ kind, opportunityId, stakeholderIds, department, tie, recordIds }: Risk): string {
    return JSON.stringify([kind, opportunityId, stakeholderIds, department, tie, recordIds]);
}

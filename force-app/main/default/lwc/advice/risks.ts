import { ascending, groupBy, unique } from 'c/relationshipModel';
import type { DealWarning } from 'c/decision';
import { RULES } from './rules';
import type { AdviceSources, Finding, Risk, RiskKind, RiskRule } from './types';

/** Every risk of an account and its open deals, the gravest first. */
export function risksOf(sources: AdviceSources): Risk[] {
    const { priorities } = sources.account.profile.advice;
    const warnings = sources.decisions.flatMap(({ opportunityId, warnings: found }) =>
        found.map((each) => ({ ...each, opportunityId }))
    );
    const warned = groupBy(warnings, ({ kind }): RiskKind => kind);
    return RULES.flatMap((rule) => {
        const onDeals = (warned.get(rule[0]) ?? []).map((each): Finding => ({ ...each, ...answerTo(each) }));
        const known = new Set(onDeals.flatMap(({ stakeholderIds = [] }) => stakeholderIds));
        // What a deal already warns of is not said of the account once more.
        const onAccount = (rule[3]?.(sources) ?? []).filter(
            ({ stakeholderIds = [] }) => stakeholderIds.length === 0 || stakeholderIds.some((id) => !known.has(id))
        );
        return onDeals.concat(onAccount).map((finding) => riskOf(rule, priorities[rule[0]], finding));
    })
        .map((risk) => ({ risk, key: sortKey(risk) }))
        .sort((a, b) => b.risk.priority - a.risk.priority || ascending(a.key, b.key))
        .map(({ risk }) => risk);
}

/** Nobody approves: that is asked once, whatever tells it. */
function answerTo({ kind, role }: DealWarning): Pick<Finding, 'action'> {
    const isUnheld = kind === 'RequiredRoleMissing' || kind === 'RoleEmpty';
    return isUnheld && role === 'Approver' ? { action: 'FindApprover' } : {};
}

function riskOf([kind, layer, action]: RiskRule, priority: number, finding: Finding): Risk {
    const { reason, recordIds = [] } = finding;
    return {
        kind,
        priority,
        stakeholderIds: finding.stakeholderIds ?? [],
        opportunityId: finding.opportunityId ?? null,
        department: finding.department ?? null,
        role: finding.role ?? null,
        tie: finding.tie ?? null,
        layer,
        action: finding.action ?? action,
        reason,
        recordIds: unique(reason.recordId === null ? recordIds : [reason.recordId, ...recordIds])
    };
}

function sortKey({ kind, opportunityId, stakeholderIds, department, tie, recordIds }: Risk): string {
    return JSON.stringify([kind, opportunityId, stakeholderIds, department, tie, recordIds]);
}

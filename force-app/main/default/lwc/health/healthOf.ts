import { LAYERS, termOf, type DealStatus } from 'c/vocabulary';
import { explainSum, scoreOf, UNKNOWN, type Explained, type Measure } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import { relationshipStrength } from 'c/relationshipStrength';
import { nameOf, type Decision } from 'c/decision';
import type { Layers } from 'c/layers';

const PERCENT = { least: 0, most: 100 };
const STATUS_SCORES: Readonly<Record<DealStatus, number>> = { Red: 0, Amber: 0.5, Green: 1 };

/**
 * How well a deal stands, 0–100: its status, its committee, the chain to the approver, how many receive us, and the
 * relationships. Unknown while nobody is mapped; what is not known of a person gives no points.
 */
export function dealHealth(account: AccountOnDay, decision: Decision): Explained {
    const { status, because, committee, chain, threadIds, parts, opportunityId } = decision;
    if (status === null) {
        return UNKNOWN;
    }
    const { deal: weights, threads } = account.profile.health;
    const filled = committee.filledShare.value;
    const gaps = Math.min(1, chain.gaps.length / Math.max(1, committee.requiredCount));
    return explainSum(
        [
            {
                labelKey: 'RMap_Part_DealStatus',
                input: status,
                score: STATUS_SCORES[status],
                weight: weights.status,
                recordId: because.find(({ recordId }) => recordId !== null)?.recordId ?? opportunityId
            },
            {
                labelKey: 'RMap_Part_Committee',
                input: filled,
                score: filled === null ? null : filled / 100,
                weight: weights.committee,
                recordId: parts[0]?.recordId ?? opportunityId
            },
            {
                labelKey: 'RMap_Part_Chain',
                input: chain.gaps.length,
                score: chain.reachesApprover ? 1 - gaps : 0,
                weight: weights.chain,
                recordId: parts[0]?.recordId ?? opportunityId
            },
            {
                labelKey: 'RMap_Part_Threads',
                input: threadIds.length,
                score: Math.min(1, threadIds.length / threads),
                weight: weights.breadth,
                recordId:
                    account.standing(threadIds[0] ?? '', opportunityId)?.closeness.because?.recordId ?? opportunityId
            },
            ...relationships(account, decision)
        ],
        PERCENT
    );
}

/** A measure for each active person on the deal, by the power of the role there. */
function relationships(account: AccountOnDay, { parts, opportunityId }: Decision): Measure[] {
    const { health, powerInterest } = account.profile;
    const powers = new Map<string, number>();
    for (const { stakeholderId, role, presence } of parts) {
        if (presence === 'active') {
            const power = role === null ? 1 : powerInterest.powerOfRole[role];
            powers.set(stakeholderId, Math.max(powers.get(stakeholderId) ?? 0, power));
        }
    }
    const total = [...powers.values()].reduce((sum, power) => sum + power, 0) || 1;
    return [...powers].sort().map(([id, power]) => {
        const { value, known } = relationshipStrength(account, id, opportunityId);
        const evidence = account.standing(id, opportunityId)?.lastEvidence;
        const person = account.person(id);
        return {
            labelKey: 'RMap_Part_DealPerson',
            values: { person: person ? nameOf(person) : id },
            input: value,
            score: value === null ? null : value / 100,
            known,
            weight: (health.deal.relationships * power) / total,
            recordId: evidence?.recordId ?? id,
            date: evidence?.date
        };
    });
}

/**
 * How well the account stands, 0–100: its three layers, that of its stage once more, its open deals, our promises, its
 * satisfaction. What is not known gives no points and lowers `known`.
 */
export function accountHealth(account: AccountOnDay, layers: Layers, decisions: readonly Decision[]): Explained {
    const { account: weights } = account.profile.health;
    const { priority } = layers;
    const indexes = {
        Key: layers.key.index,
        General: layers.general.index,
        Organisational: layers.organisational.index
    };
    const layerMeasure = (labelKey: string, index: Explained | null, weight: number): Measure => ({
        labelKey,
        input: index?.value ?? null,
        score: index?.value == null ? null : index.value / 100,
        known: index?.known,
        weight,
        recordId: index?.parts.find(({ recordId }) => recordId !== null)?.recordId ?? account.account?.id
    });
    const { value: satisfaction, assessmentId, observedOn } = account.state.satisfaction;
    return explainSum(
        [
            ...(['Key', 'General', 'Organisational'] as const).map((layer) =>
                layerMeasure(termOf(LAYERS, layer).labelKey, indexes[layer], weights.layer)
            ),
            layerMeasure('RMap_Part_PriorityLayer', priority && indexes[priority], weights.priorityLayer),
            ...deals(account, decisions),
            promises(account),
            {
                labelKey: 'RMap_Part_Satisfaction',
                input: satisfaction,
                score: scoreOf(satisfaction, 5),
                weight: weights.satisfaction,
                recordId: assessmentId,
                date: observedOn
            }
        ],
        PERCENT
    );
}

/** Each open deal that has a map, all alike. */
function deals(account: AccountOnDay, decisions: readonly Decision[]): Measure[] {
    const { deals: points } = account.profile.health.account;
    const judged = decisions.flatMap((decision) => {
        const { value, known } = dealHealth(account, decision);
        return value === null ? [] : [{ id: decision.opportunityId, value, known }];
    });
    if (judged.length === 0) {
        return [{ labelKey: 'RMap_Part_NoDeal', input: null, score: null, weight: points }];
    }
    return judged.map(({ id, value, known }) => ({
        labelKey: 'RMap_Part_Deal',
        values: { deal: account.opportunity(id)?.opportunity?.name ?? id },
        input: value,
        score: value / 100,
        known,
        weight: points / judged.length,
        recordId: id
    }));
}

/** Of what we promised, the share that is neither overdue nor broken. */
function promises(account: AccountOnDay): Measure {
    const ours = account.commitments.filter(({ commitment }) => commitment.direction === 'Ours');
    const failed = ours.filter(({ overdueByUs, state }) => overdueByUs || state === 'Broken');
    const [named] = failed.length > 0 ? failed : ours;
    return {
        labelKey: 'RMap_Part_Promises',
        values: { count: ours.length },
        input: ours.length === 0 ? null : failed.length,
        score: ours.length === 0 ? null : 1 - failed.length / ours.length,
        weight: account.profile.health.account.promises,
        recordId: named?.commitment.id,
        date: named?.commitment.dueOn
    };
}

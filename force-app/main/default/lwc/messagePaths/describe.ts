import { ATTITUDES, CLOSENESS_LEVELS, termOf } from 'c/vocabulary';
import { explainCount, explainSum, type Explained, type Measure, type Reason } from 'c/explanation';
import type { Network, Node, Tie } from './network';
import { sparedBy } from './ties';
import type { Hop, MessagePath } from './types';

/**
 * A way with its reasons: the nodes it passes and the ties between them. `fromUs`: whether it begins with our contact
 * to the first node.
 */
export function describePath(
    network: Network,
    chain: readonly number[],
    ties: readonly Tie[],
    fromUs: boolean
): MessagePath {
    const { nodes } = network;
    const first = nodes[chain[0]];
    const measures = [
        ...(fromUs ? contactMeasures(network, first) : []),
        ...ties.flatMap((tie) => [...relayMeasures(network, nodes[tie.from]), ...tieMeasures(network, tie)])
    ];
    const hops = ties.map((tie): Hop => {
        const from = nodes[tie.from].person;
        const to = nodes[tie.to].person;
        return { fromId: from.id, toId: to.id, kind: tie.kind, reason: hopReason(network, tie) };
    });
    const contact: Hop = { fromId: null, toId: first.person.id, kind: 'Contact', reason: contactReason(first) };
    return {
        personIds: chain.map((node) => nodes[node].person.id),
        hops: fromUs ? [contact, ...hops] : hops,
        effort: effortOf(measures)
    };
}

/** The sum. Where the profile makes every known step free, the effort is none, which is not unknown. */
function effortOf(measures: readonly Measure[]): Explained {
    const effort = explainSum(measures);
    return effort.value === null ? explainCount(measures.map((measure) => ({ ...measure, amount: 0 }))) : effort;
}

/** Our contact in words: how close, and what they think of us. */
export function contactReason({ person, standing }: Node): Reason {
    const { closeness, attitude } = standing;
    return {
        labelKey: 'RMap_Hop_Contact',
        values: {
            person: person.name,
            level: closeness.level ?? '',
            closeness: termOf(CLOSENESS_LEVELS, closeness.effective).labelKey,
            attitude: termOf(ATTITUDES, attitude.value).labelKey
        },
        recordId: closeness.because?.recordId ?? person.id
    };
}

/** A tie in words; `from` and `to` are its two people. */
export function hopReason({ nodes }: Network, { from, to, kind, strength, recordId }: Tie): Reason {
    const values = { from: nodes[from].person.name, to: nodes[to].person.name };
    const hasStrength = kind !== 'ReportsTo' && kind !== 'Leads';
    return {
        labelKey: `RMap_Hop_${kind}`,
        values: hasStrength ? { ...values, strength: strength ?? '?' } : values,
        recordId
    };
}

function contactMeasures({ costs }: Network, { person, standing }: Node): Measure[] {
    const { effective, because, state } = standing.closeness;
    const record = { recordId: because?.recordId ?? person.id, date: because?.date ?? null };
    const values = { person: person.name };
    const level = effective === null ? 0 : costs.contact[effective];
    const contact = { labelKey: 'RMap_Closeness', values, input: effective, score: 1, weight: level, ...record };
    const recheck = { labelKey: 'RMap_Part_Recheck', values, input: state, score: 1, weight: costs.recheck, ...record };
    return state === 'recheck' ? [contact, recheck] : [contact];
}

function relayMeasures({ costs }: Network, { person, standing }: Node): Measure[] {
    const { value, assessmentId, observedOn } = standing.attitude;
    const values = { person: person.name };
    const most = Math.max(...Object.values(costs.easedBy));
    const eased = value === null ? null : Math.min(costs.relay, costs.easedBy[value]);
    return [
        { labelKey: 'RMap_Part_Relay', values, input: person.name, score: 1, weight: costs.relay, recordId: person.id },
        {
            labelKey: 'RMap_Part_Eased',
            values,
            input: value,
            score: eased === null ? null : share(-eased, most),
            weight: most,
            recordId: value === null ? null : (assessmentId ?? person.id),
            date: observedOn
        }
    ];
}

function tieMeasures({ nodes, costs }: Network, { from, to, kind, strength, recordId, date }: Tie): Measure[] {
    const ends = { from: nodes[from].person.name, to: nodes[to].person.name };
    const isLine = kind === 'ReportsTo' || kind === 'Leads' || kind === 'Contact';
    const weight = isLine ? costs.reporting : costs.ties[kind];
    const values = isLine ? ends : { ...ends, strength: strength ?? '?' };
    const tie = { labelKey: `RMap_Hop_${kind}`, values, input: kind, score: 1, weight, recordId, date };
    if (isLine) {
        return [tie];
    }
    const most = sparedBy(Infinity, costs);
    const spared = strength === null ? null : Math.min(weight, sparedBy(strength, costs));
    const score = spared === null ? null : share(-spared, most);
    const strengthPart = {
        labelKey: 'RMap_Part_TieStrength',
        values: ends,
        input: strength,
        score,
        weight: most,
        recordId,
        date
    };
    return [tie, strengthPart];
}

/** No share of nothing. */
function share(part: number, whole: number): number {
    return part / whole || 0;
}

import { labelled, type Reason } from 'c/explanation';
import { contactReason, hopReason } from './describe';
import type { Network, Tie } from './network';
import { chainTo, type Reached } from './shortest';
import type { AvoidedWay } from './types';

/** Where an open way ends: a step that is closed, and what a way over it would cost. */
interface ClosedStep {
    /** The node before; −1 for us. */
    readonly from: number;
    readonly to: number;
    /** Null for a contact of ours. */
    readonly tie: Tie | null;
    readonly effort: number;
}

/**
 * The closed ways to a target: each place where an open way from us would go on to the target, if a conflict or a person
 * through whom no message passes did not close it. Each pair and person once, the least effort first.
 */
export function avoidedWays(network: Network, open: Reached<Tie>, onward: Reached<Tie>, target: number): AvoidedWay[] {
    const found = new Map<string, AvoidedWay>();
    for (const step of closedSteps(network, open, onward, target)) {
        if (found.size >= network.costs.avoided) {
            break;
        }
        const way = avoidedWay(network, step);
        const key = JSON.stringify(way.personIds);
        if (!found.has(key) && !doublesBack(open, onward, step)) {
            found.set(key, way);
        }
    }
    return [...found.values()];
}

function closedSteps(network: Network, open: Reached<Tie>, onward: Reached<Tie>, target: number): ClosedStep[] {
    const { nodes, out, conflict } = network;
    const steps: ClosedStep[] = [];
    const add = (from: number, to: number, tie: Tie | null, cost: number): void => {
        const effort = cost + onward.cost[to];
        if (Number.isFinite(effort)) {
            steps.push({ from, to, tie, effort });
        }
    };
    nodes.forEach(({ closedBy, contact, relay }, node) => {
        if (closedBy !== null && contact !== null && (node !== target || closedBy === 'opposes')) {
            add(-1, node, null, contact);
        }
        if (closedBy === null && node !== target && Number.isFinite(open.cost[node])) {
            for (const tie of out[node]) {
                const isClosed = conflict(node, tie.to) || (nodes[tie.to].closedBy !== null && tie.to !== target);
                if (isClosed) {
                    add(node, tie.to, tie, open.cost[node] + relay + tie.cost);
                }
            }
        }
    });
    return steps.sort((a, b) => a.effort - b.effort || a.from - b.from || a.to - b.to);
}

/** Whether the way on from a closed step leads back over the way to it: then nothing is lost there. */
function doublesBack(open: Reached<Tie>, onward: Reached<Tie>, { from, to }: ClosedStep): boolean {
    const before = new Set(from < 0 ? [] : chainTo(open, from));
    return chainTo(onward, to).some((node) => before.has(node));
}

function avoidedWay(network: Network, { from, to, tie, effort }: ClosedStep): AvoidedWay {
    const { nodes, conflict } = network;
    const clash = from < 0 ? undefined : conflict(from, to);
    const closed = nodes[to];
    if (clash) {
        const pair = [nodes[from].person, nodes[to].person].sort((a, b) => (a.id < b.id ? -1 : 1));
        const values = { from: pair[0].name, to: pair[1].name, strength: clash.strength ?? '?' };
        const reason = { labelKey: 'RMap_Avoided_Conflict', values, recordId: clash.id };
        return { because: 'conflict', personIds: pair.map(({ id }) => id), reason, effort };
    }
    const because = closed.closedBy ?? 'opposes';
    const values = { person: closed.person.name };
    const recordId = closingRecord(network, to, tie).recordId;
    return {
        because,
        personIds: [closed.person.id],
        reason: { labelKey: labelled(because, 'Avoided_'), values, recordId },
        effort
    };
}

/** The record that says why nothing passes through somebody, or else the one that led there. */
function closingRecord(network: Network, node: number, tie: Tie | null): Pick<Reason, 'recordId'> {
    const { person, standing, closedBy } = network.nodes[node];
    if (closedBy === 'opposes') {
        return { recordId: standing.attitude.assessmentId ?? person.id };
    }
    if (closedBy === 'left' || closedBy === 'vacant') {
        return { recordId: person.position?.id ?? person.id };
    }
    return tie ? hopReason(network, tie) : contactReason(network.nodes[node]);
}

import { describePath } from './describe';
import type { Network, Tie } from './network';
import { chainTo, shortest, type Reached, type Seed, type Steps } from './shortest';
import type { MessagePath } from './types';

/** A way as nodes, with the ties between them. */
export interface Way {
    readonly chain: readonly number[];
    readonly ties: readonly Tie[];
    readonly cost: number;
}

/** People in between whom an alternative does without: those nearest to us are looked at. */
const TRIED_BETWEEN = 3;
/** Alternatives at most, whatever the profile says: each one more triples the ways to try. */
const MOST_ALTERNATIVES = 4;
/** Sums of the same efforts in another order differ by less. */
const ROUNDING = 1e-6;

/** Where a message may start: with people we are in contact with and who do not oppose us. */
export function startsOf({ nodes }: Network): Seed[] {
    return nodes.flatMap(({ contact, closedBy, standing }, node) => {
        const isOpen = closedBy === null || (closedBy === 'competitor' && !standing.opposes);
        return isOpen && contact !== null ? [{ node, cost: contact }] : [];
    });
}

/** Whether a search goes on to a node that it would reach with an effort. */
type Admits = (node: number, effort: number) => boolean;

/** The best ways from the seeds to everybody over what is open and admitted; with `until` the search stops there. */
export function openWays(
    { nodes, open }: Network,
    seeds: readonly Seed[],
    until: number | null = null,
    admits: Admits | null = null
): Reached<Tie> {
    const steps: Steps<Tie> = (node, visit, spent) => {
        const { closedBy, relay } = nodes[node];
        if (closedBy === null) {
            for (const tie of open[node]) {
                const cost = relay + tie.cost;
                if (admits === null || admits(tie.to, spent + cost)) {
                    visit(tie.to, cost, tie);
                }
            }
        }
    };
    return shortest(nodes.length, seeds, steps, until);
}

/** The best way from everybody to the target if nothing was closed; searched from the target backwards. */
export function waysOnwardTo({ nodes, into }: Network, target: number): Reached<Tie> {
    const ties = into();
    const stepsBack: Steps<Tie> = (node, visit) => {
        for (const tie of ties[node]) {
            visit(tie.from, nodes[tie.from].relay + tie.cost, tie);
        }
    };
    return shortest(nodes.length, [{ node: target, cost: 0 }], stepsBack);
}

/** The way to a node; null when it was not reached. */
export function wayTo(reached: Reached<Tie>, node: number): Way | null {
    if (!Number.isFinite(reached.cost[node])) {
        return null;
    }
    const chain = chainTo(reached, node);
    return { chain, ties: chain.slice(1).map((at) => reached.tie[at] as Tie), cost: reached.cost[node] };
}

/**
 * Further ways to a node, the best first. Each does without at least one person in between of every better one, so that
 * it stays when that person falls out; to a direct contact an alternative is any way through somebody. `onward` are the
 * ways to the node from everybody: no search goes on where even the best of them would come too late.
 */
export function alternativesTo(
    network: Network,
    seeds: readonly Seed[],
    onward: Reached<Tie>,
    target: number,
    best: Way
): Way[] {
    const wanted = Math.min(MOST_ALTERNATIVES, network.costs.alternatives);
    const ways = [best];
    while (ways.length <= wanted) {
        let next: Way | null = null;
        for (const without of omissions(ways, target)) {
            const most = (next?.cost ?? Infinity) + ROUNDING;
            const isInTime: Admits = (node, effort) => effort + onward.cost[node] <= most;
            const starts = seeds.filter(({ node, cost }) => !without.has(node) && isInTime(node, cost));
            const admits: Admits = (node, effort) => isInTime(node, effort) && (node === target || !without.has(node));
            const way = wayTo(openWays(network, starts, target, admits), target);
            next = way && (next === null || bestFirst(way, next) < 0) ? way : next;
        }
        if (!next) {
            break;
        }
        ways.push(next);
    }
    return ways.slice(1);
}

/** The way with its reasons, from us. */
export function describeWay(network: Network, { chain, ties }: Way): MessagePath {
    return describePath(network, chain, ties, true);
}

/** Every choice of one person to do without in each way. The target stands for its own direct contact. */
function omissions(ways: readonly Way[], target: number): Set<number>[] {
    return ways.reduce<Set<number>[]>(
        (choices, { chain }) => {
            const between = chain.length > 1 ? chain.slice(0, -1).slice(0, TRIED_BETWEEN) : [target];
            return choices.flatMap((chosen) => between.map((node) => new Set([...chosen, node])));
        },
        [new Set()]
    );
}

function bestFirst(a: Way, b: Way): number {
    return a.cost - b.cost || a.chain.length - b.chain.length || comparePlaces(a.chain, b.chain);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
    const differs = a.findIndex((node, place) => node !== b[place]);
    return differs < 0 ? 0 : a[differs] - b[differs];
}

import { raise, take } from './heap';

/** The least effort to each node, and how it comes about. Nodes that cannot be reached have infinite cost. */
export interface Reached<Tie> {
    readonly cost: readonly number[];
    /** The node before; −1 for one where the search started, and for those not reached. */
    readonly previous: readonly number[];
    /** The tie from there. */
    readonly tie: readonly (Tie | null)[];
}

/** Where a search starts and what that costs. */
export interface Seed {
    readonly node: number;
    readonly cost: number;
}

/** Calls `visit` for each step that goes on from a node, which was reached with the effort `spent`. */
export type Steps<Tie> = (node: number, visit: (to: number, cost: number, tie: Tie) => void, spent: number) => void;

/**
 * Dijkstra's shortest paths (1959) with a heap, from several seeds. Of ways of equal cost the one with fewer steps wins,
 * then the one over the node with the lower number, so that the result depends on nothing else. Stops at `until`, if
 * given. Costs below 0 count as 0.
 */
export function shortest<Tie>(
    nodeCount: number,
    seeds: readonly Seed[],
    stepsFrom: Steps<Tie>,
    until: number | null = null
): Reached<Tie> {
    const cost: number[] = new Array(nodeCount).fill(Infinity);
    const steps: number[] = new Array(nodeCount).fill(0);
    const previous: number[] = new Array(nodeCount).fill(-1);
    const tie: (Tie | null)[] = new Array(nodeCount).fill(null);
    const isDone: boolean[] = new Array(nodeCount).fill(false);
    const queue = { cost, steps, heap: [], place: new Array<number>(nodeCount).fill(-1) };
    const reach = (node: number, newCost: number, newSteps: number, from: number, over: Tie | null): void => {
        const isEqual = newCost === cost[node] && newSteps === steps[node];
        const isBetter = newCost < cost[node] || (newCost === cost[node] && newSteps < steps[node]);
        if (isBetter || (isEqual && from < previous[node])) {
            cost[node] = newCost;
            steps[node] = newSteps;
            previous[node] = from;
            tie[node] = over;
        }
        if (isBetter) {
            raise(queue, node);
        }
    };
    let at = -1;
    const visit = (to: number, stepCost: number, over: Tie): void => {
        if (!isDone[to]) {
            reach(to, cost[at] + Math.max(0, stepCost), steps[at] + 1, at, over);
        }
    };
    seeds.forEach((seed) => reach(seed.node, Math.max(0, seed.cost), 0, -1, null));
    for (at = take(queue); at >= 0 && at !== until; at = take(queue)) {
        isDone[at] = true;
        stepsFrom(at, visit, cost[at]);
    }
    return { cost, previous, tie };
}

/** The nodes of the way to a node, in the order of the search, that node last. */
export function chainTo({ previous }: { readonly previous: readonly number[] }, node: number): number[] {
    const chain: number[] = [];
    for (let at = node; at >= 0; at = previous[at]) {
        chain.push(at);
    }
    return chain.reverse();
}

import { chainTo, shortest, type Steps } from '../shortest';
import { krackhardt, MANAGERS, withKrackhardt } from '../../influence/__tests__/krackhardt';

/**
 * Published: McFarland, Messing, Nowak and Westwood, Social Network Analysis Labs in R (Stanford, 2010), lab 2, prints
 * the lengths of the shortest ways between Krackhardt's managers as R's igraph computes them. The means are over all
 * pairs that can be reached, everybody's way of length 0 to themselves included.
 */
const MEAN_STEPS = { advice: 1.562358, friendship: 1.992519 };
/** From managers 13, 16 and 7 to each, over friends; −1: there is no way. */
const STEPS_OVER_FRIENDS = {
    m13: [2, 2, 2, 2, 1, 3, 3, 2, 2, 3, 1, 2, 0, 2, 2, 3, 2, 2, 2, 3, 2],
    m16: [1, 1, 4, 2, 4, 4, 4, 2, 4, 4, 4, 2, 5, 4, 4, 0, 3, 2, 4, 4, 2],
    m07: [-1, -1, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]
};

describe('shortest ways between Krackhardt’s managers', () => {
    const from = (start: string, network: 'advice' | 'friendship') => {
        const out = MANAGERS.map((): number[] => []);
        for (const { fromId, toId } of krackhardt(network).links!) {
            out[MANAGERS.indexOf(fromId)].push(MANAGERS.indexOf(toId));
        }
        const stepsFrom: Steps<null> = (node, visit) => out[node].forEach((to) => visit(to, 1, null));
        return shortest(MANAGERS.length, [{ node: MANAGERS.indexOf(start), cost: 0 }], stepsFrom);
    };

    withKrackhardt.each(['advice', 'friendship'] as const)('have the published mean length over %s', (network) => {
        const lengths = MANAGERS.flatMap((id) => from(id, network).cost).filter(Number.isFinite);
        const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
        expect(mean).toBeCloseTo(MEAN_STEPS[network], 6);
    });

    withKrackhardt.each(Object.entries(STEPS_OVER_FRIENDS))('have the published lengths from %s', (start, lengths) => {
        const reached = from(start, 'friendship');
        expect(reached.cost.map((cost) => (Number.isFinite(cost) ? cost : -1))).toEqual(lengths);
        lengths.forEach((length, node) => {
            if (length >= 0) {
                expect(chainTo(reached, node)).toHaveLength(length + 1);
            }
        });
    });
});

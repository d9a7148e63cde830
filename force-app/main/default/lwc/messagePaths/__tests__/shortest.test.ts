import fc from 'fast-check';
import { chainTo, shortest, type Steps } from '../shortest';

type Arc = readonly [from: number, to: number, cost: number];

function stepsOn(arcs: readonly Arc[]): Steps<Arc> {
    return (node, visit) => arcs.filter(([from]) => from === node).forEach((arc) => visit(arc[1], arc[2], arc));
}

/** The way from node 0 to the last of `count` nodes. */
function way(count: number, arcs: readonly Arc[]): number[] {
    return chainTo(shortest(count, [{ node: 0, cost: 0 }], stepsOn(arcs)), count - 1);
}

const ways: [string, number, Arc[], number[]][] = [
    [
        'costs least, however many steps it takes',
        3,
        [
            [0, 2, 9],
            [0, 1, 4],
            [1, 2, 4]
        ],
        [0, 1, 2]
    ],
    [
        'of equal cost takes fewer steps',
        3,
        [
            [0, 1, 4],
            [1, 2, 4],
            [0, 2, 8]
        ],
        [0, 2]
    ],
    [
        'of equal cost takes fewer steps, found first or last',
        4,
        [
            [0, 1, 1],
            [1, 2, 1],
            [2, 3, 2],
            [0, 3, 4]
        ],
        [0, 3]
    ],
    [
        'of equal cost and steps takes the lower number',
        4,
        [
            [0, 2, 1],
            [2, 3, 1],
            [0, 1, 1],
            [1, 3, 1]
        ],
        [0, 1, 3]
    ],
    [
        'takes the lower number also where it is reached later',
        4,
        [
            [0, 2, 1],
            [2, 3, 3],
            [0, 1, 2],
            [1, 3, 2]
        ],
        [0, 1, 3]
    ],
    [
        'counts a cost below nothing as nothing',
        3,
        [
            [0, 2, 0],
            [0, 1, -5],
            [1, 2, -5]
        ],
        [0, 2]
    ],
    [
        'does not loop',
        3,
        [
            [0, 1, 0],
            [1, 0, 0],
            [1, 1, 0],
            [1, 2, 1]
        ],
        [0, 1, 2]
    ]
];

describe('the shortest way', () => {
    it.each(ways)('%s', (_, count, arcs, chain) => {
        expect(way(count, arcs)).toEqual(chain);
        expect(way(count, [...arcs].reverse())).toEqual(chain);
    });

    it('starts at the seed that makes it cheapest', () => {
        const seeds = [
            { node: 0, cost: 5 },
            { node: 1, cost: 1 }
        ];
        const reached = shortest(
            3,
            seeds,
            stepsOn([
                [0, 2, 1],
                [1, 2, 2]
            ])
        );
        expect([chainTo(reached, 2), reached.cost]).toEqual([
            [1, 2],
            [5, 1, 3]
        ]);
    });

    it('tells what cannot be reached', () => {
        const { cost, previous, tie } = shortest(2, [{ node: 0, cost: 0 }], stepsOn([]));
        expect([cost[1], previous[1], tie[1]]).toEqual([Infinity, -1, null]);
    });

    it('is the same when the search stops at its end', () => {
        const arc = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 4 }));
        fc.assert(
            fc.property(fc.array(arc, { maxLength: 20 }), fc.nat({ max: 6 }), (arcs, end) => {
                const seeds = [{ node: 0, cost: 0 }];
                const whole = shortest(7, seeds, stepsOn(arcs));
                const stopped = shortest(7, seeds, stepsOn(arcs), end);
                expect([stopped.cost[end], chainTo(stopped, end)]).toEqual([whole.cost[end], chainTo(whole, end)]);
            })
        );
    });
});

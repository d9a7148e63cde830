import { accountOnDay } from 'c/accountOnDay';
import { influenceOf } from 'c/influence';
import { density, structureOf } from 'c/structure';
import { krackhardt, MANAGERS, withKrackhardt } from './krackhardt';

const DAY = '1987-06-30';
const NETWORKS = ['advice', 'friendship'] as const;

/**
 * Published: McFarland, Messing, Nowak and Westwood, Social Network Analysis Labs in R (Stanford, 2010), lab 2, prints
 * degrees and densities of these networks as R's igraph computes them.
 */
const IN_DEGREES = {
    advice: [13, 18, 5, 8, 5, 10, 13, 10, 4, 9, 11, 7, 4, 10, 4, 8, 9, 15, 4, 8, 15],
    friendship: [8, 10, 5, 5, 6, 2, 3, 5, 6, 1, 6, 8, 1, 5, 4, 4, 6, 4, 5, 3, 5]
};
const DIRECT_REPORTS = [0, 3, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 2, 0, 0, 4];
const DENSITIES = { advice: 0.452381, friendship: 0.2428571 };

/**
 * Computed independently: the linear system x = 0.15 + 0.85 M x in fractions by elimination (python3); networkx 3.6.1's
 * `pagerank` with alpha 0.85 agrees to 13 places. In times the average. The last adds the reporting lines with half the
 * weight of a tie (networkx, tolerance 1e-14).
 */
const PAGE_RANKS = {
    advice: [
        1.03761, 1.972272, 0.566372, 0.967099, 0.342667, 1.503621, 2.185012, 0.879587, 0.314132, 0.620532, 0.815372,
        0.831937, 0.297049, 0.923607, 0.334968, 0.581705, 0.88903, 1.514395, 0.297049, 0.686387, 3.4396
    ],
    friendship: [
        2.299469, 3.24739, 0.454366, 1.821128, 0.555905, 0.31934, 0.569378, 0.977439, 0.508056, 0.252563, 0.692904,
        1.418953, 0.238916, 0.639, 0.628495, 0.932134, 1.248401, 1.641702, 0.625254, 0.342283, 1.586927
    ]
};
const ADVICE_AND_REPORTS = [
    0.943338, 2.002215, 0.549196, 0.90082, 0.332797, 1.422843, 2.468621, 0.824814, 0.307696, 0.574525, 0.813259,
    0.835859, 0.291402, 1.021306, 0.325974, 0.540191, 0.887788, 1.563816, 0.291402, 0.658819, 3.443318
];

describe('Krackhardt’s managers', () => {
    const on = (network: 'advice' | 'friendship') => accountOnDay(krackhardt(network), DAY);

    withKrackhardt.each(NETWORKS)('have the published in-degrees in the network of %s', (network) => {
        const { inDegree, person } = influenceOf(on(network));
        expect(MANAGERS.map((id) => inDegree(id).value)).toEqual(IN_DEGREES[network]);
        expect(MANAGERS.map((id) => person(id)!.listenerIds.length)).toEqual(IN_DEGREES[network]);
    });

    withKrackhardt.each(NETWORKS)('have the published density in the network of %s', (network) => {
        expect(density(on(network), 'Trusts').value).toBeCloseTo(DENSITIES[network], 6);
    });

    withKrackhardt.each(NETWORKS)('have the PageRank computed elsewhere in the network of %s', (network) => {
        const { explainInformal, person } = influenceOf(on(network));
        MANAGERS.forEach((id, place) => {
            expect(person(id)!.informal).toBeCloseTo(PAGE_RANKS[network][place], 5);
            expect(explainInformal(id).value).toBeCloseTo(PAGE_RANKS[network][place], 5);
        });
    });

    withKrackhardt('have the PageRank computed elsewhere over advice and reporting lines', () => {
        const { person } = influenceOf(on('advice'));
        MANAGERS.forEach((id, place) => expect(person(id)!.total).toBeCloseTo(ADVICE_AND_REPORTS[place], 5));
    });

    withKrackhardt('report on three levels, as published, each department to its head', () => {
        const { seat, departments, roots, shape } = structureOf(on('advice'));
        expect(MANAGERS.map((id) => seat(id)!.span)).toEqual(DIRECT_REPORTS);
        expect(roots.map(({ id }) => id)).toEqual(['m07']);
        expect(departments.map(({ headIds }) => headIds)).toEqual([['m07'], ['m21'], ['m14'], ['m18'], ['m02']]);
        expect(shape).toMatchObject({ form: 'flat', levels: 3 });
    });

    withKrackhardt.each(NETWORKS)('listen most to their heads: nobody else outranks theirs in %s', (network) => {
        const { informalLeaders, people } = influenceOf(on(network));
        expect(informalLeaders).toEqual([]);
        expect(people.filter(({ informal, formalLeader }) => informal >= 1.5 && !formalLeader).length).toBeGreaterThan(
            0
        );
    });
});

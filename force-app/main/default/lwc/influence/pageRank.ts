/** A weighted arc of a network of nodes numbered from 0: the listener gives to the source. */
export interface Arc {
    readonly listener: number;
    readonly source: number;
    /** Above 0. */
    readonly weight: number;
}

/** What a network gives to its nodes. */
export interface Ranking {
    /** By node, in times the average: they sum to the number of nodes. */
    readonly score: readonly number[];
    /** What each node has without any arc: its own share, and that of the nodes that give to nobody. */
    readonly base: number;
    /** What an arc passes on from its listener. */
    passedOn(arc: Arc): number;
}

const TOLERANCE = 1e-12;
const MOST_ROUNDS = 300;

/**
 * PageRank (Brin and Page 1998) with weights, by power iteration: each node gives the share `damping` of its own score to
 * those it listens to, in proportion to the weights; what nodes without arcs would give is spread over all. Scores are
 * times the average, so that they can be read whatever the size of the network. An arc more to a node never lowers its
 * score (Chien, Dwork, Kumar, Simon and Sivakumar 2004). Linear in the arcs in each of at most 300 rounds.
 */
export function pageRank(nodeCount: number, arcs: readonly Arc[], damping: number): Ranking {
    const share = Math.min(0.99, Math.max(0, damping));
    const given: number[] = new Array(nodeCount).fill(0);
    for (const { listener, weight } of arcs) {
        given[listener] += weight;
    }
    const factor = arcs.map(({ listener, weight }) => (share * weight) / given[listener]);
    const from = arcs.map(({ listener }) => listener);
    const to = arcs.map(({ source }) => source);
    const silent = given.flatMap((weight, node) => (weight > 0 ? [] : [node]));
    const baseFrom = (score: readonly number[]): number => {
        let lost = 0;
        for (const node of silent) {
            lost += score[node];
        }
        return 1 - share + (share * lost) / Math.max(1, nodeCount);
    };
    let score: number[] = new Array(nodeCount).fill(1);
    let next: number[] = new Array(nodeCount).fill(0);
    let base = baseFrom(score);
    for (let round = 0, change = Infinity; round < MOST_ROUNDS && change > TOLERANCE * nodeCount; round += 1) {
        next.fill(base);
        for (let at = 0; at < arcs.length; at += 1) {
            next[to[at]] += factor[at] * score[from[at]];
        }
        change = distance(score, next);
        [score, next] = [next, score];
        base = baseFrom(score);
    }
    return {
        score,
        base,
        passedOn: ({ listener, weight }) => (share * weight * score[listener]) / given[listener]
    };
}

function distance(a: readonly number[], b: readonly number[]): number {
    let sum = 0;
    for (let place = 0; place < a.length; place += 1) {
        sum += Math.abs(a[place] - b[place]);
    }
    return sum;
}

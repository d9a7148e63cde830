import type { Influence } from 'c/influence';
import type { PeopleNetwork } from './networkOf';

/** Symbols of those to whom people listen without a title, and of those with one, who have a ring. */
export const LEADER_SIGNS = { informal: '✦', formal: '◎' } as const;
export type Leader = keyof typeof LEADER_SIGNS;

/** What the network shows of everybody's influence. */
export interface InfluenceSigns {
    /** Radius of each node's circle, in pixels at zoom 1: its area goes with the influence. */
    readonly radius: readonly number[];
    readonly leader: readonly (Leader | null)[];
    /** Nodes, the most influential first; those of whom nothing is known come last. */
    readonly order: readonly number[];
}

const RADIUS = { least: 15, unknown: 17, most: 36 };
/** Only from this many times the average on does somebody get the largest circle, however even the others are. */
const LARGE = 4;

/** Sizes and marks by who is listened to; the same for all while the history has not been read. */
export function signsOf({ people, indexOf }: PeopleNetwork, influence: Influence | null): InfluenceSigns {
    const radius: number[] = new Array(people.length).fill(influence ? RADIUS.least : RADIUS.unknown);
    const leader: (Leader | null)[] = new Array(people.length).fill(null);
    if (!influence) {
        return { radius, leader, order: [...people.keys()] };
    }
    const top = Math.max(LARGE, influence.people[0]?.total ?? 0);
    const ranked: number[] = [];
    for (const { stakeholderId, total, formalLeader } of influence.people) {
        const node = indexOf.get(stakeholderId);
        if (node !== undefined) {
            radius[node] = Math.max(RADIUS.least, RADIUS.most * Math.sqrt(total / top));
            leader[node] = formalLeader ? 'formal' : null;
            ranked.push(node);
        }
    }
    for (const { stakeholderId } of influence.informalLeaders) {
        const node = indexOf.get(stakeholderId);
        if (node !== undefined) {
            leader[node] = 'informal';
        }
    }
    const isRanked = new Set(ranked);
    return { radius, leader, order: [...ranked, ...[...people.keys()].filter((node) => !isRanked.has(node))] };
}

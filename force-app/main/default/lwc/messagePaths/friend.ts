import { ATTITUDES, rankOf } from 'c/vocabulary';
import { contactReason } from './describe';
import type { Network } from './network';
import type { Seed } from './shortest';
import { openWays, type Way } from './ways';
import type { PathAnswer } from './types';

/**
 * Whoever is closest to us and is not asked to help on the way to a target, and why not: their own way is longer, or
 * none is open. Nobody when the way begins with somebody as close.
 */
export function friendNotUsed(
    network: Network,
    starts: readonly Seed[],
    target: number,
    best: Way | null
): PathAnswer['friendNotUsed'] {
    const { nodes } = network;
    const levelOf = (node: number): number => nodes[node].standing.closeness.level ?? -1;
    const attitudeOf = (node: number): number => rankOf(ATTITUDES, nodes[node].standing.attitude.value) ?? 0;
    const isCloser = (a: Seed, b: Seed): boolean =>
        (levelOf(a.node) - levelOf(b.node) || attitudeOf(a.node) - attitudeOf(b.node) || b.node - a.node) > 0;
    let friend: Seed | undefined;
    for (const start of starts) {
        const isFriend = start.node !== target && nodes[start.node].closedBy === null;
        friend = isFriend && (friend === undefined || isCloser(start, friend)) ? start : friend;
    }
    const isOnWay = best !== null && friend !== undefined && best.chain.includes(friend.node);
    if (friend === undefined || isOnWay || (best && levelOf(best.chain[0]) >= levelOf(friend.node))) {
        return null;
    }
    const own = openWays(network, [friend], target);
    const labelKey = Number.isFinite(own.cost[target]) ? 'RMap_Path_FriendIsLonger' : 'RMap_Path_FriendHasNoWay';
    const { values, recordId } = contactReason(nodes[friend.node]);
    const reason = { labelKey, values: { ...values, target: nodes[target].person.name }, recordId };
    return { personId: nodes[friend.node].person.id, reason };
}

import { once, remembered, type AccountOnDay } from 'c/accountOnDay';
import { avoidedWays } from './avoided';
import { wayBetween } from './between';
import { friendNotUsed } from './friend';
import { networkOf, type Network, type Tie } from './network';
import type { Reached, Seed } from './shortest';
import type { MessagePaths, NoWay, PathAnswer } from './types';
import { alternativesTo, describeWay, openWays, startsOf, waysOnwardTo, wayTo } from './ways';

/** The network, where ways start, and the best ones to everybody. */
interface Found {
    readonly network: Network;
    readonly starts: readonly Seed[];
    readonly open: Reached<Tie>;
}

/**
 * How messages travel on the day: from us to somebody we are in contact with and who does not oppose us, and on over
 * ties that people have; never through an opponent, a competitor's person, an empty seat or a leaver, and never between
 * two people in conflict. No known tie, no way. On a deal, what was observed for that deal counts first.
 * Best ways to everybody are found in one search; alternatives and closed ways when a person is asked for.
 */
export function messagePathsOf(account: AccountOnDay, opportunityId: string | null = null): MessagePaths {
    const found = once((): Found => {
        const network = networkOf(account, opportunityId);
        const starts = startsOf(network);
        return { network, starts, open: openWays(network, starts) };
    });
    return {
        to: remembered((personId: string) => answerFor(found(), personId)),
        effortTo: (personId) => {
            const { network, open } = found();
            const cost = open.cost[network.nodeOf.get(personId) ?? -1] ?? Infinity;
            return Number.isFinite(cost) ? cost : null;
        },
        between: (fromDepartment, toDepartment) => wayBetween(found().network, fromDepartment, toDepartment)
    };
}

function answerFor({ network, starts, open }: Found, personId: string): PathAnswer {
    const target = network.nodeOf.get(personId);
    if (target === undefined) {
        return nowhere(personId, 'unknownPerson');
    }
    const { closedBy } = network.nodes[target];
    if (closedBy === 'left' || closedBy === 'vacant') {
        return nowhere(personId, closedBy);
    }
    const best = wayTo(open, target);
    const onward = waysOnwardTo(network, target);
    const avoided = avoidedWays(network, open, onward, target);
    const ending = starts.length > 0 ? 'noKnownTie' : 'noContact';
    return {
        targetId: personId,
        best: best && describeWay(network, best),
        noWay: best ? null : avoided.length > 0 ? 'onlyClosedWays' : ending,
        alternatives: best
            ? alternativesTo(network, starts, onward, target, best).map((way) => describeWay(network, way))
            : [],
        avoided,
        friendNotUsed: friendNotUsed(network, starts, target, best)
    };
}

function nowhere(targetId: string, noWay: NoWay): PathAnswer {
    return { targetId, best: null, noWay, alternatives: [], avoided: [], friendNotUsed: null };
}

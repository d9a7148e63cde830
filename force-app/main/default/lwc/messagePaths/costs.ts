import type { PathCosts } from 'c/scoringProfile';

/** The costs with every figure below nothing as nothing: effort is never gained on the way. */
export function usableCosts(costs: PathCosts): PathCosts {
    return {
        contact: notNegative(costs.contact),
        recheck: Math.max(0, costs.recheck),
        relay: Math.max(0, costs.relay),
        easedBy: notNegative(costs.easedBy),
        ties: notNegative(costs.ties),
        reporting: Math.max(0, costs.reporting),
        perStrength: Math.max(0, costs.perStrength),
        alternatives: costs.alternatives,
        avoided: costs.avoided
    };
}

function notNegative<Name extends string>(figures: Readonly<Record<Name, number>>): Record<Name, number> {
    const entries = Object.entries<number>(figures).map(([name, figure]) => [name, Math.max(0, figure)]);
    return Object.fromEntries(entries) as Record<Name, number>;
}

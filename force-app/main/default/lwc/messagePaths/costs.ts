import type { PathCosts } from 'c/scoringProfile';

/** The costs with every figure below nothing as nothing: effort is never gained on the way. */
export function usableCosts(costs: PathCosts): PathCosts {
    return notNegative(costs);
}

function notNegative<T extends object>(figures: T): T {
    const entries = Object.entries(figures).map(([name, figure]: [string, number | object]) => [
        name,
        typeof figure === 'number' ? Math.max(0, figure) : notNegative(figure)
    ]);
    return Object.fromEntries(entries) as T;
}

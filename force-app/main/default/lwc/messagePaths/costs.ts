/** The costs with every figure below nothing as nothing: effort is never gained on the way. */
export function usableCosts<T extends object>(costs: T): T {
    const entries = Object.entries(costs).map(([name, figure]: [string, number | object]) => [
        name,
        typeof figure === 'number' ? Math.max(0, figure) : usableCosts(figure)
    ]);
    return Object.fromEntries(entries) as T;
}

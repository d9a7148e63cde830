import type { Step } from 'c/mapScene';
import type { Positions } from 'c/forceLayout';

const DIRECTIONS: Readonly<Partial<Record<Step, readonly [number, number]>>> = {
    left: [-1, 0],
    right: [1, 0],
    up: [0, -1],
    down: [0, 1]
};
/** What lies more than this off the arrow's way (as the sine of the angle) is not in its direction. */
const ASTRAY = 0.87;

/**
 * The node that an arrow key leads to: of those that are tied to a node the one that lies best in its direction, else of
 * all others near by; the same node where nobody lies there.
 */
export function walkNetwork(
    { x, y }: Positions,
    node: number,
    step: Step,
    tied: readonly number[],
    near: () => readonly number[]
): number {
    const direction = DIRECTIONS[step];
    return direction ? (best(tied, direction) ?? best(near(), direction) ?? node) : node;

    function best(some: readonly number[], [dx, dy]: readonly [number, number]): number | undefined {
        let found: number | undefined;
        let least = Infinity;
        for (const other of some) {
            const [awayX, awayY] = [x[other] - x[node], y[other] - y[node]];
            const distance = Math.hypot(awayX, awayY);
            const ahead = awayX * dx + awayY * dy;
            const aside = Math.abs(awayX * dy - awayY * dx);
            if (other !== node && ahead > 0 && aside <= ASTRAY * distance && distance + 2 * aside < least) {
                least = distance + 2 * aside;
                found = other;
            }
        }
        return found;
    }
}

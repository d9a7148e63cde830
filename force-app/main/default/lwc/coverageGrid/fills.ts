import type { CoverageGroup } from 'c/coverage';
import type { CellFill } from './types';

const fill = (key: CellFill['key'], symbol: string): CellFill => ({
    ...{ key, symbol },
    color: `var(--c-rmap-coverage-${key})`
});

/** The scale of coverage, from nobody to everybody in contact; the unknown and the empty seat stand apart from it. */
export const FILLS: readonly CellFill[] = [
    fill('none', '○'),
    fill('few', '◔'),
    fill('half', '◑'),
    fill('most', '◕'),
    fill('all', '●'),
    fill('unknown', '?'),
    fill('vacant', '◌')
];

/** The step for a group: contacted among those of whom it is known. Thirds lie between the steps. */
export function fillOf({ contactedIds, noContactIds, customerIds }: CoverageGroup): CellFill {
    const known = contactedIds.length + noContactIds.length;
    const share = contactedIds.length / known;
    const key = customerIds.length === 0 ? 'vacant' : known === 0 ? 'unknown' : stepOf(share);
    return FILLS.find((each) => each.key === key) ?? FILLS[0];
}

function stepOf(share: number): CellFill['key'] {
    if (share === 0 || share === 1) {
        return share === 0 ? 'none' : 'all';
    }
    return share <= 1 / 3 ? 'few' : share <= 2 / 3 ? 'half' : 'most';
}

import type { ChangeItem } from 'c/changes';
import { ATTITUDES, CLOSENESS_LEVELS, rankOf } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';

/** What happened to a person since the day that is compared with, as a card shows it. */
export type ChangeMark = 'joined' | 'left' | 'up' | 'down' | 'changed';

export const CHANGE_SYMBOLS: Readonly<Record<ChangeMark, string>> = {
    joined: '✚',
    left: '⤫',
    up: '▲',
    down: '▼',
    changed: '●'
};

/** Who came or went says most, then a move of the attitude, then one of the closeness, then anything else. */
const WEIGHT: Readonly<Record<string, number>> = { joined: 4, left: 4, attitude: 3, closeness: 2 };
const SCALES: Readonly<Record<'attitude' | 'closeness', readonly Term[]>> = {
    attitude: ATTITUDES,
    closeness: CLOSENESS_LEVELS
};

/** The one mark of each person that the differences speak of: the weightiest. */
export function changeMarksOf(changes: readonly ChangeItem[] | null): ReadonlyMap<string, ChangeMark> {
    const marks = new Map<string, { mark: ChangeMark; weight: number }>();
    for (const change of changes ?? []) {
        if ('stakeholderId' in change) {
            const weight = WEIGHT[change.kind] ?? 1;
            if (weight > (marks.get(change.stakeholderId)?.weight ?? 0)) {
                marks.set(change.stakeholderId, { mark: markOf(change), weight });
            }
        }
    }
    return new Map([...marks].map(([id, { mark }]) => [id, mark]));
}

function markOf(change: ChangeItem): ChangeMark {
    if (change.kind === 'joined' || change.kind === 'left') {
        return change.kind;
    }
    const { kind } = change;
    if (kind === 'attitude' || kind === 'closeness') {
        const scale = SCALES[kind];
        const [from, to] = [change.from, change.to].map((value) =>
            rankOf(scale, value === null ? null : String(value))
        );
        return from === null || to === null || from === to ? 'changed' : to > from ? 'up' : 'down';
    }
    return 'changed';
}

import type { Reason } from 'c/explanation';
import type { Judgement } from 'c/judgement';
import { barriersBetween } from 'c/messagePaths';

/** So many barriers are listed; the others are counted. */
const MOST = 12;

/** Two departments in conflict, and over whom. */
export interface BarrierView {
    readonly key: string;
    readonly departments: string;
    readonly reasons: readonly Reason[];
}

/** Departments between which people are in conflict, and how many more there are than are shown. */
export function barrierViews({ account }: Judgement): {
    readonly shown: readonly BarrierView[];
    readonly more: number;
} {
    const barriers = barriersBetween(account);
    const shown = barriers.slice(0, MOST).map(({ departments, reasons }) => ({
        ...{ key: departments.join('\n'), departments: departments.join(' ⚡ '), reasons }
    }));
    return { shown, more: barriers.length - shown.length };
}

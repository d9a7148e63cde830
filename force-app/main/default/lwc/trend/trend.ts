import { snapshotOf } from 'c/accountOnDay';
import type { AccountOnDay } from 'c/accountOnDay';
import { judge } from 'c/judgement';
import type { Judgement } from 'c/judgement';
import type { Wording } from 'c/labels';
import { addDays } from 'c/standing';

/** How a figure has moved: a sign, and the same in words. */
export interface Trend {
    readonly sign: string;
    readonly text: string;
    readonly className: string;
}

/** What the engine said as many days ago as the profile compares with. */
export function earlierJudgement({ model, day, profile }: AccountOnDay): Judgement {
    return judge(snapshotOf(model, addDays(day, -profile.strength.trendDays), profile));
}

/** From one figure to another, as whole numbers: what is shown is what is compared. Unknown where either is. */
export function trendOf(then: number | null, now: number | null, days: number, { texts, number }: Wording): Trend {
    if (then === null || now === null) {
        return { sign: '', text: texts('RMap_Standing_NoTrend', days), className: 'trend' };
    }
    const moved = Math.round(now) - Math.round(then);
    const size = number(Math.abs(moved));
    if (moved === 0) {
        return { sign: '·', text: texts('RMap_Standing_Same', days), className: 'trend' };
    }
    return moved > 0
        ? { sign: `▲ ${size}`, text: texts('RMap_Standing_Up', size, days), className: 'trend is-up' }
        : { sign: `▼ ${size}`, text: texts('RMap_Standing_Down', size, days), className: 'trend is-down' };
}

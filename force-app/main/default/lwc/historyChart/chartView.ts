import { drawnTermText, termText } from 'c/labels';
import type { Wording } from 'c/labels';
import type { HistoryMark, HistoryPoint, PersonHistory } from 'c/personHistory';
import { daysBetween } from 'c/standing';
import { ATTITUDES, CLOSENESS_LEVELS, rankOf, termOf } from 'c/vocabulary';

/** The drawing in its own units; it is scaled to the width there is. */
export const CHART = { width: 320, height: 128, left: 22, right: 10, top: 20, bottom: 26 } as const;

/** Two symbols of the attitude nearer than this would cover each other. */
const SYMBOL_WIDTH = 13;
const TOP_LEVEL = 5;
const TOP_STRENGTH = 100;

/** A symbol above the line: the attitude from that day on. */
export interface SymbolView {
    readonly key: string;
    readonly x: number;
    readonly symbol: string;
    readonly style: string;
}

/** A dated record below the line. */
export interface MarkView {
    readonly key: string;
    readonly path: string;
    readonly className: string;
}

/** The small chart of a history. */
export interface ChartView {
    readonly label: string;
    readonly strengthPath: string;
    readonly closenessPath: string;
    readonly symbols: readonly SymbolView[];
    readonly marks: readonly MarkView[];
    readonly firstDay: string;
    readonly lastDay: string;
}

/** One day of the table that says the same. */
export interface HistoryRow {
    readonly key: string;
    readonly day: string;
    readonly strength: string;
    readonly closeness: string;
    readonly attitude: string;
    /** Empty where no record marks the day. */
    readonly recordId: string;
    readonly recordText: string;
}

/** The chart; null while there is nothing to draw. */
export function chartView({ points, marks }: PersonHistory, wording: Wording): ChartView | null {
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last) {
        return null;
    }
    const days = Math.max(1, daysBetween(first.day, last.day));
    const { left, right, width } = CHART;
    const x = (day: string): number => round(left + ((width - left - right) * daysBetween(first.day, day)) / days);
    const strength = ({ strength: value }: HistoryPoint) => strengthText(value, wording);
    const { texts, day } = wording;
    return {
        label: texts('RMap_History_Label', strength(first), day(first.day), strength(last), day(last.day)),
        strengthPath: linePath(points, x),
        closenessPath: stepPath(points, x),
        symbols: symbolsOf(points, x),
        marks: marks.map((mark, place) => markView(mark, place, x)),
        firstDay: day(first.day),
        lastDay: first.day === last.day ? '' : day(last.day)
    };
}

/** The same as rows, the newest first: the days that a record marks, and the last day. */
export function historyRows({ points, marks }: PersonHistory, wording: Wording): HistoryRow[] {
    const { texts, day } = wording;
    const recordOf = new Map(marks.map((mark) => [mark.day, mark.recordId]));
    const last = points[points.length - 1]?.day;
    return points
        .filter((point) => recordOf.has(point.day) || point.day === last)
        .map((point) => ({
            key: point.day,
            day: day(point.day),
            strength: strengthText(point.strength, wording),
            closeness: closenessText(point.closeness, wording),
            attitude: drawnTermText(ATTITUDES, point.attitude, texts),
            recordId: recordOf.get(point.day) ?? '',
            recordText: texts('RMap_Reason_OpenRecord', day(point.day))
        }))
        .reverse();
}

/** Height of a share of the scale. */
export function heightOf(share: number): number {
    const { top, bottom, height } = CHART;
    return round(height - bottom - share * (height - top - bottom));
}

/** A line through what is known; a gap where the strength is unknown. */
function linePath(points: readonly HistoryPoint[], x: (day: string) => number): string {
    let isOpen = false;
    return points
        .map(({ day, strength }) => {
            const command =
                strength === null ? '' : `${isOpen ? 'L' : 'M'}${x(day)} ${heightOf(strength / TOP_STRENGTH)}`;
            isOpen = strength !== null;
            return command;
        })
        .join('');
}

/** Closeness holds from one observation to the next: steps. */
function stepPath(points: readonly HistoryPoint[], x: (day: string) => number): string {
    let isOpen = false;
    return points
        .map(({ day, level }) => {
            const y = heightOf((level ?? 0) / TOP_LEVEL);
            const command = level === null ? '' : isOpen ? `H${x(day)}V${y}` : `M${x(day)} ${y}`;
            isOpen = level !== null;
            return command;
        })
        .join('');
}

/** The attitude where it became another one; of two that would cover each other the later one counts. */
function symbolsOf(points: readonly HistoryPoint[], x: (day: string) => number): SymbolView[] {
    const symbols: SymbolView[] = [];
    points.forEach(({ day, attitude }, place) => {
        if (place > 0 && attitude === points[place - 1].attitude) {
            return;
        }
        const { symbol, color, colorToken } = termOf(ATTITUDES, attitude);
        const view = { key: day, x: x(day), symbol, style: `fill: var(${colorToken}, ${color})` };
        if (view.x - (symbols[symbols.length - 1]?.x ?? -Infinity) < SYMBOL_WIDTH) {
            symbols.pop();
        }
        symbols.push(view);
    });
    return symbols;
}

/** A filled dot for an assessment, a ring for something done together, a square for a promise. */
function markView({ kind, day }: HistoryMark, place: number, x: (day: string) => number): MarkView {
    const [at, y] = [x(day), CHART.height - CHART.bottom + 7];
    const circle = `M${round(at - 2.5)} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`;
    const square = `M${round(at - 2.5)} ${y - 2.5}h5v5h-5z`;
    return { key: String(place), path: kind === 'commitment' ? square : circle, className: `mark is-${kind}` };
}

function strengthText(value: number | null, { texts, number }: Wording): string {
    return value === null ? texts('RMap_Unknown') : number(Math.round(value));
}

function closenessText(closeness: string | null, { texts }: Wording): string {
    const rank = rankOf(CLOSENESS_LEVELS, closeness);
    const text = termText(CLOSENESS_LEVELS, closeness, texts);
    return rank === null ? text : texts('RMap_Person_Level', rank, text);
}

function round(value: number): number {
    return Math.round(10 * value) / 10;
}

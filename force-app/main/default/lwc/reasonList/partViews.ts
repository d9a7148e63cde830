import type { Explained, Part, Reason } from 'c/explanation';
import { inputText, partText, reasonText } from 'c/labels';
import type { Names, Wording } from 'c/labels';

/** So many names of unknown parts are told; the others are counted. */
const NAMED_UNKNOWNS = 4;

/** A way to a record that something rests on. */
export interface RecordView {
    readonly id: string;
    /** "record", with its number where there are several. */
    readonly name: string;
    /** What it leads to, said in full: "record" alone does not tell. */
    readonly text: string;
}

/** One sentence and the records it rests on. */
export interface ReasonView {
    readonly text: string;
    readonly records: readonly RecordView[];
}

/** One part of a number: what was looked at, what was found, what it gives. */
export interface PartView extends ReasonView {
    readonly key: string;
    readonly input: string;
    readonly day: string;
    /** What it gives, always with its sign. */
    readonly points: string;
    readonly className: string;
}

/** A number with its reasons. */
export interface ExplainedView {
    readonly value: string;
    /** The parts that give or take something, those that count most first. */
    readonly parts: readonly PartView[];
    /** How many more there are than are shown. */
    readonly hiddenCount: number;
    /** What is not known, in one sentence; empty where everything is. */
    readonly unknown: string;
    readonly knownShare: string;
}

/**
 * A number's parts as people read them: `most` of them, the weightiest first. What is unknown is told apart. Of efforts
 * less is better: what takes away is no loss.
 */
export function explainedView(
    explained: Explained,
    most: number,
    lessIsBetter: boolean,
    wording: Wording,
    names: Names
): ExplainedView {
    const { value, known, parts } = explained;
    const found = parts.filter(isKnown).sort(weightiestFirst);
    const unknown = parts.filter((part) => !isKnown(part)).map((part) => partText(part, wording, names));
    const { texts, number } = wording;
    return {
        value: value === null ? texts('RMap_Unknown') : number(value),
        parts: found.slice(0, most).map((part, place) => ({
            ...partView(part, place, wording, names),
            className: `points${toneOf(part, lessIsBetter)}`
        })),
        hiddenCount: Math.max(0, found.length - most),
        unknown: unknownText(unknown, wording),
        knownShare: known < 1 && value !== null ? texts('RMap_Reason_KnownShare', Math.round(100 * known)) : ''
    };
}

/** Sentences, each once, with all the records they rest on. */
export function reasonViews(reasons: readonly Reason[], wording: Wording, names: Names): ReasonView[] {
    const recordsOf = new Map<string, Set<string>>();
    for (const { recordId, ...reason } of reasons) {
        const text = reasonText(reason, wording, names);
        const records = recordsOf.get(text) ?? new Set();
        recordsOf.set(text, recordId === null ? records : records.add(recordId));
    }
    return [...recordsOf].map(([text, ids]) => ({
        text,
        records: recordViews([...ids], text, wording)
    }));
}

function recordViews(ids: readonly string[], text: string, { texts }: Wording): RecordView[] {
    const isOne = ids.length === 1;
    return ids.map((id, place) => ({
        id,
        name: isOne ? texts('RMap_Reason_Record') : `${texts('RMap_Reason_Record')} ${place + 1}`,
        text: texts('RMap_Reason_OpenRecord', isOne ? text : `${text} (${place + 1})`)
    }));
}

function toneOf({ contribution }: Part, lessIsBetter: boolean): string {
    return contribution < 0 ? (lessIsBetter ? ' is-gain' : ' is-loss') : '';
}

function partView(part: Part, place: number, wording: Wording, names: Names): Omit<PartView, 'className'> {
    const text = partText(part, wording, names);
    const { texts, number } = wording;
    const points = wording.signed(part.contribution);
    return {
        key: String(place),
        text,
        input: inputText(part, wording, names),
        day: wording.day(part.date),
        points: part.weight > 0 ? texts('RMap_Reason_Points', points, number(part.weight)) : points,
        records: recordViews(part.recordId === null ? [] : [part.recordId], text, wording)
    };
}

/** A part without a finding that gives nothing is one of which nothing is known. */
function isKnown({ input, contribution }: Part): boolean {
    return input !== null || contribution !== 0;
}

function weightiestFirst(a: Part, b: Part): number {
    return Math.abs(b.contribution) - Math.abs(a.contribution) || b.weight - a.weight;
}

function unknownText(unknown: readonly string[], { texts }: Wording): string {
    const named = unknown.slice(0, NAMED_UNKNOWNS).join(', ');
    const more = unknown.length - NAMED_UNKNOWNS;
    if (unknown.length === 0) {
        return '';
    }
    return more > 0 ? texts('RMap_Reason_NotKnownMore', named, more) : texts('RMap_Reason_NotKnown', named);
}

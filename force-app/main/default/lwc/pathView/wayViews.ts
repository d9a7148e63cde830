import { cardViewOf } from 'c/cardView';
import type { CardView } from 'c/cardView';
import { reasonText } from 'c/labels';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Hop, HopKind, MessagePath } from 'c/messagePaths';
import type { HopView } from 'c/pathHop';
import { LINK_KINDS, termOf } from 'c/vocabulary';
import type { LinkTerm } from 'c/vocabulary';

/** Somebody on a way, with the step that leads there. */
export interface StopView {
    readonly key: string;
    readonly id: string;
    readonly card: CardView;
    readonly hop: HopView;
}

/** A way with its people in order. */
export interface WayView {
    readonly key: string;
    /** Ids of the people, joined: a way is shown elsewhere by them. */
    readonly ids: string;
    readonly stops: readonly StopView[];
    readonly effort: string;
    /** How much harder it is than the best way; empty for the best. */
    readonly compared: string;
}

const HOP_LABELS: Readonly<Record<HopKind, LabelKey>> = {
    Contact: 'RMap_PathHop_Contact',
    ReportsTo: 'RMap_PathHop_ReportsTo',
    Leads: 'RMap_PathHop_Leads',
    DottedLine: 'RMap_PathHop_DottedLine',
    Influences: 'RMap_PathHop_Influences',
    Trusts: 'RMap_PathHop_Trusts',
    Conflicts: 'RMap_PathHop_Conflicts',
    WorksWith: 'RMap_PathHop_WorksWith',
    Introduced: 'RMap_PathHop_Introduced',
    Supplies: 'RMap_PathHop_Supplies'
};

/** Signs of what is no tie of a kind. */
const LINES: Readonly<Partial<Record<HopKind, string>>> = { Contact: '●', ReportsTo: '↑', Leads: '↓' };

/** A way as it is shown; `best` is the way it is compared with, null for none. */
export function wayView(path: MessagePath, best: MessagePath | null, subject: MapSubject, wording: Wording): WayView {
    const effort = path.effort.value ?? 0;
    return {
        key: path.personIds.join(' '),
        ids: path.personIds.join(' '),
        stops: path.hops.flatMap((hop): StopView[] => {
            const person = subject.person(hop.toId);
            return person
                ? [
                      {
                          key: hop.toId,
                          id: hop.toId,
                          card: cardViewOf(person, subject, wording.texts),
                          hop: hopView(hop, subject, wording)
                      }
                  ]
                : [];
        }),
        effort: wording.texts('RMap_PathView_Effort', wording.number(effort)),
        compared: best ? comparedText(effort, best.effort.value ?? 0, wording) : ''
    };
}

/** From which share of the best way's effort on a way is called harder, clearly harder, twice as hard. */
const HARDER = 1.15;
const MUCH_HARDER = 1.5;
const TWICE = 2;

/** How hard a way is beside the best one, in words and figures. */
export function comparedText(effort: number, best: number, { texts, number }: Wording): string {
    const words =
        effort <= best * HARDER
            ? 'RMap_PathView_AsEasy'
            : effort <= best * MUCH_HARDER
              ? 'RMap_PathView_Harder'
              : effort <= best * TWICE
                ? 'RMap_PathView_MuchHarder'
                : 'RMap_PathView_TwiceAsHard';
    return texts(words, number(effort), number(best));
}

function hopView({ kind, reason }: Hop, subject: MapSubject, wording: Wording): HopView {
    const { texts } = wording;
    const term = termOf<LinkTerm>(LINK_KINDS, kind);
    const sentence = reasonText(reason, wording, subject);
    const link = subject.links.find(({ id }) => id === reason.recordId);
    return {
        symbol: LINES[kind] ?? term.symbol,
        style: kind in LINES ? '' : `--tie: var(${term.colorToken}, ${term.color})`,
        word: texts(HOP_LABELS[kind]),
        degree: degreeOf(reason.values, wording),
        evidence: link?.evidence ?? '',
        sentence,
        recordId: reason.recordId ?? '',
        recordText: texts('RMap_Reason_OpenRecord', sentence)
    };
}

/** Of a tie its strength, of our contact the level of closeness; a reporting line has no degree. */
function degreeOf({ strength, level, closeness }: Hop['reason']['values'], { texts }: Wording): string {
    if (closeness !== undefined) {
        const word = texts(closeness as Parameters<typeof texts>[0]);
        return level === '' ? word : `L${level} ${word}`;
    }
    if (strength === undefined) {
        return '';
    }
    return typeof strength === 'number' ? texts('RMap_PathView_Strength', strength) : texts('RMap_PathView_NoStrength');
}

import type { Risk } from 'c/advice';
import { LABELS } from 'c/labels';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Section } from './section';

/** People of a group who are named at most; the others are counted. */
const NAMED = 6;

/** What is told in one line: one risk, or what is said of several people alike. */
export interface RiskLine {
    readonly kind: string;
    /** How many things it says. */
    readonly count: number;
    readonly risks: readonly Risk[];
    /** Names what is said of several; null where one sentence tells all. */
    readonly heading: LabelKey | null;
}

/** The lines that tell the risks, in the order given. What two deals warn of is told once. */
export function riskLines(risks: readonly Risk[]): RiskLine[] {
    return [...grouped(risks, ({ kind }) => kind)].flatMap(([kind, alike]): RiskLine[] => {
        const heading = labelOf(kind);
        const said = grouped(alike, ({ reason: { labelKey, values } }) => JSON.stringify([labelKey, values]));
        return heading !== null && said.size > 1
            ? [{ kind, count: said.size, risks: alike, heading }]
            : [...said.values()].map((same) => ({ kind, count: 1, risks: same, heading: null }));
    });
}

/** The lines as sections: what is said of several names them and opens to the sentences, the others are sentences. */
export function riskSections(risks: readonly Risk[], subject: MapSubject, wording: Wording): Section[] {
    const sections: Section[] = [];
    for (const line of riskLines(risks)) {
        const last = sections[sections.length - 1];
        const reasons = line.risks.map(({ reason }) => reason);
        if (line.heading === null && last && !last.isFolded) {
            sections[sections.length - 1] = { ...last, reasons: [...last.reasons, ...reasons] };
        } else {
            sections.push({ key: line.kind, reasons, explained: null, ...headOf(line, subject, wording) });
        }
    }
    return sections;
}

function headOf(
    { heading, count, risks }: RiskLine,
    subject: MapSubject,
    wording: Wording
): Pick<Section, 'heading' | 'isFolded' | 'names'> {
    return heading === null
        ? { heading: '', isFolded: false, names: '' }
        : {
              heading: wording.texts('RMap_RiskGroup', wording.texts(heading), count),
              isFolded: true,
              names: namesOf(risks, subject, wording)
          };
}

function grouped(risks: readonly Risk[], keyOf: (risk: Risk) => string): Map<string, Risk[]> {
    const groups = new Map<string, Risk[]>();
    for (const risk of risks) {
        const key = keyOf(risk);
        const group = groups.get(key) ?? [];
        groups.set(key, group);
        group.push(risk);
    }
    return groups;
}

function labelOf(kind: string): LabelKey | null {
    const key = `RMap_RiskKind_${kind}`;
    return key in LABELS ? (key as LabelKey) : null;
}

function namesOf(risks: readonly Risk[], subject: MapSubject, { texts }: Wording): string {
    const ids = [...new Set(risks.flatMap(({ stakeholderIds }) => stakeholderIds))];
    const names = ids.map((id) => subject.nameOf(id)).filter((name) => name !== '');
    const named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? texts('RMap_Standing_NamesMore', named, names.length - NAMED) : named;
}

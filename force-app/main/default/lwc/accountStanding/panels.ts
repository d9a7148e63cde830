import type { Advice } from 'c/advice';
import type { Explained, Reason } from 'c/explanation';
import type { Judgement } from 'c/judgement';
import type { Wording } from 'c/labels';
import type { MapSubject, ViewName } from 'c/mapSubject';
import { DEAL_STATUSES, termOf } from 'c/vocabulary';
import type { Layer } from 'c/vocabulary';
import { pathFor, wayText } from './path';
import { adviceFor, risksFor } from './risks';
import { riskSections } from './riskSections';
import type { Section } from './section';
import { layerName } from './standingItems';
import type { StandingKey } from './standingItems';

/** People named in a panel at most: the line is no list of people. */
const PEOPLE = 8;

/** The reasons of one answer, down to the records, what to do about it, and where to see more. */
export interface StandingPanel {
    readonly heading: string;
    readonly sections: readonly Section[];
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly advice: readonly Advice[];
    /** Null where no view shows more. */
    readonly view: ViewName | null;
}

/** The reasons behind an answer. */
export function panelFor(key: StandingKey, subject: MapSubject, judgement: Judgement, wording: Wording): StandingPanel {
    const advice = adviceFor(judgement, subject.opportunityId);
    switch (key) {
        case 'verdict':
            return { ...verdictPanel(subject, judgement, wording), advice };
        case 'path':
            return pathPanel(subject, judgement, wording, advice);
        case 'risks':
            return { ...risksPanel(subject, judgement, wording), advice };
        default:
            return layerPanel(key, subject, judgement, wording, advice);
    }
}

function verdictPanel({ opportunityId }: MapSubject, judgement: Judgement, { texts }: Wording): StandingPanel {
    if (opportunityId !== null) {
        const because = judgement.decision(opportunityId)?.because ?? [];
        const health = judgement.dealHealth(opportunityId);
        const sections = [
            section('status', '', because),
            section('health', texts('RMap_Standing_DealHealth'), [], health)
        ];
        return { heading: texts('RMap_DealStatus'), sections, people: [], advice: [], view: 'decision' };
    }
    const deals = judgement.openDecisions().map(({ opportunityId: id, status }): Reason => {
        const deal = judgement.account.opportunity(id)?.opportunity?.name ?? id;
        const values = { deal, status: termOf(DEAL_STATUSES, status).labelKey };
        return { labelKey: 'RMap_Standing_Deal', values, recordId: id };
    });
    const sections = [
        section('health', '', [], judgement.health()),
        ...(deals.length > 0 ? [section('deals', texts('RMap_Standing_Deals'), deals)] : [])
    ];
    return { heading: texts('RMap_Standing_Health'), sections, people: [], advice: [], view: null };
}

function layerPanel(
    key: Layer,
    subject: MapSubject,
    judgement: Judgement,
    wording: Wording,
    advice: readonly Advice[]
): StandingPanel {
    const { priority, because, key: keys, general, organisational } = judgement.layers();
    const layer = { Key: keys, General: general, Organisational: organisational }[key];
    const gaps = layer.gaps.map(({ reason }) => reason);
    const ids = key === 'Key' ? keys.stakeholderIds : layer.gaps.flatMap(({ stakeholderIds }) => stakeholderIds);
    return {
        heading: layerName(key, wording),
        sections: [
            section('index', '', priority === key && because ? [because] : [], layer.index),
            ...(gaps.length > 0 ? [section('gaps', wording.texts('RMap_Standing_Gaps'), gaps)] : [])
        ],
        people: named(ids, subject),
        advice: advice.filter((each) => each.layer === key),
        view: 'layers'
    };
}

function pathPanel(
    subject: MapSubject,
    judgement: Judgement,
    { texts, number }: Wording,
    advice: readonly Advice[]
): StandingPanel {
    const { answer, problem } = pathFor(judgement, subject.opportunityId);
    const name = answer ? subject.nameOf(answer.targetId) : '';
    const ways = [...(answer?.best ? [answer.best] : []), ...(answer?.alternatives ?? [])];
    const effort = (value: number | null): string =>
        value === null ? '' : texts('RMap_Standing_PathEffort', number(value));
    const wayHeading = (place: number): string =>
        `${wayText(ways[place], subject, texts)} · ${effort(ways[place].effort.value)}`;
    const hops = ways.map((way, place) =>
        section(
            `way ${place}`,
            wayHeading(place),
            way.hops.map(({ reason }) => reason)
        )
    );
    const avoided = [
        ...(answer?.avoided ?? []).map(({ reason }) => reason),
        ...(answer?.friendNotUsed ? [answer.friendNotUsed.reason] : [])
    ];
    const missing = problem ? [{ labelKey: problem, values: { person: name }, recordId: null }] : [];
    const ids = answer?.best?.personIds ?? [];
    return {
        heading: name === '' ? texts('RMap_Standing_Path') : texts('RMap_Standing_PathTo', name),
        sections: [
            ...(missing.length > 0 ? [section('problem', '', missing)] : []),
            ...hops,
            ...(avoided.length > 0 ? [section('avoided', texts('RMap_Standing_PathAvoided'), avoided)] : [])
        ],
        people: named(ids, subject),
        advice: advice.filter(({ stakeholderIds }) =>
            stakeholderIds.some((id) => ids.includes(id) || id === answer?.targetId)
        ),
        view: 'path'
    };
}

function risksPanel(subject: MapSubject, judgement: Judgement, wording: Wording): StandingPanel {
    const risks = risksFor(judgement, subject.opportunityId);
    const ids = risks.flatMap(({ stakeholderIds }) => stakeholderIds);
    const heading = wording.texts('RMap_Standing_Risks');
    const sections = riskSections(risks, subject, wording);
    return { heading, sections, people: named(ids, subject), advice: [], view: null };
}

function section(
    key: string,
    heading: string,
    reasons: readonly Reason[],
    explained: Explained | null = null
): Section {
    return { key, heading, reasons, explained, isFolded: false, names: '' };
}

function named(ids: readonly string[], subject: MapSubject): { id: string; name: string }[] {
    return [...new Set(ids)]
        .slice(0, PEOPLE)
        .map((id) => ({ id, name: subject.nameOf(id) }))
        .filter(({ name }) => name !== '');
}

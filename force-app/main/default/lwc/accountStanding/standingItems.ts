import type { AccountOnDay } from 'c/accountOnDay';
import type { Judgement } from 'c/judgement';
import { termText } from 'c/labels';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { DEAL_STATUSES, LAYERS, rankOf, termOf } from 'c/vocabulary';
import type { Layer } from 'c/vocabulary';
import { pathItem } from './path';
import { risksFor } from './risks';
import { riskLines } from './riskSections';
import { trendOf } from 'c/trend';
import type { Trend } from 'c/trend';

/** What the line tells, each with its reasons. */
export type StandingKey = 'verdict' | Layer | 'risks' | 'path';

/** One answer in the line. */
export interface StandingItem {
    readonly key: StandingKey;
    readonly className: string;
    /** Says the same as the colour; empty for none. */
    readonly symbol: string;
    readonly label: string;
    readonly value: string;
    readonly note: string;
    /** Null until the earlier day has been worked out, or where there is nothing to compare. */
    readonly trend: Trend | null;
}

/** The layers in their order, with their names for a short line. */
const LAYERS_SHOWN = [
    ['Key', 'RMap_Standing_Key'],
    ['General', 'RMap_Standing_General'],
    ['Organisational', 'RMap_Standing_Organisational']
] as const satisfies readonly (readonly [Layer, LabelKey])[];

/** How the answers are found, one by one, so that none makes the page wait for all. `earlier` comes last. */
export const ANSWERS: readonly ((
    subject: MapSubject,
    judgement: Judgement,
    earlier: () => Judgement | null,
    wording: Wording
) => StandingItem[])[] = [verdictItem, layerItems, riskItem, pathItem];

/** The figure of a layer, 0–100; null when nothing is known. */
export function layerIndex(judgement: Judgement, layer: Layer): number | null {
    const { key, general, organisational } = judgement.layers();
    return { Key: key, General: general, Organisational: organisational }[layer].index.value;
}

function verdictItem(
    { opportunityId }: MapSubject,
    judgement: Judgement,
    earlier: () => Judgement | null,
    wording: Wording
): StandingItem[] {
    const before = earlier();
    const item = { key: 'verdict', note: '' } as const;
    if (opportunityId === null) {
        const { value } = judgement.health();
        const label = wording.texts('RMap_Standing_Health');
        const trend = before && trendOf(before.health().value, value, daysBack(judgement.account), wording);
        return [{ ...item, className: 'item verdict', symbol: '', label, value: figure(value, wording), trend }];
    }
    const status = judgement.decision(opportunityId)?.status ?? null;
    const term = termOf(DEAL_STATUSES, status);
    const trend = before && statusTrend(before.decision(opportunityId)?.status ?? null, status, judgement, wording);
    return [
        {
            ...{
                ...item,
                symbol: term.symbol,
                label: '',
                value: termText(DEAL_STATUSES, status, wording.texts),
                trend
            },
            className: `item verdict is-${(status ?? 'unknown').toLowerCase()}`
        }
    ];
}

function layerItems(
    _: MapSubject,
    judgement: Judgement,
    earlier: () => Judgement | null,
    wording: Wording
): StandingItem[] {
    const before = earlier();
    const { priority } = judgement.layers();
    return LAYERS_SHOWN.map(([key, label]) => {
        const value = layerIndex(judgement, key);
        const isPriority = key === priority;
        return {
            key,
            className: isPriority ? 'item layer is-priority' : 'item layer',
            symbol: isPriority ? '◆' : '',
            label: wording.texts(label),
            value: figure(value, wording),
            note: isPriority ? wording.texts('RMap_Standing_Priority') : '',
            trend: before && trendOf(layerIndex(before, key), value, daysBack(judgement.account), wording)
        };
    });
}

function riskItem({ opportunityId }: MapSubject, judgement: Judgement, _: unknown, { texts }: Wording): StandingItem[] {
    const count = riskLines(risksFor(judgement, opportunityId)).length;
    const value = count === 1 ? texts('RMap_Standing_RiskOne') : texts('RMap_Standing_RiskCount', count);
    const item = { key: 'risks', symbol: count > 0 ? '!' : '✓', label: '', note: '', trend: null } as const;
    return [{ ...item, className: 'item risks', value: count > 0 ? value : texts('RMap_Standing_NoRisks') }];
}

function statusTrend(then: string | null, now: string | null, judgement: Judgement, wording: Wording): Trend | null {
    const [before, after] = [rankOf(DEAL_STATUSES, then), rankOf(DEAL_STATUSES, now)];
    if (before === after) {
        return null;
    }
    const days = daysBack(judgement.account);
    const text = wording.texts('RMap_Standing_Was', days, termText(DEAL_STATUSES, then, wording.texts));
    const isUp = (after ?? -1) > (before ?? -1);
    return { sign: isUp ? '▲' : '▼', text, className: isUp ? 'trend is-up' : 'trend is-down' };
}

function daysBack({ profile }: AccountOnDay): number {
    return profile.strength.trendDays;
}

function figure(value: number | null, { texts, number }: Wording): string {
    return value === null ? texts('RMap_Unknown') : number(Math.round(value));
}

/** The layer's full name. */
export function layerName(layer: Layer, { texts }: Wording): string {
    return termText(LAYERS, layer, texts);
}

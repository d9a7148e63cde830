import { FILLS, gapText } from 'c/coverageGrid';
import type { CellFill, GridGap, OwnerRow } from 'c/coverageGrid';
import type { LabelKey, Texts, Wording } from 'c/labels';

export interface GapView {
    readonly key: string;
    readonly index: number;
    readonly symbol: string;
    readonly text: string;
    readonly className: string;
}

/** A step of the scale, with what it means. */
export interface LegendStep {
    readonly key: string;
    readonly symbol: string;
    readonly text: string;
    readonly className: string;
    readonly style: string;
}

/** What one of our own people covers: everybody, in contact, without, unknown, to recheck. */
export interface OwnerView {
    readonly key: string;
    readonly name: string;
    readonly counts: readonly { readonly key: number; readonly value: string }[];
}

const STEP_LABELS: Readonly<Record<CellFill['key'], LabelKey>> = {
    none: 'RMap_Cover_Scale_None',
    few: 'RMap_Cover_Scale_Few',
    half: 'RMap_Cover_Scale_Half',
    most: 'RMap_Cover_Scale_Most',
    all: 'RMap_Cover_Scale_All',
    unknown: 'RMap_Cover_Scale_Unknown',
    vacant: 'RMap_Cover_Scale_Vacant'
};

export function gapViews(gaps: readonly GridGap[], texts: Texts): GapView[] {
    return gaps.map((gap, index) => ({
        ...{ key: `${gap.row}-${gap.column}`, index, text: gapText(gap, texts) },
        symbol: gap.kind === 'noContact' ? '○' : '?',
        className: `slds-button gap is-${gap.kind}`
    }));
}

export function legendSteps(texts: Texts): LegendStep[] {
    const steps = FILLS.map(({ key, symbol, color }) => ({
        ...{ key, symbol, text: texts(STEP_LABELS[key]), style: `--fill: ${color}` },
        className: `swatch is-${key}`
    }));
    const recheck = {
        key: 'recheck',
        symbol: '⟳',
        text: texts('RMap_Cover_Scale_Recheck'),
        className: 'swatch is-plain',
        style: ''
    };
    return [...steps, recheck];
}

export function ownerViews(owners: readonly OwnerRow[], { texts, number }: Wording): OwnerView[] {
    return owners.map(({ ownerName, cell: { group } }) => {
        const { customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds } = group;
        const lists = [customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds];
        return {
            key: ownerName ?? '',
            name: ownerName ?? texts('RMap_Cover_Nobody'),
            counts: lists.map(({ length }, key) => ({ key, value: number(length) }))
        };
    });
}

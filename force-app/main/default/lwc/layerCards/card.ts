import type { Explained, Reason } from 'c/explanation';
import type { LabelKey, Wording } from 'c/labels';
import type { GeneralLayer, KeyLayer, LayerGap, Layers, OrganisationalLayer } from 'c/layers';
import { LAYERS, ORGANISATIONAL_TIES, termOf } from 'c/vocabulary';
import type { Layer, OrganisationalTie } from 'c/vocabulary';

/** With how many we are in contact, as far as it is known. */
export interface ContactCounts {
    readonly contacted: number;
    readonly noContact: number;
    readonly unknown: number;
}

/** One tie of company to company. */
export interface TieLine {
    readonly key: OrganisationalTie;
    readonly name: string;
    /** "3 of 5", or that it is unknown. */
    readonly value: string;
    /** Share of the full score, 0–1; null when unknown. */
    readonly share: number | null;
    readonly isWeakest: boolean;
}

/** One of the three layers, ready to be shown. */
export interface LayerCard {
    readonly layer: Layer;
    readonly name: string;
    readonly meaning: string;
    /** Whole, 0–100; null when unknown. */
    readonly value: number | null;
    readonly valueText: string;
    /** What of it is known, in percent. */
    readonly known: number;
    readonly explained: Explained;
    readonly isPriority: boolean;
    readonly gaps: readonly Reason[];
    /** The people in it; those who need us most come first. */
    readonly peopleIds: readonly string[];
    /** Of the general layer only. */
    readonly contact: ContactCounts | null;
    /** Of the organisational layer only. */
    readonly ties: readonly TieLine[];
}

/** A layer as the view shows it. */
export function layerCardOf(layers: Layers, layer: Layer, { texts, number }: Wording): LayerCard {
    const { index, gaps, ...rest } = contentOf(layers, layer, texts);
    const value = index.value === null ? null : Math.round(index.value);
    return {
        layer,
        name: texts(termOf(LAYERS, layer).labelKey as LabelKey),
        meaning: texts(`RMap_Layers_Meaning_${layer}` as LabelKey),
        value,
        valueText: value === null ? texts('RMap_Unknown') : texts('RMap_Layers_OutOf', number(value)),
        known: Math.round(100 * index.known),
        explained: index,
        isPriority: layers.priority === layer,
        gaps: gaps.map(({ reason }) => reason),
        ...rest
    };
}

interface Content extends Pick<LayerCard, 'peopleIds' | 'contact' | 'ties'> {
    readonly index: Explained;
    readonly gaps: readonly LayerGap[];
}

function contentOf({ key, general, organisational }: Layers, layer: Layer, texts: Wording['texts']): Content {
    const none = { peopleIds: [], contact: null, ties: [] };
    const contents: Readonly<Record<Layer, () => Content>> = {
        Key: () => ({ ...none, index: key.index, gaps: key.gaps, peopleIds: missingFirst(key) }),
        General: () => ({ ...none, index: general.index, gaps: general.gaps, ...contactOf(general) }),
        Organisational: () => ({
            ...none,
            index: organisational.index,
            gaps: organisational.gaps,
            ties: tiesOf(organisational, texts)
        })
    };
    return contents[layer]();
}

/** Those about whom something is missing come first. */
function missingFirst({ stakeholderIds, gaps }: KeyLayer): string[] {
    const missing = new Set(gaps.flatMap((gap) => gap.stakeholderIds));
    return [...stakeholderIds].sort((a, b) => Number(missing.has(b)) - Number(missing.has(a)));
}

function contactOf({
    contactedIds,
    noContactIds,
    contactUnknownIds
}: GeneralLayer): Pick<LayerCard, 'peopleIds' | 'contact'> {
    return {
        peopleIds: [...noContactIds, ...contactUnknownIds, ...contactedIds],
        contact: {
            contacted: contactedIds.length,
            noContact: noContactIds.length,
            unknown: contactUnknownIds.length
        }
    };
}

function tiesOf({ index, weakest }: OrganisationalLayer, texts: Wording['texts']): TieLine[] {
    return ORGANISATIONAL_TIES.flatMap(({ value: tie, labelKey }) => {
        const score = index.parts.find((part) => part.labelKey === labelKey)?.input;
        const known = typeof score === 'number' ? score : null;
        return tie === null
            ? []
            : [
                  {
                      key: tie,
                      name: texts(labelKey as LabelKey),
                      value: known === null ? texts('RMap_Unknown') : texts('RMap_OutOfFive', known),
                      share: known === null ? null : known / 5,
                      isWeakest: weakest.includes(tie)
                  }
              ];
    });
}

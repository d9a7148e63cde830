import type { Layer } from 'c/vocabulary';
import type { LayerGap, LayerGapKind } from './types';

type Where = Partial<Pick<LayerGap, 'stakeholderIds' | 'department' | 'levels' | 'tie'>>;

/** A gap in a layer, what is said of it and the record it rests on; about nobody and nowhere unless it says so. */
export function gapIn(
    layer: Layer,
    kind: LayerGapKind,
    text: string,
    values: LayerGap['reason']['values'],
    recordId: string | null,
    where: Where = {}
): LayerGap {
    const reason = { labelKey: `RMap_Gap_${text}`, values, recordId };
    return { layer, kind, stakeholderIds: [], department: null, levels: [], tie: null, ...where, reason };
}

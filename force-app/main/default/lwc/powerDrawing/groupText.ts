import type { LabelKey, Texts } from 'c/labels';
import type { GroupHeading } from 'c/mapLayout';
import { KINDS, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';

/** The name of a group beside the customer's tree, with the symbol of its kind. */
export function groupText({ kind, reason }: GroupHeading, texts: Texts): string {
    return reason === 'unplaced'
        ? texts('RMap_Group_Unplaced')
        : `${termOf<DrawnTerm>(KINDS, kind).symbol} ${texts(`RMap_Group_${kind}` as LabelKey)}`;
}

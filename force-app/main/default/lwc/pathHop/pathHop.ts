import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/** One step of a way: what it travels on, why we think so, and the record that says so. */
export interface HopView {
    readonly symbol: string;
    readonly style: string;
    /** The kind of tie, from the one before to the one after. */
    readonly word: string;
    /** How strong the tie is, or how close we are. */
    readonly degree: string;
    /** What was written about the tie; empty for nothing. */
    readonly evidence: string;
    /** The whole step as a sentence. */
    readonly sentence: string;
    readonly recordId: string;
    readonly recordText: string;
}

/**
 * A step of the best way, with an arrow to the one it leads to: to the right, and where there is little room down.
 * @fires PathHop#recordopen detail: { id } the record that the step rests on
 */
export default class PathHop extends LightningElement {
    @api hop!: HopView;

    labels = LABELS;

    handleRecord(): void {
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id: this.hop.recordId } }));
    }
}

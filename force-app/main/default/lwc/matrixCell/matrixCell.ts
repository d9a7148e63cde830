import { api, LightningElement } from 'lwc';

/** One person in a cell. */
export interface ChipView {
    readonly id: string;
    readonly name: string;
    readonly symbol: string;
    readonly style: string;
    readonly className: string;
    readonly label: string;
}

/** What a cell of the matrix holds. */
export interface MatrixCellView {
    readonly count: string;
    /** How many are estimated, in words; empty for none. */
    readonly estimated: string;
    readonly chips: readonly ChipView[];
    /** How many more there are than chips; empty for none. */
    readonly more: string;
}

/**
 * What stands in a cell of the matrix: how many people, and as many of them as find room. Put the class `is-narrow` on it
 * where nobody does.
 * @fires MatrixCell#personselect detail: { id }
 */
export default class MatrixCell extends LightningElement {
    @api cell!: MatrixCellView;

    handleChip(event: Event): void {
        event.stopPropagation();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
    }
}

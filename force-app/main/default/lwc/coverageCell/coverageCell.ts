import { api, LightningElement } from 'lwc';

/** What a cell of the coverage map says; every text but the symbol may be blank. */
export interface CoverageCellView {
    readonly symbol: string;
    /** "3/4": in contact of all. */
    readonly count: string;
    readonly unknown: string;
    readonly recheck: string;
    readonly vacant: string;
    readonly owner: string;
    /** Whether the person whose details are open is there. */
    readonly isHome: boolean;
}

/**
 * What stands in a cell of the coverage map, which gives the shares `--contacted` and `--none` to its bar. Put the class
 * `is-narrow` on it where there is little room.
 */
export default class CoverageCell extends LightningElement {
    @api cell!: CoverageCellView;
}

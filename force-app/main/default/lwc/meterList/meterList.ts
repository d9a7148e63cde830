import { api, LightningElement } from 'lwc';
import type { Meter } from 'c/meter';

interface MeterView extends Meter {
    readonly barClass: string;
    readonly barStyle: string;
    readonly textClass: string;
}

/** Values on scales, as bars with words, one below the other so that they compare. */
export default class MeterList extends LightningElement {
    @api meters: readonly Meter[] = [];

    get views(): MeterView[] {
        return this.meters.map((meter) => ({
            ...meter,
            barClass: `bar is-${meter.side}${meter.share === null ? ' is-unknown' : ''}`,
            barStyle: `width: ${Math.round(100 * (meter.share ?? 0))}%`,
            textClass: meter.share === null ? 'text is-unknown' : 'text'
        }));
    }
}

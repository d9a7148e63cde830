import { LightningElement } from 'lwc';
import { LABELS } from 'c/labels';
import { ATTITUDES } from 'c/vocabulary';

/** Says what the signs of the map mean. */
export default class MapLegend extends LightningElement {
    labels = LABELS;
    private isOpen = false;

    attitudes = [...ATTITUDES]
        .sort((a, b) => (b.rank ?? -9) - (a.rank ?? -9))
        .map((term) => ({
            key: term.labelKey,
            symbol: term.symbol,
            text: LABELS[term.labelKey],
            className: term.value === null ? 'symbol is-dashed' : 'symbol',
            style: `--attitude: var(${term.colorToken}, ${term.color})`
        }));

    get listClass(): string {
        return this.isOpen ? 'legend is-open' : 'legend';
    }

    get expandedText(): string {
        return String(this.isOpen);
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
}

import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/** One step of a scale. */
export interface ScaleOption {
    readonly value: string;
    readonly label: string;
    readonly symbol?: string;
    /** A CSS colour. */
    readonly color?: string;
}

interface Chip {
    readonly key: string;
    readonly label: string;
    readonly symbol: string | undefined;
    readonly isChecked: boolean;
    readonly className: string;
    readonly style: string;
}

/**
 * Chooses one step of a scale with one click, or nothing: what was not observed stays blank.
 * @fires ScaleInput#change detail: { name, value } with an empty value for "not observed"
 */
export default class ScaleInput extends LightningElement {
    @api name = '';
    @api label = '';
    /** A word beside the label, such as the present value. */
    @api hint = '';
    @api options: readonly ScaleOption[] = [];
    @api value = '';
    /** The word for no choice. */
    @api blankLabel: string = LABELS.RMap_NotObserved;
    /** What is wrong with the choice; blank when nothing is. */
    @api error = '';

    get chips(): Chip[] {
        return [{ value: '', label: this.blankLabel }, ...this.options].map((option: ScaleOption) => {
            const isChecked = option.value === this.value;
            return {
                key: option.value,
                label: option.label,
                symbol: option.symbol,
                isChecked,
                className: isChecked ? 'chip is-checked' : 'chip',
                style: `--chip: ${option.color ?? 'var(--c-rmap-accent, #0176d3)'}`
            };
        });
    }

    handleChange(event: Event): void {
        event.stopPropagation();
        const { value } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('change', { detail: { name: this.name, value } }));
    }
}

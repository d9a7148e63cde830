import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/**
 * A labelled text, date or long text with its message.
 * @fires TextField#change detail: { name, value }
 */
export default class TextField extends LightningElement {
    @api name = '';
    @api label = '';
    /** What a text or date starts with; a long text starts blank. */
    @api value: string | undefined = '';
    /** `text`, `date` or `textarea`. */
    @api type: 'text' | 'date' | 'textarea' = 'text';
    @api placeholder = '';
    /** The last day that a date may have. */
    @api max: string | undefined;
    @api isRequired = false;
    /** What is wrong with the value; blank when nothing is. */
    @api error = '';

    labels = LABELS;

    get isLong(): boolean {
        return this.type === 'textarea';
    }

    get shown(): string {
        return this.value ?? '';
    }

    get isInvalid(): string {
        return String(Boolean(this.error));
    }

    handleInput(event: Event): void {
        event.stopPropagation();
        const { value } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('change', { detail: { name: this.name, value } }));
    }
}

import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';
import type PanelHead from 'c/panelHead';

/**
 * What all forms of the side panel share: heading, scrolling body, the buttons, Escape, and what the platform reported.
 * @fires FormFrame#submitform
 * @fires FormFrame#cancel
 */
export default class FormFrame extends LightningElement {
    @api heading = '';
    @api isSaving = false;
    /** Whatever the platform reported when saving failed. */
    @api failure: unknown;

    labels = LABELS;

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { head?: PanelHead }).head?.focusHeading();
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        if (!this.isSaving) {
            this.dispatchEvent(new CustomEvent('submitform'));
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleCancel();
        }
    }
}

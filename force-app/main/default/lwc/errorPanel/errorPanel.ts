import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';
import { reduceErrors } from 'c/ldsUtils';

/**
 * A friendly line, and what the platform said on demand.
 * @fires ErrorPanel#retry
 */
export default class ErrorPanel extends LightningElement {
    /** What could not be done, in words. */
    @api heading: string = LABELS.RMap_Error_Title;
    /** Whatever a platform module reported. */
    @api errors: unknown;
    /** Offers to try again. */
    @api canRetry = false;

    labels = LABELS;

    get messages(): string[] {
        const messages = reduceErrors(this.errors);
        return messages.length > 0 ? messages : [LABELS.RMap_Error_Unknown];
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}

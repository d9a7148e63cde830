import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/**
 * What a map without people shows.
 * @fires EmptyState#add
 */
export default class EmptyState extends LightningElement {
    /** Whether the user may put somebody on the map. */
    @api canAdd = false;

    labels = LABELS;

    handleAdd(): void {
        this.dispatchEvent(new CustomEvent('add'));
    }
}

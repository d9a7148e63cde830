import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/**
 * The head of what opens beside or over the map: its name, a note, what can be done with it, and the way out.
 * @fires PanelHead#close
 */
export default class PanelHead extends LightningElement {
    @api heading = '';
    /** A line below the name. */
    @api note = '';
    /** What leaving is called. */
    @api closeLabel = LABELS.RMap_Close;

    /** Puts the keyboard focus on the name, from where a reader goes on. */
    @api focusHeading(): void {
        (this.refs as { heading: HTMLElement }).heading.focus();
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}

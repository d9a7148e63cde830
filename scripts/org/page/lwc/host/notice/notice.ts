import { api, LightningElement } from 'lwc';

/** A page or component in words: nothing there, or something went wrong. Actions go into the slot. */
export default class Notice extends LightningElement {
    @api iconName = 'utility:info';
    @api heading = '';
    @api message = '';
    /** Technical text, shown as it is. */
    @api detail = '';
    /** Whether a screen reader says it at once. */
    @api urgent = false;

    get role(): string | null {
        return this.urgent ? 'alert' : null;
    }
}

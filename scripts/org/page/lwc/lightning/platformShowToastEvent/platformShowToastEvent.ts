/** Name of the event that the page turns into a toast. */
export const ShowToastEventName = 'lightning__showtoast';

export interface ToastDetail {
    title?: string;
    message?: string;
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'pester' | 'sticky';
    /** Values of `{0}`, `{1}` … in the message. */
    messageData?: Array<string | { url: string; label: string }>;
}

/** Asks the page for a toast. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
    constructor(detail: ToastDetail) {
        super(ShowToastEventName, { composed: true, cancelable: true, bubbles: true, detail });
    }
}

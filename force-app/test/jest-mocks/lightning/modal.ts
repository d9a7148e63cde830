import { LightningElement } from 'lwc';

/** A modal that is opened by nobody: tests set what `open` answers. */
export default class LightningModal extends LightningElement {
    static open = jest.fn(async () => undefined);

    close = jest.fn();
}

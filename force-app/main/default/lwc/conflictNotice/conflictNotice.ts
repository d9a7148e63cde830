import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';

/** What somebody else wrote since a form was opened, in words. */
export interface ConflictView {
    readonly who: string;
    readonly changes: readonly string[];
}

/** Says in a form that somebody else changed the same meanwhile, before anything of theirs is overwritten. */
export default class ConflictNotice extends LightningElement {
    @api conflict!: ConflictView;

    labels = LABELS;
}

import { api, LightningElement } from 'lwc';
import locale from '@salesforce/i18n/locale';
import { formatDay, texts } from 'c/labels';
import type { Assessment } from 'c/relationshipModel';
import { assessmentViews } from './assessmentView';
import type { AssessmentView } from './assessmentView';

/** Dated assessments in words: what was found, on what evidence, by whom. */
export default class AssessmentList extends LightningElement {
    @api assessments: readonly Assessment[] = [];
    /** They wait for somebody's decision and look like it. */
    @api isProposed = false;

    get items(): AssessmentView[] {
        return assessmentViews(this.assessments, texts, (day) => formatDay(day, locale));
    }

    get itemClass(): string {
        return this.isProposed ? 'assessment is-proposed' : 'assessment';
    }
}

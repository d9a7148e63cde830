import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { Assessment } from 'c/relationshipModel';
import { assessmentViews } from './assessmentView';
import type { AssessmentView } from './assessmentView';

/** Assessments shown before somebody asks for all. */
const FIRST = 4;

/**
 * Dated assessments in words: what was found, on what evidence, by whom. Proposals can be decided where that is allowed.
 * @fires AssessmentList#recordopen detail: { id }; bubbles as far as whoever holds the list, as the others do
 * @fires AssessmentList#proposaldecide detail: { assessmentId, decision: 'accept' | 'reject' }
 * @fires AssessmentList#proposalcorrect detail: { assessmentId }
 */
export default class AssessmentList extends LightningElement {
    @api assessments: readonly Assessment[] = [];
    /** They wait for somebody's decision and look like it. */
    @api isProposed = false;
    /** The user may decide about them. */
    @api canDecide = false;

    labels = LABELS;
    private isComplete = false;

    get items(): AssessmentView[] {
        const shown = this.isComplete ? this.assessments : this.assessments.slice(0, FIRST);
        return assessmentViews(shown, wording);
    }

    get itemClass(): string {
        return this.isProposed ? 'assessment is-proposed' : 'assessment';
    }

    get moreText(): string {
        const { length } = this.assessments;
        return !this.isComplete && length > FIRST ? texts('RMap_Person_ShowAll', length) : '';
    }

    handleMore(): void {
        this.isComplete = true;
    }

    handleRecord(event: Event): void {
        this.fire('recordopen', { id: (event.currentTarget as HTMLElement).dataset.id });
    }

    handleAct(event: Event): void {
        const { id: assessmentId, act: decision } = (event.currentTarget as HTMLElement).dataset;
        if (decision === 'correct') {
            this.fire('proposalcorrect', { assessmentId });
        } else {
            this.fire('proposaldecide', { assessmentId, decision });
        }
    }

    private fire(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }
}

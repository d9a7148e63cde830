import { api, LightningElement } from 'lwc';
import type { Advice } from 'c/advice';
import { LABELS, texts, wording } from 'c/labels';
import type { Names } from 'c/labels';
import { adviceViews } from './adviceViews';
import type { AdviceView } from './adviceViews';

const NOBODY: Names = { nameOf: () => '' };

/** Actions shown at first. */
const FIRST = 3;

/**
 * Next best actions, the most urgent first: what to do, why, with which act, and the records behind it.
 * @fires ReasonList#recordopen detail: { id }; from the lists of reasons inside
 */
export default class AdviceList extends LightningElement {
    @api advice: readonly Advice[] = [];
    /** Who knows the names of people: the subject. */
    @api names: Names | null = null;

    labels = LABELS;
    private isComplete = false;

    get items(): AdviceView[] {
        const shown = this.isComplete ? this.advice : this.advice.slice(0, FIRST);
        return adviceViews(shown, wording, this.names ?? NOBODY);
    }

    get isEmpty(): boolean {
        return this.advice.length === 0;
    }

    get moreText(): string {
        const hidden = this.isComplete ? 0 : this.advice.length - FIRST;
        return hidden > 0 ? texts('RMap_Reason_More', hidden) : '';
    }

    handleMore(): void {
        this.isComplete = true;
    }
}

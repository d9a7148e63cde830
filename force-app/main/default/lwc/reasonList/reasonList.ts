import { api, LightningElement } from 'lwc';
import type { Explained, Reason } from 'c/explanation';
import { LABELS, texts, wording } from 'c/labels';
import type { Names } from 'c/labels';
import { remember } from 'c/remember';
import { explainedView, reasonViews } from './partViews';
import type { ExplainedView, ReasonView } from './partViews';

/** Parts of a number shown at first, and with each wish for more. */
const PAGE = 12;

/** Somebody who knows nobody: ids stay as they are. */
const NOBODY: Names = { nameOf: () => '' };

/**
 * Why we say what we say: the parts of a number with what each gives, or sentences, down to the records they rest on.
 * @fires ReasonList#recordopen detail: { id }; bubbles, and is composed: whoever holds a list at whatever depth hears it, stops
 *   it, and tells its own holder
 */
export default class ReasonList extends LightningElement {
    /** A number with its parts. */
    @api explained: Explained | null = null;
    /** The number is an effort: what takes away from it is welcome. */
    @api lessIsBetter = false;
    /** Sentences; shown before the parts of a number where both are given. */
    @api reasons: readonly Reason[] = [];
    /** Who knows the names of people: the subject. */
    @api names: Names | null = null;

    labels = LABELS;
    private most = PAGE;
    private readonly viewOf = remember(explainedView);
    private readonly sentencesOf = remember(reasonViews);

    get view(): ExplainedView | null {
        return (
            this.explained && this.viewOf(this.explained, this.most, this.lessIsBetter, wording, this.names ?? NOBODY)
        );
    }

    get sentences(): readonly ReasonView[] {
        return this.allSentences.slice(0, this.most);
    }

    get hasSentences(): boolean {
        return this.reasons.length > 0;
    }

    get hasParts(): boolean {
        return (this.view?.parts.length ?? 0) > 0;
    }

    get moreText(): string {
        const hidden = (this.view?.hiddenCount ?? 0) + Math.max(0, this.allSentences.length - this.most);
        return hidden > 0 ? texts('RMap_Reason_More', Math.min(hidden, this.nextPage)) : '';
    }

    handleMore(): void {
        this.most += this.nextPage;
    }

    handleRecord(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true, composed: true }));
    }

    private get allSentences(): readonly ReasonView[] {
        return this.sentencesOf(this.reasons, wording, this.names ?? NOBODY);
    }

    /** Ever longer pages: who reads on wants to see the rest. */
    private get nextPage(): number {
        return this.most * 2;
    }
}

import { api, LightningElement } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import { LABELS, texts } from 'c/labels';
import type { Assessment, CurrentCopy, Day } from 'c/relationshipModel';
import { assessmentOf, findInvalid } from './draft';
import type { Entries } from './draft';
import { COMPETITOR_SCALES, EVIDENCE_SCALES, MAIN_SCALES, MORE_SCALES, presentValue } from './scales';
import type { Scale } from './scales';

interface ScaleView extends Scale {
    readonly value: string;
    readonly hint: string;
    readonly error: string;
}

/**
 * A new dated assessment of one person. It only gathers and checks; whoever holds it saves.
 * @fires AssessmentForm#save detail: { assessment }
 * @fires AssessmentForm#cancel
 */
export default class AssessmentForm extends LightningElement {
    @api personName = '';
    @api stakeholderId = '';
    /** The deal that is looked at, to which an observation may be confined. */
    @api opportunityId: string | undefined;
    /** The values the person has now. */
    @api copy: CurrentCopy | undefined;
    @api isSaving = false;
    /** Whatever the platform reported when saving failed. */
    @api failure: unknown;
    @api conflict: ConflictView | undefined;

    /** The day that counts as today, which is also the day first offered. */
    @api
    get today(): Day {
        return this.day;
    }
    set today(day: Day) {
        this.day = day;
        this.entries = { assessedOn: day, ...this.entries };
    }

    labels = LABELS;
    entries: Entries = {};
    invalid: Readonly<Record<string, string>> = {};
    private day: Day = '';

    get heading(): string {
        return texts('RMap_Assess_Title', this.personName);
    }

    get mainScales(): ScaleView[] {
        return this.view(MAIN_SCALES);
    }

    get evidenceScales(): ScaleView[] {
        return this.view(EVIDENCE_SCALES);
    }

    get moreScales(): ScaleView[] {
        return this.view(MORE_SCALES);
    }

    get competitorScales(): ScaleView[] {
        return this.view(COMPETITOR_SCALES);
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handleEntry(event: CustomEvent<{ name: string; value: string }>): void {
        this.enter(event.detail.name, event.detail.value);
    }

    handleDeal(event: Event): void {
        this.enter('opportunityId', (event.target as HTMLInputElement).checked ? (this.opportunityId ?? '') : '');
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const assessment: Assessment = assessmentOf(this.entries, this.stakeholderId);
        const faults = findInvalid(assessment, this.day);
        this.invalid = Object.fromEntries(faults.map(({ field, key, limit }) => [field, texts(key, limit ?? '')]));
        if (faults.length === 0) {
            this.dispatchEvent(new CustomEvent('save', { detail: { assessment } }));
        }
    }

    private enter(field: string, value: string): void {
        this.entries = { ...this.entries, [field]: value };
    }

    private view(scales: readonly Scale[]): ScaleView[] {
        return scales.map((scale) => ({
            ...scale,
            value: this.entries[scale.name] ?? '',
            hint: presentValue(this.copy, scale.name),
            error: this.invalid[scale.name] ?? ''
        }));
    }
}

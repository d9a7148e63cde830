import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Assessment, Engagement } from 'c/relationshipModel';
import { commitmentLines, engagementLines } from './evidenceView';
import type { EvidenceLine } from './evidenceView';

/** Engagements shown before somebody asks for all. */
const FIRST = 4;

/**
 * What we say of one person rests on: promises, what was done together, accepted assessments; each with its record.
 * @fires PersonEvidence#recordopen detail: { id }; bubbles as far as whoever holds it
 */
export default class PersonEvidence extends LightningElement {
    @api subject: MapSubject | null = null;
    @api personId = '';

    labels = LABELS;
    private isComplete = false;

    get commitments(): EvidenceLine[] {
        return commitmentLines(this.subject?.account?.commitmentsOf(this.personId) ?? [], wording);
    }

    get hasCommitments(): boolean {
        return this.commitments.length > 0;
    }

    get engagements(): EvidenceLine[] {
        const shown = this.isComplete ? this.held : this.held.slice(0, FIRST);
        return engagementLines(shown, this.personId, wording);
    }

    get hasEngagements(): boolean {
        return this.held.length > 0;
    }

    get moreText(): string {
        return !this.isComplete && this.held.length > FIRST ? texts('RMap_Person_ShowAll', this.held.length) : '';
    }

    /** Accepted by the day that is shown, the newest first. */
    get assessments(): readonly Assessment[] {
        const { account } = this.subject ?? {};
        return (account?.model.assessmentsOf(this.personId) ?? []).filter(
            ({ status, assessedOn }) => status === 'Accepted' && assessedOn <= (account?.day ?? '')
        );
    }

    get isUnassessed(): boolean {
        return this.assessments.length === 0;
    }

    handleMore(): void {
        this.isComplete = true;
    }

    handleRecord(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.open(id ?? '');
    }

    handleAssessment(event: CustomEvent<{ id: string }>): void {
        this.open(event.detail.id);
    }

    private get held(): readonly Engagement[] {
        return this.subject?.account?.engagementsOf(this.personId) ?? [];
    }

    private open(id: string): void {
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true }));
    }
}

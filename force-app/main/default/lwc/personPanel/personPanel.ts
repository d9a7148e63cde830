import { api, LightningElement } from 'lwc';
import type { Advice } from 'c/advice';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Assessment, Stakeholder } from 'c/relationshipModel';
import { adviceOf, proposalsOf, rolesOf, subtitleOf, tiesOf } from './personView';
import type { TieView } from './personView';

/**
 * One person of the map: from the state of the relationship over its reasons and the next best actions to the evidence.
 * Until the history has been read it shows the current copy, and waits calmly for the rest.
 * @fires PersonPanel#assess
 * @fires PersonPanel#tiesedit
 * @fires PersonPanel#placeedit
 * @fires PersonPanel#close
 * @fires PersonPanel#retry: reading the history failed and the user wants it tried again
 * @fires PersonPanel#personselect detail: { id } of somebody else who is named here
 * @fires PersonPanel#recordopen detail: { id } of the person's own record, or of one that something rests on
 * @fires PersonPanel#proposaldecide detail: { assessmentId, decision: 'accept' | 'reject' }
 * @fires PersonPanel#proposalcorrect detail: { assessmentId }
 */
export default class PersonPanel extends LightningElement {
    @api subject: MapSubject | null = null;
    @api personId: string | null = null;
    /** The user may assess and decide about proposals. */
    @api canEdit = false;
    /** The user may add ties. */
    @api canEditTies = false;
    /** The user may change where the person stands. */
    @api canMove = false;
    /** Why the history could not be read; empty while it may still come. */
    @api historyErrors: readonly unknown[] = [];

    labels = LABELS;

    get person(): Stakeholder | null {
        return this.subject?.person(this.personId ?? '') ?? null;
    }

    get subtitle(): string {
        return this.person ? subtitleOf(this.person, wording) : '';
    }

    get superior(): Stakeholder | null {
        return this.subject?.person(this.person?.reportsToId ?? '') ?? null;
    }

    get superiorText(): string {
        return texts('RMap_Person_ReportsTo', this.superior?.name ?? '');
    }

    get roles(): string[] {
        return this.person && this.subject
            ? rolesOf(this.person, this.subject.dealRolesOf(this.person.id), wording)
            : [];
    }

    get ties(): TieView[] {
        return this.person && this.subject ? tiesOf(this.person.id, this.subject, wording) : [];
    }

    get hasTies(): boolean {
        return this.ties.length > 0;
    }

    get advice(): Advice[] {
        return this.person && this.subject ? adviceOf(this.person.id, this.subject) : [];
    }

    get proposals(): readonly Assessment[] {
        return this.person && this.subject ? proposalsOf(this.person.id, this.subject) : [];
    }

    get hasProposals(): boolean {
        return this.proposals.length > 0;
    }

    get isHistoryRead(): boolean {
        return !!this.subject?.account;
    }

    get hasFailed(): boolean {
        return this.historyErrors.length > 0;
    }

    /** Puts the keyboard focus at the beginning of the panel. */
    @api focusHeading(): void {
        (this.refs as { heading?: HTMLElement }).heading?.focus();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.fire('close');
        }
    }

    handleClose(): void {
        this.fire('close');
    }

    handleAssess(): void {
        this.fire('assess');
    }

    handleTies(): void {
        this.fire('tiesedit');
    }

    handlePlace(): void {
        this.fire('placeedit');
    }

    handleRetry(): void {
        this.fire('retry');
    }

    handleOpen(): void {
        this.fire('recordopen', { id: this.personId });
    }

    handleSuperior(): void {
        this.fire('personselect', { id: this.superior?.id });
    }

    handleTie(event: Event): void {
        this.fire('personselect', { id: (event.currentTarget as HTMLElement).dataset.id });
    }

    /** Hands on what the parts of the panel ask for. */
    handlePart(event: CustomEvent<object>): void {
        event.stopPropagation();
        this.fire(event.type, event.detail);
    }

    private fire(name: string, detail?: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

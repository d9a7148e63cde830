import { api, LightningElement } from 'lwc';
import locale from '@salesforce/i18n/locale';
import { formatDay, LABELS, texts } from 'c/labels';
import type { MapPicture } from 'c/mapScene';
import type { Assessment, Day, Stakeholder } from 'c/relationshipModel';
import { relationshipRows, rolesOf, subtitleOf, tiesOf } from './personView';
import type { Row, TieView, Wording } from './personView';

/**
 * One person of the map: the state of the relationship, ties, and the assessments behind it with their evidence.
 * @fires PersonPanel#assess
 * @fires PersonPanel#close
 * @fires PersonPanel#openrecord
 * @fires PersonPanel#retry
 * @fires PersonPanel#personselect detail: { id } of somebody else who is named here
 */
export default class PersonPanel extends LightningElement {
    @api picture: MapPicture | undefined;
    @api personId: string | undefined;
    @api today: Day = '';
    /** What was read about the person; undefined while it is being read. */
    @api details: { readonly assessments: readonly Assessment[] } | undefined;
    /** Why the details could not be read. */
    @api errors: unknown;

    labels = LABELS;

    private readonly wording: Wording = { texts, day: (day) => formatDay(day, locale) };

    get person(): Stakeholder | null {
        return this.personOf(this.personId ?? null);
    }

    get subtitle(): string {
        return this.person ? subtitleOf(this.person, this.wording) : '';
    }

    get superior(): Stakeholder | null {
        return this.personOf(this.person?.reportsToId ?? null);
    }

    get superiorText(): string {
        return texts('RMap_Person_ReportsTo', this.superior?.name ?? '');
    }

    get roles(): string[] {
        const onDeal = this.picture?.dealRoles?.get(this.personId ?? '');
        return this.person ? rolesOf(this.person, onDeal, this.wording) : [];
    }

    get hasRoles(): boolean {
        return this.roles.length > 0;
    }

    get rows(): Row[] {
        return this.person ? relationshipRows(this.person, this.assessments, this.today, this.wording) : [];
    }

    get ties(): TieView[] {
        return this.person && this.picture ? tiesOf(this.person.id, this.picture, this.wording) : [];
    }

    get hasTies(): boolean {
        return this.ties.length > 0;
    }

    get accepted(): readonly Assessment[] {
        return this.withStatus('Accepted');
    }

    get proposals(): readonly Assessment[] {
        return this.withStatus('Proposed');
    }

    get hasProposals(): boolean {
        return this.proposals.length > 0;
    }

    get isUnassessed(): boolean {
        return this.accepted.length === 0;
    }

    get isWaiting(): boolean {
        return !this.details;
    }

    /** Puts the keyboard focus at the beginning of the panel. */
    @api focusHeading(): void {
        (this.refs as { heading?: HTMLElement }).heading?.focus();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleClose();
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handleAssess(): void {
        this.dispatchEvent(new CustomEvent('assess'));
    }

    handleOpen(): void {
        this.dispatchEvent(new CustomEvent('openrecord'));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }

    handleSuperior(): void {
        this.choose(this.superior?.id);
    }

    handleTie(event: Event): void {
        this.choose((event.currentTarget as HTMLElement).dataset.id);
    }

    private get assessments(): readonly Assessment[] {
        return this.details?.assessments ?? [];
    }

    private withStatus(status: Assessment['status']): readonly Assessment[] {
        return this.assessments.filter((assessment) => assessment.status === status);
    }

    private choose(id: string | undefined): void {
        if (id !== undefined) {
            this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
        }
    }

    private personOf(id: string | null): Stakeholder | null {
        const layout = this.picture?.layout;
        const node = id === null ? undefined : layout?.nodeOf.get(id);
        return node === undefined ? null : (layout?.graph.people[node].person ?? null);
    }
}

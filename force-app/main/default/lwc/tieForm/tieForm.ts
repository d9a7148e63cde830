import { api, LightningElement } from 'lwc';
import { LABELS, termOptions, texts } from 'c/labels';
import type { TermOption } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Day, Link } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { LINK_KINDS } from 'c/vocabulary';
import { blankTie, entriesOf, faultsOf, isDirected, linkOf, tiesOf } from './tieDraft';
import type { TieEntries } from './tieDraft';

interface TieRow {
    readonly id: string;
    readonly text: string;
    readonly editText: string;
    readonly endText: string;
}

/**
 * The ties of one person: those that hold, which can be changed or ended, and a new one. It only gathers and checks;
 * whoever holds it saves.
 * @fires TieForm#save detail: { link } without an id for a new tie
 * @fires TieForm#cancel
 */
export default class TieForm extends LightningElement {
    @api subject: MapSubject | undefined;
    @api personId = '';
    @api links: readonly Link[] = [];
    /** Whether ties that are there may be changed. */
    @api canChange = false;
    @api isSaving = false;
    /** Whatever the platform reported when saving failed. */
    @api failure: unknown;

    @api
    get today(): Day {
        return this.day;
    }
    set today(day: Day) {
        this.day = day;
        this.entries = blankTie(day);
    }

    labels = LABELS;
    entries: TieEntries = blankTie('');
    invalid: Readonly<Record<string, string>> = {};
    private day: Day = '';
    private readonly othersOf = remember(without);

    get heading(): string {
        return texts('RMap_Tie_Title', this.subject?.nameOf(this.personId) ?? '');
    }

    get ties(): TieRow[] {
        const nameOf = (id: string) => this.subject?.nameOf(id) ?? '';
        return tiesOf(this.links, this.personId, this.day, nameOf, texts).map(({ link, text }) => ({
            id: link.id,
            text,
            editText: texts('RMap_Tie_Edit', text),
            endText: texts('RMap_Tie_End', text)
        }));
    }

    get hasTies(): boolean {
        return this.ties.length > 0;
    }

    get isNew(): boolean {
        return this.entries.linkId === '';
    }

    get entryHeading(): string {
        return this.isNew ? LABELS.RMap_Tie_Add : LABELS.RMap_Tie_Change;
    }

    /** Everybody but the person. */
    get others(): MapSubject | null {
        return this.subject ? this.othersOf(this.subject, this.personId) : null;
    }

    get otherName(): string {
        return this.subject?.person(this.entries.otherId)?.name ?? '';
    }

    get kinds(): TermOption[] {
        return termOptions(LINK_KINDS, texts);
    }

    get hasDirection(): boolean {
        return this.isNew && this.entries.otherId !== '' && isDirected(this.entries.kind);
    }

    get direction(): string {
        return this.entries.isIncoming ? 'in' : 'out';
    }

    get directions(): TermOption[] {
        const [person, other] = [this.personId, this.entries.otherId].map((id) => this.subject?.nameOf(id) ?? '');
        return [
            { value: 'out', label: `${person} → ${other}` },
            { value: 'in', label: `${other} → ${person}` }
        ];
    }

    get strengths(): TermOption[] {
        const unknown = { value: '', label: LABELS.RMap_Unknown };
        return [unknown, ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))];
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handlePerson(event: CustomEvent<{ id: string }>): void {
        this.entries = { ...this.entries, otherId: event.detail.id };
    }

    handleEntry(event: CustomEvent<{ name: string; value: string }>): void {
        this.entries = { ...this.entries, [event.detail.name]: event.detail.value };
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { name } = event.target as HTMLElement & { name: string };
        this.entries = { ...this.entries, [name]: event.detail.value };
    }

    handleDirection(event: CustomEvent<{ value: string }>): void {
        this.entries = { ...this.entries, isIncoming: event.detail.value === 'in' };
    }

    handleEdit(event: Event): void {
        const link = this.linkOf(event);
        this.entries = link ? entriesOf(link, this.personId) : this.entries;
        this.invalid = {};
    }

    handleEnd(event: Event): void {
        const link = this.linkOf(event);
        if (link && !this.isSaving) {
            this.save({ ...link, validTo: this.day });
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const faults = faultsOf(this.entries, this.day);
        this.invalid = Object.fromEntries(faults.map(({ field, key }) => [field, texts(key)]));
        if (faults.length === 0) {
            this.save(linkOf(this.entries, this.personId));
        }
    }

    private save(link: Link): void {
        this.dispatchEvent(new CustomEvent('save', { detail: { link } }));
    }

    private linkOf(event: Event): Link | undefined {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.links.find((link) => link.id === id);
    }
}

function without(subject: MapSubject, personId: string): MapSubject {
    return subject.with({ people: subject.people.filter(({ id }) => id !== personId) });
}

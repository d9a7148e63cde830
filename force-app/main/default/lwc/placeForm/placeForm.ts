import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { LabelKey } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { earliestSince, superiorsFor } from 'c/place';
import type { Day, Position, Stakeholder } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { DECISION_ROLES, SENIORITIES, STATUSES } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';
import { entriesOf, faultsOf, placeFrom } from './placeDraft';
import type { PlaceEntries } from './placeDraft';

interface Option {
    readonly label: string;
    readonly value: string;
}

interface Choice {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option[];
    readonly value: string;
}

/**
 * Where a person stands: superior, title, department, level, roles, and since when. It only gathers and checks; whoever
 * holds it saves.
 * @fires PlaceForm#save detail: { change: { personId, place, since } }
 * @fires PlaceForm#cancel
 */
export default class PlaceForm extends LightningElement {
    @api subject: MapSubject | undefined;
    @api personId = '';
    /** The person's positions, of any day. */
    @api positions: readonly Position[] = [];
    @api today: Day = '';
    @api isSaving = false;
    /** Whatever the platform reported when saving failed. */
    @api failure: unknown;
    /** What somebody else changed meanwhile: { who, changes }. */
    @api conflict: { readonly who: string; readonly changes: readonly string[] } | undefined;

    /** A superior to begin with; null for the present one. */
    @api
    get suggestion(): { readonly superiorId: string } | null {
        return this.suggested;
    }
    set suggestion(suggestion: { readonly superiorId: string } | null) {
        this.suggested = suggestion;
        if (suggestion) {
            this.entered = { ...this.entered, reportsToId: suggestion.superiorId };
        }
    }

    labels = LABELS;
    invalid: Readonly<Record<string, string>> = {};
    roles = optionsOf(DECISION_ROLES);
    private suggested: { readonly superiorId: string } | null = null;
    private entered: Partial<PlaceEntries> = {};
    private readonly superiorsOf = remember(possibleSuperiors);

    get heading(): string {
        return texts('RMap_Move_Title', this.person?.name ?? '');
    }

    get entries(): Partial<PlaceEntries> {
        return { ...(this.person && entriesOf(this.person, this.today)), ...this.entered };
    }

    /** Those the person may report to. */
    get superiors(): MapSubject | null {
        return this.subject ? this.superiorsOf(this.subject, this.personId) : null;
    }

    get superiorName(): string {
        return this.subject?.nameOf(this.entries.reportsToId ?? '') ?? '';
    }

    get choices(): Choice[] {
        const { seniority = '', status = '' } = this.entries;
        const unknown = { value: '', label: LABELS.RMap_Unknown };
        return [
            {
                ...{ name: 'seniority', label: LABELS.RMap_Seniority, value: seniority },
                options: [unknown, ...optionsOf(SENIORITIES)]
            },
            { name: 'status', label: LABELS.RMap_Status, value: status, options: optionsOf(STATUSES) }
        ];
    }

    get decisionRoles(): string[] {
        return [...(this.entries.decisionRoles ?? [])];
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handleEntry(event: CustomEvent<{ name: string; value: string }>): void {
        this.enter({ [event.detail.name]: event.detail.value });
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { name } = event.target as HTMLElement & { name: string };
        this.enter({ [name]: event.detail.value });
    }

    handleSuperior(event: CustomEvent<{ id: string }>): void {
        this.enter({ reportsToId: event.detail.id });
    }

    handleRoles(event: CustomEvent<{ value: string[] }>): void {
        this.enter({ decisionRoles: event.detail.value });
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const { person, personId, today } = this;
        if (!person) {
            return;
        }
        const entries = { ...entriesOf(person, today), ...this.entered };
        const earliest = earliestSince(this.positions, today);
        const faults = faultsOf(entries, person, { today, earliest });
        const limitOf = (limit: number | Day = '') => (typeof limit === 'number' ? limit : wording.day(limit));
        this.invalid = Object.fromEntries(faults.map(({ field, key, limit }) => [field, texts(key, limitOf(limit))]));
        if (faults.length === 0) {
            const change = { personId, place: placeFrom(entries), since: entries.since };
            this.dispatchEvent(new CustomEvent('save', { detail: { change } }));
        }
    }

    private get person(): Stakeholder | undefined {
        return this.subject?.person(this.personId);
    }

    private enter(entries: Partial<PlaceEntries>): void {
        this.entered = { ...this.entered, ...entries };
    }
}

function possibleSuperiors(subject: MapSubject, personId: string): MapSubject {
    return subject.with({ people: superiorsFor(personId, subject.reporting()) });
}

function optionsOf(terms: readonly Term[]): Option[] {
    return terms
        .filter(({ value }) => value !== null)
        .map(({ value, labelKey }) => ({ value: value ?? '', label: LABELS[labelKey as LabelKey] }));
}

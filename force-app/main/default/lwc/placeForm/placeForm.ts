import { api, LightningElement } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { earliestSince, entriesOf, placeFrom, superiorsFor } from 'c/place';
import type { PlaceEntries } from 'c/place';
import type { Day, Position, Stakeholder } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { faultsOf } from './placeDraft';

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
    @api conflict: ConflictView | undefined;

    /** A superior to begin with; null for the present one. */
    @api
    get suggestion(): { readonly superiorId: string } | null {
        return this.suggested;
    }
    set suggestion(suggestion: { readonly superiorId: string } | null) {
        this.suggested = suggestion;
        if (suggestion) {
            this.enter({ reportsToId: suggestion.superiorId });
        }
    }

    labels = LABELS;
    invalid: Readonly<Record<string, string>> = {};
    private suggested: { readonly superiorId: string } | null = null;
    private entered: Partial<PlaceEntries> = {};
    private begins: Day | null = null;
    private readonly superiorsOf = remember(possibleSuperiors);

    get heading(): string {
        return texts('RMap_Move_Title', this.person?.name ?? '');
    }

    /** The place as it is now, with what was entered. */
    get entries(): PlaceEntries {
        return { ...entriesOf(this.person), ...this.entered };
    }

    get since(): Day {
        return this.begins ?? this.today;
    }

    /** Those the person may report to. */
    get superiors(): MapSubject | null {
        return this.subject ? this.superiorsOf(this.subject, this.personId) : null;
    }

    get superiorName(): string {
        return this.subject?.nameOf(this.entries.reportsToId) ?? '';
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handleEntry({ detail }: CustomEvent<Partial<PlaceEntries>>): void {
        this.enter(detail);
    }

    handleSince({ detail }: CustomEvent<{ value: Day }>): void {
        this.begins = detail.value;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const { person, personId, today, entries, since } = this;
        if (!person) {
            return;
        }
        const earliest = earliestSince(this.positions, today);
        const faults = faultsOf(entries, since, person, { today, earliest });
        const limitOf = (limit: number | Day = '') => (typeof limit === 'number' ? limit : wording.day(limit));
        this.invalid = Object.fromEntries(faults.map(({ field, key, limit }) => [field, texts(key, limitOf(limit))]));
        if (faults.length === 0) {
            const change = { personId, place: placeFrom(entries), since };
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

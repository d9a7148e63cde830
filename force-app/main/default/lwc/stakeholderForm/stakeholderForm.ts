import { api, LightningElement } from 'lwc';
import { LABELS, termOptions, texts } from 'c/labels';
import type { StakeholderDraft } from 'c/mapRecords';
import type { MapSubject } from 'c/mapSubject';
import { entriesOf, placeFrom, tooLong } from 'c/place';
import type { PlaceEntries } from 'c/place';
import { remember } from 'c/remember';
import { KINDS, STATUSES, wordOf } from 'c/vocabulary';

/** Length of the name in the org. */
const NAME_LIMIT = 80;

/** A person on the map may be vacant or unverified from the first day, but nobody is added as a leaver. */
const STATUSES_OFFERED = STATUSES.filter(({ value }) => value !== 'Left');

/**
 * A new person or seat on the map. It only gathers and checks; whoever holds it saves.
 * @fires StakeholderForm#save detail: { draft }
 * @fires StakeholderForm#cancel
 */
export default class StakeholderForm extends LightningElement {
    /** The map, for those somebody may report to. */
    @api subject: MapSubject | undefined;
    @api isSaving = false;
    /** Whatever the platform reported when saving failed. */
    @api failure: unknown;

    labels = LABELS;
    kinds = termOptions(KINDS, texts);
    statuses = STATUSES_OFFERED;
    name = '';
    kind = 'Customer';
    entries: PlaceEntries = entriesOf();
    invalid: Readonly<Record<string, string>> = {};
    private readonly superiorsOf = remember(present);

    /** Those somebody may report to; null on an empty map. */
    get superiors(): MapSubject | null {
        return this.subject && this.subject.people.length > 0 ? this.superiorsOf(this.subject) : null;
    }

    get superiorName(): string {
        return this.subject?.nameOf(this.entries.reportsToId) ?? '';
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handleName({ detail }: CustomEvent<{ value: string }>): void {
        this.name = detail.value;
    }

    handleKind({ detail }: CustomEvent<{ value: string }>): void {
        this.kind = detail.value;
    }

    handleEntry({ detail }: CustomEvent<Partial<PlaceEntries>>): void {
        this.entries = { ...this.entries, ...detail };
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const name = this.name.trim();
        const faults = tooLong(this.entries).map(({ field, limit }) => [field, texts('RMap_Invalid_TooLong', limit)]);
        if (name === '') {
            faults.push(['name', LABELS.RMap_Invalid_Name]);
        } else if (name.length > NAME_LIMIT) {
            faults.push(['name', texts('RMap_Invalid_TooLong', NAME_LIMIT)]);
        }
        this.invalid = Object.fromEntries(faults);
        if (faults.length === 0) {
            const draft: StakeholderDraft = { name, kind: wordOf(KINDS, this.kind), ...placeFrom(this.entries) };
            this.dispatchEvent(new CustomEvent('save', { detail: { draft } }));
        }
    }
}

/** The map without those who left. */
function present(subject: MapSubject): MapSubject {
    return subject.with({ people: subject.people.filter(({ status }) => status !== 'Left') });
}

import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import type { StakeholderDraft } from 'c/mapRecords';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { DECISION_ROLES, KINDS, SENIORITIES, STATUSES, wordOf } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';

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

/** Lengths of the text fields in the org. */
const LIMITS = { name: 80, title: 255, department: 255 } as const;

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
    entries: Readonly<Record<string, string>> = { kind: 'Customer', status: 'Active', seniority: '', reportsToId: '' };
    decisionRoles: readonly string[] = [];
    invalid: Readonly<Record<string, string>> = {};
    roles = optionsOf(DECISION_ROLES);
    private readonly superiorsOf = remember(present);

    /** Those somebody may report to; null on an empty map. */
    get superiors(): MapSubject | null {
        return this.subject && this.subject.people.length > 0 ? this.superiorsOf(this.subject) : null;
    }

    get superiorName(): string {
        return this.subject?.person(this.entries.reportsToId)?.name ?? '';
    }

    get choices(): Choice[] {
        const unknown = { value: '', label: LABELS.RMap_Unknown };
        return [
            { name: 'kind', label: LABELS.RMap_Kind, options: optionsOf(KINDS) },
            { name: 'status', label: LABELS.RMap_Status, options: optionsOf(STATUSES_OFFERED) },
            { name: 'seniority', label: LABELS.RMap_Seniority, options: [unknown, ...optionsOf(SENIORITIES)] }
        ].map((choice) => ({ ...choice, value: this.entries[choice.name] ?? '' }));
    }

    /** Puts the keyboard focus at the beginning of the form. */
    @api focusHeading(): void {
        (this.refs as { frame: HTMLElement & { focusHeading(): void } }).frame.focusHeading();
    }

    handleEntry(event: CustomEvent<{ name: string; value: string }>): void {
        this.entries = { ...this.entries, [event.detail.name]: event.detail.value };
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { name } = event.target as HTMLElement & { name: string };
        this.entries = { ...this.entries, [name]: event.detail.value };
    }

    handleSuperior(event: CustomEvent<{ id: string }>): void {
        this.entries = { ...this.entries, reportsToId: event.detail.id };
    }

    handleRoles(event: CustomEvent<{ value: string[] }>): void {
        this.decisionRoles = event.detail.value;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(): void {
        const text = (name: string) => (this.entries[name] ?? '').trim() || null;
        this.invalid = Object.fromEntries(
            Object.entries(LIMITS)
                .filter(([field, limit]) => (text(field)?.length ?? 0) > limit)
                .map(([field, limit]) => [field, texts('RMap_Invalid_TooLong', limit)])
        );
        const name = text('name');
        if (name === null) {
            this.invalid = { ...this.invalid, name: LABELS.RMap_Invalid_Name };
        } else if (Object.keys(this.invalid).length === 0) {
            const draft: StakeholderDraft = {
                name,
                kind: wordOf(KINDS, text('kind')),
                status: wordOf(STATUSES, text('status')),
                title: text('title'),
                department: text('department'),
                seniority: wordOf(SENIORITIES, text('seniority')),
                reportsToId: text('reportsToId'),
                decisionRoles: this.decisionRoles.flatMap((role) => wordOf(DECISION_ROLES, role) ?? [])
            };
            this.dispatchEvent(new CustomEvent('save', { detail: { draft } }));
        }
    }
}

/** The map without those who left. */
function present(subject: MapSubject): MapSubject {
    return subject.with({ people: subject.people.filter(({ status }) => status !== 'Left') });
}

function optionsOf(terms: readonly Term[]): Option[] {
    return terms
        .filter(({ value }) => value !== null)
        .map(({ value, labelKey }) => ({ value: value ?? '', label: LABELS[labelKey as LabelKey] }));
}

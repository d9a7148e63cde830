import { api, LightningElement } from 'lwc';
import { LABELS, termOptions, texts } from 'c/labels';
import type { TermOption } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { PlaceEntries } from 'c/place';
import { DECISION_ROLES, SENIORITIES, STATUSES } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';

interface Choice {
    readonly name: 'seniority' | 'status';
    readonly label: string;
    readonly options: readonly TermOption[];
    readonly value: string;
}

/**
 * The fields of where somebody stands: superior, title, department, level, status and roles. What is put between its tags
 * stands below the superior.
 * @fires PlaceFields#entry detail: what was entered, by field
 */
export default class PlaceFields extends LightningElement {
    @api entries: PlaceEntries | undefined;
    /** What is wrong with an entry, by field. */
    @api invalid: Readonly<Record<string, string>> = {};
    /** Those somebody may report to; null where there is nobody yet. */
    @api superiors: MapSubject | null = null;
    @api superiorName = '';
    @api statuses: readonly Term[] = STATUSES;

    labels = LABELS;
    roles = termOptions(DECISION_ROLES, texts);

    get choices(): Choice[] {
        const { seniority = '', status = '' } = this.entries ?? {};
        const levels = [{ value: '', label: LABELS.RMap_Unknown }, ...termOptions(SENIORITIES, texts)];
        return [
            { name: 'seniority', label: LABELS.RMap_Seniority, value: seniority, options: levels },
            { name: 'status', label: LABELS.RMap_Status, value: status, options: termOptions(this.statuses, texts) }
        ];
    }

    get decisionRoles(): string[] {
        return [...(this.entries?.decisionRoles ?? [])];
    }

    handleText({ detail }: CustomEvent<{ name: string; value: string }>): void {
        this.tell({ [detail.name]: detail.value });
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { name } = event.target as HTMLElement & { name: string };
        this.tell({ [name]: event.detail.value });
    }

    handleSuperior({ detail }: CustomEvent<{ id: string }>): void {
        this.tell({ reportsToId: detail.id });
    }

    handleRoles({ detail }: CustomEvent<{ value: string[] }>): void {
        this.tell({ decisionRoles: detail.value });
    }

    private tell(detail: Partial<PlaceEntries>): void {
        this.dispatchEvent(new CustomEvent('entry', { detail }));
    }
}

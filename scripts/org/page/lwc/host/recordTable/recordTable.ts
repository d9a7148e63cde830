import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { FieldView, ObjectView } from '../../../model/types';
import { recordUrl } from '../router/router';

export interface SortOrder {
    fieldName: string;
    descending: boolean;
}

/** Rows of one object; names lead to the records. Tells `sort` when a heading is clicked. */
export default class RecordTable extends LightningElement {
    @api object!: ObjectView;
    @api columns: FieldView[] = [];
    @api rows: Array<Record<string, unknown>> = [];
    @api sortable = false;
    @api sortOrder: SortOrder | undefined;

    get headings(): Array<Record<string, unknown>> {
        return this.columns.map(({ name, label }) => {
            const direction = this.sortOrder?.fieldName === name ? this.sortOrder : undefined;
            return {
                name,
                label,
                ariaSort: direction ? (direction.descending ? 'descending' : 'ascending') : null,
                icon: direction ? (direction.descending ? 'utility:arrowdown' : 'utility:arrowup') : '',
                sortText: direction?.descending ? session.texts.sortedDescending : session.texts.sortedAscending
            };
        });
    }

    get lines(): Array<{ key: string; row: Record<string, unknown>; cells: Array<Record<string, unknown>> }> {
        return this.rows.map((row) => ({
            key: String(row.Id),
            row,
            cells: this.columns.map((field) => ({
                key: field.name,
                field,
                href: field.name === this.object.nameField ? recordUrl(this.object.name, String(row.Id)) : ''
            }))
        }));
    }

    sortBy(event: MouseEvent): void {
        const fieldName = (event.currentTarget as HTMLElement).dataset.name ?? '';
        const descending = this.sortOrder?.fieldName === fieldName && !this.sortOrder.descending;
        this.dispatchEvent(new CustomEvent<SortOrder>('sort', { detail: { fieldName, descending } }));
    }
}

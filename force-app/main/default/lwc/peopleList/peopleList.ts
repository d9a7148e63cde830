import { api, LightningElement } from 'lwc';
import { texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { cellAt, placeOf, stepIn } from 'c/rowGrid';
import { lineViews } from './lines';
import type { LineView } from './lines';

/** So many are listed, and so many more when asked. */
const PAGE = 50;

/**
 * Some people of the map as a list, in a given order. One tab stop; arrow keys go up and down.
 * @fires PeopleList#personselect detail: { id }
 */
export default class PeopleList extends LightningElement {
    @api subject: MapSubject | undefined;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];

    /** Ids of those who are listed. */
    @api
    get ids(): readonly string[] {
        return this.all;
    }
    set ids(next: readonly string[]) {
        this.all = [...(next ?? [])];
        this.shown = PAGE;
        this.active = 0;
    }

    private all: readonly string[] = [];
    private shown = PAGE;
    private active = 0;
    private sought: string | null = null;

    /** Puts keyboard focus on the list. */
    @api focusFirst(): void {
        this.focusLine(0);
    }

    /** Puts keyboard focus on a person, listing as many as that takes. */
    @api focusPerson(id: string): void {
        const row = this.all.indexOf(id);
        if (row >= 0) {
            this.shown = Math.max(this.shown, Math.ceil((row + 1) / PAGE) * PAGE);
            this.sought = id;
        }
    }

    get lines(): LineView[] {
        const { selectedId, active } = this;
        const marks = { selectedId, active, matches: new Set(this.matchIds ?? []) };
        return this.subject ? lineViews(this.subject, this.all.slice(0, this.shown), marks, texts) : [];
    }

    get restText(): string {
        const rest = Math.min(PAGE, this.all.length - this.shown);
        return rest > 0 ? texts('RMap_Cover_More', rest) : '';
    }

    override renderedCallback(): void {
        const row = this.sought === null ? -1 : this.lines.findIndex(({ id }) => id === this.sought);
        if (row >= 0) {
            this.sought = null;
            this.focusLine(row);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const at = placeOf(event.target);
        const size = { rows: this.lines.length, columns: 1, pageRows: 10, firstRow: 0 } as const;
        const to = at && stepIn(event.key, at, size);
        if (to) {
            event.preventDefault();
            this.focusLine(to.row);
        }
    }

    handleFocus(event: Event): void {
        this.active = placeOf(event.target)?.row ?? this.active;
    }

    handleClick(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    private focusLine(row: number): void {
        cellAt(this.template, { row, column: 0 })?.focus();
    }
}

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
 * @fires PeopleList#walkout detail: { key, row } a key that leads nowhere inside was pressed at a row
 */
export default class PeopleList extends LightningElement {
    @api subject: MapSubject | undefined;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** Whether the tab key passes the list over: its holder has the tab stop elsewhere. */
    @api isPassedOver = false;

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

    /** Puts keyboard focus on a line, the last one where there are fewer. */
    @api focusRow(row: number): void {
        this.focusLine(Math.min(row, this.lines.length - 1));
    }

    /** Puts keyboard focus on a person, listing as many as that takes. */
    @api focusPerson(id: string): void {
        const row = this.all.indexOf(id);
        if (row >= 0) {
            this.shown = Math.max(this.shown, Math.ceil((row + 1) / PAGE) * PAGE);
            this.sought = id;
            this.focusSought();
        }
    }

    get lines(): LineView[] {
        const { selectedId } = this;
        const active = this.isPassedOver ? -1 : this.active;
        const marks = { selectedId, active, matches: new Set(this.matchIds ?? []) };
        return this.subject ? lineViews(this.subject, this.all.slice(0, this.shown), marks, texts) : [];
    }

    get restText(): string {
        const rest = Math.min(PAGE, this.all.length - this.shown);
        return rest > 0 ? texts('RMap_Cover_More', rest) : '';
    }

    override renderedCallback(): void {
        this.focusSought();
    }

    handleKeydown(event: KeyboardEvent): void {
        const at = placeOf(event.target);
        const size = { rows: this.lines.length, columns: 1, pageRows: 10, firstRow: 0 } as const;
        const to = at && stepIn(event.key, at, size);
        if (at && to) {
            event.preventDefault();
            this.focusLine(to.row);
            if (to.row === at.row) {
                const detail = { key: event.key, row: at.row };
                this.dispatchEvent(new CustomEvent('walkout', { detail }));
            }
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

    /** At once where the line is on the page, else when it comes there. */
    private focusSought(): void {
        const row = this.sought === null ? -1 : this.lines.findIndex(({ id }) => id === this.sought);
        const line = cellAt(this.template, { row, column: 0 });
        if (line && line.dataset.id === this.sought) {
            this.sought = null;
            line.focus();
        }
    }

    private focusLine(row: number): void {
        cellAt(this.template, { row, column: 0 })?.focus();
    }
}

import { api, LightningElement } from 'lwc';
import locale from '@salesforce/i18n/locale';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { GridWalk, placeOf, rowSlots } from 'c/rowGrid';
import type { Place, RowWindow } from 'c/rowGrid';
import { saveFile } from 'c/saveFile';
import type { ColumnChoice } from 'c/tableBar';
import { keepArrangement, lastArrangement } from './arrangement';
import { TableModel } from './tableModel';
import { columnChoices, countText, headViews, slotViews } from './tableView';
import type { HeadView, SlotView } from './tableView';

/** As the style sheet has it. */
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 40;

/**
 * Everything about everybody as a table: the accessible equal of every view. A grid with one tab stop; arrow keys walk
 * the cells, Home and End go to the first and the last person. Only the rows in sight are on the page.
 * @fires PeopleTable#personselect detail: { id }
 * @fires PeopleTable#dismiss the person pressed Escape
 */
export default class PeopleTable extends LightningElement {
    /** What the table shows. */
    @api
    get subject(): MapSubject | undefined {
        return this.table?.rows.subject;
    }
    set subject(next: MapSubject | undefined) {
        this.show(
            next && TableModel.of(next, wording, new Intl.Collator(locale, { numeric: true }), lastArrangement())
        );
    }

    /** Id of the person whose details are open. */
    @api selectedId: string | null = null;

    /** Ids of the people that the search found. */
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    private table: TableModel | undefined;
    /** What has just been done. */
    private news = '';
    active: Place = { row: 0, column: 0 };
    view: RowWindow = { top: 0, height: 600, rowHeight: ROW_HEIGHT };
    private readonly walk = new GridWalk(this, () => ({ sticky: HEAD_HEIGHT, row: ROW_HEIGHT }), 1);

    /** Puts keyboard focus on a person. */
    @api focusPerson(id: string): void {
        const row = this.table?.rowOf(id) ?? -1;
        if (row >= 0) {
            this.walk.moveTo({ row, column: this.active.column });
        }
    }

    /** Scrolls to a person. */
    @api showPerson(id: string): void {
        this.walk.scrollTo(this.table?.rowOf(id) ?? -1);
    }

    /** Saves the rows as they are shown, all of them, as a file. */
    @api exportCsv(): void {
        if (this.table) {
            const { accountName, day } = this.table.rows.subject;
            saveFile(`${accountName} ${day}.csv`, this.table.csv(texts));
        }
    }

    get heads(): HeadView[] {
        return this.table ? headViews(this.table, this.active, texts) : [];
    }

    get slots(): SlotView[] {
        const { table, active, selectedId, view } = this;
        const matches = new Set(this.matchIds ?? []);
        const slots = rowSlots(this.scrolledRows, view, active.row);
        return table ? slotViews(slots, { table, active, selectedId, matches, view }) : [];
    }

    get tableLabel(): string {
        return texts('RMap_Table_Label', this.subject?.accountName ?? '');
    }

    /** As wide as its columns: the widths must not depend on the rows that happen to be on the page. */
    get tableStyle(): string {
        const widths = this.table?.columns.map(({ width }) => width) ?? [];
        return `--width: ${widths.reduce((sum, width) => sum + width, 0)}rem`;
    }

    get scrolledRows(): number {
        return this.table?.people.length ?? 0;
    }

    get rowCount(): number {
        return this.scrolledRows + 1;
    }

    /** How many there are, or what has just been done. */
    get message(): string {
        return this.news || (this.table ? countText(this.table, wording) : '');
    }

    get isWaiting(): boolean {
        return this.subject !== undefined && this.subject.judgement === null;
    }

    get isEmpty(): boolean {
        return this.table !== undefined && this.scrolledRows === 0;
    }

    get choices(): ColumnChoice[] {
        return this.table ? columnChoices(this.table, texts) : [];
    }

    override renderedCallback(): void {
        this.walk.rendered((this.refs as { scroller?: HTMLElement }).scroller, this.template);
    }

    override disconnectedCallback(): void {
        this.walk.stop();
    }

    handleKeydown(event: KeyboardEvent): void {
        this.walk.take(
            event,
            { rows: this.scrolledRows, columns: this.heads.length, firstRow: -1 },
            {
                open: (place) => this.open(place),
                dismiss: () => this.dispatchEvent(new CustomEvent('dismiss'))
            }
        );
    }

    handleClick(event: Event): void {
        this.open(placeOf(event.target));
    }

    handleFocusIn(event: Event): void {
        this.active = placeOf(event.target) ?? this.active;
    }

    handleColumnChange(event: CustomEvent<{ key: string; isShown: boolean }>): void {
        this.show(this.table?.showing(event.detail.key, event.detail.isShown));
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.table?.tabbed(texts) ?? '');
            this.news = texts('RMap_Table_Copied', this.scrolledRows);
        } catch {
            this.news = texts('RMap_Table_CopyFailed');
        }
    }

    /** Shows the table anew; who was active stays so. */
    private show(next: TableModel | undefined): void {
        const { row, column } = this.active;
        const activeId = this.table?.people[row]?.id;
        this.news = '';
        this.table = next;
        if (next) {
            keepArrangement(next.arrangement);
            const found = activeId === undefined ? row : Math.max(0, next.rowOf(activeId));
            const most = { row: next.people.length - 1, column: next.columns.length - 1 };
            this.active = { row: Math.min(found, most.row), column: Math.min(column, most.column) };
        }
    }

    private open(place: Place | null): void {
        const person = place && this.table?.people[place.row];
        if (person) {
            this.dispatchEvent(new CustomEvent('personselect', { detail: { id: person.id } }));
        } else if (place?.row === -1) {
            this.show(this.table?.sortedBy(this.table.columns[place.column]));
        }
    }
}

import { api, LightningElement } from 'lwc';
import { CoverageGrid } from 'c/coverageGrid';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { GridWalk, placeOf, rowSlots } from 'c/rowGrid';
import type { Place, RowWindow } from 'c/rowGrid';
import type PeopleList from 'c/peopleList';
import { remember } from 'c/remember';
import { detailFor } from './detailView';
import type { DetailView } from './detailView';
import { columnNames, rowView, slotViews } from './gridView';
import type { GridState, SlotView } from './gridView';

/** As the style sheet has it: heights of a row, wide and narrow, and of the head with the totals. */
const ROW_HEIGHT = 56;
const NARROW_ROW_HEIGHT = 80;
const HEAD_HEIGHT = 36;
/** Below this width the name of a department stands above its cells. */
const NARROW = 600;

/**
 * Coverage as a heat map: departments by levels, whom we are in contact with, what is unknown apart. A grid with one tab
 * stop; arrow keys walk the cells, Enter lists the people of a cell.
 * @fires CoverageMap#personselect detail: { id }
 * @fires CoverageMap#dismiss the person pressed Escape while no cell was open
 */
export default class CoverageMap extends LightningElement {
    /** What the map shows. */
    @api
    get subject(): MapSubject | undefined {
        return this.shown;
    }
    set subject(next: MapSubject | undefined) {
        const coverage = next?.judgement?.coverage();
        const [before, grid] = [this.grid, next && coverage ? new CoverageGrid(next, coverage) : undefined];
        const again = (place: Place): Place | null => (before && grid ? grid.samePlace(before, place) : null);
        this.open = this.open && again(this.open);
        this.active = again(this.active) ?? { row: 0, column: 0 };
        this.grid = grid;
        this.shown = next;
    }

    /** Id of the person whose details are open. */
    @api selectedId: string | null = null;

    /** Ids of the people that the search found. */
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    grid: CoverageGrid | undefined;
    private shown: MapSubject | undefined;
    active: Place = { row: 0, column: 0 };
    view: RowWindow = { top: 0, height: 600, rowHeight: ROW_HEIGHT };
    private open: Place | null = null;
    private readonly walk = new GridWalk(this, measures, 0);
    private isOpening = false;
    private readonly detailFor = remember(detailFor);

    /** Puts keyboard focus on the cell in which a person is. */
    @api focusPerson(id: string): void {
        this.moveTo(this.grid?.placeOf(id) ?? null);
    }

    /** Scrolls to the cell in which a person is. */
    @api showPerson(id: string): void {
        this.walk.scrollTo(this.grid?.placeOf(id)?.row ?? -1);
    }

    get heads(): string[] {
        return this.grid ? columnNames(this.grid, texts) : [];
    }

    get columnCount(): number {
        return this.heads.length + 1;
    }

    get tableStyle(): string {
        return `--columns: ${this.heads.length}`;
    }

    /** The totals are always in sight. */
    get scrolledRows(): number {
        return this.grid?.rows.length ?? 0;
    }

    get rowCount(): number {
        return this.scrolledRows + 2;
    }

    /** The departments in sight, then the totals. */
    get slots(): SlotView[] {
        const { grid, active, open, selectedId, view } = this;
        if (!grid) {
            return [];
        }
        const matches = new Set(this.matchIds ?? []);
        const state: GridState = { grid, active, open, selectedId, matches, rowHeight: view.rowHeight };
        const slots = rowSlots(grid.rows.length, view, active.row);
        return [...slotViews(slots, state, wording), rowView(grid.rows.length, state, wording)];
    }

    get detail(): DetailView | null {
        return this.detailFor(this.grid, this.open, this.shown);
    }

    get gridLabel(): string {
        return texts('RMap_Cover_Label', this.shown?.accountName ?? '');
    }

    get isWaiting(): boolean {
        return !this.grid;
    }

    get isEmpty(): boolean {
        return this.grid?.rows.length === 0;
    }

    get boardClass(): string {
        return `board ${this.cellClass}`;
    }

    get cellClass(): string {
        return this.view.rowHeight === NARROW_ROW_HEIGHT ? 'is-narrow' : '';
    }

    override renderedCallback(): void {
        const { scroller, people } = this.refs as { scroller?: HTMLElement; people?: PeopleList };
        if (!this.walk.rendered(scroller, this.template) && this.isOpening && people) {
            this.isOpening = false;
            people.focusRow(0);
        }
    }

    override disconnectedCallback(): void {
        this.walk.stop();
    }

    handleKeydown(event: KeyboardEvent): void {
        const size = { rows: this.rowCount - 1, columns: this.heads.length, firstRow: 0 } as const;
        this.walk.take(event, size, { open: (place) => this.openCell(place), dismiss: () => this.dismiss() });
    }

    handleClick(event: Event): void {
        const at = placeOf(event.target);
        if (at) {
            this.openCell(at);
        }
    }

    handleFocusIn(event: Event): void {
        this.active = placeOf(event.target) ?? this.active;
    }

    handleGapOpen(event: CustomEvent<Place>): void {
        this.active = event.detail;
        this.walk.scrollTo(event.detail.row);
        this.openCell(event.detail);
    }

    handlePerson(event: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('personselect', { detail: event.detail }));
    }

    closeDetail(): void {
        this.moveTo(this.open);
        this.open = null;
    }

    private moveTo(place: Place | null): void {
        if (place) {
            this.walk.moveTo(place);
        }
    }

    private openCell(place: Place): void {
        if (this.grid?.cellAt(place.row, place.column)) {
            this.open = place;
            this.isOpening = true;
        }
    }

    private dismiss(): void {
        if (this.open) {
            this.closeDetail();
        } else {
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
    }
}

function measures(width: number): { sticky: number; row: number } {
    const row = width < NARROW ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
    return { sticky: HEAD_HEIGHT + row, row };
}

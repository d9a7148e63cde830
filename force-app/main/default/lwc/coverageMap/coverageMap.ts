import { api, LightningElement } from 'lwc';
import { CoverageGrid } from 'c/coverageGrid';
import { LABELS, texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { cellAt, placeOf, rowSlots, scrollToShow, ScrollWatch, stepIn } from 'c/rowGrid';
import type { Place, RowWindow } from 'c/rowGrid';
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
    private active: Place = { row: 0, column: 0 };
    private open: Place | null = null;
    private view: RowWindow = { top: 0, height: 600, rowHeight: ROW_HEIGHT };
    private watch: ScrollWatch | undefined;
    private isMoving = false;
    private isOpening = false;
    private readonly detailFor = remember(detailFor);

    /** Puts keyboard focus on the cell in which a person is. */
    @api focusPerson(id: string): void {
        this.moveTo(this.grid?.placeOf(id) ?? null);
    }

    /** Scrolls to the cell in which a person is. */
    @api showPerson(id: string): void {
        this.scrollTo(this.grid?.placeOf(id)?.row);
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

    get rowCount(): number {
        return (this.grid?.rows.length ?? 0) + 2;
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
        return [...slotViews(slots, state, texts), rowView(grid.rows.length, state, texts)];
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
        return this.view.rowHeight === NARROW_ROW_HEIGHT ? 'board is-narrow' : 'board';
    }

    override renderedCallback(): void {
        const { scroller, people } = this.refs as { scroller?: HTMLElement; people?: { focusFirst(): void } };
        if (!this.watch && scroller) {
            this.watch = new ScrollWatch(
                scroller,
                (width) => {
                    const row = width < NARROW ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
                    return { sticky: HEAD_HEIGHT + row, row };
                },
                (view) => {
                    this.view = view;
                }
            );
        }
        if (this.isMoving) {
            this.isMoving = false;
            cellAt(this.template, this.active)?.focus({ preventScroll: true });
        } else if (this.isOpening && people) {
            this.isOpening = false;
            people.focusFirst();
        }
    }

    override disconnectedCallback(): void {
        this.watch?.stop();
        this.watch = undefined;
    }

    handleKeydown(event: KeyboardEvent): void {
        const at = placeOf(event.target);
        const to = at && !event.ctrlKey && !event.metaKey && !event.altKey ? this.step(event.key, at) : null;
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.dismiss();
        } else if (to) {
            event.preventDefault();
            this.moveTo(to);
        } else if (at && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            this.openCell(at);
        }
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
        this.scrollTo(event.detail.row);
        this.openCell(event.detail);
    }

    handlePerson(event: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('personselect', { detail: event.detail }));
    }

    closeDetail(): void {
        this.moveTo(this.open);
        this.open = null;
    }

    private step(key: string, at: Place): Place | null {
        const pageRows = Math.floor((this.watch?.view ?? this.view).height / this.view.rowHeight) - 1;
        return stepIn(key, at, { rows: this.rowCount - 1, columns: this.heads.length, pageRows, firstRow: 0 });
    }

    private moveTo(place: Place | null): void {
        if (place) {
            this.active = place;
            this.isMoving = true;
            this.scrollTo(place.row);
        }
    }

    private scrollTo(row: number | undefined): void {
        if (row !== undefined && row < (this.grid?.rows.length ?? 0)) {
            this.watch?.scrollTo(scrollToShow(row, this.watch.view));
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

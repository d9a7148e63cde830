import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { cellAt, placeOf, stepIn } from 'c/rowGrid';
import type { Place } from 'c/rowGrid';
import type StrategyDetail from 'c/strategyDetail';
import { cellOf, LEVELS, strategyGrid } from 'c/strategyGrid';
import type { StrategyGrid } from 'c/strategyGrid';
import { roomOf } from './boardRoom';
import type { BoardRoom } from './boardRoom';
import { boardView } from './boardView';
import type { BoardView } from './boardView';
import { fieldViews, keyOf, rowViews } from './cellViews';
import type { CellMarks, FieldView, RowView } from './cellViews';
import { NOT_PLACED, openListOf } from './openList';
import type { OpenList } from './openList';

const SIZE = { rows: LEVELS.length, columns: LEVELS.length, pageRows: LEVELS.length, firstRow: 0 } as const;

/**
 * The power–interest matrix: everybody in the cell of their power and interest, under the strategy that follows; estimates
 * marked, the unknown apart. Arrow keys go from cell to cell, Enter opens a cell's list of people.
 * @fires PowerInterestMatrix#personselect detail: { id }
 * @fires PowerInterestMatrix#recordopen detail: { id } a record on which a place rests
 * @fires PowerInterestMatrix#dismiss the person pressed Escape
 */
export default class PowerInterestMatrix extends LightningElement {
    @api subject: MapSubject | undefined;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    columns = LEVELS.map((level) => ({ level, style: `grid-column: ${level + 1}` }));
    private active: Place = { row: 0, column: LEVELS.length - 1 };
    private openKey: string | null = null;
    private size = { width: 0, height: 0 };
    private sizes: ResizeObserver | undefined;
    private afterRender: ((detail: StrategyDetail) => void) | undefined;
    private readonly gridOf = remember(strategyGrid);
    private readonly boardOf = remember((grid: StrategyGrid) => boardView(grid, wording));
    private readonly roomOf = remember(roomOf);
    private readonly rowsOf = remember(rowViews);
    private readonly fieldsOf = remember((grid: StrategyGrid) => fieldViews(grid, wording));
    private readonly listOf = remember(openListOf);
    private readonly matchesOf = remember((ids: readonly string[]) => new Set(ids));
    private readonly marksOf = remember(
        (
            { row: activeRow, column: activeColumn }: Place,
            openKey: string | null,
            selectedId: string | null,
            matches: ReadonlySet<string>,
            room: BoardRoom
        ): CellMarks => ({ activeRow, activeColumn, openKey, selectedId, matches, room })
    );

    get grid(): StrategyGrid | null {
        return this.subject ? this.gridOf(this.subject) : null;
    }

    get isReading(): boolean {
        return this.subject !== undefined && this.grid === null;
    }

    get label(): string {
        return texts('RMap_Matrix_Label', this.subject?.accountName ?? '');
    }

    get rows(): RowView[] {
        const { subject, grid, board, size } = this;
        if (!subject || !grid || !board) {
            return [];
        }
        const room = this.roomOf(board.shares, size.width, size.height);
        const matches = this.matchesOf(this.matchIds);
        const marks = this.marksOf(this.active, this.openKey, this.selectedId, matches, room);
        return this.rowsOf(grid, subject, marks, wording);
    }

    get fields(): FieldView[] {
        return this.grid ? this.fieldsOf(this.grid) : [];
    }

    get board(): BoardView | null {
        return this.grid && this.boardOf(this.grid);
    }

    get notPlacedOpen(): string {
        return String(this.openKey === NOT_PLACED);
    }

    /** Who is listed beside the board; null when no list is open. */
    get list(): OpenList | null {
        return this.listOf(this.grid, this.openKey, this.selectedId, texts);
    }

    override renderedCallback(): void {
        const { board, detail } = this.refs as { board?: HTMLElement; detail?: StrategyDetail };
        if (board && !this.sizes) {
            this.sizes = new ResizeObserver(() => this.measure(board));
            this.sizes.observe(board);
            this.measure(board);
        }
        if (detail && this.afterRender) {
            this.afterRender(detail);
            this.afterRender = undefined;
        }
    }

    override disconnectedCallback(): void {
        this.sizes?.disconnect();
        this.sizes = undefined;
    }

    /** Opens the list in which somebody stands. */
    @api showPerson(id: string): void {
        const { grid } = this;
        const cell = grid && cellOf(grid, id);
        if (cell) {
            this.openKey = keyOf(cell);
            this.active = { row: SIZE.rows - cell.power, column: cell.interest - 1 };
        } else if (grid?.notPlaced.includes(id)) {
            this.openKey = NOT_PLACED;
        }
    }

    /** Puts the keyboard focus on a person in the list in which they stand. */
    @api focusPerson(id: string): void {
        this.showPerson(id);
        this.whenOpen((detail) => detail.focusPerson(id));
    }

    handleKeydown(event: KeyboardEvent): void {
        const at = placeOf(event.target);
        const to = at && stepIn(event.key, at, SIZE);
        if (to) {
            this.active = to;
            cellAt(this.template, to)?.focus();
        } else if (at && (event.key === 'Enter' || event.key === ' ')) {
            this.open(at, true);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    /** Escape closes the list; where none is open, the person is done with the view. */
    handleEscape(event: KeyboardEvent): void {
        if (event.key !== 'Escape') {
            return;
        }
        event.stopPropagation();
        if (this.openKey === null) {
            this.dispatchEvent(new CustomEvent('dismiss'));
        } else {
            this.handleClose();
        }
    }

    handleFocus(event: Event): void {
        this.active = placeOf(event.target) ?? this.active;
    }

    handleCell(event: Event): void {
        const at = placeOf(event.currentTarget);
        if (at) {
            this.open(at, false);
        }
    }

    handleNotPlaced(): void {
        this.openKey = this.openKey === NOT_PLACED ? null : NOT_PLACED;
        this.whenOpen((detail) => detail.focusFirst());
    }

    handleClose(): void {
        const wasCell = this.openKey !== NOT_PLACED;
        this.openKey = null;
        const { tray } = this.refs as { tray?: HTMLElement };
        (wasCell ? cellAt(this.template, this.active) : tray)?.focus();
    }

    handleTold({ type, detail }: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    private open({ row, column }: Place, withFocus: boolean): void {
        const cell = this.grid?.rows[row]?.[column];
        const isEmpty = !cell || cell.given.length + cell.estimated.length === 0;
        this.active = { row, column };
        this.openKey = isEmpty ? null : keyOf(cell);
        if (withFocus && !isEmpty) {
            this.whenOpen((detail) => detail.focusFirst());
        }
    }

    /** Acts on the list of people once it shows what is open now. */
    private whenOpen(act: (detail: StrategyDetail) => void): void {
        this.afterRender = this.openKey === null ? undefined : act;
    }

    private measure({ clientWidth, clientHeight }: HTMLElement): void {
        this.size = { width: clientWidth, height: clientHeight };
    }
}

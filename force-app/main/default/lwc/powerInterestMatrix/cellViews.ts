import type { Texts, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { ChipView, MatrixCellView } from 'c/matrixCell';
import { LEVELS } from 'c/strategyGrid';
import type { StrategyCell, StrategyGrid } from 'c/strategyGrid';
import { ATTITUDES, STRATEGIES, termOf } from 'c/vocabulary';
import { capacityIn } from './boardRoom';
import type { BoardRoom } from './boardRoom';

/** One cell of the matrix as it is shown. */
export interface CellView extends MatrixCellView {
    readonly key: string;
    readonly row: number;
    readonly column: number;
    readonly className: string;
    readonly style: string;
    readonly tabIndex: number;
    readonly label: string;
    readonly isOpen: 'true' | 'false';
    readonly contentClass: string;
}

export interface RowView {
    readonly key: string;
    readonly level: number;
    /** Where its level stands on the board. */
    readonly style: string;
    readonly cells: readonly CellView[];
}

/** The name of one of the four fields, over its cells. */
export interface FieldView {
    readonly key: string;
    readonly text: string;
    readonly symbol: string;
    readonly count: string;
    readonly style: string;
}

/** What is marked, and how many chips find room in a cell. */
export interface CellMarks {
    readonly activeRow: number;
    readonly activeColumn: number;
    readonly openKey: string | null;
    readonly selectedId: string | null;
    readonly matches: ReadonlySet<string>;
    readonly room: BoardRoom;
}

/** The rows of cells from the highest power down. */
export function rowViews(grid: StrategyGrid, subject: MapSubject, marks: CellMarks, wording: Wording): RowView[] {
    return grid.rows.map((cells, row) => ({
        key: String(row),
        level: cells[0].power,
        style: `grid-row: ${boardRow(cells[0].power, grid)}`,
        cells: cells.map((cell, column) => ({
            ...cellView(cell, row, column, subject, marks, wording),
            style: `grid-row: ${boardRow(cell.power, grid)}; grid-column: ${column + 2}; ${styleOf(cell)}`
        }))
    }));
}

/** The four fields: their names, how many people are in each, and which cells of the board they cover. */
export function fieldViews(grid: StrategyGrid, { texts, number }: Wording): FieldView[] {
    const cells = grid.rows.flat();
    return STRATEGIES.filter(({ value }) => value !== null).map((term) => {
        const mine = cells.filter(({ strategy }) => strategy === term.value);
        const count = mine.reduce((sum, { given, estimated }) => sum + given.length + estimated.length, 0);
        const isPowerful = term.value === 'ManageClosely' || term.value === 'KeepSatisfied';
        const isInterested = term.value === 'ManageClosely' || term.value === 'KeepInformed';
        const columns = isInterested ? `${grid.high + 1} / -1` : `2 / ${grid.high + 1}`;
        return {
            key: term.labelKey,
            text: texts(term.labelKey),
            symbol: term.symbol,
            count: number(count),
            style:
                `grid-row: ${isPowerful ? 1 : bandRow(grid)}; grid-column: ${columns}; ` +
                `--strategy: var(${term.colorToken}, ${term.color})`
        };
    });
}

/** The row of the board that names the fields of low power; those of high power are named in the first. */
function bandRow({ high }: StrategyGrid): number {
    return LEVELS.length - high + 3;
}

/** The row of the board in which the cells of a power stand. */
function boardRow(power: number, { high }: StrategyGrid): number {
    return LEVELS.length - power + (power >= high ? 2 : 3);
}

/** The key of a cell. */
export function keyOf({ power, interest }: StrategyCell): string {
    return `${power} ${interest}`;
}

function cellView(
    cell: StrategyCell,
    row: number,
    column: number,
    subject: MapSubject,
    marks: CellMarks,
    { texts, number }: Wording
): Omit<CellView, 'style'> {
    const { power, interest, given, estimated } = cell;
    const term = termOf(STRATEGIES, cell.strategy);
    const ids = [...given, ...estimated];
    const capacity = capacityIn(marks.room, row, column);
    const shown = ids.slice(0, capacity);
    const strategy = texts(term.labelKey);
    const hidden = ids.length - shown.length;
    const isFound = ids.some((id) => marks.matches.has(id));
    const hasSelected = marks.selectedId !== null && ids.includes(marks.selectedId);
    return {
        key: keyOf(cell),
        row,
        column,
        className: `cell${ids.length === 0 ? ' is-empty' : ''}${isFound ? ' is-found' : ''}${hasSelected ? ' has-selected' : ''}`,
        contentClass: capacity === 0 ? 'is-narrow' : '',
        tabIndex: row === marks.activeRow && column === marks.activeColumn ? 0 : -1,
        label:
            ids.length > 0
                ? [
                      texts('RMap_Matrix_Cell', power, interest, strategy, ids.length),
                      estimated.length > 0 ? texts('RMap_Matrix_EstimatedCount', estimated.length) : ''
                  ]
                      .filter(Boolean)
                      .join('. ')
                : texts('RMap_Matrix_CellNobody', power, interest, strategy),
        isOpen: marks.openKey === keyOf(cell) ? 'true' : 'false',
        count: ids.length > 0 ? number(ids.length) : '',
        estimated: estimated.length > 0 && capacity > 0 ? texts('RMap_Matrix_EstimatedCount', estimated.length) : '',
        chips: shown.map((id, at) => chipView(id, at >= given.length, subject, marks, texts)),
        more: hidden > 0 && capacity > 0 ? texts('RMap_Matrix_More', hidden) : ''
    };
}

/** The colour of a cell's strategy, the stronger the more people it holds, by orders of magnitude. */
function styleOf({ strategy, given, estimated }: StrategyCell): string {
    const { colorToken, color } = termOf(STRATEGIES, strategy);
    const count = given.length + estimated.length;
    const share = count === 0 ? 0 : Math.round(Math.min(26, 7 + 5 * Math.log10(count)));
    return `--strategy: var(${colorToken}, ${color}); --share: ${share}%`;
}

function chipView(id: string, isEstimated: boolean, subject: MapSubject, marks: CellMarks, texts: Texts): ChipView {
    const person = subject.person(id);
    const attitude = termOf(ATTITUDES, person?.attitude);
    const states = [
        isEstimated ? 'is-estimated' : '',
        subject.isShown(id) ? '' : 'is-dim',
        marks.matches.has(id) ? 'is-match' : '',
        id === marks.selectedId ? 'is-selected' : ''
    ];
    const name = subject.nameOf(id);
    return {
        id,
        name,
        symbol: attitude.symbol,
        style: `--attitude: var(${attitude.colorToken}, ${attitude.color})`,
        className: ['chip', ...states].filter(Boolean).join(' '),
        label: [
            name,
            texts('RMap_Card_AttitudeIs', texts(attitude.labelKey)),
            isEstimated ? texts('RMap_Matrix_Estimated') : ''
        ]
            .filter(Boolean)
            .join(', ')
    };
}

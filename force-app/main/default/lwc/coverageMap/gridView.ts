import type { CoverageCellView } from 'c/coverageCell';
import { cellText, departmentText, levelText, peopleIn } from 'c/coverageGrid';
import type { CoverageGrid, GridCell } from 'c/coverageGrid';
import type { Texts, Wording } from 'c/labels';
import type { Place, RowSlot } from 'c/rowGrid';

/** A cell as it is drawn. */
export interface CellView extends CoverageCellView {
    readonly key: string;
    readonly row: number;
    readonly column: number;
    readonly label: string;
    readonly className: string;
    readonly style: string;
    readonly isSelected: 'true' | 'false';
    readonly tabIndex: number;
}

/** A department with its cells, or the gap that stands for departments which are not on the page. */
export interface SlotView {
    readonly key: string;
    readonly isGap: boolean;
    readonly style: string;
    readonly className: string;
    readonly name: string;
    readonly rowNumber: number;
    readonly cells: readonly CellView[];
}

/** What the rows are drawn from. */
export interface GridState {
    readonly grid: CoverageGrid;
    readonly active: Place;
    readonly open: Place | null;
    readonly selectedId: string | null;
    readonly matches: ReadonlySet<string>;
    readonly rowHeight: number;
}

/** The names of the columns: the levels, then all of them. */
export function columnNames({ levels }: CoverageGrid, texts: Texts): string[] {
    return [...levels.map((level) => levelText(level, texts)), texts('RMap_Cover_Total')];
}

/** The name of a row: a department, or past them all of them. */
export function rowName({ rows }: CoverageGrid, row: number, texts: Texts): string {
    return row < rows.length ? departmentText(rows[row].department, texts) : texts('RMap_Cover_AllDepartments');
}

export function slotViews(slots: readonly RowSlot[], state: GridState, wording: Wording): SlotView[] {
    return slots.map((slot) =>
        slot.kind === 'row'
            ? rowView(slot.index, state, wording)
            : {
                  ...{
                      key: slot.from === 0 ? 'gap-first' : `gap-${slot.from}`,
                      isGap: true,
                      className: '',
                      name: '',
                      rowNumber: 0
                  },
                  style: `height: ${slot.count * state.rowHeight}px`,
                  cells: []
              }
    );
}

/** A row, that of all departments too. */
export function rowView(row: number, state: GridState, wording: Wording): SlotView {
    const { texts } = wording;
    const name = rowName(state.grid, row, texts);
    const className = row < state.grid.rows.length ? 'line' : 'line is-total';
    return {
        ...{ key: `row-${row}`, isGap: false, style: '', className, name, rowNumber: row + 2 },
        cells: columnNames(state.grid, texts).map((level, column) =>
            cellView({ row, column }, [name, level], state, wording)
        )
    };
}

function cellView(place: Place, where: readonly [string, string], state: GridState, wording: Wording): CellView {
    const { row, column } = place;
    const cell = state.grid.cellAt(row, column);
    const found = cell ? peopleIn(cell.group).filter((id) => state.matches.has(id)).length : 0;
    const home = state.selectedId === null ? null : (state.grid.placeOf(state.selectedId) ?? null);
    const isHome = isSame(place, home);
    const classes = {
        'is-blank': !cell,
        [`is-${cell?.fill.key}`]: cell !== null,
        'is-dimmed': cell?.isShown === false,
        'is-found': found > 0,
        'is-open': isSame(place, state.open),
        'is-home': isHome
    };
    return {
        ...{ key: `${row}-${column}`, row, column },
        label: cellText(cell, where, found, wording.texts),
        ...drawn(cell, wording),
        className: ['cell', ...Object.entries(classes).flatMap(([name, holds]) => (holds ? [name] : []))].join(' '),
        isHome,
        isSelected: isHome ? 'true' : 'false',
        tabIndex: isSame(place, state.active) ? 0 : -1
    };
}

function drawn(cell: GridCell | null, { number }: Wording): Omit<CoverageCellView, 'isHome'> & Pick<CellView, 'style'> {
    if (!cell) {
        return { ...{ symbol: '', count: '', unknown: '', recheck: '', vacant: '', owner: '' }, style: '' };
    }
    const { group, fill, ownerNames } = cell;
    const { customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds, vacantIds } = group;
    const share = (ids: readonly string[]): string => `${(100 * ids.length) / Math.max(1, customerIds.length)}%`;
    const sign = (symbol: string, ids: readonly string[]): string =>
        ids.length > 0 ? `${symbol}${number(ids.length)}` : '';
    const [owner, ...others] = ownerNames;
    return {
        symbol: fill.symbol,
        count: customerIds.length > 0 ? [contactedIds, customerIds].map(({ length }) => number(length)).join('/') : '',
        unknown: sign('?', contactUnknownIds),
        recheck: sign('⟳', recheckIds),
        vacant: sign('◌', vacantIds),
        owner: owner === undefined ? '' : others.length > 0 ? `${owner} +${number(others.length)}` : owner,
        style: `--fill: ${fill.color}; --contacted: ${share(contactedIds)}; --none: ${share(noContactIds)}; --unknown: ${share(contactUnknownIds)}`
    };
}

function isSame(a: Place, b: Place | null): boolean {
    return a.row === b?.row && a.column === b.column;
}

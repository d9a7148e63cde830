import type { Texts, Wording } from 'c/labels';
import type { Cell, Column } from 'c/peopleRows';
import { elementOf } from 'c/rowGrid';
import type { Place, RowSlot, RowWindow } from 'c/rowGrid';
import type { ColumnChoice } from 'c/tableBar';
import type { TableModel } from './tableModel';

/** A head of the table. */
export interface HeadView {
    readonly key: string;
    readonly index: number;
    readonly label: string;
    readonly className: string;
    readonly style: string;
    readonly sort: 'ascending' | 'descending' | 'none';
    readonly arrow: string;
    readonly tabIndex: number;
}

export interface CellView extends Cell {
    readonly key: string;
    readonly index: number;
    readonly role: 'rowheader' | 'gridcell';
    readonly className: string;
    readonly style: string;
    /** The whole of what may be cut off. */
    readonly title: string;
    readonly isFound: boolean;
    /** A number: its digits stand under those of the others. */
    readonly isFigure: boolean;
    readonly tabIndex: number;
}

/** A row of the table, or the gap that stands for rows which are not on the page. */
export interface SlotView {
    readonly key: string;
    readonly isGap: boolean;
    readonly style: string;
    readonly index: number;
    /** Counted from 1, the head included. */
    readonly rowNumber: number;
    readonly isSelected: 'true' | 'false';
    readonly className: string;
    readonly cells: readonly CellView[];
}

/** What the rows are drawn from. */
export interface TableState {
    readonly table: TableModel;
    readonly active: Place;
    readonly selectedId: string | null;
    readonly matches: ReadonlySet<string>;
    readonly view: RowWindow;
}

export function headViews({ columns, arrangement }: TableModel, active: Place, texts: Texts): HeadView[] {
    const { column: sorted, isDescending } = arrangement;
    return columns.map(({ key, labelKey, width, isNumber }, index) => {
        const sort = key !== sorted.key ? 'none' : isDescending ? 'descending' : 'ascending';
        return {
            ...{ key, index, sort, label: texts(labelKey), style: `--width: ${width}rem` },
            className: `head${index === 0 ? ' is-name' : ''}${isNumber ? ' is-number' : ''}`,
            arrow: { none: '', ascending: '▲', descending: '▼' }[sort],
            tabIndex: active.row === -1 && active.column === index ? 0 : -1
        };
    });
}

export function slotViews(slots: readonly RowSlot[], state: TableState): SlotView[] {
    return slots.map((slot) => (slot.kind === 'gap' ? gapView(slot, state) : rowView(slot.index, state)));
}

/** How many people are in the table, and how many the filter leaves out. */
export function countText({ people, rows }: TableModel, { texts, number }: Wording): string {
    const [count, all] = [people.length, rows.subject.people.length];
    return count === all
        ? texts('RMap_Count_People', number(all))
        : texts('RMap_Table_Filtered', ...[count, all, all - count].map(number));
}

/** The columns there are; the first one is always shown. */
export function columnChoices({ offered, columns }: TableModel, texts: Texts): ColumnChoice[] {
    return offered.map((column, place) => ({
        ...{ key: column.key, label: texts(column.labelKey) },
        ...{ isFixed: place === 0, isShown: columns.includes(column) }
    }));
}

function gapView({ from, count }: { from: number; count: number }, { view: { rowHeight } }: TableState): SlotView {
    const style = `height: ${count * rowHeight}px`;
    const blank = { rowNumber: 0, isSelected: 'false' as const, className: 'gap', cells: [] };
    return { ...blank, key: from === 0 ? 'gap-first' : `gap-${from}`, isGap: true, style, index: -1 };
}

function rowView(index: number, state: TableState): SlotView {
    const { table, selectedId, matches, active } = state;
    const { people, columns, rows } = table;
    const person = people[index];
    const isSelected = person.id === selectedId;
    const isFound = matches.has(person.id);
    const isAbsent = person.status === 'Left' || person.status === 'Vacant';
    return {
        ...{ key: elementOf(index, active.row, state.view), isGap: false, style: '', index, rowNumber: index + 2 },
        isSelected: isSelected ? 'true' : 'false',
        className: `row${isSelected ? ' is-selected' : ''}${isFound ? ' is-found' : ''}${isAbsent ? ' is-absent' : ''}`,
        cells: columns.map((column, place) =>
            cellView(column, rows.cell(person, column), place, {
                isFound: isFound && place === 0,
                tabIndex: active.row === index && active.column === place ? 0 : -1
            })
        )
    };
}

function cellView(
    { key, isNumber }: Column,
    cell: Cell,
    index: number,
    extra: Pick<CellView, 'isFound' | 'tabIndex'>
): CellView {
    const isName = index === 0;
    const kinds = [isName ? 'is-name' : '', isNumber ? 'is-number' : '', cell.isUnknown ? 'is-unknown' : ''];
    return {
        ...cell,
        ...extra,
        ...{ key, index, role: isName ? 'rowheader' : 'gridcell' },
        isFigure: isNumber === true && !cell.isUnknown,
        className: ['cell', ...kinds.filter(Boolean)].join(' '),
        style: cell.color ? `--tone: ${cell.color}` : '',
        title: cell.note ? `${cell.text} · ${cell.note}` : cell.text
    };
}

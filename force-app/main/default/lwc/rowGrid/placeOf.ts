import type { Place } from './step';

/** The cell in which something happened: its element carries `data-row` and `data-column`. Null outside every cell. */
export function placeOf(target: EventTarget | null): Place | null {
    const cell = (target as HTMLElement | null)?.closest<HTMLElement>('[data-row]');
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** What holds the cells: the template of a component. */
export interface Searchable {
    querySelector(selector: string): Element | null;
}

/** The element of a cell; null while it is not on the page. */
export function cellAt(root: Searchable | null, { row, column }: Place): HTMLElement | null {
    return root && (root.querySelector(`[data-row="${row}"][data-column="${column}"]`) as HTMLElement | null);
}

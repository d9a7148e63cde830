import { LIST_SECTIONS } from '../types';
import type { ListSection, RowLists, Sourced } from '../types';

/** A list of rows for each section; `rowsOf` gives rows of the section it is asked for. */
export function rowLists(rowsOf: (section: ListSection) => readonly Sourced<object>[]): RowLists {
    const entries = LIST_SECTIONS.map((section) => [section, [...rowsOf(section)]]);
    return Object.fromEntries(entries) as RowLists;
}

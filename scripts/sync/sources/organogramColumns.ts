import { InputError } from '../problems';
import { oneLine } from './texts';
import type { CsvRow, CsvTable } from './csvRows';

const SENIOR = ['Post Unique Reference', 'Reports to Senior Post', 'Job/Team Function'];
const JUNIOR = ['Reporting Senior Post', 'Generic Job Title', 'Number of Posts in FTE'];

const plain = (column: string): string => oneLine(column).toLowerCase();

/** Whether a CSV file looks like senior or junior posts of an organogram, by the columns only those have. */
export function isOrganogram({ columns }: CsvTable): 'senior' | 'junior' | null {
    const has = (names: readonly string[]): boolean =>
        names.filter((name) => columns.some((column) => plain(column) === plain(name))).length > 1;
    return has(SENIOR) ? 'senior' : has(JUNIOR) ? 'junior' : null;
}

/**
 * Reads cells by the column's name, whatever its case and place; a column that is not there is blank.
 * Throws InputError for required columns that are missing and for columns that are there twice.
 */
export function columnFinder(
    { file, columns }: CsvTable,
    required: readonly string[]
): (row: CsvRow, column: string) => string {
    const names = new Map(columns.map((column) => [plain(column), column]));
    const missing = required.filter((column) => !names.has(plain(column)));
    const twice = required.filter((column) => columns.filter((other) => plain(other) === plain(column)).length > 1);
    if (missing.length + twice.length > 0) {
        throw new InputError([
            ...missing.map((field) => ({ file, line: 1, field, message: 'The column is missing. Add it.' })),
            ...twice.map((field) => ({ file, line: 1, field, message: 'The column is there twice.' }))
        ]);
    }
    return (row, column) => row.cells[names.get(plain(column)) ?? ''] ?? '';
}

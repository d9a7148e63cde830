import { LENGTHS } from '../schema/native';
import type { StakeholderRow } from '../schema/native';
import type { Dataset, Sourced } from '../types';
import type { CsvRow, CsvTable } from './csvRows';
import { distinctSuffixes, groupRows } from './distinctKeys';
import { seniorityOf } from './grades';
import { columnFinder } from './organogramColumns';
import { fitted, oneLine } from './texts';

const REQUIRED = ['Reporting Senior Post', 'Grade', 'Generic Job Title', 'Number of Posts in FTE'];
const MARK = '/junior-';

/** Whether the key is one that a row of junior posts gets. */
export function isJuniorKey(key: string): boolean {
    return key.includes(MARK);
}

/**
 * Adds the junior posts to the account, one seat a row: "3.8 × Policy Manager (G7)". A seat stands for as many posts as
 * its name says, names nobody and is therefore unverified. `seniorRows` tells how many senior posts have a reference. Throws InputError for missing columns.
 */
export function addJuniorPosts(dataset: Dataset, table: CsvTable, seniorRows: (reference: string) => number): void {
    const cell = columnFinder(table, REQUIRED);
    const keys = juniorKeys(table, cell);
    for (const row of table.rows) {
        const key = keys.get(row) ?? '';
        const origin = { file: table.file, line: row.line, section: 'stakeholders', key } as const;
        if (Object.values(row.cells).every((value) => value === '')) {
            dataset.skipped.push({ origin, reason: 'The row is empty.' });
            continue;
        }
        const sourced: Sourced<StakeholderRow> = { origin, row: readRow(row, key, cell), notes: [] };
        const reference = oneLine(cell(row, 'Reporting Senior Post'));
        const fitting = seniorRows(reference);
        if (fitting !== 1) {
            const why = fitting > 1 ? 'fits several rows' : 'is not in the file';
            sourced.notes.push(`The senior post "${reference}" ${why}: loaded without a superior.`);
        }
        sourced.row.reportsTo = fitting === 1 ? reference : null;
        dataset.stakeholders.push(sourced);
    }
}

function readRow(row: CsvRow, key: string, cell: (row: CsvRow, column: string) => string): StakeholderRow {
    const text = (column: string): string => fitted(oneLine(cell(row, column)), LENGTHS.text, () => undefined, column);
    const title = text('Generic Job Title') || 'Junior posts';
    const count = `${countOf(cell(row, 'Number of Posts in FTE'))} × `;
    const grade = text('Grade') ? ` (${text('Grade')})` : '';
    const room = LENGTHS.name - count.length - grade.length;
    return {
        key,
        name: `${count}${fitted(title, room, () => undefined, 'Generic Job Title')}${grade}`,
        status: 'Unverified',
        title,
        department: text('Unit') || null,
        function: text('Professional/Occupational Group') || null,
        seniority: seniorityOf(cell(row, 'Grade'))
    };
}

/** A count as a person writes it: 3, not 3.0. Blank or unreadable is unknown. */
function countOf(text: string): string {
    return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : '?';
}

/** What tells junior rows of one senior post apart, the most lasting first. */
const TELLING = [
    'Unit',
    'Grade',
    'Generic Job Title',
    'Professional/Occupational Group',
    'Number of Posts in FTE',
    'Payscale Minimum (£)',
    'Payscale Maximum (£)'
];
const LASTING = 4;

/** Junior rows have no reference of their own: the key is made of the senior post's and of what the row describes. */
function juniorKeys(table: CsvTable, cell: (row: CsvRow, column: string) => string): Map<CsvRow, string> {
    const text = (row: CsvRow, column: string): string => oneLine(cell(row, column));
    const alike = (row: CsvRow): string =>
        JSON.stringify(['Reporting Senior Post', ...TELLING.slice(0, LASTING)].map((column) => text(row, column)));
    const groups = [...groupRows(table.rows, alike).values()];
    return new Map(
        groups.flatMap((group) =>
            [...distinctSuffixes(group, TELLING, LASTING, text)].map(([row, suffix]): [CsvRow, string] => [
                row,
                `${text(row, 'Reporting Senior Post') || 'top'}${MARK}${suffix}`
            ])
        )
    );
}

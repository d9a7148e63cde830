import fs from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { RowResult, SyncSummary } from '../types';
import { changeText } from './table';

const COLUMNS = [
    'file',
    'line',
    'section',
    'key',
    'outcome',
    'reasons',
    'changes',
    'code',
    'fields',
    'message',
    'nextStep'
];

/** Writes every row of the summary to a file: CSV where its name ends so, else JSON with all the rest. */
export function writeReport(file: string, summary: SyncSummary): void {
    const text = file.toLowerCase().endsWith('.csv')
        ? reportCsv(summary.rows)
        : `${JSON.stringify(summary, null, 2)}\n`;
    fs.writeFileSync(file, text);
}

/** The rows as CSV. Cells that a spreadsheet would take for a formula are quoted by an apostrophe. */
export function reportCsv(rows: readonly RowResult[]): string {
    const lines = rows.map(({ error, reasons, changes, ...row }) => ({
        ...row,
        reasons: reasons.join(' '),
        changes: changes.map(changeText).join('; '),
        code: error?.code,
        fields: error?.fields.join(';'),
        message: error?.message,
        nextStep: error?.nextStep
    }));
    return stringify(lines, { header: true, columns: COLUMNS, bom: true, escape_formulas: true });
}

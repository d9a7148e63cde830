import type { Texts } from 'c/labels';
import type { Column } from './columns';
import type { Row } from './rows';

/** The rows as a file that spreadsheets read (RFC 4180), with the mark by which they know it to be UTF-8. */
export function csvOf(columns: readonly Column[], rows: readonly Row[], texts: Texts): string {
    const lines = sheetOf(columns, rows, texts).map((fields) => fields.map(quoted).join(','));
    return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** The rows for the clipboard: spreadsheets put each field into a cell. */
export function tabbedOf(columns: readonly Column[], rows: readonly Row[], texts: Texts): string {
    return sheetOf(columns, rows, texts)
        .map((fields) => fields.map((field) => field.replace(/\s+/g, ' ')).join('\t'))
        .join('\n');
}

/** The head, then a line for each person. The note to a figure stands in a column of its own: the figure stays one. */
function sheetOf(columns: readonly Column[], rows: readonly Row[], texts: Texts): string[][] {
    const head = columns.flatMap(({ labelKey, isNumber }) => {
        const label = texts(labelKey);
        return isNumber ? [label, texts('RMap_Table_Note', label)] : [label];
    });
    const lines = rows.map(({ cells }) =>
        cells.flatMap(({ raw, note }, place) => {
            if (columns[place].isNumber) {
                return [raw, note];
            }
            return [note ? `${raw} (${note})` : raw];
        })
    );
    return [head, ...lines].map((fields) => fields.map(harmless));
}

/** A text that a spreadsheet would take for a formula gets a quote before it (OWASP, CSV injection); figures stay. */
function harmless(field: string | number): string {
    return typeof field === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(field) ? `'${field}` : String(field);
}

function quoted(field: string): string {
    return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}

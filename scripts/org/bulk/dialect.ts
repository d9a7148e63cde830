import { z } from 'zod';

/** The characters that may part the columns of a job's CSV. */
export const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;

/** The characters that may end its rows. */
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

/** How a job's CSV is written: what a client sets when it makes the job. */
export const dialectShape = {
    contentType: z.literal('CSV').default('CSV'),
    columnDelimiter: z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).default('COMMA'),
    lineEnding: z.enum(Object.keys(LINE_ENDINGS) as [keyof typeof LINE_ENDINGS]).default('LF')
};

export interface Dialect {
    columnDelimiter: keyof typeof DELIMITERS;
    lineEnding: keyof typeof LINE_ENDINGS;
}

/** Rows as CSV, every cell in quotes; null is an empty cell. */
export function toCsv(rows: Array<Array<string | null>>, dialect: Dialect): string {
    const [delimiter, end] = [DELIMITERS[dialect.columnDelimiter], LINE_ENDINGS[dialect.lineEnding]];
    const cell = (value: string | null): string => `"${(value ?? '').replaceAll('"', '""')}"`;
    return rows.map((row) => row.map(cell).join(delimiter) + end).join('');
}

import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../problems';

/** A record of a CSV file: its cells by column, trimmed, and the line where it begins. */
export interface CsvRow {
    line: number;
    cells: Record<string, string>;
}

/** A CSV file by the names of its columns. */
export interface CsvTable {
    file: string;
    columns: string[];
    rows: CsvRow[];
}

/**
 * Reads CSV text with a header. Blank lines are no rows. Throws InputError, with the line, for text that is not CSV or
 * a row with more or fewer cells than the header.
 */
export function csvTable(file: string, text: string): CsvTable {
    const records = readRecords(file, text);
    const columns = (records[0]?.cells ?? []).map((cell) => cell.trim());
    const rows = records.slice(1).map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(columns.map((column, index) => [column, cells[index].trim()]))
    }));
    return { file, columns, rows };
}

interface CsvRecord {
    line: number;
    cells: string[];
}

interface RawRecord {
    record: string[];
    info: { lines: number };
    raw: string;
}

function readRecords(file: string, text: string): CsvRecord[] {
    try {
        // With `info` and `raw` a record comes wrapped, which the library's types leave out.
        const records = parse(text, {
            bom: true,
            skip_empty_lines: true,
            info: true,
            raw: true
        }) as unknown as RawRecord[];
        return records.map(({ record, info, raw }) => ({ line: info.lines - linesWithin(raw), cells: record }));
    } catch (error) {
        if (error instanceof CsvError) {
            const { lines } = error as CsvError & { lines?: number };
            throw new InputError([
                { file, line: lines ?? null, message: `The row is not valid CSV: ${error.message}.` }
            ]);
        }
        throw error;
    }
}

/** Line ends inside a record's text, the last one of it left out. */
function linesWithin(raw: string): number {
    return (raw.trim().match(/\r\n|\n|\r/g) ?? []).length;
}

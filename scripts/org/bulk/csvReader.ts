import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { InvalidBatch } from './columns';
import { DELIMITERS, type Dialect, LINE_ENDINGS } from './dialect';

/** Reads the start of a file, enough to hold its header row. */
function firstLine(file: string): string {
    const handle = fs.openSync(file, 'r');
    try {
        const buffer = Buffer.alloc(65_536);
        const text = buffer.toString('utf8', 0, fs.readSync(handle, buffer));
        const end = text.indexOf('\n');
        return end < 0 ? text : text.slice(0, end + 1);
    } finally {
        fs.closeSync(handle);
    }
}

/** Throws InvalidBatch when the file's rows end otherwise than the job says. */
function checkLineEnding(file: string, dialect: Dialect): void {
    const line = firstLine(file);
    const found = line.endsWith('\r\n') ? 'CRLF' : 'LF';
    if (line.endsWith('\n') && found !== dialect.lineEnding) {
        throw new InvalidBatch(
            `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${dialect.lineEnding}`
        );
    }
}

/**
 * Lines of cells of a job's CSV, the header first; the file is never held in memory as a whole. Throws InvalidBatch for
 * a wrong line ending, a ragged row or a broken quote, with the line where it stands.
 */
export async function* readCsv(file: string, dialect: Dialect): AsyncGenerator<string[]> {
    checkLineEnding(file, dialect);
    const parser = parse({
        bom: true,
        delimiter: DELIMITERS[dialect.columnDelimiter],
        recordDelimiter: LINE_ENDINGS[dialect.lineEnding],
        skipEmptyLines: true
    });
    // A fault of the file ends the parser too, and comes out of the loop below.
    pipeline(fs.createReadStream(file), parser, () => undefined);
    try {
        for await (const cells of parser) {
            yield cells as string[];
        }
    } catch (error) {
        throw new InvalidBatch(`InvalidBatch : ${error instanceof Error ? error.message : String(error)}`);
    }
}

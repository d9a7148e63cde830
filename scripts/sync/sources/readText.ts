import fs from 'node:fs';
import { InputError } from '../problems';

/** Encodings a file may be read in. */
export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Text of a file, strictly decoded; a byte order mark is dropped. Throws InputError for a file that cannot be read, is
 * empty, or holds bytes that are not of the encoding.
 */
export function readText(file: string, encoding: Encoding = 'utf-8'): string {
    const bytes = readBytes(file);
    const refuse = (message: string, line: number | null = null): never => {
        throw new InputError([{ file, line, message }]);
    };
    if (isUtf16(bytes)) {
        return refuse('The file is encoded in UTF-16. Save it as UTF-8 ("CSV UTF-8" in Excel).');
    }
    const text = new TextDecoder(encoding).decode(bytes);
    const wrong = encoding === 'utf-8' ? firstInvalid(bytes) : null;
    if (wrong) {
        return refuse(
            `Byte 0x${wrong.byte.toString(16)} is not UTF-8. Save the file as UTF-8, or, if it comes from an older Windows program, add --encoding windows-1252.`,
            wrong.line
        );
    }
    if (text.trim() === '') {
        return refuse('The file is empty.');
    }
    return text;
}

function readBytes(file: string): Buffer {
    try {
        return fs.readFileSync(file);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const message = code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`;
        throw new InputError([{ file, line: null, message }]);
    }
}

/** By its byte order mark, or by the zero bytes that UTF-8 text never holds. */
function isUtf16(bytes: Buffer): boolean {
    const mark = bytes.subarray(0, 2).toString('hex');
    return mark === 'fffe' || mark === 'feff' || bytes.subarray(0, 1000).includes(0);
}

/** The first line with bytes that are no UTF-8, and the first byte of it that could be one of them. */
function firstInvalid(bytes: Buffer): { line: number; byte: number } | null {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
        const end = bytes.indexOf(0x0a, start);
        const part = bytes.subarray(start, end < 0 ? bytes.length : end);
        try {
            decoder.decode(part);
        } catch {
            return { line, byte: invalidByte(part) };
        }
        start = end < 0 ? bytes.length : end + 1;
    }
    return null;
}

/** The byte at which strict decoding stops: a sequence that breaks off is told by the byte that began it. */
function invalidByte(part: Buffer): number {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let suspect = part[0];
    for (const byte of part) {
        suspect = byte >= 0xc0 || (byte >= 0x80 && suspect < 0x80) ? byte : suspect;
        try {
            decoder.decode(Buffer.of(byte), { stream: true });
        } catch {
            break;
        }
    }
    return suspect;
}

import { InputError } from '../problems';

/** The value of JSON text. Throws InputError, with the line, for text that is not JSON. */
export function parseJson(file: string, text: string): unknown {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        const { message } = error as Error;
        const line = /\(line (\d+) column \d+\)/.exec(message)?.[1];
        throw new InputError([
            {
                file,
                line: line ? Number(line) : lineAt(text, message),
                message: `The file is not valid JSON: ${message}.`
            }
        ]);
    }
}

/** The line of a place that an older message gives by its distance from the start. */
function lineAt(text: string, message: string): number | null {
    const position = /at position (\d+)/.exec(message)?.[1];
    return position ? text.slice(0, Number(position)).split('\n').length : null;
}

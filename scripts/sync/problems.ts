/** Something wrong in the input, and what to do about it. */
export interface Problem {
    file: string;
    /** From 1; null when it is about the file as a whole. */
    line: number | null;
    section?: string;
    key?: string;
    field?: string;
    message: string;
}

/** The input is refused; nothing was written. Its message lists every problem. */
export class InputError extends Error {
    constructor(readonly problems: readonly Problem[]) {
        super(problems.map(problemText).join('\n'));
        this.name = 'InputError';
    }
}

/** One line: `file:line section key, field: message`. */
export function problemText({ file, line, section, key, field, message }: Problem): string {
    const place = line === null ? file : `${file}:${line}`;
    const record = [section, key === undefined ? undefined : `"${key}"`].filter(Boolean).join(' ');
    const subject = [record, field].filter(Boolean).join(', ');
    return `${place}: ${subject ? `${subject}: ` : ''}${message}`;
}

/** Throws InputError when there is any problem. */
export function refuseIfAny(problems: readonly Problem[]): void {
    if (problems.length > 0) {
        throw new InputError(problems);
    }
}

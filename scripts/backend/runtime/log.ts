/** Lines of JSON for whoever watches the backend. Values are figures, codes and ids: never names, texts or secrets. */
export interface Log {
    info(event: string, facts?: Record<string, unknown>): void;
    warn(event: string, facts?: Record<string, unknown>): void;
    error(event: string, facts?: Record<string, unknown>): void;
}

/** Session ids, bearer tokens and JSON web tokens: should one ever get into a message, it goes no further. */
const SECRETS = /00D\w{12,15}![.\w]+|\b(Bearer|OAuth)\s+\S+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

const FACTS_OF_THE_LINE = ['at', 'level', 'event'];

/** A log that writes one JSON object a line: `{ at, level, event, … }`. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
    const line =
        (level: string) =>
        (event: string, facts: Record<string, unknown> = {}): void => {
            const own = Object.entries(facts).filter(([name]) => !FACTS_OF_THE_LINE.includes(name));
            const text = JSON.stringify({ at: now().toISOString(), level, event, ...Object.fromEntries(own) });
            write(`${text.replace(SECRETS, '[secret]')}\n`);
        };
    return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** A log that says nothing. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What a log says of an error: its code and its message. */
export function factsOf(error: unknown): { code: string; message: string } {
    const { code, errorCode, name, message } = error as Partial<Record<string, string>>;
    return { code: code ?? errorCode ?? name ?? 'UNKNOWN', message: message ?? String(error) };
}

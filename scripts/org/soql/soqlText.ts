import { SalesforceError } from '../errors';

const WINDOW = 60;

/** The words of a query as they came, to point at the place an error is about. */
export class SoqlText {
    /** The text with the insides of its string literals blanked out, so that they are never taken for names. */
    private readonly names: string;

    constructor(readonly text: string) {
        this.names = text.replace(/'(?:[^'\\]|\\.)*'/gs, (literal) => ' '.repeat(literal.length));
    }

    /** An error that shows the line, an arrow under `word` and the sentence, in Salesforce's layout. */
    errorAt(word: string, errorCode: string, sentence: string): SalesforceError {
        const offset = word ? this.find(word) : -1;
        if (offset < 0) return new SalesforceError(errorCode, sentence);
        const before = this.text.slice(0, offset);
        const lineStart = before.lastIndexOf('\n') + 1;
        const lineEnd = this.text.indexOf('\n', offset);
        const line = this.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
        const column = offset - lineStart;
        const windowStart = Math.max(0, column - WINDOW);
        const shown = line.slice(windowStart, column + WINDOW);
        const arrow = `${' '.repeat(column - windowStart)}^`;
        const row = before.split('\n').length;
        return new SalesforceError(
            errorCode,
            `\n${shown}\n${arrow}\nERROR at Row:${row}:Column:${column + 1}\n${sentence}`
        );
    }

    /** Whether the words match, string literals left aside. */
    matches(pattern: RegExp): boolean {
        return pattern.test(this.names);
    }

    /** Runs `work` and lets the errors it throws point at `word`. */
    at<T>(word: string, work: () => T): T {
        try {
            return work();
        } catch (error) {
            if (!(error instanceof SalesforceError) || error.message.startsWith('\n')) throw error;
            throw this.errorAt(word, error.errorCode, error.message);
        }
    }

    /** Where a word stands; a name only as a whole, a call with any spaces between its parts. */
    private find(word: string): number {
        const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s*(\\[()]|,)\s*/g, '\\s*$1\\s*');
        const whole = /^\w/.test(word) ? `(?<![\\w.])${escaped}(?![\\w.])` : escaped;
        return this.names.search(new RegExp(whole, 'i'));
    }
}

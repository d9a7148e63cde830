import type { GraphQLDocument, GraphQLWireResult } from 'lightning/graphql';

/** What a wire is to read. Queries that are asked through one wire name their variables differently. */
export interface Question {
    readonly query: GraphQLDocument;
    readonly variables: Readonly<Record<string, unknown>>;
}

interface Waiting<Answer> {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (reason: unknown) => void;
}

/**
 * Reads through a wire when asked to, since the platform has no other way to read. The wire is idle meanwhile. What was
 * asked for once is read again, past what the platform remembers.
 */
export class OnDemand<Answer> {
    private waiting: Waiting<Answer> | null = null;
    private readonly asked = new Set<string>();
    private isStale = false;

    /** `configure` gives the wire its question, undefined to rest. */
    constructor(private readonly configure: (question: Question | undefined) => void) {}

    ask(question: Question): Promise<Answer> {
        const key = JSON.stringify(question.variables);
        this.isStale = this.asked.has(key);
        this.asked.add(key);
        return new Promise<Answer>((resolve, reject) => {
            this.waiting = { resolve, reject };
            this.configure(question);
        });
    }

    /** Takes whatever the wire emits. */
    take({ data, errors, refresh }: GraphQLWireResult<Answer>): void {
        if (!this.waiting || (!data && !errors)) {
            return;
        }
        if (this.isStale && refresh) {
            this.isStale = false;
            refresh().catch((error: unknown) => this.settle(({ reject }) => reject(error)));
        } else {
            this.settle(({ resolve, reject }) => (data ? resolve(data) : reject(errors)));
        }
    }

    private settle(end: (waiting: Waiting<Answer>) => void): void {
        const { waiting } = this;
        this.waiting = null;
        this.configure(undefined);
        if (waiting) {
            end(waiting);
        }
    }
}

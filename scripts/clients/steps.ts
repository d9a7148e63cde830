/** How a run of steps ended. */
export interface Tally {
    passed: number;
    failed: number;
}

/** Runs steps one after the other and says of each, in one line, how it went and how long it took. */
export class Steps {
    readonly tally: Tally = { passed: 0, failed: 0 };

    constructor(private readonly say: (line: string) => void) {}

    /** A heading above the steps that follow. */
    group(title: string): void {
        this.say(`\n${title}`);
    }

    /** Runs a step; what it throws is told, counted and does not stop the others. */
    async step(title: string, run: () => Promise<void>): Promise<void> {
        const started = performance.now();
        let fault: unknown;
        try {
            await run();
            this.tally.passed++;
        } catch (error) {
            fault = error;
            this.tally.failed++;
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
        this.say(`${fault === undefined ? '✓' : '✖'} ${seconds} s  ${title}`);
        if (fault !== undefined) {
            this.say(indented(fault instanceof Error ? fault.message : String(fault)));
        }
    }
}

function indented(text: string): string {
    return text
        .split('\n')
        .slice(0, 30)
        .map((line) => `           ${line}`)
        .join('\n');
}

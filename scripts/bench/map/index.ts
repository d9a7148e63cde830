import fs from 'node:fs';
import { bundlePage } from './bundles';
import { DRAWING_BUNDLES, gzipBytes } from './componentBundle';
import { goalsOf, isMet } from './goals';
import { startMapOrg } from './mapOrg';
import { measureOurs } from './measurePages';
import { report } from './report';
import { samplePeople } from './samplePeople';
import { Samples } from './samples';
import { DENSE, turnsOf, type SampleAccount } from './turns';

export interface MapBenchOptions {
    /** Sizes of the accounts, in people. */
    readonly people: readonly number[];
    /** One repetition instead of five, or three above 1,000 people. */
    readonly isQuick: boolean;
    /** File for all figures. */
    readonly json?: string;
}

/**
 * Measures the map on its record page beside its peers and its limit, each in fresh browsers, by turns. Prints medians
 * and what the goals say to them; false when one is missed. `say` hears what is being done.
 */
export async function benchMap(
    options: MapBenchOptions,
    print: (text: string) => void,
    say: (text: string) => void
): Promise<boolean> {
    const samples = new Samples();
    const org = await startMapOrg(say);
    try {
        const sizes = [...new Set([...options.people, DENSE])];
        const accounts = new Map<number, SampleAccount>();
        for (const size of sizes) {
            say(`writing an account of ${size} people`);
            const sample = samplePeople(size);
            accounts.set(size, { sample, address: org.addAccount(sample) });
        }
        const account = (size: number): SampleAccount => accounts.get(size) as SampleAccount;
        const script = await bundlePage('ourPage');
        say('opening a map for the first time');
        // The first visit builds the page on the org's side; it also tells how large the picture is.
        const { area } = await measureOurs(script, account(DENSE).address);
        const turns = await turnsOf(script, area, account);
        const most = options.isQuick ? 1 : 5;
        for (let round = 0; round < most; round += 1) {
            const due = turns(options.people).filter(({ size }) => round < (size > DENSE ? 3 : most));
            for (const { size, who, measure } of due) {
                say(`round ${round + 1} of ${most}: ${who}, ${size} people`);
                try {
                    samples.add(size, who, await measure());
                } catch (error) {
                    // One that fails is missing from the report, which then is no success.
                    say(`✖ ${who}, ${size} people: ${error instanceof Error ? error.message : String(error)}`);
                }
            }
        }
        samples.add(0, 'ours', { bytes: await gzipBytes(DRAWING_BUNDLES) });
        report(samples, options.people, area, print);
    } finally {
        await org.close();
    }
    const goals = goalsOf(samples, options.people);
    if (options.json) {
        const goalsWithSigns = goals.map((goal) => ({ ...goal, isMet: isMet(goal) }));
        fs.writeFileSync(
            options.json,
            `${JSON.stringify({ goals: goalsWithSigns, figures: samples.rows() }, null, 2)}\n`
        );
    }
    return goals.every(isMet);
}

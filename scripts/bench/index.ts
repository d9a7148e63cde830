import { createRequire } from 'node:module';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { build } from 'esbuild';
import { projectRoot } from '../build/bundles';
import useTemporaryFolder from '../temporaryFolder';
import type { benchEngine } from './engine';
import { orgCommand } from './org';
import { installPeers } from './peers';

/**
 * Compiles a benchmark before it runs: what runs TypeScript in Node wraps each function that is made to keep its name,
 * which no page does and which takes a tenth of the time.
 */
async function compiled<T>(name: string): Promise<T> {
    const outfile = path.join(projectRoot, `.local/bench/${name}.cjs`);
    const entryPoints = [path.join(__dirname, name, 'index.ts')];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'es2022', logLevel: 'warning' });
    return createRequire(outfile)(outfile) as T;
}

const program = new Command('bench').description('Measures the product, beside its peers in the same run.');

program
    .command('engine')
    .description('all that the engine says of an account: 200 people within a frame, 20,000 people in time and heap')
    .action(async () => {
        const bench = await compiled<{ benchEngine: typeof benchEngine }>('engine');
        const isSound = bench.benchEngine(installPeers(), (text) => process.stdout.write(`${text}\n`));
        process.exitCode = isSound ? 0 : 1;
    });

const sizesOf = (text: string): number[] => {
    const sizes = text.split(',').map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size > 1)) {
        throw new InvalidArgumentError('Sizes are whole numbers above 1, with commas between.');
    }
    return sizes;
};

program
    .command('map')
    .description('the map on its record page: every picture and gesture beside d3-org-chart, cytoscape and plain SVG')
    .option('--people <sizes>', 'sizes of the accounts', sizesOf, [200, 1000, 5000, 20_000])
    .option('--quick', 'one repetition')
    .option('--json <file>', 'writes all figures')
    .action(async ({ people, quick, json }: { people: number[]; quick?: true; json?: string }) => {
        installPeers();
        // Loaded late: the engine's benchmark needs neither an org nor a browser.
        const { benchMap } = await import('./map');
        const isMet = await benchMap(
            { people, isQuick: quick ?? false, json },
            (text) => process.stdout.write(`${text}\n`),
            (text) => process.stderr.write(`• ${text}\n`)
        );
        process.exitCode = isMet ? 0 : 1;
    });

program
    .command('backend')
    .description('a recompute of a whole org by the backend, over HTTP: calls, time and memory')
    .option('--stakeholders <number>', 'people on maps', (text) => sizesOf(text)[0], 100_000)
    .option('--each <number>', 'assessments of each', (text) => sizesOf(text)[0], 10)
    .action(async (options: { stakeholders: number; each: number }) => {
        const { benchBackend } = await import('./backend');
        const isMet = await benchBackend(
            options,
            (text) => process.stdout.write(`${text}\n`),
            (text) => process.stderr.write(`• ${text}\n`)
        );
        process.exitCode = isMet ? 0 : 1;
    });

program.addCommand(orgCommand);

useTemporaryFolder();
program.parseAsync().catch((error: unknown) => {
    process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './build/bundles';
import { ensureChromium } from './build/chromium';
import { testClients } from './clients';

/** What `npm test` runs, in order: all of it, so that one run shows everything that is wrong. */

interface Outcome {
    passed: number;
    failed: number;
    skipped: string[];
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a package's command with this Node; its output is the person's. Answers whether it ended well. */
function run(command: string, ...args: string[]): Promise<boolean> {
    const executable = path.join(projectRoot, 'node_modules/.bin', command);
    return new Promise((resolve) => {
        const child = spawn(executable, args, {
            cwd: projectRoot,
            stdio: 'inherit',
            shell: process.platform === 'win32'
        });
        child.on('error', () => resolve(false));
        child.on('exit', (code) => resolve(code === 0));
    });
}

interface JestReport {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numRuntimeErrorTestSuites: number;
    testResults: Array<{ assertionResults: Array<{ status: string; fullName: string }> }>;
}

async function runJest(args: string[]): Promise<Outcome> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-test-'));
    const file = path.join(folder, 'report.json');
    try {
        // What properties draw is the same in every run, so that one that fails has broken something.
        const seed = args.some((given) => given.startsWith('--seed')) ? [] : ['--seed=1'];
        await run('jest', '--json', `--outputFile=${file}`, ...seed, ...args);
        const report = JSON.parse(fs.readFileSync(file, 'utf8')) as JestReport;
        const assertions = report.testResults.flatMap((suite) => suite.assertionResults);
        return {
            passed: report.numPassedTests,
            failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
            skipped: assertions.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName)
        };
    } catch {
        return { passed: 0, failed: 1, skipped: [] };
    } finally {
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

async function main(): Promise<void> {
    const total: Outcome = { passed: 0, failed: 0, skipped: [] };
    const step = async (title: string, work: () => Promise<boolean | Outcome>): Promise<void> => {
        const started = Date.now();
        say(`\n▶ ${title}`);
        const result = await work();
        const outcome =
            typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result), skipped: [] } : result;
        total.passed += outcome.passed;
        total.failed += outcome.failed;
        total.skipped.push(...outcome.skipped);
        say(`${outcome.failed ? '✖' : '✔'} ${title} (${seconds(started)})`);
    };
    process.env.CHROMIUM = ensureChromium((text) => say(`• ${text}`));

    const node = path.join(projectRoot, 'node_modules/.bin/tsx');
    await step('Components compile', () => run(path.basename(node), 'scripts/build/index.ts'));
    // Side by side, for each has one core at work.
    await Promise.all([
        step('Types', () => run('tsc', '--noEmit', '-p', 'tsconfig.json')),
        step('Lint', () => run('eslint', '--max-warnings=0', '.')),
        step('Format', () => run('prettier', '--check', '--log-level=warn', '.'))
    ]);
    await step('Tests', () => runJest(process.argv.slice(2)));
    await step('Salesforce CLI', async () => ({ ...(await testClients(say)), skipped: [] }));

    if (total.skipped.length) {
        say(`\nSkipped:\n${total.skipped.map((name) => `  ${name}`).join('\n')}`);
    }
    say(`\n${total.passed} passed, ${total.failed} failed`);
    process.exitCode = total.failed ? 1 : 0;
}

main().catch((error: unknown) => {
    say(`✖ ${error instanceof Error ? error.message : String(error)}`);
    say('0 passed, 1 failed');
    process.exitCode = 1;
});

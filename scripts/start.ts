import fs from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import ora from 'ora';
import { serveBeside } from './backend/beside';
import { buildBundles } from './build';
import { projectRoot } from './build/bundles';
import { deployProject } from './build/deploy';
import { demoRep, ensureDemoRep } from './demoRep';
import { createOrg, type LocalOrg } from './org';
import { readFaults } from './org/faults';
import { connect } from './salesforce';
import { applyProfile, applySources } from './sync';

/** What `npm start` does: a local org with the plugin deployed and data synced, and the backend beside it, until Ctrl-C. */

const orgFolder = path.join(projectRoot, '.local/org');
const backendFolder = path.join(projectRoot, '.local/backend');
const demoFile = path.join(projectRoot, 'config/demo/meridian.json');
const profileFile = path.join(projectRoot, 'config/scoring/default.json');

interface StartOptions {
    port: number;
    reset: boolean;
    demo: boolean;
    backend: boolean;
    source: string[];
    faults?: string;
}

function portNumber(text: string): number {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
    }
    return port;
}

/** Shows what is being done, for how long it took, on stderr: stdout carries the address alone. */
async function step<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
    const spinner = ora({ text: title }).start();
    const started = Date.now();
    try {
        const result = await work((detail) => (spinner.text = `${title}: ${detail}`));
        spinner.succeed(`${spinner.text} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
        return result;
    } catch (error) {
        spinner.fail(title);
        throw error;
    }
}

/** Deploys and syncs; answers the addresses of the record pages, the demo account's first. */
async function fillOrg(org: LocalOrg, options: StartOptions): Promise<string[]> {
    const connection = await connect({ instanceUrl: org.url, ...org.credentials });
    await step('Deploying the plugin', async (say) => {
        await deployProject(connection, { onProgress: say });
    });
    await ensureDemoRep(connection);
    await step('Setting the scoring profile', async (say) => {
        const { version } = await applyProfile(connection, profileFile, { keepOther: true });
        say(`${version} is active`);
    });
    const files = [...(options.demo ? [demoFile] : []), ...options.source.map((file) => path.resolve(file))];
    const accounts: string[] = [];
    for (const file of files) {
        const summary = await step(`Syncing ${path.basename(file)}`, async (say) => {
            const result = await applySources(connection, [file], { onProgress: say });
            say(result.headline);
            return result;
        });
        for (const row of summary.rows.filter(({ outcome }) => outcome === 'failed')) {
            const { code, message, nextStep } = row.error ?? {};
            process.stderr.write(`  ${row.file}:${row.line ?? ''} ${row.key}: ${code} ${message} ${nextStep}\n`);
        }
        accounts.push(...summary.accounts.flatMap(({ id }) => (id ? [id] : [])));
    }
    return accounts.map((id) => `${org.url}/lightning/r/Account/${id}/view`);
}

async function start(options: StartOptions): Promise<void> {
    if (options.reset) {
        fs.rmSync(orgFolder, { recursive: true, force: true });
        fs.rmSync(backendFolder, { recursive: true, force: true });
    }
    await step('Compiling the components', () => buildBundles());
    const faults = options.faults === undefined ? undefined : readFaults(options.faults);
    const org = await step('Starting the local org', () =>
        createOrg({ directory: orgFolder, port: options.port, signInAs: demoRep.Username, faults })
    );
    let stopping = false;
    const backend = new AbortController();
    let served: Promise<void> = Promise.resolve();
    const stop = (): void => {
        if (stopping) {
            return;
        }
        stopping = true;
        process.stderr.write('\nStopping the local org\n');
        backend.abort();
        void served.then(() => org.close()).then(() => process.exit(0));
    };
    // Not `once`: the spinner's own listener ends the process at a signal that nobody else listens to any more.
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    try {
        const [first, ...further] = await fillOrg(org, options);
        if (options.backend && !stopping) {
            const settings = { instanceUrl: org.url, ...org.credentials };
            served = serveBeside(settings, backendFolder, backend.signal).catch((error: Error) => {
                process.stderr.write(`✖ The backend has stopped: ${error.message}\n`);
            });
        }
        further.forEach((address) => process.stderr.write(`  further account: ${address}\n`));
        process.stdout.write(`${first ?? `${org.url}/lightning/o/Account/list`}\n`);
        process.stderr.write(
            'Open this address, then click the Relationship Map tab. Ctrl-C stops the org; its data stays.\n'
        );
    } catch (error) {
        await org.close();
        throw error;
    }
}

new Command('npm start --')
    .description('Starts a local org with the plugin and its data.')
    .option('--port <number>', 'port on 127.0.0.1', portNumber, 8080)
    .option('--reset', 'begin with an empty org: everything in the local org is deleted', false)
    .option('--no-demo', 'leave the demo account out')
    .option('--no-backend', 'leave the backend out: scores and list views stay as they are')
    .option('--source <files...>', 'sync these files as further accounts', [])
    .option('--faults <file>', 'let go wrong what this JSON says; see scripts/org/README.md')
    .action(start)
    .parseAsync()
    .catch((error: unknown) => {
        process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
    });

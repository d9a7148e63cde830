import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { connect, findSettings, OrgError, type SignInOptions } from '../salesforce';
import { Backend, clientName, LeaseTaken } from '.';
import { explainRecord } from './explain';
import { backendParts, type PartsOptions } from './parts';
import { factsOf, jsonLog, LimitReached, systemClock, type Budget } from './runtime';
import { nextRun } from './runtime/schedule';

/** How the command ends. */
export const EXIT = { done: 0, refused: 1, stopped: 2, orgUnreachable: 3 } as const;

interface BackendOptions extends SignInOptions {
    state?: string;
    calls?: number;
    reserve?: number;
    language: PartsOptions['language'];
    digests: string;
}

interface ServeOptions extends BackendOptions {
    pollEvery: number;
}

const SECOND = 1_000;
const STATE_FOLDER = path.resolve('.local/backend');

function count(text: string): number {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) {
        throw new InvalidArgumentError('Give a whole number above 0.');
    }
    return number;
}

function share(text: string): number {
    const number = Number(text);
    if (!(number >= 0 && number < 1)) {
        throw new InvalidArgumentError('Give a share from 0 to below 1.');
    }
    return number;
}

/** Signs in, opens the backend, does the work, and gives the exit code. Logs are JSON lines on stdout. */
async function withBackend(
    options: BackendOptions & Partial<ServeOptions>,
    work: (backend: Backend, signal: AbortSignal) => Promise<number>
): Promise<number> {
    const log = jsonLog(
        (line) => process.stdout.write(line),
        () => systemClock.now()
    );
    const stop = new AbortController();
    const end = (): void => stop.abort();
    process.on('SIGINT', end).on('SIGTERM', end);
    try {
        const client = clientName();
        const settings = findSettings(options, process.env);
        const connection = await connect(settings, client);
        const { host } = new URL(connection.instanceUrl);
        const budget: Budget = { calls: options.calls, reserve: options.reserve };
        const backend = await Backend.open(
            connection,
            client,
            backendParts({ ...options, address: connection.instanceUrl }),
            {
                stateFile: options.state ?? path.join(STATE_FOLDER, `${host.replace(/[^\w.-]/g, '_')}.sqlite`),
                clock: systemClock,
                log,
                budget,
                ...(options.pollEvery ? { pollEvery: options.pollEvery * SECOND } : {})
            }
        );
        try {
            return await work(backend, stop.signal);
        } finally {
            backend.close();
        }
    } catch (error) {
        log.error('ended', factsOf(error));
        process.stderr.write(`✖ ${(error as Error).message}\n`);
        return codeOf(error);
    } finally {
        process.off('SIGINT', end).off('SIGTERM', end);
    }
}

function codeOf(error: unknown): number {
    if (error instanceof LimitReached || error instanceof LeaseTaken) {
        return EXIT.stopped;
    }
    if (error instanceof OrgError) {
        return EXIT.orgUnreachable;
    }
    return EXIT.refused;
}

/** A command that talks to an org; the sign-in is the sync's. */
function orgCommand(program: Command, name: string, description: string): Command {
    return program
        .command(name)
        .description(description)
        .option('--target-org <alias>', 'org that the Salesforce CLI is signed in to')
        .option('--instance-url <url>', 'address of the org')
        .option('--settings <file>', 'JSON file with sign-in settings')
        .option('--state <file>', 'file for what is kept between runs (default: one for each org in .local/backend)')
        .option('--calls <number>', 'API calls that a run may make', count)
        .option('--reserve <share>', "share of the org's daily calls that is left to others (default: 0.2)", share)
        .addOption(
            new Option('--language <code>', 'language of tasks and digests').choices(['en', 'zh_CN']).default('en')
        )
        .option('--digests <folder>', 'folder that digests are written to', path.resolve('.local/digests'));
}

/** Runs the command line and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
    let code: number = EXIT.done;
    const program = new Command('npm run backend --').description('Keeps the records of relationship maps current.');
    orgCommand(program, 'serve', "follow the org's changes and run what is scheduled, until Ctrl-C")
        .option('--poll-every <seconds>', 'seconds between two looks at what is not captured', count, 60)
        .action(async (options: ServeOptions) => {
            code = await withBackend(options, async (backend, signal) => {
                await backend.serve(signal);
                return EXIT.done;
            });
        });
    orgCommand(program, 'run', 'run a batch now, from where it was stopped')
        .argument('<batch>', `one of ${batchNames().join(', ')}`)
        .action(async (name: string, options: BackendOptions) => {
            if (!batchNames().includes(name)) {
                process.stderr.write(`✖ There is no batch ${name}: take one of ${batchNames().join(', ')}.\n`);
                code = EXIT.refused;
                return;
            }
            code = await withBackend(options, async (backend, signal) => {
                await backend.runBatch(name, signal);
                return signal.aborted ? EXIT.stopped : EXIT.done;
            });
        });
    program
        .command('schedule')
        .description('say what runs when')
        .action(() => {
            for (const schedule of backendParts().schedules) {
                const next = nextRun(schedule, systemClock.now())?.toISOString() ?? 'never';
                process.stdout.write(`${schedule.name.padEnd(20)} ${schedule.cron.padEnd(14)} next ${next}\n`);
            }
        });
    orgCommand(program, 'explain', 'say why a record has the values it has, rule by rule and record by record')
        .argument('<record>', 'id of a stakeholder, an assessment, a contact, or an activity')
        .action(async (id: string, options: BackendOptions) => {
            code = await withBackend(options, async ({ runtime }) => {
                process.stdout.write(await explainRecord(id, runtime.context(), options.language));
                return EXIT.done;
            });
        });
    await program.parseAsync(args, { from: 'user' });
    return code;
}

const batchNames = (): string[] => backendParts().batches.map(({ name }) => name);

if (require.main === module) {
    main(process.argv.slice(2)).then(
        (code) => (process.exitCode = code),
        (error: unknown) => {
            process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
            process.exitCode = 70;
        }
    );
}

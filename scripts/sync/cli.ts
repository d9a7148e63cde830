import fs from 'node:fs';
import { Command, Option } from 'commander';
import type { Connection } from 'jsforce';
import ora from 'ora';
import { connect, findSettings, OrgError } from '../salesforce';
import type { SignInOptions } from '../salesforce';
import { applySources, InputError, planSources } from '.';
import type { SyncOptions, SyncSummary } from '.';
import { applyProfile, profileText } from './profile/applyProfile';
import { reportText } from './report/table';
import { writeReport } from './report/writeReport';
import { jsonSchemaText } from './schema/jsonSchema';
import { ENCODINGS } from './sources/readText';

/** How the command ends. */
export const EXIT = { done: 0, inputRefused: 1, rowsFailed: 2, orgUnreachable: 3 } as const;

/** Codes that say nothing about the rows: the org did not answer, or would not. */
const OUT_OF_REACH = new Set(['ORG_UNREACHABLE', 'INVALID_SESSION_ID', 'REQUEST_LIMIT_EXCEEDED']);

type CliOptions = SyncOptions & SignInOptions & { source: string[]; report?: string; json: boolean };
type Say = (detail: string) => void;

/** Signs in, does the work, prints what came of it, and gives the exit code. */
async function run<Result>(
    options: SignInOptions & { json: boolean },
    work: (connection: Connection, say: Say) => Promise<Result>,
    textOf: (result: Result) => string,
    codeOf: (result: Result) => number
): Promise<number> {
    const spinner = ora({
        isEnabled: process.stderr.isTTY && !options.json,
        isSilent: !process.stderr.isTTY || options.json
    });
    spinner.start('Signing in');
    try {
        const connection = await connect(findSettings(options, process.env));
        const result = await work(connection, (detail) => (spinner.text = detail));
        spinner.stop();
        process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : textOf(result));
        return codeOf(result);
    } catch (error) {
        spinner.stop();
        return refusal(error, options.json);
    }
}

function exitCodeOf({ stopped, counts }: SyncSummary): number {
    if (stopped && OUT_OF_REACH.has(stopped.code)) {
        return EXIT.orgUnreachable;
    }
    return stopped || counts.failed > 0 ? EXIT.rowsFailed : EXIT.done;
}

/** Says why nothing was written. */
function refusal(error: unknown, asJson: boolean): number {
    if (!(error instanceof InputError) && !(error instanceof OrgError)) {
        throw error;
    }
    const isInput = error instanceof InputError;
    const told = isInput ? error.message : `${error.code}: ${error.message}\n→ ${error.nextStep}`;
    const nothing = isInput ? `\nProblems in the input: ${error.problems.length}. Nothing was written.` : '';
    process.stderr.write(`${told}${nothing}\n`);
    if (asJson) {
        const { message } = error;
        process.stdout.write(
            `${JSON.stringify(isInput ? { problems: error.problems } : { code: error.code, message }, null, 2)}\n`
        );
    }
    return isInput ? EXIT.inputRefused : EXIT.orgUnreachable;
}

function syncCommand(
    program: Command,
    name: string,
    description: string,
    work: typeof planSources,
    end: (code: number) => void
): void {
    orgCommand(program, name)
        .description(description)
        .requiredOption(
            '--source <files...>',
            'JSON map files, CSV files of sections, folders of such, organogram CSV files'
        )
        .option('--junior <files...>', "organograms' tables of junior posts, loaded as counted seats")
        .option('--account-key <key>', 'key of the account, where the files do not give it')
        .option('--account-name <name>', 'name of the account, where the files do not give it')
        .option('--as-of <day>', 'day on which the structure in the files was true (default: today)')
        .addOption(new Option('--encoding <name>', 'encoding of the files').choices(ENCODINGS).default('utf-8'))
        .option('--report <file>', 'write the result of every row to a .csv or .json file')
        .action(async (options: CliOptions) => {
            const sync = async (connection: Connection, onProgress: Say): Promise<SyncSummary> => {
                const summary = await work(connection, options.source, { ...options, onProgress });
                if (options.report) {
                    writeReport(options.report, summary);
                }
                return summary;
            };
            end(await run(options, sync, reportText, exitCodeOf));
        });
}

/** A command that talks to an org. */
function orgCommand(program: Command, name: string): Command {
    return program
        .command(name)
        .option('--json', 'print the whole result as JSON', false)
        .option('--target-org <alias>', 'org that the Salesforce CLI is signed in to')
        .option('--instance-url <url>', 'address of the org')
        .option('--settings <file>', 'JSON file with sign-in settings');
}

/** Runs the command line and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
    let code: number = EXIT.done;
    const end = (result: number): void => {
        code = result;
    };
    const program = new Command('npm run sync --').description(
        'Brings people, structure and assessments into the org.'
    );
    syncCommand(program, 'plan', 'say what apply would change; write nothing', planSources, end);
    syncCommand(program, 'apply', 'bring the sources into the org', applySources, end);
    orgCommand(program, 'profile')
        .description('make a scoring profile the active one; for administrators')
        .argument('<file>', 'JSON file with the profile, such as config/scoring/default.json')
        .action(async (file: string, options: SignInOptions & { json: boolean }) =>
            end(
                await run(
                    options,
                    (connection) => applyProfile(connection, file),
                    profileText,
                    () => EXIT.done
                )
            )
        );
    program
        .command('schema')
        .description('print the JSON Schema of a map file, or write it')
        .option('--out <file>', 'file to write it to')
        .action(({ out }: { out?: string }) => {
            if (out) {
                fs.writeFileSync(out, jsonSchemaText());
            } else {
                process.stdout.write(jsonSchemaText());
            }
        });
    await program.parseAsync(args, { from: 'user' });
    return code;
}

if (require.main === module) {
    main(process.argv.slice(2)).then(
        (code) => (process.exitCode = code),
        (error: unknown) => {
            process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
            process.exitCode = 70;
        }
    );
}

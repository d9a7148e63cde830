import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from '../build/installPackages';

/** What a command printed with `--json`. */
export interface CliAnswer {
    /** Exit code; 0 when all went well. */
    status: number;
    // Each command has a shape of its own; the steps say what they expect of it.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    result: any;
    /** Error code and sentence of a command that failed. */
    name?: string;
    message?: string;
    warnings: string[];
    milliseconds: number;
}

/** A Salesforce CLI with a home of its own: it sees neither the person's orgs nor their settings. */
export class SalesforceCli {
    private readonly runFile: string;

    /**
     * @param home folder for the CLI's settings and signed-in orgs
     * @param project folder of the project that commands work on
     */
    constructor(
        private readonly home: string,
        readonly project: string
    ) {
        installPackages(__dirname);
        this.runFile = path.join(__dirname, 'node_modules/@salesforce/cli/bin/run.js');
        fs.mkdirSync(home, { recursive: true });
    }

    /** Runs a command as a person would, with `--json`. A command that fails is an answer, not an exception. */
    async run(words: readonly string[], environment: Record<string, string> = {}): Promise<CliAnswer> {
        const started = performance.now();
        const { status, output, errors } = await this.spawn([...words, '--json'], environment);
        const milliseconds = performance.now() - started;
        try {
            const printed = JSON.parse(output) as Partial<CliAnswer>;
            return { warnings: [], result: null, ...printed, status, milliseconds };
        } catch {
            return { status: status || 1, result: null, message: errors || output, warnings: [], milliseconds };
        }
    }

    private spawn(
        words: readonly string[],
        environment: Record<string, string>
    ): Promise<{ status: number; output: string; errors: string }> {
        return new Promise((resolve, reject) => {
            const child = spawn(process.execPath, ['--no-deprecation', this.runFile, ...words], {
                cwd: this.project,
                env: { ...this.environment(), ...environment }
            });
            let [output, errors] = ['', ''];
            child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
            child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
            child.on('error', reject);
            child.on('close', (code) => resolve({ status: code ?? 1, output, errors }));
        });
    }

    private environment(): NodeJS.ProcessEnv {
        // A proxy would get even what goes to this machine.
        const kept = Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name) && !/^SFDX?_/.test(name));
        return {
            ...Object.fromEntries(kept),
            HOME: this.home,
            USERPROFILE: this.home,
            SF_SKIP_NEW_VERSION_CHECK: 'true',
            SF_DISABLE_TELEMETRY: 'true',
            SF_AUTOUPDATE_DISABLE: 'true',
            SF_DISABLE_LOG_FILE: 'true'
        };
    }
}

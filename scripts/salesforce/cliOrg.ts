import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { OrgUnreachable } from './errors';

const displaySchema = z.object({ result: z.object({ instanceUrl: z.url(), accessToken: z.string().min(1) }) });

/**
 * Session of an org that the Salesforce CLI is signed in to. Throws OrgUnreachable when the CLI is missing, does not know
 * the alias, or hides its token.
 */
export async function cliSession(alias: string): Promise<{ instanceUrl: string; accessToken: string }> {
    const text = await runCli(['org', 'display', '--json', '--target-org', alias]);
    const reply = displaySchema.safeParse(parse(text));
    if (!reply.success || !/^00D\w{12,15}!/.test(reply.data.result.accessToken)) {
        throw new OrgUnreachable(
            `The Salesforce CLI gave no session for "${alias}". Set SF_INSTANCE_URL and SF_ACCESS_TOKEN instead, or sign in with: sf org login web --alias ${alias}`
        );
    }
    return reply.data.result;
}

async function runCli(args: string[]): Promise<string> {
    const environment = { ...process.env, SF_SKIP_NEW_VERSION_CHECK: 'true', SF_DISABLE_TELEMETRY: 'true' };
    try {
        const options = { env: environment, shell: process.platform === 'win32' };
        return (await promisify(execFile)('sf', args, options)).stdout;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            throw new OrgUnreachable('The Salesforce CLI (sf) is not installed or not in PATH.');
        }
        // A refusal of the CLI comes as JSON too, with no session in it; its own text may hold secrets.
        return '';
    }
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

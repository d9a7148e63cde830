import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { type Fared, type LoadCall, runCalls, type Target } from './load';
import type { Memory } from './server';

/** Calls between two looks at the memory. */
const STEP = 10_000;
/** Of twenty calls one creates, one changes; the others read. */
const CYCLE = 20;
/** Memory counts as flat when the last look shows at most so much more than the one after the warm-up. */
const GROWTH = 1.25;

const READ = `query Read { uiapi { query {
    Account(where: { Name: { like: "Load%" } }, first: 20, orderBy: { Name: { order: DESC } }) {
        edges { node { Id Name { value } Owner { ... on User { Name { value } } } } } totalCount }
} } }`;
const READ_ONE = `query ReadOne($id: ID) { uiapi { query {
    Account(where: { Id: { eq: $id } }) { edges { node { Id Name { value } NumberOfEmployees { value } } } }
} } }`;
const CREATE = `mutation Create($input: AccountCreateInput!) { uiapi { AccountCreate(input: $input) { Record { Id } } } }`;
const UPDATE = `mutation Update($input: AccountUpdateInput!) { uiapi { AccountUpdate(input: $input) { success } } }`;

/** Mixed reads and writes that remember what they were promised. */
class Mix {
    readonly ids: string[] = [];
    /** Last promised number of employees, by id. */
    readonly promised = new Map<string, number>();
    /** Rows that no call is changing now, so that the last promise is what has to be found. */
    private readonly idle: string[] = [];

    call(index: number): LoadCall {
        const id = this.ids[index % Math.max(1, this.ids.length)];
        if (index % CYCLE === 0 || id === undefined) {
            return {
                kind: 'create',
                query: CREATE,
                variables: { input: { Account: { Name: `Load ${index}` } } },
                problemOf: (reply) => {
                    const created = find(reply, 'Id');
                    if (typeof created !== 'string') return 'no id';
                    this.ids.push(created);
                    this.idle.push(created);
                    return null;
                }
            };
        }
        const changed = index % CYCLE === 10 ? this.idle.shift() : undefined;
        if (changed !== undefined) {
            return {
                kind: 'update',
                query: UPDATE,
                variables: { input: { Id: changed, Account: { NumberOfEmployees: index } } },
                problemOf: () => {
                    this.promised.set(changed, index);
                    this.idle.push(changed);
                    return null;
                }
            };
        }
        const isOne = index % 2 === 0;
        return {
            kind: isOne ? 'read one' : 'read page',
            query: isOne ? READ_ONE : READ,
            variables: isOne ? { id } : {},
            problemOf: (reply) => (find(reply, 'Id') === undefined ? 'no rows' : null)
        };
    }
}

/** The first value of a key, however deep. */
function find(value: unknown, key: string): unknown {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = (value as Record<string, unknown>)[key];
    if (own !== undefined) return own;
    return Object.values(value)
        .map((inner) => find(inner, key))
        .find((found) => found !== undefined);
}

interface Server extends Target {
    child: ChildProcess;
    memory(): Promise<Memory>;
}

async function startServer(directory: string): Promise<Server> {
    const child = fork(path.join(__dirname, 'server.ts'), [directory], {
        execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc', '--import', 'tsx']
    });
    const ask = async <T>(): Promise<T> => ((await once(child, 'message')) as [T])[0];
    const { url, credentials } = await ask<{ url: string; credentials: Record<string, string> }>();
    const form = {
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret
    };
    const reply = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token: token } = (await reply.json()) as { access_token: string };
    return {
        child,
        url,
        token,
        memory: () => {
            child.send('memory');
            return ask<Memory>();
        }
    };
}

/** Rows that were promised and are not there, or not as promised. */
async function lostWrites({ url, token }: Target, { ids, promised }: Mix): Promise<number> {
    const found = new Map<string, number | null>();
    const soql = "SELECT Id, NumberOfEmployees FROM Account WHERE Name LIKE 'Load%'";
    let next: string | undefined = `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`;
    while (next) {
        const reply = await fetch(url + next, { headers: { authorization: `Bearer ${token}` } });
        const page = (await reply.json()) as {
            records: { Id: string; NumberOfEmployees: number | null }[];
            nextRecordsUrl?: string;
        };
        page.records.forEach(({ Id, NumberOfEmployees }) => found.set(Id, NumberOfEmployees));
        next = page.nextRecordsUrl;
    }
    const missing = ids.filter((id) => !found.has(id)).length;
    const stale = [...promised].filter(([id, number]) => found.get(id) !== number).length;
    return missing + stale + Math.abs(found.size - ids.length);
}

const percentile = (sorted: number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)];
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0).padStart(5)} MB`;

/** Loads an org with mixed GraphQL calls; false when a call failed, a write was lost or memory kept growing. */
export async function benchOrg(calls: number, atOnce: number, say: (line: string) => void): Promise<boolean> {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-org-'));
    const server = await startServer(directory);
    const mix = new Mix();
    const all = new Map<string, Fared>();
    const looks: Memory[] = [];
    try {
        say(`${calls} GraphQL calls, ${atOnce} at once: of ${CYCLE}, one creates, one updates, the others read`);
        for (let done = 0; done < calls; done += STEP) {
            const count = Math.min(STEP, calls - done);
            const began = performance.now();
            for (const [kind, { times, errors }] of await runCalls(server, count, atOnce, (i) => mix.call(done + i))) {
                const own = all.get(kind) ?? { times: [], errors: [] };
                all.set(kind, { times: own.times.concat(times), errors: own.errors.concat(errors) });
            }
            const perSecond = count / ((performance.now() - began) / 1000);
            looks.push(await server.memory());
            const { rss, heap } = looks.at(-1)!;
            say(
                `${String(done + count).padStart(7)} calls  ${perSecond.toFixed(0).padStart(5)} /s  rss ${mebibytes(rss)}  heap ${mebibytes(heap)}`
            );
        }
        for (const [kind, { times, errors }] of all) {
            const sorted = [...times].sort((a, b) => a - b);
            const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => `${percentile(sorted, share).toFixed(1)} ms`);
            say(
                `${kind.padEnd(10)} ${times.length} calls  p50 ${p50}  p95 ${p95}  p99 ${p99}  errors ${errors.length}`
            );
            errors.slice(0, 3).forEach((error) => say(`  ${error}`));
        }
        const lost = await lostWrites(server, mix);
        const growth = looks.at(-1)!.heap / looks[0].heap;
        say(`lost writes ${lost}, heap at the end ${growth.toFixed(2)} times that after the first ${STEP} calls`);
        return lost === 0 && growth < GROWTH && [...all.values()].every(({ errors }) => errors.length === 0);
    } finally {
        server.child.send('stop');
        await once(server.child, 'exit');
        fs.rmSync(directory, { recursive: true, force: true });
    }
}

/** `bench org`, to be added to the benchmarks' program. */
export const orgCommand = new Command('org')
    .description('the local org under mixed GraphQL calls, 50 at once: errors, lost writes, times and memory')
    .option('--calls <number>', 'how many', Number, 100_000)
    .option('--at-once <number>', 'how many at once', Number, 50)
    .action(async ({ calls, atOnce }: { calls: number; atOnce: number }) => {
        const isSound = await benchOrg(calls, atOnce, (line) => process.stdout.write(`${line}\n`));
        process.exitCode = isSound ? 0 : 1;
    });

if (require.main === module) {
    orgCommand.parseAsync().catch((error: unknown) => {
        process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    });
}

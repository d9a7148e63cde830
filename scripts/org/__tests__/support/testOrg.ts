import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { createOrg, type LocalOrg, type OrgOptions } from '../..';

// Starting an org and deploying to it takes a while on a busy machine.
jest.setTimeout(60_000);

/** An org of its own in a temporary folder, with a way to sign in as a real client does. */
export interface TestOrg extends LocalOrg {
    directory: string;
    /** A client signed in by client credentials. */
    connect(): Promise<Connection>;
    /** Stops the org and starts it again on its data; the old object is of no use then. */
    restart(): Promise<TestOrg>;
    /** Stops the org and removes its folder. */
    dispose(): Promise<void>;
}

/** Orgs that were not disposed of, by their folder. */
const running = new Map<string, LocalOrg>();

// A test that failed half-way must not leave its org listening.
afterAll(async () => {
    for (const [directory, org] of running) {
        await org.close();
        fs.rmSync(directory, { recursive: true, force: true });
    }
});

export async function startTestOrg(options: Partial<OrgOptions> = {}): Promise<TestOrg> {
    const directory = options.directory ?? fs.mkdtempSync(path.join(os.tmpdir(), 'local-org-'));
    const org = await createOrg({ port: 0, ...options, directory });
    running.set(directory, org);
    return {
        ...org,
        directory,
        async connect() {
            const { access_token: accessToken } = await requestToken(org, { grant_type: 'client_credentials' });
            return new Connection({ instanceUrl: org.url, accessToken: String(accessToken), version: '66.0' });
        },
        async restart() {
            await org.close();
            return startTestOrg({ ...options, directory });
        },
        async dispose() {
            await org.close();
            running.delete(directory);
            fs.rmSync(directory, { recursive: true, force: true });
        }
    };
}

/** Posts a form to the token endpoint, with the org's client id and secret unless the form has others. */
export async function requestToken(org: LocalOrg, form: Record<string, string>): Promise<Record<string, unknown>> {
    const { clientId, clientSecret } = org.credentials;
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form });
    const response = await fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body });
    return (await response.json()) as Record<string, unknown>;
}

/** What a rejected promise was rejected with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<{ errorCode?: string; message: string }> {
    return Promise.resolve(promise).then(
        () => Promise.reject(new Error('Expected a rejection')),
        (error: { errorCode?: string; message: string }) => error
    );
}

/** A JSON reply with its status. */
export interface JsonReply {
    status: number;
    headers: Headers;
    // Tests look into replies of every shape.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body: any;
}

/** Calls a REST resource below `/services/data/v66.0` as a signed-in client. */
export async function callRest(
    connection: Connection,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
): Promise<JsonReply> {
    const response = await fetch(`${connection.instanceUrl}/services/data/v66.0${path}`, {
        method,
        headers: { Authorization: `Bearer ${connection.accessToken}`, 'Content-Type': 'application/json', ...headers },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

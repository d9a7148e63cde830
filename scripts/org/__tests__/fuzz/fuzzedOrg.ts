import http from 'node:http';
import type { Connection } from 'jsforce';
import { defineProjects } from '../support/testSchema';
import { startTestOrg, type TestOrg } from '../support/testOrg';

export interface RawReply {
    status: number;
    type: string;
    body: string;
}

/** No reply may take longer. */
const PATIENCE = 10_000;

/** An org with a few rows, and a way to send it anything at all. */
export interface FuzzedOrg {
    org: TestOrg;
    connection: Connection;
    /** Sends bytes as they are; the path is not normalised on its way. Rejects when the reply hangs. */
    send(method: string, path: string, body?: string | Buffer, headers?: Record<string, string>): Promise<RawReply>;
    /** The same with JSON, below `/services/data/v66.0`. */
    sendJson(method: string, path: string, body?: unknown): Promise<RawReply>;
    /** Faults of the org's own that its log has. */
    faults: string[];
}

export async function startFuzzedOrg(): Promise<FuzzedOrg> {
    const faults: string[] = [];
    const org = await startTestOrg({
        logger: { level: 'error', stream: { write: (line: string) => faults.push(line) } }
    });
    defineProjects(org);
    const connection = await org.connect();
    await connection.sobject('Account').create([{ Name: 'Acme' }, { Name: "O'Hara <b>" }]);
    await connection.sobject('Project__c').create({ Name: 'P', Budget__c: 5, StartsOn__c: '2026-01-01' });
    const send: FuzzedOrg['send'] = (method, path, body, headers = {}) =>
        new Promise((resolve, reject) => {
            const authorization = `Bearer ${connection.accessToken}`;
            const request = http.request(
                {
                    agent: false,
                    host: '127.0.0.1',
                    port: org.port,
                    method,
                    path,
                    headers: { authorization, ...headers }
                },
                (response) => {
                    const chunks: Buffer[] = [];
                    response.on('data', (chunk: Buffer) => chunks.push(chunk));
                    response.on('error', reject);
                    response.on('end', () =>
                        resolve({
                            status: response.statusCode ?? 0,
                            type: response.headers['content-type'] ?? '',
                            body: Buffer.concat(chunks).toString('utf8')
                        })
                    );
                }
            );
            request.setTimeout(PATIENCE, () => request.destroy(new Error(`No reply to ${method} ${path}`)));
            request.on('error', reject);
            request.end(body);
        });
    return {
        org,
        connection,
        send,
        faults,
        sendJson: (method, path, body) =>
            send(method, `/services/data/v66.0${path}`, body === undefined ? undefined : JSON.stringify(body), {
                'content-type': 'application/json'
            })
    };
}

/** A reply that a client can live with: no fault of ours, and of the type it says. */
export function expectSound({ status, type, body }: RawReply): void {
    if (type.startsWith('application/json')) {
        if (status >= 500) throw new Error(`${status}: ${body.slice(0, 500)}`);
        JSON.parse(body);
        return;
    }
    if (type.startsWith('text/xml')) {
        if (/UNKNOWN_EXCEPTION|<script|onerror=/.test(body)) throw new Error(`${status}: ${body.slice(0, 500)}`);
        return;
    }
    if (status >= 500) throw new Error(`${status}: ${body.slice(0, 500)}`);
    if (type.startsWith('text/html') && /<script>alert|<img src=x/.test(body)) throw new Error('unescaped output');
}

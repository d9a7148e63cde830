import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a fake org got. */
export interface Heard {
    method: string;
    url: string;
    authorization: string | undefined;
    /** `Sforce-Call-Options`, such as the client's name. */
    callOptions: string | undefined;
    body: string;
}

/** What a fake org answers; null drops the connection. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | null;

/** A server that answers requests in turn, the last answer for ever, and keeps what it heard. */
export interface FakeOrg {
    url: string;
    heard: Heard[];
    close(): Promise<void>;
}

export async function startFakeOrg(answer: (heard: Heard, count: number) => Answer): Promise<FakeOrg> {
    const heard: Heard[] = [];
    const server = http.createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            const { method = '', url = '', headers } = request;
            const body = Buffer.concat(chunks).toString();
            const callOptions = headers['sforce-call-options']?.toString();
            heard.push({ method, url, authorization: headers.authorization, callOptions, body });
            const reply = answer(heard[heard.length - 1], heard.length);
            if (reply === null) {
                request.socket.destroy();
                return;
            }
            response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
            response.end(JSON.stringify(reply.body ?? {}));
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
        url: `http://127.0.0.1:${port}`,
        heard,
        close: () =>
            new Promise((resolve) => {
                server.closeAllConnections();
                server.close(() => resolve());
            })
    };
}

import http from 'node:http';

/** How a kind of call fared; times in milliseconds. */
export interface Fared {
    times: number[];
    errors: string[];
}

/** A GraphQL call, and what is wrong with its reply, if anything. */
export interface LoadCall {
    kind: string;
    query: string;
    variables: Record<string, unknown>;
    problemOf(reply: unknown): string | null;
}

/** Where calls go, and as whom. */
export interface Target {
    url: string;
    token: string;
}

/** Makes so many calls, so many at once, and times each from its sending to the end of its reply. */
export async function runCalls(
    target: Target,
    count: number,
    atOnce: number,
    callOf: (index: number) => LoadCall
): Promise<Map<string, Fared>> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
    const fared = new Map<string, Fared>();
    let next = 0;
    const lane = async (): Promise<void> => {
        while (next < count) {
            const call = callOf(next++);
            const own = fared.get(call.kind) ?? { times: [], errors: [] };
            fared.set(call.kind, own);
            const began = performance.now();
            const problem = await send(agent, target, call).catch((error: Error) => error.message);
            own.times.push(performance.now() - began);
            if (problem !== null) {
                own.errors.push(problem);
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    agent.destroy();
    return fared;
}

function send(agent: http.Agent, { url, token }: Target, call: LoadCall): Promise<string | null> {
    const { query, variables } = call;
    return new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const request = http.request(
            `${url}/services/data/v66.0/graphql`,
            { method: 'POST', agent, headers },
            (response) => {
                const chunks: Buffer[] = [];
                response.on('data', (chunk: Buffer) => chunks.push(chunk));
                response.on('error', reject);
                response.on('end', () => {
                    const text = Buffer.concat(chunks).toString('utf8');
                    if (response.statusCode !== 200) {
                        resolve(`${response.statusCode} ${text.slice(0, 200)}`);
                        return;
                    }
                    const reply = JSON.parse(text) as { errors: unknown[] };
                    resolve(reply.errors.length > 0 ? JSON.stringify(reply.errors[0]) : call.problemOf(reply));
                });
            }
        );
        request.on('error', reject);
        request.end(JSON.stringify({ query, variables }));
    });
}

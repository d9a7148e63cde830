import { once } from 'node:events';
import type { Connection } from 'jsforce';

/** Rows of one bulk job. */
const JOB = 100_000;

interface JobInfo {
    id: string;
    state: string;
    errorMessage?: string;
    numberRecordsFailed?: number;
}

/** Loads rows that a generator gives as CSV lines, in several bulk jobs one after the other. Throws when a row fails. */
export async function bulkLoad(
    connection: Connection,
    object: string,
    header: string,
    rows: Generator<string>,
    say: (text: string) => void
): Promise<void> {
    let lines: string[] = [];
    let loaded = 0;
    const flush = async (): Promise<void> => {
        if (lines.length > 0) {
            await loadJob(connection, object, `${[header, ...lines].join('\n')}\n`);
            loaded += lines.length;
            lines = [];
            say(`${object}: ${loaded.toLocaleString('en')}`);
        }
    };
    for (const row of rows) {
        lines.push(row);
        if (lines.length === JOB) {
            await flush();
        }
    }
    await flush();
}

async function loadJob(connection: Connection, object: string, csv: string): Promise<void> {
    const base = `${connection.instanceUrl}/services/data/v${connection.version}/jobs/ingest`;
    const call = async (method: string, path: string, contentType: string, body?: string): Promise<JobInfo> => {
        const headers = { authorization: `Bearer ${connection.accessToken}`, 'content-type': contentType };
        const reply = await fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) });
        if (!reply.ok) {
            throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
        }
        const text = await reply.text();
        return (text ? JSON.parse(text) : {}) as JobInfo;
    };
    const json = 'application/json';
    const { id } = await call(
        'POST',
        '',
        json,
        JSON.stringify({ object, operation: 'insert', contentType: 'CSV', lineEnding: 'LF' })
    );
    await call('PUT', `/${id}/batches`, 'text/csv', csv);
    await call('PATCH', `/${id}`, json, JSON.stringify({ state: 'UploadComplete' }));
    for (let job = await call('GET', `/${id}`, json); ; job = await call('GET', `/${id}`, json)) {
        if (job.state === 'JobComplete' && !job.numberRecordsFailed) {
            return;
        }
        if (job.state === 'JobComplete' || job.state === 'Failed' || job.state === 'Aborted') {
            throw new Error(
                `The load of ${object} ended ${job.state}: ${job.numberRecordsFailed ?? 0} rows failed. ${job.errorMessage ?? ''}`
            );
        }
        await once(AbortSignal.timeout(250), 'abort');
    }
}

import type { OrgDatabase } from '../database';
import { newId, normaliseId } from '../schema';

export type AsyncJobState = 'Open' | 'Closed' | 'Aborted' | 'Failed';
export type BatchState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'NotProcessed';

/** A job of Bulk API 1.0. */
export interface AsyncJob {
    id: string;
    operation: string;
    object: string;
    createdById: string;
    createdDate: string;
    systemModstamp: string;
    state: AsyncJobState;
    externalIdFieldName?: string;
    concurrencyMode: string;
    contentType: 'CSV' | 'JSON';
    apiVersion: string;
    /** What the job's changes name as their origin. */
    changeOrigin: string;
}

/** One batch of a job. */
export interface AsyncBatch {
    id: string;
    jobId: string;
    state: BatchState;
    stateMessage?: string;
    createdDate: string;
    systemModstamp: string;
    numberRecordsProcessed: number;
    numberRecordsFailed: number;
    /** Milliseconds of work. */
    totalProcessingTime: number;
}

/** Days that a job is kept. */
const KEPT = 7;

const now = (): string => new Date().toISOString();

/** Jobs, batches, their data and results, all in the org's database: a batch's rows and its results are saved together. */
export class BatchStore {
    constructor(private readonly database: OrgDatabase) {
        database.exec(`
            CREATE TABLE IF NOT EXISTS _async_jobs (id TEXT PRIMARY KEY, created TEXT NOT NULL, job TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS _async_batches (
                id TEXT PRIMARY KEY, job_id TEXT NOT NULL, batch TEXT NOT NULL, data TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS _async_batches_job ON _async_batches (job_id);
            CREATE TABLE IF NOT EXISTS _async_results (
                batch_id TEXT NOT NULL, part INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (batch_id, part)) WITHOUT ROWID`);
    }

    createJob(job: Omit<AsyncJob, 'id' | 'createdDate' | 'systemModstamp' | 'state'>): AsyncJob {
        this.forgetOld();
        const id = newId('750', this.database.nextNumber('bulk job'));
        const created: AsyncJob = { ...job, id, createdDate: now(), systemModstamp: now(), state: 'Open' };
        this.database.run('INSERT INTO _async_jobs VALUES (?, ?, ?)', [
            id,
            created.createdDate,
            JSON.stringify(created)
        ]);
        return created;
    }

    job(id: string): AsyncJob | undefined {
        const row = this.database.get('SELECT job FROM _async_jobs WHERE id = ?', [normaliseId(id) ?? '']);
        return row && (JSON.parse(String(row.job)) as AsyncJob);
    }

    changeJob(job: AsyncJob, state: AsyncJobState): AsyncJob {
        const changed = { ...job, state, systemModstamp: now() };
        this.database.run('UPDATE _async_jobs SET job = ? WHERE id = ?', [JSON.stringify(changed), job.id]);
        return changed;
    }

    createBatch(jobId: string, data: string): AsyncBatch {
        const id = newId('751', this.database.nextNumber('bulk batch'));
        const moment = now();
        const batch: AsyncBatch = {
            ...{ id, jobId, state: 'Queued', createdDate: moment, systemModstamp: moment },
            ...{ numberRecordsProcessed: 0, numberRecordsFailed: 0, totalProcessingTime: 0 }
        };
        this.database.run('INSERT INTO _async_batches VALUES (?, ?, ?, ?)', [id, jobId, JSON.stringify(batch), data]);
        return batch;
    }

    batch(jobId: string, id: string): AsyncBatch | undefined {
        const row = this.database.get('SELECT batch FROM _async_batches WHERE id = ? AND job_id = ?', [
            normaliseId(id) ?? '',
            normaliseId(jobId) ?? ''
        ]);
        return row && (JSON.parse(String(row.batch)) as AsyncBatch);
    }

    /** In the order in which they came. */
    batches(jobId: string): AsyncBatch[] {
        const rows = this.database.all('SELECT batch FROM _async_batches WHERE job_id = ? ORDER BY id', [jobId]);
        return rows.map((row) => JSON.parse(String(row.batch)) as AsyncBatch);
    }

    /** Batches that wait, those of an earlier run of the org too. */
    unfinished(): AsyncBatch[] {
        const rows = this.database.all(
            `SELECT batch FROM _async_batches WHERE batch ->> 'state' IN ('Queued', 'InProgress') ORDER BY id`
        );
        return rows.map((row) => JSON.parse(String(row.batch)) as AsyncBatch);
    }

    changeBatch(batch: AsyncBatch, changes: Partial<AsyncBatch>): AsyncBatch {
        const changed = { ...batch, ...changes, systemModstamp: now() };
        this.database.run('UPDATE _async_batches SET batch = ? WHERE id = ?', [JSON.stringify(changed), batch.id]);
        return changed;
    }

    data({ id }: AsyncBatch): string {
        return String(this.database.get('SELECT data FROM _async_batches WHERE id = ?', [id])!.data);
    }

    addResult({ id }: AsyncBatch, part: number, text: string): void {
        this.database.run('INSERT OR REPLACE INTO _async_results VALUES (?, ?, ?)', [id, part, text]);
    }

    /** The parts of a batch's result, one after the other. */
    *result({ id }: AsyncBatch): Generator<string> {
        for (let part = 0; ; part++) {
            const row = this.database.get('SELECT text FROM _async_results WHERE batch_id = ? AND part = ?', [
                id,
                part
            ]);
            if (row === undefined) {
                return;
            }
            yield String(row.text);
        }
    }

    private forgetOld(): void {
        const since = new Date(Date.now() - KEPT * 86_400_000).toISOString();
        const old = 'SELECT id FROM _async_jobs WHERE created < ?';
        const batches = `SELECT id FROM _async_batches WHERE job_id IN (${old})`;
        this.database.run(`DELETE FROM _async_results WHERE batch_id IN (${batches})`, [since]);
        this.database.run(`DELETE FROM _async_batches WHERE job_id IN (${old})`, [since]);
        this.database.run('DELETE FROM _async_jobs WHERE created < ?', [since]);
    }
}

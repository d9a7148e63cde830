import fs from 'node:fs';
import path from 'node:path';
import type { OrgDatabase } from '../database';
import { newId, normaliseId } from '../schema';
import type { Dialect } from './dialect';

/** Where a job stands. A query job starts as UploadComplete. */
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

export type JobType = 'V2Ingest' | 'V2Query';

/** What is kept of a job, ingest or query. */
export interface Job extends Dialect {
    id: string;
    jobType: JobType;
    operation: string;
    object: string;
    createdById: string;
    /** What the job's changes name as their origin. */
    changeOrigin?: string;
    createdDate: string;
    systemModstamp: string;
    state: JobState;
    apiVersion: number;
    externalIdFieldName?: string;
    /** SOQL of a query job. */
    query?: string;
    errorMessage?: string;
    numberRecordsProcessed: number;
    numberRecordsFailed: number;
    /** Bytes of both files of results that belong to the rows processed; what lies behind them was never committed. */
    resultBytes?: { successful: number; failed: number };
    /** Milliseconds of work. */
    totalProcessingTime: number;
}

const KEY_PREFIX = '750';

/** Bulk jobs: what they are in the org's database, their data and results as files beside it, so that both survive a restart. */
export class JobStore {
    constructor(
        private readonly database: OrgDatabase,
        private readonly directory: string
    ) {
        database.exec(
            'CREATE TABLE IF NOT EXISTS _bulk_jobs (id TEXT PRIMARY KEY, type TEXT NOT NULL, job TEXT NOT NULL) WITHOUT ROWID'
        );
    }

    create(job: Omit<Job, 'id' | 'createdDate' | 'systemModstamp' | keyof typeof NOTHING_DONE>): Job {
        const now = new Date().toISOString().replace('Z', '+0000');
        const id = newId(KEY_PREFIX, this.database.nextNumber('bulk job'));
        const created = { id, ...job, createdDate: now, systemModstamp: now, ...NOTHING_DONE };
        fs.mkdirSync(path.join(this.directory, id), { recursive: true });
        this.database.run('INSERT INTO _bulk_jobs (id, type, job) VALUES (?, ?, ?)', [
            id,
            job.jobType,
            JSON.stringify(created)
        ]);
        return created;
    }

    find(type: JobType, id: string): Job | undefined {
        const row = this.database.get('SELECT job FROM _bulk_jobs WHERE id = ? AND type = ?', [
            normaliseId(id) ?? '',
            type
        ]);
        return row === undefined ? undefined : (JSON.parse(String(row.job)) as Job);
    }

    /** Newest first. */
    list(type: JobType): Job[] {
        const rows = this.database.all('SELECT job FROM _bulk_jobs WHERE type = ? ORDER BY id DESC', [type]);
        return rows.map((row) => JSON.parse(String(row.job)) as Job);
    }

    /** Writes changes to a job and gives it back as it is then. */
    change(job: Job, changes: Partial<Job>): Job {
        const changed = { ...job, ...changes, systemModstamp: new Date().toISOString().replace('Z', '+0000') };
        this.database.run('UPDATE _bulk_jobs SET job = ? WHERE id = ?', [JSON.stringify(changed), job.id]);
        return changed;
    }

    remove(job: Job): void {
        this.database.run('DELETE FROM _bulk_jobs WHERE id = ?', [job.id]);
        fs.rmSync(path.join(this.directory, job.id), { recursive: true, force: true });
    }

    /** A file of the job, such as `data.csv`. */
    file(job: Job, name: string): string {
        return path.join(this.directory, job.id, name);
    }
}

const NOTHING_DONE = { numberRecordsProcessed: 0, numberRecordsFailed: 0, totalProcessingTime: 0 };

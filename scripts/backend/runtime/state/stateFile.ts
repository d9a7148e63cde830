import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type StoredRow = Record<string, unknown>;

const TABLES = `
    CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS shadow (
        object TEXT NOT NULL, id TEXT NOT NULL, row TEXT NOT NULL, deleted INTEGER NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (object, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS seen_at ON seen (at);
    CREATE TABLE IF NOT EXISTS jobs (
        number INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, key TEXT UNIQUE, args TEXT NOT NULL,
        due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, asked INTEGER NOT NULL DEFAULT 1);
    CREATE TABLE IF NOT EXISTS lease (
        only INTEGER PRIMARY KEY CHECK (only = 1), holder TEXT NOT NULL, process INTEGER NOT NULL, until INTEGER NOT NULL);
`;

/**
 * What the backend keeps between runs, in one SQLite file: marks, the shadow copy, changes seen, jobs, the lease. It can
 * be thrown away: the org's records are the truth, and a full recompute makes up for what was missed.
 */
export class StateFile {
    private readonly database: DatabaseSync;
    private readonly statements = new Map<string, StatementSync>();
    private isOpen = false;
    /** Checked at the start of each transaction; throws when this process may not write any more. */
    guard: () => void = () => {};

    /** Opens or makes the file; `:memory:` keeps nothing. Throws when it belongs to another org. */
    constructor(file: string, orgId: string) {
        if (file !== ':memory:') {
            fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
        }
        this.database = new DatabaseSync(file);
        this.database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
        this.database.exec(TABLES);
        this.claim(file, orgId);
    }

    all(sql: string, ...params: SQLInputValue[]): StoredRow[] {
        return this.statement(sql).all(...params);
    }

    get(sql: string, ...params: SQLInputValue[]): StoredRow | undefined {
        return this.statement(sql).get(...params);
    }

    run(sql: string, ...params: SQLInputValue[]): number {
        return Number(this.statement(sql).run(...params).changes);
    }

    /** All of it or nothing, and only while this process holds the lease. Inside another transaction, a part of it. */
    transaction<T>(work: () => T): T {
        if (this.isOpen) {
            return work();
        }
        this.database.exec('BEGIN IMMEDIATE');
        this.isOpen = true;
        try {
            this.guard();
            const result = work();
            this.database.exec('COMMIT');
            return result;
        } catch (error) {
            this.database.exec('ROLLBACK');
            throw error;
        } finally {
            this.isOpen = false;
        }
    }

    /** A value kept under a name, as JSON; undefined when there is none. */
    mark<T>(name: string): T | undefined {
        const value = this.get('SELECT value FROM marks WHERE name = ?', name)?.value;
        return value === undefined ? undefined : (JSON.parse(String(value)) as T);
    }

    setMark(name: string, value: unknown): void {
        this.run('INSERT OR REPLACE INTO marks (name, value) VALUES (?, ?)', name, JSON.stringify(value));
    }

    /** Names of the marks that begin like this. */
    markNames(prefix: string): string[] {
        return this.all('SELECT name FROM marks WHERE substr(name, 1, ?) = ? ORDER BY name', prefix.length, prefix).map(
            ({ name }) => String(name)
        );
    }

    removeMark(name: string): void {
        this.run('DELETE FROM marks WHERE name = ?', name);
    }

    close(): void {
        this.database.close();
    }

    private claim(file: string, orgId: string): void {
        const owner = this.mark<string>('org');
        if (owner !== undefined && owner !== orgId) {
            this.close();
            throw new Error(
                `${file} holds the state of another org (${owner}). Name another file, or delete this one: it is made anew.`
            );
        }
        if (owner === undefined) {
            this.setMark('org', orgId);
        }
    }

    private statement(sql: string): StatementSync {
        let statement = this.statements.get(sql);
        if (!statement) {
            statement = this.database.prepare(sql);
            this.statements.set(sql, statement);
        }
        return statement;
    }
}

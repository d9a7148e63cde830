import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { base62, newId, type ObjectSchema } from '../schema';
import { createTable } from './tables';

/** What a column holds and a parameter takes. */
export type SqlValue = string | number | null;

/** A row by column name. */
export type Row = Record<string, SqlValue>;

/** A function SQL can call, such as a formula. */
export type SqlFunction = (...values: SqlValue[]) => SqlValue;

const STATEMENTS_KEPT = 500;

/** The org's storage: one SQLite file, or `:memory:`. All calls are synchronous, so no two requests ever interleave. */
export class OrgDatabase {
    private readonly sqlite: DatabaseSync;
    private readonly statements = new Map<string, StatementSync>();
    private readonly functions = new Set<string>();
    private readonly tables = new Map<string, ObjectSchema>();
    private committed: Array<() => void> = [];
    private depth = 0;
    private tablesPrepared = 0;
    private begun = 0;

    /** `now` is the clock of audit fields, TODAY() and the like. */
    constructor(
        file: string,
        readonly now: () => Date = () => new Date()
    ) {
        // Jest knows no `node:sqlite`; the getter works under it as well as in Node.
        const { DatabaseSync: Sqlite } = process.getBuiltinModule('node:sqlite');
        this.sqlite = new Sqlite(file, { enableForeignKeyConstraints: false });
        this.sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
        this.sqlite.exec('CREATE TABLE IF NOT EXISTS "_sequence" (name TEXT PRIMARY KEY, value INTEGER NOT NULL)');
    }

    /** All rows of a query. */
    all(sql: string, params: SqlValue[] = []): Row[] {
        return this.statement(sql).all(...(params as SQLInputValue[])) as Row[];
    }

    /** The first row of a query. */
    get(sql: string, params: SqlValue[] = []): Row | undefined {
        return this.statement(sql).get(...(params as SQLInputValue[])) as Row | undefined;
    }

    /** Runs a statement and says how many rows it changed. */
    run(sql: string, params: SqlValue[] = []): number {
        return Number(this.statement(sql).run(...(params as SQLInputValue[])).changes);
    }

    /** Runs statements without parameters, such as a script of CREATE TABLE. */
    exec(sql: string): void {
        this.sqlite.exec(sql);
    }

    /** Everything or nothing: a throw rolls back. Nested calls are savepoints. */
    transaction<T>(work: () => T): T {
        const level = this.depth;
        const listeners = this.committed.length;
        const tables = this.tablesPrepared;
        this.sqlite.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${level}`);
        this.begun += level === 0 ? 1 : 0;
        this.depth++;
        try {
            const result = work();
            this.sqlite.exec(level === 0 ? 'COMMIT' : `RELEASE s${level}`);
            this.depth = level;
            if (level === 0) {
                this.notify();
            }
            return result;
        } catch (error) {
            this.depth = level;
            if (this.sqlite.isTransaction) {
                this.sqlite.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO s${level}; RELEASE s${level}`);
            }
            this.committed.length = Math.min(this.committed.length, listeners);
            if (this.tablesPrepared !== tables) {
                this.tables.clear();
            }
            throw error;
        }
    }

    /** Tells transactions of this run apart; savepoints are parts of theirs. */
    get transactionNumber(): number {
        return this.begun;
    }

    /** Calls back once what is being written now is there to stay; at once outside of a transaction. */
    afterCommit(work: () => void): void {
        if (this.depth === 0) {
            work();
        } else {
            this.committed.push(work);
        }
    }

    /** Makes the object's table, or adds the columns and indexes that it lacks. Cheap when nothing changed. */
    ensureTable(object: ObjectSchema): void {
        if (this.tables.get(object.name) !== object) {
            this.tablesPrepared++;
            createTable(this, object);
            this.tables.set(object.name, object);
        }
    }

    /** True once the object has had a table, be it in an earlier run. */
    hasTable(objectName: string): boolean {
        return this.get(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, [objectName]) !== undefined;
    }

    /** Makes a function callable from SQL under this name; the same name means the same function. */
    defineFunction(name: string, work: SqlFunction): void {
        if (!this.functions.has(name)) {
            this.sqlite.function(name, { varargs: true }, work as (...values: unknown[]) => SQLInputValue);
            this.functions.add(name);
        }
    }

    /** The next number of a named series, from 1. A rolled-back number is given again. */
    nextNumber(series: string): number {
        const row = this.get(
            'INSERT INTO "_sequence" (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value',
            [series]
        );
        return Number(row!.value);
    }

    /** A fresh 18-character id for a row of this object. */
    newId(object: ObjectSchema): string {
        return newId(object.keyPrefix, this.nextNumber(`id:${object.keyPrefix}`));
    }

    /** The key prefix of a custom object, `a00`, `a01` …: allotted when first asked for, then kept for good. */
    keyPrefix(objectName: string): string {
        const series = `prefix:${objectName.toLowerCase()}`;
        const known = this.get('SELECT value FROM "_sequence" WHERE name = ?', [series]);
        const number = known ? Number(known.value) : this.nextNumber('prefix');
        if (!known) {
            this.run('INSERT INTO "_sequence" (name, value) VALUES (?, ?)', [series, number]);
        }
        return `a${base62(number - 1).padStart(2, '0')}`;
    }

    /** Leaves one clean file behind. */
    close(): void {
        this.statements.clear();
        this.sqlite.close();
    }

    private notify(): void {
        const listeners = this.committed;
        this.committed = [];
        listeners.forEach((listener) => listener());
    }

    private statement(sql: string): StatementSync {
        let statement = this.statements.get(sql);
        if (statement) {
            this.statements.delete(sql);
        } else {
            statement = this.sqlite.prepare(sql);
            if (this.statements.size >= STATEMENTS_KEPT) {
                this.statements.delete(this.statements.keys().next().value!);
            }
        }
        // Last used goes last, so that the first is the one to forget.
        this.statements.set(sql, statement);
        return statement;
    }
}

export { RowSource, type Column, type FormulaGlobals, type ReadableRows } from './rowSource';
export { toJson, toSql } from './values';

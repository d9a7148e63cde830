import type { OrgDatabase, Row } from '../database';

export type ChangeType = 'CREATE' | 'UPDATE' | 'DELETE' | 'GAP_CREATE' | 'GAP_UPDATE' | 'GAP_DELETE' | 'GAP_OVERFLOW';

/** A change as it is kept: complete, whoever will be allowed to see what of it. */
export interface ChangeEvent {
    objectName: string;
    recordIds: string[];
    changeType: ChangeType;
    changeOrigin: string;
    transactionKey: string;
    sequenceNumber: number;
    /** Milliseconds since 1970. */
    commitTimestamp: number;
    commitUser: string;
    commitNumber: number;
    /** By API name, in REST's JSON: all that is not blank of a new row, of an old one what changed. */
    values: Record<string, unknown>;
    /** API names of the fields that an update changed. */
    changedFields: string[];
}

export interface StoredEvent extends ChangeEvent {
    replayId: number;
}

/** Which events a subscription is about: one object's, or those of a channel. */
export type EventFilter = { objectName: string } | { channel: string };

export interface Retention {
    /** Milliseconds that an event stays. */
    age: number;
    /** Events that stay at most. */
    count: number;
}

/** As on the platform three days, and as many events as a file on a laptop may well hold. */
const USUAL: Retention = { age: 72 * 3_600_000, count: 200_000 };

/** Change events in the order of their commits, in the org's database. */
export class EventStore {
    constructor(
        private readonly database: OrgDatabase,
        private readonly retention: Retention = USUAL
    ) {
        database.exec(`
            CREATE TABLE IF NOT EXISTS _change_events (
                replay_id INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT NOT NULL COLLATE NOCASE, channels TEXT NOT NULL,
                type TEXT NOT NULL, commit_number INTEGER NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL,
                event TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS _change_events_commit ON _change_events (commit_number);
            CREATE INDEX IF NOT EXISTS _change_events_at ON _change_events (at)`);
    }

    /** Adds an event with the next sequence number of its transaction. */
    add(event: Omit<ChangeEvent, 'sequenceNumber'>, channels: string[]): void {
        const last = this.number(
            'SELECT sequence AS n FROM _change_events WHERE commit_number = ? ORDER BY replay_id DESC LIMIT 1',
            [event.commitNumber]
        );
        const numbered: ChangeEvent = { ...event, sequenceNumber: last + 1 };
        this.database.run(
            `INSERT INTO _change_events (object, channels, type, commit_number, sequence, at, event)
             VALUES (?, ?, ?, ?, ?, ?, ?)`,
            [
                event.objectName,
                `,${channels.join()},`,
                event.changeType,
                event.commitNumber,
                numbered.sequenceNumber,
                event.commitTimestamp,
                JSON.stringify(numbered)
            ]
        );
    }

    /** Whether a transaction has told already that changes of an object are too many to tell. */
    hasOverflow(commitNumber: number, objectName: string): boolean {
        const found = this.database.get(
            `SELECT 1 FROM _change_events WHERE commit_number = ? AND type = 'GAP_OVERFLOW' AND object = ?`,
            [commitNumber, objectName]
        );
        return found !== undefined;
    }

    /** The first events behind `after`, up to and with `upTo`. */
    read(filter: EventFilter, after: number, upTo: number, most: number): StoredEvent[] {
        const [condition, value] =
            'channel' in filter ? ['instr(channels, ?) > 0', `,${filter.channel},`] : ['object = ?', filter.objectName];
        const rows = this.database.all(
            `SELECT replay_id, event FROM _change_events WHERE replay_id > ? AND replay_id <= ? AND ${condition}
             ORDER BY replay_id LIMIT ?`,
            [after, upTo, value, most]
        );
        return rows.map(toEvent);
    }

    /** The replay id of the last event committed at or before a moment; 0 where there is none. */
    lastUntil(moment: number): number {
        return this.number('SELECT MAX(replay_id) AS n FROM _change_events WHERE at <= ?', [moment]);
    }

    /** The highest commit number given so far. */
    lastCommit(): number {
        return this.number('SELECT MAX(commit_number) AS n FROM _change_events');
    }

    /** Whether an event with this id could be kept still: ids of other objects' events count. */
    isRetained(replayId: number): boolean {
        const range = this.database.get('SELECT MIN(replay_id) AS low, MAX(replay_id) AS high FROM _change_events');
        return range?.low != null && replayId >= Number(range.low) && replayId <= Number(range.high);
    }

    /** Forgets what is too old or too much. */
    purge(now: number): void {
        this.database.run('DELETE FROM _change_events WHERE at < ?', [now - this.retention.age]);
        this.database.run(
            'DELETE FROM _change_events WHERE replay_id <= (SELECT MAX(replay_id) FROM _change_events) - ?',
            [this.retention.count]
        );
    }

    private number(sql: string, params: number[] = []): number {
        return Number(this.database.get(sql, params)?.n ?? 0);
    }
}

function toEvent(row: Row): StoredEvent {
    return { ...(JSON.parse(String(row.event)) as ChangeEvent), replayId: Number(row.replay_id) };
}

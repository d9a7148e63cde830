import type { Clock } from './clock';
import type { Database } from './database';
import { saveApart } from './saveApart';
import { saveGroups } from './saveGroups';
import type { SaveResult, SObject, Values } from './sobject';
import type { Query } from './soql';
import { alreadyThere, type RowKey, type Write } from './writes';

/** The values of the row as they are, so that what is equal is not written. */
interface DirtyOptions extends GroupOption {
    current?: SObject;
}

/** Writes of one group succeed or fail together, in one transaction: at most 1,000 rows. */
interface GroupOption {
    group?: string;
}

/** A row that this unit of work creates. */
export interface NewRow {
    readonly object: string;
    readonly key: RowKey;
}

/**
 * Collects writes and sends them in as few calls as the platform allows (1,000 rows a call). Apex: fflib's
 * `fflib_SObjectUnitOfWork`. Creations carry a key of ours, so that a reply that got lost never doubles a row.
 */
export class UnitOfWork {
    private readonly writes = new Map<string, Write>();

    constructor(
        private readonly database: Database,
        private readonly clock: Clock
    ) {}

    get isEmpty(): boolean {
        return this.writes.size === 0;
    }

    /** Creates a row, unless one with this (unique) key is there already: that one is left as it is. */
    registerNew(object: string, key: RowKey, values: Values, { group }: GroupOption = {}): NewRow {
        return this.keyed('insert', object, key, values, group);
    }

    /** Creates the row with this key, or brings the one that is there in line. */
    registerUpsert(object: string, key: RowKey, values: Values, { group }: GroupOption = {}): NewRow {
        return this.keyed('upsert', object, key, values, group);
    }

    /**
     * Creates a row of an object that has no key of ours (a Task), unless the query finds one. Two processes that do so at
     * the very same time may double it; one that repeats itself does not.
     */
    registerNewUnless(object: string, found: Query, values: Values): void {
        const write: Write = { kind: 'insert', object, values, level: 0, unless: found };
        this.writes.set(`${object} unless ${found.soql}`, write);
    }

    /** Changes fields of a row. Registered twice, the later value of a field counts. Nothing to change is no write. */
    registerDirty(object: string, id: string, values: Values, { current, group }: DirtyOptions = {}): void {
        const changed = Object.entries(values).filter(([name, value]) => !current || differs(current[name], value));
        const place = `${object} ${id}`;
        const earlier = this.writes.get(place);
        if (changed.length > 0 && earlier?.kind !== 'delete') {
            const write: Write = { kind: 'update', object, id, level: 0, values: {} };
            this.put(
                place,
                { ...(earlier ?? write), values: { ...earlier?.values, ...Object.fromEntries(changed) } },
                group
            );
        }
    }

    /** Moves a row to the recycle bin. */
    registerDeleted(object: string, id: string, { group }: GroupOption = {}): void {
        this.put(`${object} ${id}`, { kind: 'delete', object, id, level: 0, values: {} }, group);
    }

    /** Names the parent of a new row, itself new: `registerRelationship(position, 'Stakeholder__r', stakeholder)`. */
    registerRelationship(child: NewRow, relationship: string, parent: NewRow): void {
        const [below, above] = [child, parent].map((row) => this.writes.get(placeOf(row)));
        if (!below || !above) {
            throw new Error('A relationship needs two rows that this unit of work creates.');
        }
        below.values = { ...below.values, [relationship]: { [parent.key.field]: parent.key.value } };
        below.level = Math.max(below.level, above.level + 1);
    }

    /**
     * Sends everything, and is empty again. Rows the org refuses are in the results, and stop no other row; of a group none
     * is written then. Throws LimitReached, OrgUnreachable and OrgErrors that are about the call: then some rows may be
     * written, and the same work can be done again.
     */
    async commit(): Promise<SaveResult[]> {
        const all = [...this.writes.values()];
        this.writes.clear();
        const { present, writes } = await alreadyThere(this.database, all);
        const grouped = writes.filter(({ group }) => group !== undefined);
        const apart = writes.filter(({ group }) => group === undefined);
        return [
            ...present,
            ...(await saveGroups(this.database, this.clock, grouped)),
            ...(await saveApart(this.database, this.clock, apart))
        ];
    }

    private keyed(kind: 'insert' | 'upsert', object: string, key: RowKey, values: Values, group?: string): NewRow {
        const row = { object, key };
        const earlier = this.writes.get(placeOf(row));
        const write: Write = { kind, object, key, values, level: earlier?.level ?? 0 };
        this.put(placeOf(row), { ...write, values: { ...earlier?.values, ...values } }, group);
        return row;
    }

    /** A row that is asked for in two groups joins them. */
    private put(place: string, write: Write, group: string | undefined): void {
        const earlier = this.writes.get(place)?.group;
        if (earlier !== undefined && group !== undefined && earlier !== group) {
            for (const other of this.writes.values()) {
                other.group = other.group === group ? earlier : other.group;
            }
        }
        this.writes.set(place, { ...write, group: earlier ?? group });
    }
}

const placeOf = ({ object, key }: NewRow): string => `${object} ${key.field} ${key.value}`;

/** Whether a stored value is other than the one to write: both as JSON, blank is null. */
function differs(stored: unknown, value: unknown): boolean {
    return JSON.stringify(stored ?? null) !== JSON.stringify(value ?? null);
}

import { randomUUID } from 'node:crypto';
import { type OrgDatabase, type Row, toJson } from '../database';
import type { Caller, ChangeCapture, RowWrite } from '../records';
import { storedRow } from '../records/rowReader';
import { type FieldSchema, isStored, type ObjectSchema } from '../schema';
import type { ChangeType, EventStore } from './eventStore';
import type { CaptureSelection } from './selection';

/** Changes of one transaction that are told one by one, as on the platform. */
const MOST_CHANGES = 100_000;
/** Characters of the largest event. */
const LARGEST_EVENT = 1_000_000;
/** Stands for "records unknown" in overflow events. */
const NO_RECORD = '000000000000000AAA';

const CHANGE_TYPES = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** Kept by the platform for itself: no change event has them. */
const UNTOLD = new Set(['id', 'isdeleted', 'systemmodstamp', 'lastvieweddate', 'lastreferenceddate']);

interface OpenTransaction {
    /** The database's number of it. */
    number: number;
    key: string;
    commitNumber: number;
    at: number;
    /** Changes so far: each new or deleted row is one, each changed field is one. */
    changes: number;
}

/** Change Data Capture: writes an event for each change of a row of the selected objects. */
export class ChangeDataCapture implements ChangeCapture {
    private open: OpenTransaction | undefined;

    /** `onCommit` is called when events are there to stay. */
    constructor(
        private readonly database: OrgDatabase,
        private readonly selection: CaptureSelection,
        private readonly store: EventStore,
        private readonly onCommit: () => void,
        private readonly mostChanges = MOST_CHANGES
    ) {}

    wants(object: ObjectSchema): boolean {
        return this.selection.channelsOf(object.name).length > 0;
    }

    written({ caller, object, id, kind, before }: RowWrite): void {
        const after = kind === 'delete' ? undefined : storedRow(this.database, object, id);
        const fields = after ? toldFields(object).filter(({ name }) => isNews(name, before, after)) : [];
        if (kind === 'update' && fields.length === 0) {
            return;
        }
        const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, after!)]));
        const isLarge = JSON.stringify(values).length > LARGEST_EVENT;
        this.add(caller, object, {
            recordIds: [id],
            changeType: isLarge ? `GAP_${CHANGE_TYPES[kind]}` : CHANGE_TYPES[kind],
            values: isLarge ? {} : values,
            changedFields: kind === 'update' && !isLarge ? fields.map(({ name }) => name) : []
        });
    }

    dropped(caller: Caller, object: ObjectSchema): void {
        if (this.wants(object)) {
            const recordIds = [`${object.keyPrefix}*`];
            this.add(caller, object, { recordIds, changeType: 'GAP_DELETE', values: {}, changedFields: [] });
        }
    }

    private add(
        caller: Caller,
        object: ObjectSchema,
        change: {
            recordIds: string[];
            changeType: ChangeType;
            values: Record<string, unknown>;
            changedFields: string[];
        }
    ): void {
        const transaction = this.transaction();
        transaction.changes += Math.max(1, change.changedFields.length);
        const isOverflow = transaction.changes > this.mostChanges;
        if (isOverflow && this.store.hasOverflow(transaction.commitNumber, object.name)) {
            return;
        }
        const overflow = { recordIds: [NO_RECORD], changeType: 'GAP_OVERFLOW', values: {}, changedFields: [] } as const;
        this.store.add(
            {
                ...(isOverflow ? { ...overflow, recordIds: [NO_RECORD], changedFields: [] } : change),
                objectName: object.name,
                changeOrigin: caller.changeOrigin ?? '',
                transactionKey: transaction.key,
                commitTimestamp: transaction.at,
                commitUser: caller.userId,
                commitNumber: transaction.commitNumber
            },
            this.selection.channelsOf(object.name)
        );
        this.database.afterCommit(this.onCommit);
    }

    private transaction(): OpenTransaction {
        const number = this.database.transactionNumber;
        if (this.open?.number !== number) {
            const at = Date.now();
            // Grows from start to start without a counter of its own, and leaves room for a thousand commits a millisecond.
            const commitNumber = Math.max(at * 1000, (this.open?.commitNumber ?? this.store.lastCommit()) + 1);
            this.open = { number, key: randomUUID(), commitNumber, at, changes: 0 };
        }
        return this.open;
    }
}

function toldFields(object: ObjectSchema): FieldSchema[] {
    return [...object.fields.values()].filter(
        (field) => isStored(field) && field.type !== 'base64' && !UNTOLD.has(field.name.toLowerCase())
    );
}

/** A new row tells what is not blank, an old one what is other than before. */
function isNews(name: string, before: Row | undefined, after: Row): boolean {
    return before === undefined ? (after[name] ?? null) !== null : (before[name] ?? null) !== (after[name] ?? null);
}

function valueOf(field: FieldSchema, row: Row): unknown {
    const value = toJson(field, row[field.name] ?? null);
    return field.type === 'datetime' && typeof value === 'string' ? value.replace('+0000', 'Z') : value;
}

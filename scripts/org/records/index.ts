import { Access, EVERYTHING } from '../access';
import type { FormulaGlobals, OrgDatabase, Row } from '../database';
import { SalesforceError } from '../errors';
import { keyPrefixOf, normaliseId, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema';
import { globalsOf, type Caller } from './caller';
import type { ChangeCapture } from './capture';
import { applyDefaults, applyDependentDefaults, nameById, replaceNullBooleans } from './defaults';
import { deleteRows } from './deletion';
import { readInput, type RowInput } from './input';
import { checkHierarchy, checkRequired, checkUnique } from './integrity';
import { onlyMatch, requireKeyField } from './keys';
import { isOwnSettings } from './ownSettings';
import { idsByKey } from './references';
import { readRow, requireRow, storedRow } from './rowReader';
import { changedBy, createdBy, insertRow, updateRow, type RowValues } from './rowWriter';
import { ValidationRules } from './rules';

/** What happened to one row; listeners hear of it once it is committed. */
export interface RecordChange {
    objectName: string;
    id: string;
    kind: 'create' | 'update' | 'delete';
    userId: string;
    /** API names of the fields written. */
    fields: string[];
}

/**
 * Rows, written with every check the platform makes, and read one at a time. A method that throws has changed nothing.
 * The caller's own rights and the sharing of rows count in all of them.
 */
export class Records {
    private readonly rules: ValidationRules;
    private readonly access: Access;
    private readonly listeners: Array<(change: RecordChange) => void> = [];
    private capture: ChangeCapture | undefined;
    private lock: ((object: ObjectSchema, id: string) => void) | undefined;

    constructor(
        private readonly schema: OrgSchema,
        private readonly database: OrgDatabase
    ) {
        this.rules = new ValidationRules(schema, database);
        this.access = new Access(schema, database);
    }

    /** Makes a row of `values` as in REST's JSON and returns its id. */
    create(caller: Caller, objectName: string, values: Record<string, unknown>): string {
        const object = this.permitted(caller, objectName, 'create');
        return this.atomically(() => {
            const globals = globalsOf(this.schema, this.database, caller);
            const input = this.read(caller, object, values, 'create');
            applyDependentDefaults(object, input);
            applyDefaults(this.database, object, input, caller.userId, globals);
            checkRequired(object, input, 'create');
            const id = this.database.newId(object);
            nameById(object, id, input, 'create');
            insertRow(this.database, object, id, { ...byName(input), ...createdBy(this.database, caller.userId) });
            this.check(object, id, input, undefined, globals);
            this.announce(caller, object, id, 'create', input);
            return id;
        });
    }

    /**
     * Changes the fields that `values` names. With `ifUnmodifiedSince` (one second's resolution) throws
     * PRECONDITION_FAILED (412) when the row was changed after it.
     */
    update(
        caller: Caller,
        objectName: string,
        id: string,
        values: Record<string, unknown>,
        conditions: { ifUnmodifiedSince?: Date } = {}
    ): void {
        if (isOwnSettings(caller, objectName, id, values) && !caller.rights.everything) {
            return this.update({ ...caller, rights: EVERYTHING }, objectName, id, values, conditions);
        }
        const object = this.permitted(caller, objectName, 'update');
        const rowId = requireRow(this.database, object, id, conditions.ifUnmodifiedSince);
        this.access.requireEdit(caller, object, rowId);
        this.atomically(() => {
            const globals = globalsOf(this.schema, this.database, caller);
            const before = this.rules.read(object, rowId);
            const stored = this.capture?.wants(object) ? storedRow(this.database, object, rowId) : undefined;
            const input = this.read(caller, object, values, 'update');
            this.checkTransfer(caller, object, rowId, input);
            applyDependentDefaults(object, input);
            replaceNullBooleans(input);
            nameById(object, rowId, input, 'update');
            checkRequired(object, input, 'update');
            updateRow(this.database, object, rowId, { ...byName(input), ...changedBy(this.database, caller.userId) });
            this.check(object, rowId, input, before ?? {}, globals);
            this.announce(caller, object, rowId, 'update', input, stored);
        });
    }

    /** Updates the row whose key field has this value, or makes it. Throws MultipleMatchesError (300) when there are several. */
    upsert(
        caller: Caller,
        objectName: string,
        keyField: string,
        keyValue: unknown,
        values: Record<string, unknown>
    ): { id: string; created: boolean } {
        const object = this.permitted(caller, objectName, 'update');
        const field = requireKeyField(this.access.schemaOf(caller).requireObject(objectName), keyField);
        if (Object.keys(values).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
            throw new SalesforceError(
                'INVALID_FIELD',
                `The ${field.name} field should not be specified in the sobject data.`
            );
        }
        const isBlank = String(keyValue ?? '').trim() === '';
        if (field.type === 'id' && isBlank) {
            return { id: this.create(caller, object.name, values), created: true };
        }
        if (isBlank) {
            throw new SalesforceError('MISSING_ARGUMENT', `${field.name} not specified`);
        }
        const id = field.type === 'id' ? String(keyValue) : this.idToUpsert(caller, object, field, keyValue);
        if (id === undefined) {
            const created = this.create(caller, object.name, { ...values, [field.name]: keyValue });
            return { id: created, created: true };
        }
        this.update(caller, object.name, id, values);
        return { id: normaliseId(id)!, created: false };
    }

    /** Deletes the row and its details; empties lookups to it. Throws DELETE_FAILED when a lookup forbids it. */
    delete(caller: Caller, objectName: string, id: string): void {
        const object = this.permitted(caller, objectName, 'delete');
        const rowId = requireRow(this.database, object, id);
        this.access.requireDelete(caller, object, rowId);
        this.atomically(() => {
            const audit = changedBy(this.database, caller.userId);
            for (const gone of deleteRows(this.schema, this.database, { object, id: rowId }, audit)) {
                this.announce(caller, gone.object, gone.id, 'delete');
            }
        });
    }

    /** One row as REST gives it, with `attributes`; all fields unless some are named. Throws NOT_FOUND (404). */
    retrieve(caller: Caller, objectName: string, id: string, fields?: string[]): Record<string, unknown> {
        const globals = globalsOf(this.schema, this.database, caller);
        const { source, reach } = this.access.rows(caller, objectName, globals);
        return readRow(source, reach, id, fields);
    }

    /** The id of the row in reach with this key. Throws NOT_FOUND (404), or MultipleMatchesError (300). */
    find(caller: Caller, objectName: string, keyField: string, keyValue: unknown): string {
        const object = this.access.schemaOf(caller).requireObject(objectName);
        const field = requireKeyField(object, keyField);
        const ids = idsByKey(this.database, object, field, keyValue);
        const id = onlyMatch(
            object,
            field,
            ids.filter((each) => this.access.mayRead(caller, object, each))
        );
        if (id === undefined) {
            throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
        }
        return id;
    }

    /** All of it or nothing: when `work` throws, what it wrote is gone. */
    atomically<T>(work: () => T): T {
        return this.database.transaction(work);
    }

    /** Hears of every committed change, whoever made it through this class. Returns the way to stop. */
    onChange(listener: (change: RecordChange) => void): () => void {
        this.listeners.push(listener);
        return () => this.listeners.splice(this.listeners.indexOf(listener), 1);
    }

    /** Has each written row locked; `lock` throws when another transaction is said to hold it. */
    lockWith(lock: (object: ObjectSchema, id: string) => void): void {
        this.lock = lock;
    }

    /** Has every change written down inside its transaction. */
    captureWith(capture: ChangeCapture): void {
        this.capture = capture;
    }

    /** Tells that the rows of an object go with it, without being deleted one by one. Call it inside the transaction. */
    dropped(caller: Caller, object: ObjectSchema): void {
        this.capture?.dropped(caller, object);
    }

    /** The object, if the platform lets its rows be written and the user may do so. Unseen objects are not found (404). */
    private permitted(caller: Caller, objectName: string, action: 'create' | 'update' | 'delete'): ObjectSchema {
        const object = this.schema.requireObject(objectName);
        const flag = ({ create: 'createable', update: 'updateable', delete: 'deletable' } as const)[action];
        const seen = this.access.schemaOf(caller).requireObject(objectName);
        if (!object[flag]) {
            throw new SalesforceError(
                'INVALID_TYPE_FOR_OPERATION',
                `entity type ${object.name} does not support ${action}`
            );
        }
        if (!seen[flag]) {
            throw new SalesforceError(
                'INSUFFICIENT_ACCESS_OR_READONLY',
                `insufficient access rights on object: ${action} of ${object.name}`,
                { status: 403 }
            );
        }
        this.database.ensureTable(object);
        return object;
    }

    /** What the caller writes, in fields that they may write and with references to rows that they see. */
    private read(
        caller: Caller,
        object: ObjectSchema,
        values: Record<string, unknown>,
        action: 'create' | 'update'
    ): RowInput {
        const input = readInput(this.access.schemaOf(caller), this.database, object.name, values, action);
        for (const [field, value] of input) {
            const target =
                field.reference && value !== null && this.schema.objectByKeyPrefix(keyPrefixOf(String(value)));
            if (target) {
                this.access.requireReference(caller, field, target, String(value));
            }
        }
        return input;
    }

    private checkTransfer(caller: Caller, object: ObjectSchema, id: string, input: RowInput): void {
        const owner = [...input].find(([field]) => field.name === 'OwnerId')?.[1];
        if (owner !== undefined && owner !== storedRow(this.database, object, id)?.OwnerId) {
            this.access.requireTransfer(caller, object, id);
        }
    }

    /** Who does not see all rows would make a second one beside the one they do not see: only a unique key prevents that. */
    private idToUpsert(caller: Caller, object: ObjectSchema, field: FieldSchema, value: unknown): string | undefined {
        if (!field.unique && !caller.rights.everything) {
            const sentence = 'Upsert requires view all data on a non-unique custom index';
            throw new SalesforceError('INSUFFICIENT_ACCESS', sentence, { status: 403 });
        }
        return onlyMatch(object, field, idsByKey(this.database, object, field, value));
    }

    /** Checks that need the row in its place: validation rules first, then what the database guards. */
    private check(
        object: ObjectSchema,
        id: string,
        input: RowInput,
        before: Row | undefined,
        globals: FormulaGlobals
    ): void {
        this.rules.check(object, id, before, globals);
        checkHierarchy(this.database, object, id, input);
        checkUnique(this.database, object, id, input);
    }

    private announce(
        caller: Caller,
        object: ObjectSchema,
        id: string,
        kind: RecordChange['kind'],
        input?: RowInput,
        before?: Row
    ): void {
        this.lock?.(object, id);
        if (this.capture?.wants(object)) {
            this.capture.written({ caller, object, id, kind, before });
        }
        const fields = input ? Object.keys(byName(input)) : [];
        const change = { objectName: object.name, id, kind, userId: caller.userId, fields };
        this.database.afterCommit(() => this.listeners.forEach((listener) => listener(change)));
    }
}

function byName(input: RowInput): RowValues {
    return Object.fromEntries([...input].map(([field, value]) => [field.name, value]));
}

export { callerOf, globalsOf, type Caller } from './caller';
export type { ChangeCapture, RowWrite } from './capture';
export { MultipleMatchesError } from './multipleMatches';
export { ADMIN_USERNAME, seedOrg } from './seed';

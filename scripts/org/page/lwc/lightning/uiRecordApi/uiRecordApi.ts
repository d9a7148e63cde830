import { announceChange, type ApiError, callApi } from '../../host/api/api';
import { forgetUnreadQueries } from '../graphql/graphql';

type FieldReference = string | { fieldApiName: string; objectApiName: string };

interface FieldValue {
    value: unknown;
    displayValue: string | null;
}

interface RecordRepresentation {
    apiName: string;
    id: string;
    fields: Record<string, FieldValue>;
}

interface RecordConfig {
    recordId?: string;
    fields?: FieldReference | FieldReference[];
    optionalFields?: FieldReference | FieldReference[];
    layoutTypes?: string | string[];
    modes?: string | string[];
}

interface RecordResult {
    data: RecordRepresentation | undefined;
    error: unknown;
}

const fieldName = (field: FieldReference): string =>
    typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

const listOf = <T>(value: T | T[] | undefined): T[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A refusal in the shape in which Lightning Data Service reports it. */
function dataServiceError(error: ApiError): unknown {
    return {
        ok: false,
        status: error.status,
        statusText: error.message,
        body: { message: error.message, errorCode: error.errorCode, output: { errors: [], fieldErrors: {} } }
    };
}

async function send<T>(method: string, path: string, body?: unknown, conditions?: Record<string, string>): Promise<T> {
    try {
        return await callApi<T>(method, `/ui-api/records${path}`, body, conditions);
    } catch (error) {
        throw dataServiceError(error as ApiError);
    }
}

function recordPath(config: RecordConfig): string {
    const parameters = new URLSearchParams();
    for (const key of ['fields', 'optionalFields'] as const) {
        const names = listOf(config[key]).map(fieldName);
        if (names.length > 0) {
            parameters.set(key, names.join(','));
        }
    }
    for (const key of ['layoutTypes', 'modes'] as const) {
        const names = listOf(config[key]);
        if (names.length > 0) {
            parameters.set(key, names.join(','));
        }
    }
    return `/${config.recordId}?${parameters.toString()}`;
}

const connected = new Set<getRecord>();

/** Wire adapter: emits `{ data, error }`; waits until the record's id and the fields are there. */
export class getRecord {
    config: RecordConfig = {};
    private latest = 0;

    constructor(private readonly emit: (result: RecordResult) => void) {
        emit({ data: undefined, error: undefined });
    }

    connect(): void {
        connected.add(this);
    }

    disconnect(): void {
        connected.delete(this);
        this.latest += 1;
    }

    update(config: RecordConfig): void {
        this.config = config;
        void this.load();
    }

    async load(): Promise<void> {
        const { recordId, fields, optionalFields, layoutTypes } = this.config;
        if (!recordId || (!fields && !optionalFields && !layoutTypes)) {
            return;
        }
        this.latest += 1;
        const turn = this.latest;
        const result = await send<RecordRepresentation>('GET', recordPath(this.config)).then(
            (data) => ({ data, error: undefined }),
            (error: unknown) => ({ data: undefined, error })
        );
        if (turn === this.latest) {
            this.emit(result);
        }
    }
}

function fieldOf(record: RecordRepresentation | undefined, field: FieldReference): FieldValue | undefined {
    let fields = record?.fields;
    let found: FieldValue | undefined;
    for (const name of fieldName(field).split('.').slice(1)) {
        found = fields?.[name];
        fields = (found?.value as RecordRepresentation | null | undefined)?.fields;
    }
    return found;
}

/** Value of a field of a wired record; undefined where the record lacks it. */
export const getFieldValue = (record: RecordRepresentation | undefined, field: FieldReference): unknown =>
    fieldOf(record, field)?.value;

/** Value of a field as the user's locale shows it. */
export const getFieldDisplayValue = (record: RecordRepresentation | undefined, field: FieldReference): unknown =>
    fieldOf(record, field)?.displayValue;

/** Reads wired records again after they were changed in another way. */
export async function notifyRecordUpdateAvailable(records: Array<{ recordId: string }>): Promise<void> {
    forgetUnreadQueries();
    announceChange();
    const ids = new Set(records.map((record) => record.recordId));
    await Promise.all(
        [...connected].filter((adapter) => ids.has(adapter.config.recordId ?? '')).map((one) => one.load())
    );
}

/** The same under its older name. */
export const getRecordNotifyChange = notifyRecordUpdateAvailable;

/** Creates a record. */
export async function createRecord(input: {
    apiName: string;
    fields: Record<string, unknown>;
}): Promise<RecordRepresentation> {
    const record = await send<RecordRepresentation>('POST', '', input);
    forgetUnreadQueries();
    announceChange();
    return record;
}

/** Changes the record whose `Id` is among the fields; refused when it changed since `ifUnmodifiedSince`. */
export async function updateRecord(
    input: { fields: { Id: string } & Record<string, unknown> },
    options: { ifUnmodifiedSince?: string } = {}
): Promise<RecordRepresentation> {
    const { Id, ...fields } = input.fields;
    const { ifUnmodifiedSince } = options;
    const conditions: Record<string, string> = ifUnmodifiedSince
        ? { 'If-Unmodified-Since': new Date(ifUnmodifiedSince).toUTCString() }
        : {};
    const record = await send<RecordRepresentation>('PATCH', `/${Id}`, { fields }, conditions);
    await notifyRecordUpdateAvailable([{ recordId: Id }]);
    return record;
}

/** Deletes a record. */
export async function deleteRecord(recordId: string): Promise<void> {
    await send('DELETE', `/${recordId}`);
    forgetUnreadQueries();
    announceChange();
}

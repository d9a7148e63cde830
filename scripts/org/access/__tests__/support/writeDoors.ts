import type { Connection, HttpMethods } from 'jsforce';

export type Operation = 'create' | 'update' | 'delete';

/** What somebody writes: `id` and `key` are those of the row that is changed, or the key of a new one. */
export interface Write {
    operation: Operation;
    object: string;
    id?: string;
    key?: string;
    values?: Record<string, unknown>;
}

/** A way to write. */
export interface WriteDoor {
    name: string;
    takes(write: Write): boolean;
    /** Gives the code of the refusal, or `done`. */
    write(client: Connection, write: Write): Promise<string>;
}

const DATA = '/services/data/v66.0';
const METHODS = { create: 'POST', update: 'PATCH', delete: 'DELETE' } as const;

/** A refusal in one of the words that APIs have for it. */
interface Refusal {
    statusCode?: string;
    errorCode?: string;
    name?: string;
    message?: string;
}
interface RowResult {
    success: boolean;
    errors: Array<Refusal | string>;
}

/** `INVALID_FIELD` of `INVALID_FIELD:No such column …`. */
function codeOf(refusal: Refusal | string | undefined): string {
    if (typeof refusal === 'string') {
        return refusal.split(/\s*:/)[0];
    }
    const { statusCode, errorCode, name = 'Error', message = '' } = refusal ?? {};
    return statusCode ?? errorCode ?? (name === 'Error' ? codeOf(message) : name);
}

const ofRow = ({ success, errors }: RowResult): string => (success ? 'done' : codeOf(errors[0]));

/** Sends what jsforce has no call for. */
const send = (client: Connection, method: HttpMethods, path: string, body?: unknown): Promise<unknown> =>
    Promise.resolve(
        client.request({
            method,
            url: DATA + path,
            body: body === undefined ? undefined : JSON.stringify(body),
            headers: { 'content-type': 'application/json' }
        })
    );

const everything = (): boolean => true;

/** A door whose refusals are thrown, or in the results of rows. */
function door(
    name: string,
    write: (client: Connection, write: Write) => PromiseLike<unknown>,
    takes: WriteDoor['takes'] = everything
): WriteDoor {
    return {
        name,
        takes,
        async write(client, what) {
            try {
                const [result] = [await write(client, what)].flat() as Partial<RowResult>[];
                return result?.success === undefined ? 'done' : ofRow(result as RowResult);
            } catch (error) {
                return codeOf(error as Refusal);
            }
        }
    };
}

const idOf = (id: string | undefined): Record<string, unknown> => (id === undefined ? {} : { Id: id });
const below = (path: string, id: string | undefined): string => (id === undefined ? path : `${path}/${id}`);
/** jsforce's types want every row to have an id. */
const rowOf = ({ id, values }: Write): { Id: string } => ({ ...idOf(id), ...values }) as { Id: string };
const bulkOperation = ({ operation }: Write): 'insert' | 'update' | 'delete' =>
    operation === 'create' ? 'insert' : operation;

function single(client: Connection, write: Write): PromiseLike<unknown> {
    const rows = client.sobject(write.object);
    return write.operation === 'create'
        ? rows.create(write.values ?? {})
        : write.operation === 'update'
          ? rows.update(rowOf(write))
          : rows.destroy(write.id!);
}

function collection(client: Connection, write: Write): PromiseLike<unknown> {
    const { operation, object, id } = write;
    const records = [{ attributes: { type: object }, ...rowOf(write) }];
    return operation === 'delete'
        ? send(client, 'DELETE', `/composite/sobjects?ids=${id}`)
        : send(client, METHODS[operation], '/composite/sobjects', { records });
}

async function composite(client: Connection, { operation, object, id, values }: Write): Promise<RowResult> {
    const url = `${DATA}${below(`/sobjects/${object}`, id)}`;
    const { compositeResponse } = (await send(client, 'POST', '/composite', {
        compositeRequest: [{ method: METHODS[operation], url, referenceId: 'row', body: values }]
    })) as { compositeResponse: Array<{ httpStatusCode: number; body: Refusal[] }> };
    const [{ httpStatusCode, body }] = compositeResponse;
    return { success: httpStatusCode < 400, errors: body };
}

function uiApi(client: Connection, { operation, object, id, values: fields }: Write): PromiseLike<unknown> {
    const body = { create: { apiName: object, fields }, update: { fields }, delete: undefined }[operation];
    return send(client, METHODS[operation], below('/ui-api/records', id), body);
}

/** A document that names what the user's schema has not is refused as a whole, with a type of error and no code. */
async function graphql(client: Connection, { operation, object, id, values = {} }: Write): Promise<RowResult> {
    const kind = { create: 'Create', update: 'Update', delete: 'Delete' }[operation];
    const fields = Object.entries(values).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
    const input = [
        ...(id === undefined ? [] : [`Id: "${id}"`]),
        ...(operation === 'delete' ? [] : [`${object}: { ${fields.join(', ')} }`])
    ];
    const answer = operation === 'delete' ? 'Id' : 'Record { Id }';
    const query = `mutation { uiapi { ${object}${kind}(input: { ${input.join(', ')} }) { ${answer} } } }`;
    const { errors } = (await send(client, 'POST', '/graphql', { query })) as {
        errors: Array<{ extensions: { ErrorType: string; ErrorCode?: string } }>;
    };
    const codes = errors.map(({ extensions }) => extensions.ErrorCode ?? extensions.ErrorType);
    return { success: codes.length === 0, errors: codes };
}

async function bulkV1(client: Connection, write: Write): Promise<unknown> {
    client.bulk.pollInterval = 10;
    return client.bulk.load(write.object, bulkOperation(write), [rowOf(write)]);
}

async function bulkV2(client: Connection, write: Write): Promise<RowResult> {
    client.bulk2.pollInterval = 10;
    const job = { object: write.object, operation: bulkOperation(write), input: [rowOf(write)] };
    const { failedResults } = await client.bulk2.loadAndWaitForResults(job).catch((error: Error) => {
        // Of a job that failed as a whole the client tells the reason at the end of a sentence.
        error.message = error.message.replace('Ingest job failed to complete due to: ', '');
        throw error;
    });
    return { success: failedResults.length === 0, errors: failedResults.map(({ sf__Error }) => String(sf__Error)) };
}

/** The client takes the results of refused trees for the text of an error. */
async function tree(client: Connection, { object, values }: Write): Promise<RowResult> {
    const records = [{ attributes: { type: object, referenceId: 'row' }, ...values }];
    try {
        await send(client, 'POST', `/composite/tree/${object}`, { records });
        return { success: true, errors: [] };
    } catch (error) {
        const { message } = error as Error;
        if (!message.startsWith('{')) {
            throw error;
        }
        const { results } = JSON.parse(message) as { results: RowResult[] };
        return { ...results[0], success: false };
    }
}

const upsert = (client: Connection, { object, key, values }: Write): PromiseLike<unknown> =>
    client.sobject(object).upsert({ Key__c: key, ...values }, 'Key__c');

/** Every way to write a row. */
export const WRITE_DOORS: WriteDoor[] = [
    door('single rows', single),
    door('collections', collection),
    door('composite calls', composite),
    door('the UI API', uiApi),
    door('GraphQL', graphql),
    door('Bulk API 1.0', bulkV1),
    door('Bulk API 2.0', bulkV2),
    door('trees', tree, ({ operation }) => operation === 'create'),
    door('upserts by key', upsert, ({ operation, key }) => operation !== 'delete' && key !== undefined)
];

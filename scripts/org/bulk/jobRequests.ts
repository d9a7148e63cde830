import { z } from 'zod';
import { SalesforceError } from '../errors';
import type { OrgSchema } from '../schema';
import { dialectShape } from './dialect';
import type { Job } from './jobStore';
import { queryColumns } from './queryColumns';

const ingestSchema = z.strictObject({
    object: z.string(),
    operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
    externalIdFieldName: z.string().optional(),
    ...dialectShape
});

const querySchema = z.strictObject({
    operation: z.enum(['query', 'queryAll']),
    query: z.string(),
    ...dialectShape
});

const stateSchema = z.object({ state: z.enum(['UploadComplete', 'Aborted']) });

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
    const result = schema.safeParse(body ?? {});
    if (!result.success) {
        const [issue] = result.error.issues;
        const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
        throw new SalesforceError('JSON_PARSER_ERROR', `${where}${issue.message}`);
    }
    return result.data;
}

const invalidJob = (message: string): SalesforceError => new SalesforceError('INVALIDJOB', `InvalidJob : ${message}`);

/** What a new job is given; the rest is the store's and the state's. */
export type NewJob = Pick<
    Job,
    'operation' | 'object' | 'externalIdFieldName' | 'query' | 'columnDelimiter' | 'lineEnding'
>;

function externalIdField(schema: OrgSchema, objectName: string, name: string | undefined): string {
    if (name === undefined || name === '') {
        throw invalidJob(`External ID was blank for ${objectName}. An external ID must be specified for upsert.`);
    }
    const field = schema.requireObject(objectName).fields.get(name.toLowerCase());
    if (field === undefined || !(field.externalId || field.idLookup)) {
        throw invalidJob(
            `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${objectName}`
        );
    }
    return field.name;
}

/** Reads what a client asks of a new ingest job. Throws JSON_PARSER_ERROR, INVALIDJOB or FEATURENOTENABLED. */
export function newIngestJob(schema: OrgSchema, body: unknown): NewJob {
    const { object: name, operation, externalIdFieldName, columnDelimiter, lineEnding } = parse(ingestSchema, body);
    const object = schema.object(name);
    if (object === undefined) {
        throw invalidJob(`Unable to find object: ${name}`);
    }
    if (operation === 'hardDelete') {
        throw new SalesforceError(
            'FEATURENOTENABLED',
            'hardDelete operation requires special user profile permission, please contact your system administrator'
        );
    }
    const key = operation === 'upsert' ? externalIdField(schema, object.name, externalIdFieldName) : undefined;
    return { operation, object: object.name, externalIdFieldName: key, columnDelimiter, lineEnding };
}

/** Reads what a client asks of a new query job; the query is checked now, not when it runs. */
export function newQueryJob(schema: OrgSchema, body: unknown): NewJob {
    const { operation, query, columnDelimiter, lineEnding } = parse(querySchema, body);
    return { operation, object: queryColumns(schema, query).object, query, columnDelimiter, lineEnding };
}

/** The state a client wants a job in. */
export const wantedState = (body: unknown): 'UploadComplete' | 'Aborted' => parse(stateSchema, body).state;

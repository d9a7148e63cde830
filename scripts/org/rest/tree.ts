import { SalesforceError } from '../errors';
import { isObject, type JsonObject, requireObject, requireObjects } from './body';
import { type ApiCall, type ApiReply, type Resource } from './resource';
import { failedRow } from './rowResults';

const MAX_ROWS = 200;
const MAX_DEPTH = 5;

interface TreeRow {
    type: string;
    referenceId: string;
    values: JsonObject;
    /** The row it hangs below, and the field that says so. */
    parent: { referenceId: string; field: string } | null;
}

/** Thrown to take a transaction back; it never leaves this module. */
class Refused extends Error {
    constructor(
        readonly row: TreeRow,
        readonly reason: unknown
    ) {
        super();
    }
}

const invalid = (message: string): SalesforceError => new SalesforceError('INVALID_INPUT', message);

/** Lists a record and the records nested in it, parents before children. */
function flatten(call: ApiCall, record: JsonObject, parent: TreeRow['parent'], level: number): TreeRow[] {
    if (level > MAX_DEPTH) {
        throw invalid(`A tree is at most ${MAX_DEPTH} levels deep`);
    }
    const { attributes, ...content } = record;
    if (!isObject(attributes) || typeof attributes.type !== 'string' || typeof attributes.referenceId !== 'string') {
        throw invalid("Each record's attributes have to name its type and its referenceId");
    }
    const { type, referenceId } = attributes;
    const { schema } = call;
    const object = schema.requireObject(type);
    const isChildList = (value: unknown): value is { records: unknown } => isObject(value) && 'records' in value;
    const values = Object.fromEntries(Object.entries(content).filter(([, value]) => !isChildList(value)));
    const children = Object.entries(content).flatMap(([name, value]) => {
        if (!isChildList(value)) {
            return [];
        }
        const relationship = schema
            .childRelationships(object.name)
            .find((child) => child.relationshipName?.toLowerCase() === name.toLowerCase());
        if (relationship === undefined) {
            throw new SalesforceError(
                'INVALID_FIELD',
                `No such relationship '${name}' on sobject of type ${object.name}`
            );
        }
        const below = { referenceId, field: relationship.field };
        return requireObjects(value, 'records').flatMap((child) => flatten(call, child, below, level + 1));
    });
    return [{ type: object.name, referenceId, values, parent }, ...children];
}

function insert(call: ApiCall, rows: TreeRow[]): Map<string, string> {
    const { records } = call.services;
    const ids = new Map<string, string>();
    records.atomically(() => {
        for (const row of rows) {
            const link = row.parent === null ? {} : { [row.parent.field]: ids.get(row.parent.referenceId) };
            try {
                ids.set(row.referenceId, records.create(call.caller, row.type, { ...row.values, ...link }));
            } catch (reason) {
                throw new Refused(row, reason);
            }
        }
    });
    return ids;
}

/** `POST /composite/tree/X`: nested records, created together or not at all. */
function createTree(call: ApiCall): ApiReply {
    const root = call.schema.requireObject(call.params.object);
    const rows = requireObjects(requireObject(call.body), 'records').flatMap((record) =>
        flatten(call, record, null, 1)
    );
    if (rows.some((row) => row.parent === null && row.type !== root.name)) {
        throw invalid(`The topmost records have to be of type ${root.name}`);
    }
    if (rows.length > MAX_ROWS) {
        throw invalid(`A call takes at most ${MAX_ROWS} records`);
    }
    if (new Set(rows.map((row) => row.referenceId)).size < rows.length) {
        throw invalid('Reference ids have to be unique within a call');
    }
    try {
        const ids = insert(call, rows);
        const results = rows.map(({ referenceId }) => ({ referenceId, id: ids.get(referenceId) }));
        return { status: 201, body: { hasErrors: false, results } };
    } catch (error) {
        if (!(error instanceof Refused)) {
            throw error;
        }
        const { errors } = failedRow(error.reason);
        return { status: 400, body: { hasErrors: true, results: [{ referenceId: error.row.referenceId, errors }] } };
    }
}

export const treeResources: Resource[] = [{ method: 'POST', path: '/composite/tree/:object', answer: createTree }];

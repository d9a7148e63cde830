import { SalesforceError } from '../errors';
import { type FieldType, isStored, type ObjectSchema } from '../schema';
import { requireObject, requireText, isObject, type JsonObject } from './body';
import { rowAttributes } from './rowAddress';
import { type ApiCall, type ApiReply, ok, type Resource } from './resource';

const MAX_RESULTS = 2000;
const DEFAULT_RESULTS = 200;

/** One object of a search: which fields its hits show, and how many there may be. */
interface Target {
    object: string;
    fields: string[];
    limit: number;
}

interface Search {
    text: string;
    /** Only the name is searched; otherwise all text fields are. */
    nameOnly: boolean;
    targets: Target[];
}

const malformed = (message: string): SalesforceError => new SalesforceError('MALFORMED_SEARCH', message);

const GROUPS = { ALL: false, NAME: true } as const;
const STATEMENT =
    /^\s*FIND\s*\{((?:[^}\\]|\\.)+)\}\s*(?:IN\s+(ALL|NAME)\s+FIELDS\s*)?(?:RETURNING\s+(.+?))?\s*(?:LIMIT\s+(\d+)\s*)?$/is;
const RETURNED = /^(\w+)\s*(?:\(([^()]*?)(?:\s+LIMIT\s+(\d+)\s*)?\))?$/i;

const listed = (text: string): string[] => text.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));

/** Reads the part of SOSL that this org knows: FIND {words} IN ALL|NAME FIELDS RETURNING Object(Fields LIMIT n), … LIMIT n. */
export function parseSosl(sosl: string): Search {
    const match = STATEMENT.exec(sosl);
    if (match === null) {
        throw malformed('This org searches by FIND {words} IN ALL|NAME FIELDS RETURNING Object(Field, … LIMIT n), …');
    }
    const [, text, group = 'ALL', returning, limit] = match;
    if (returning === undefined) {
        throw malformed('This org needs a RETURNING clause');
    }
    const targets = returning.split(/,(?![^()]*\))/).map((part) => {
        const target = RETURNED.exec(part.trim());
        if (target === null) {
            throw malformed(`RETURNING ${part.trim()} is not supported`);
        }
        const own = target[3] ?? limit;
        return { object: target[1], fields: listed(target[2] ?? 'Id'), limit: own ? Number(own) : DEFAULT_RESULTS };
    });
    return {
        text: text.replace(/\\(.)/g, '$1'),
        nameOnly: GROUPS[group.toUpperCase() as keyof typeof GROUPS],
        targets
    };
}

const SEARCHED_TYPES: FieldType[] = ['string', 'textarea', 'email', 'phone', 'url'];

function searchedFields(object: ObjectSchema, nameOnly: boolean): string[] {
    return [...object.fields.values()]
        .filter((field) => (nameOnly ? field.nameField : SEARCHED_TYPES.includes(field.type)) && isStored(field))
        .map((field) => field.name);
}

/** `*` and `?` are the wildcards; a word matches where a word of the text starts with it. */
function pattern(word: string): string {
    return `%${word
        .replace(/[\\%_]/g, '\\$&')
        .replaceAll('*', '%')
        .replaceAll('?', '_')}%`;
}

function hits(call: ApiCall, search: Search, target: Target): JsonObject[] {
    const { access, database, records } = call.services;
    const object = call.schema.object(target.object);
    if (object === undefined) {
        throw new SalesforceError('INVALID_TYPE', `sObject type '${target.object}' is not supported.`);
    }
    const words = search.text.split(/\s+/).filter((word) => word !== '');
    if (words.join('').replace(/[*?]/g, '').length < 2) {
        throw malformed('search term must be longer than one character');
    }
    const { source, reach } = access.rows(call.caller, object.name);
    const columns = searchedFields(object, search.nameOnly).map((name) => source.column([name]).sql);
    const matching = words.map(() => `(${columns.map((sql) => `${sql} LIKE ? ESCAPE '\\'`).join(' OR ') || '0'})`);
    const alive = object.fields.has('isdeleted') ? `${source.column(['IsDeleted']).sql} = 0` : '1';
    const rows = database.all(
        `SELECT ${source.column(['Id']).sql} AS id FROM ${source.fromSql()} WHERE ${[alive, reach ?? '1', ...matching].join(' AND ')} LIMIT ?`,
        [...words.flatMap((word) => columns.map(() => pattern(word))), Math.min(target.limit, MAX_RESULTS)]
    );
    return rows.map(({ id }) => ({
        ...records.retrieve(call.caller, object.name, String(id), target.fields),
        attributes: rowAttributes(call, object.name, String(id))
    }));
}

const run = (call: ApiCall, search: Search): ApiReply =>
    ok({ searchRecords: search.targets.flatMap((target) => hits(call, search, target)) });

function sosl(call: ApiCall): ApiReply {
    const q = call.query.get('q');
    if (q === null) {
        throw malformed('A search string has to be specified');
    }
    return run(call, parseSosl(q));
}

function limitOf(value: unknown): number {
    const limit = value ?? DEFAULT_RESULTS;
    if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1) {
        throw malformed('limit has to be a whole number above 0');
    }
    return limit;
}

function parameterized(call: ApiCall): ApiReply {
    const body: JsonObject =
        call.method === 'POST'
            ? requireObject(call.body)
            : {
                  q: call.query.get('q') ?? '',
                  sobjects: listed(call.query.get('sobject') ?? '').map((name) => ({ name }))
              };
    const objects = Array.isArray(body.sobjects) ? body.sobjects.filter(isObject) : [];
    const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
    const shared = call.method === 'POST' ? names(body.fields) : listed(call.query.get('fields') ?? '');
    if (objects.length === 0) {
        throw malformed('This org needs the objects to search: sobject, or sobjects in a POST');
    }
    const targets = objects.map((object) => {
        const own = [...shared, ...names(object.fields)];
        return {
            object: requireText(object, 'name'),
            fields: own.length > 0 ? own : ['Id'],
            limit: limitOf(object.limit)
        };
    });
    return run(call, { text: requireText(body, 'q'), nameOnly: body.in === 'NAME', targets });
}

/** Text search, thin: words are looked for anywhere in text fields. */
export const searchResources: Resource[] = [
    { method: 'GET', path: '/search', answer: sosl },
    { method: 'GET', path: '/parameterizedSearch', answer: parameterized },
    { method: 'POST', path: '/parameterizedSearch', answer: parameterized }
];

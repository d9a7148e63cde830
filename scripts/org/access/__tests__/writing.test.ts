import { startAccessOrg, type AccessOrg, type User } from './support/accessOrg';
import { WRITE_DOORS, type Operation, type WriteDoor } from './support/writeDoors';

const READONLY = 'INSUFFICIENT_ACCESS_OR_READONLY';
const CROSSED = 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY';
const BY_SCHEMA = { GraphQL: 'ValidationError' };

interface Refusal {
    of: string;
    operation: Operation;
    object: string;
    /** Name of the row that is changed, among those below. */
    row?: string;
    values?: () => Record<string, unknown>;
    code: string;
    /** Doors that say it in another word: a schema without it, or columns that do not fit. */
    elsewhere?: Record<string, string>;
    by?: 'writer' | 'viewer';
}

let org: AccessOrg;
let writer: User;
let viewer: User;
let before: unknown[];
/** Ids of rows by their names, which are their keys too. They are somebody else's unless they are called mine. */
const rows: Record<string, string> = {};

beforeAll(async () => {
    org = await startAccessOrg();
    writer = await org.hire('writer', { sets: ['Writer'] });
    viewer = await org.hire('viewer', { sets: ['Viewer'] });
    const other = await org.hire('other', { sets: ['Writer'] });
    const make = async (by: User['client'], name: string, object: string, values = {}): Promise<void> => {
        rows[name] = await org.make(by, object, { Key__c: name, ...values });
    };
    await make(org.admin, 'closed', 'Closed__c');
    await make(other.client, 'open', 'Open__c');
    await make(other.client, 'read', 'Read__c');
    await make(other.client, 'private', 'Private__c');
    await make(other.client, 'detail', 'Detail__c', { Private__c: rows.private });
    await make(other.client, 'movable', 'Movable__c', { Read__c: rows.read });
    await make(writer.client, 'mine', 'Read__c');
    await make(writer.client, 'my private', 'Private__c');
    await make(writer.client, 'my movable', 'Movable__c', { Read__c: rows.mine });
    await make(writer.client, 'my link', 'Link__c');
    await make(org.admin, 'both', 'Both__c', { Read__c: rows.mine, Private__c: rows.private });
    rows.user = other.id;
    await org.admin.sobject('Open__c').update({ Id: rows.open, Secret__c: 'there' });
    before = await everything();
});
afterAll(() => org.dispose());

const note = (): Record<string, unknown> => ({ Note__c: 'Mine now' });
const unseen = {
    code: 'NOT_FOUND',
    elsewhere: { ...BY_SCHEMA, 'Bulk API 1.0': 'InvalidJob', 'Bulk API 2.0': 'INVALIDJOB' }
};
const readOnlyObject = { code: READONLY, elsewhere: BY_SCHEMA, object: 'Open__c', by: 'viewer' } as const;
const fixed = { code: 'INVALID_FIELD_FOR_INSERT_UPDATE', elsewhere: BY_SCHEMA, object: 'Open__c' };
const hidden = {
    code: 'INVALID_FIELD',
    elsewhere: { ...BY_SCHEMA, 'Bulk API 1.0': 'InvalidBatch', 'Bulk API 2.0': 'InvalidBatch' },
    object: 'Open__c'
};

const REFUSALS: Refusal[] = [
    { of: 'an object that nothing grants', operation: 'create', object: 'Closed__c', values: note, ...unseen },
    { of: 'one', operation: 'update', object: 'Closed__c', row: 'closed', values: note, ...unseen },
    { of: 'one', operation: 'delete', object: 'Closed__c', row: 'closed', ...unseen },
    { of: 'an object granted to be read', operation: 'create', values: note, ...readOnlyObject },
    { of: 'one', operation: 'update', row: 'open', values: note, ...readOnlyObject },
    { of: 'one', operation: 'delete', row: 'open', ...readOnlyObject },
    { of: 'a field granted to be read', operation: 'create', values: () => ({ Fixed__c: 'x' }), ...fixed },
    { of: 'one', operation: 'update', row: 'open', values: () => ({ Fixed__c: 'x' }), ...fixed },
    { of: 'a field that nothing grants', operation: 'create', values: () => ({ Secret__c: 'x' }), ...hidden },
    { of: 'one', operation: 'update', row: 'open', values: () => ({ Secret__c: 'x' }), ...hidden },
    {
        of: 'a row that is public to read',
        operation: 'update',
        object: 'Read__c',
        row: 'read',
        values: note,
        code: READONLY
    },
    { of: 'one', operation: 'delete', object: 'Read__c', row: 'read', code: READONLY },
    { of: 'a private row', operation: 'update', object: 'Private__c', row: 'private', values: note, code: CROSSED },
    { of: 'one', operation: 'delete', object: 'Private__c', row: 'private', code: CROSSED },
    { of: 'a row that all may change', operation: 'delete', object: 'Open__c', row: 'open', code: READONLY },
    {
        of: 'the owner of one',
        ...{ operation: 'update', object: 'Open__c', row: 'open', code: READONLY },
        values: () => ({ OwnerId: writer.id })
    },
    {
        of: 'a detail under a private row',
        ...{ operation: 'create', object: 'Detail__c', code: CROSSED },
        values: () => ({ Private__c: rows.private })
    },
    { of: 'one', operation: 'update', object: 'Detail__c', row: 'detail', values: note, code: CROSSED },
    { of: 'one', operation: 'delete', object: 'Detail__c', row: 'detail', code: CROSSED },
    {
        of: 'a detail under a row that is public to read',
        ...{ operation: 'create', object: 'Movable__c', code: CROSSED },
        values: () => ({ Read__c: rows.read })
    },
    { of: 'one', operation: 'update', object: 'Movable__c', row: 'movable', values: note, code: READONLY },
    { of: 'one', operation: 'delete', object: 'Movable__c', row: 'movable', code: READONLY },
    {
        of: 'the master of one’s own detail, for such a row',
        ...{ operation: 'update', object: 'Movable__c', row: 'my movable', code: CROSSED },
        values: () => ({ Read__c: rows.read })
    },
    {
        of: 'a detail with a master of one’s own and one out of reach',
        ...{ operation: 'create', object: 'Both__c', code: CROSSED },
        values: () => ({ Read__c: rows.mine, Private__c: rows.private })
    },
    {
        of: 'a detail with a master that may be read only and one of one’s own',
        ...{ operation: 'create', object: 'Both__c', code: CROSSED },
        values: () => ({ Read__c: rows.read, Private__c: rows['my private'] })
    },
    { of: 'one', operation: 'update', object: 'Both__c', row: 'both', values: note, code: CROSSED },
    { of: 'one', operation: 'delete', object: 'Both__c', row: 'both', code: CROSSED },
    {
        of: 'a lookup to a row of an object that nothing grants',
        ...{ operation: 'create', object: 'Link__c', code: CROSSED },
        values: () => ({ Closed__c: rows.closed })
    },
    {
        of: 'a lookup to a row out of reach',
        ...{ operation: 'create', object: 'Link__c', code: CROSSED },
        values: () => ({ Private__c: rows.private })
    },
    {
        of: 'one',
        ...{ operation: 'update', object: 'Link__c', row: 'my link', code: CROSSED },
        values: () => ({ Private__c: rows.private })
    },
    {
        of: 'another user',
        ...{ operation: 'update', object: 'User', row: 'user', code: READONLY, elsewhere: BY_SCHEMA },
        values: () => ({ LastName: 'x' })
    },
    {
        of: 'a permission set for oneself',
        ...{ operation: 'create', object: 'PermissionSetAssignment', code: READONLY, elsewhere: BY_SCHEMA },
        values: () => ({ AssigneeId: writer.id, PermissionSetId: rows.user })
    }
];

/** All rows of the objects above, deleted ones too. */
async function everything(): Promise<unknown[]> {
    const objects = [...new Set(REFUSALS.map(({ object }) => object))];
    const soql = objects.map((object) => `SELECT FIELDS(ALL) FROM ${object} ORDER BY Id LIMIT 200`);
    return Promise.all(soql.map(async (each) => (await org.admin.query(each, { scanAll: true })).records));
}

const isPlatforms = (object: string): boolean => !object.endsWith('__c');
const doorsOf = ({ operation, object }: Refusal): WriteDoor[] =>
    WRITE_DOORS.filter((door) => door.takes({ operation, object, key: isPlatforms(object) ? undefined : 'any' }));

describe.each(REFUSALS)('to $operation $of ($object)', (refusal) => {
    it.each(doorsOf(refusal))('is refused by $name', async ({ name, write }) => {
        const { operation, object, row, values, code, elsewhere = {}, by } = refusal;
        const { client } = by === 'viewer' ? viewer : writer;
        const said = await write(client, {
            operation,
            object,
            id: row && rows[row],
            key: row ?? 'new',
            values: values?.()
        });
        expect(said).toBe(elsewhere[name] ?? code);
    });
});

it('changes nothing that was refused', async () => expect(await everything()).toEqual(before));

describe('a parent named by its key', () => {
    const by = async (object: string, values: Record<string, unknown>): Promise<string> =>
        WRITE_DOORS[0].write(writer.client, { operation: 'create', object, values });
    const hub = { Hub__r: { Key__c: 'hub' } };

    it('is found where its key is seen', async () => {
        await org.make(org.admin, 'Hub__c', { Key__c: 'hub' });
        expect(await by('Open__c', hub)).toBe('done');
    });

    it.each([
        ['by a field that nothing grants', 'Link__c', { Open__r: { Secret__c: 'there' } }, 'INVALID_FIELD'],
        ['of an object that nothing grants', 'Link__c', { Closed__r: { Key__c: 'closed' } }, 'INVALID_FIELD'],
        ['as a row out of reach', 'Link__c', { Private__r: { Key__c: 'private' } }, CROSSED],
        ['as a master out of reach', 'Detail__c', { Private__r: { Key__c: 'private' } }, CROSSED]
    ])('is refused %s', async (_what, object, values, code) => {
        expect(await by(object, values)).toBe(code);
    });
});

describe('an upsert', () => {
    const upsert = async (by: User, object: string, field: string, values: Record<string, unknown>): Promise<string> =>
        Promise.resolve(by.client.sobject(object).upsert(values, field)).then(
            () => 'done',
            ({ errorCode }: { errorCode: string }) => errorCode
        );

    it('by a field that nothing grants is refused, whether there is such a row or not', async () => {
        for (const key of ['there', 'not there']) {
            expect(await upsert(writer, 'Open__c', 'Secret__c', { Secret__c: key, Note__c: 'x' })).toBe('NOT_FOUND');
        }
    });

    it('by a key that is not unique is for those who see all rows', async () => {
        const row = { Code__c: 'same', Note__c: 'x' };
        expect(await upsert(writer, 'Private__c', 'Code__c', row)).toBe('INSUFFICIENT_ACCESS');
        expect(await upsert({ id: '', client: org.admin }, 'Private__c', 'Code__c', row)).toBe('done');
    });
});

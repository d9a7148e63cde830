import { MultipleMatchesError } from '..';
import { refusal, testOrg, type TestOrg } from './testOrg';

let org: TestOrg;
let project: string;
beforeEach(() => {
    org = testOrg();
    project = create('Project__c', { Name: 'Bridge', Key__c: 'b1' });
});
afterEach(() => org.database.close());

const create = (objectName: string, values: Record<string, unknown>): string =>
    org.records.create(org.caller, objectName, values);
const update = (objectName: string, id: string, values: Record<string, unknown>): void =>
    org.records.update(org.caller, objectName, id, values);
const upsert = (key: unknown, values: Record<string, unknown>, field = 'Key__c'): { id: string; created: boolean } =>
    org.records.upsert(org.caller, 'Project__c', field, key, values);
const read = (objectName: string, id: string, ...fields: string[]): Record<string, unknown> =>
    org.records.retrieve(org.caller, objectName, id, fields);

describe('updating a record', () => {
    it('changes what is named, and when and by whom', () => {
        org.clock.now = new Date('2026-12-01T00:00:00Z');
        update('Project__c', project, { Budget__c: 10 });

        expect(read('Project__c', project, 'Name', 'Budget__c', 'CreatedDate', 'LastModifiedDate')).toMatchObject({
            Name: 'Bridge',
            Budget__c: 10,
            CreatedDate: '2026-11-22T03:04:05.678+0000',
            LastModifiedDate: '2026-12-01T00:00:00.000+0000'
        });
    });

    it('takes the id of 15 characters too', () => {
        update('Project__c', project.slice(0, 15), { Name: 'Tunnel' });

        expect(read('Project__c', project, 'Name')).toMatchObject({ Name: 'Tunnel' });
    });

    it('keeps its own unique value', () => {
        expect(() => update('Project__c', project, { Key__c: 'b1' })).not.toThrow();
    });

    it.each([
        [
            'an id in the body',
            { Id: 'a00000000000001AAA' },
            'INVALID_FIELD',
            'The Id field should not be specified in the sobject data.'
        ],
        [
            'an emptied required field',
            { OwnerId: null },
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [OwnerId]'
        ],
        ['an unknown field', { Foo: 1 }, 'INVALID_FIELD', "No such column 'Foo' on sobject of type Project__c"]
    ])('is refused for %s', (_, values, errorCode, message) => {
        expect(refusal(() => update('Project__c', project, values))).toMatchObject({ errorCode, message });
    });

    it('does not move a detail to another master', () => {
        const step = create('Step__c', { Project__c: project });

        expect(refusal(() => update('Step__c', step, { Project__c: project }))).toMatchObject({
            errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
            fields: ['Project__c']
        });
    });

    it('does not let a record be its own parent', () => {
        const step = create('Step__c', { Project__c: project });

        expect(refusal(() => update('Step__c', step, { After__c: step }))).toMatchObject({
            errorCode: 'CIRCULAR_DEPENDENCY'
        });
    });

    it('lets custom lookups run in a circle, but not a standard hierarchy', () => {
        const first = create('Step__c', { Project__c: project });
        const second = create('Step__c', { Project__c: project, After__c: first });
        const parent = create('Account', { Name: 'Parent' });
        const child = create('Account', { Name: 'Child', ParentId: parent });

        expect(() => update('Step__c', first, { After__c: second })).not.toThrow();
        expect(refusal(() => update('Account', parent, { ParentId: child }))).toMatchObject({
            errorCode: 'CIRCULAR_DEPENDENCY',
            message: 'Parent Account ID: attempt to violate hierarchy constraints'
        });
    });

    it.each([
        ['malformed', 'x', 'MALFORMED_ID', 400],
        ["another object's", '001000000000001AAA', 'MALFORMED_ID', 400],
        ["nobody's", 'a00000000009999AAA', 'INVALID_CROSS_REFERENCE_KEY', 404]
    ])('is refused for an id that is %s', (_, id, errorCode, status) => {
        expect(refusal(() => update('Project__c', id, {}))).toMatchObject({ errorCode, status });
    });

    it('is refused for a deleted record', () => {
        org.records.delete(org.caller, 'Project__c', project);

        expect(refusal(() => update('Project__c', project, {}))).toMatchObject({
            errorCode: 'ENTITY_IS_DELETED',
            status: 404
        });
    });
});

describe('a condition on the last change', () => {
    const updateSince = (moment: string): void =>
        org.records.update(
            org.caller,
            'Project__c',
            project,
            { Name: 'Tunnel' },
            { ifUnmodifiedSince: new Date(moment) }
        );

    it('lets an update through within the same second', () => {
        expect(() => updateSince('2026-11-22T03:04:05Z')).not.toThrow();
    });

    it('refuses it when the record was changed later', () => {
        expect(refusal(() => updateSince('2026-11-22T03:04:04Z'))).toMatchObject({ status: 412 });
        expect(read('Project__c', project, 'Name')).toMatchObject({ Name: 'Bridge' });
    });
});

describe('upserting a record', () => {
    it('makes it, then finds it again', () => {
        const made = upsert('t1', { Name: 'Tunnel' });

        expect(made.created).toBe(true);
        expect(upsert('t1', { Name: 'Long Tunnel' })).toEqual({ id: made.id, created: false });
        expect(read('Project__c', made.id, 'Name', 'Key__c')).toMatchObject({ Name: 'Long Tunnel', Key__c: 't1' });
    });

    it('tells keys of a case-sensitive field apart', () => {
        expect(upsert('B1', {}).created).toBe(true);
    });

    it('answers with all ids when several records have the key', () => {
        const ids = [create('Project__c', { Code__c: 'same' }), create('Project__c', { Code__c: 'SAME' })];
        const error = refusal(() => upsert('same', {}, 'Code__c'));

        expect(error).toBeInstanceOf(MultipleMatchesError);
        expect(error).toMatchObject({ status: 300, ids });
    });

    it.each([
        ['a field that is no key', 'Budget__c', '1', {}, 'NOT_FOUND', 404],
        ['an unknown field', 'Foo__c', '1', {}, 'NOT_FOUND', 404],
        ['a blank key', 'Key__c', ' ', {}, 'MISSING_ARGUMENT', 400],
        ['the key in the body too', 'Key__c', 'x', { Key__c: 'x' }, 'INVALID_FIELD', 400]
    ])('is refused for %s', (_, field, key, values, errorCode, status) => {
        expect(refusal(() => upsert(key, values, field))).toMatchObject({ errorCode, status });
    });

    it('goes by id as well', () => {
        expect(upsert(project, { Name: 'Tunnel' }, 'Id')).toEqual({ id: project, created: false });
        expect(upsert(undefined, { Name: 'New' }, 'Id').created).toBe(true);
    });
});

describe('several writes at once', () => {
    it('are all undone when one fails', () => {
        const work = (): void =>
            org.records.atomically(() => {
                create('Project__c', { Name: 'Second' });
                update('Project__c', project, { Name: 'Changed' });
                create('Project__c', { Key__c: 'b1' });
            });

        expect(refusal(work)).toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
        expect(org.database.all('SELECT "Name" FROM "Project__c"')).toEqual([{ Name: 'Bridge' }]);
    });

    it('are heard of when they are there to stay, not before', () => {
        const heard: string[] = [];
        const stop = org.records.onChange((change) =>
            heard.push(`${change.kind} ${change.objectName} ${change.fields.join()}`)
        );
        expect(() =>
            org.records.atomically(() => {
                update('Project__c', project, { Name: 'Lost' });
                throw new Error('undo');
            })
        ).toThrow('undo');
        org.records.atomically(() => {
            update('Project__c', project, { Name: 'Kept' });
            expect(heard).toEqual([]);
        });
        org.records.delete(org.caller, 'Project__c', project);
        stop();
        create('Project__c', {});

        expect(heard).toEqual(['update Project__c Name', 'delete Project__c ']);
    });
});

describe('finding a record', () => {
    it('goes by any of its keys', () => {
        expect(org.records.find(org.caller, 'Project__c', 'Key__c', 'b1')).toBe(project);
        expect(org.records.find(org.caller, 'Project__c', 'Id', project)).toBe(project);
    });

    it('is NOT_FOUND when there is none', () => {
        expect(refusal(() => org.records.find(org.caller, 'Project__c', 'Key__c', 'none'))).toMatchObject({
            errorCode: 'NOT_FOUND',
            status: 404
        });
        expect(refusal(() => read('Project__c', 'a00000000009999AAA'))).toMatchObject({
            errorCode: 'NOT_FOUND',
            status: 404
        });
    });

    it('names an unknown field', () => {
        expect(refusal(() => read('Project__c', project, 'Foo'))).toMatchObject({ errorCode: 'INVALID_FIELD' });
    });
});

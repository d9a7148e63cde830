import { Database } from '../database';
import { Limits } from '../limits';
import { UnitOfWork } from '../unitOfWork';
import { fakeApi, type FakeApi } from './fakeApi';
import { fakeClock } from './fakeClock';

const key = (value: string) => ({ field: 'Key__c', value });
const lost = (): Error => Object.assign(new Error('fetch failed'), { cause: { code: 'ECONNRESET' } });

function unitOver(api: FakeApi) {
    const clock = fakeClock();
    return { unit: new UnitOfWork(new Database(api, new Limits(api, clock)), clock), clock };
}

const recordsOf = (api: FakeApi, call = 0): unknown[] =>
    api.writes[call].requests.flatMap(({ body }) => (body as { records?: unknown[] } | undefined)?.records ?? []);

describe('a unit of work', () => {
    it('writes a thousand updates in one call', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        for (let row = 0; row < 1000; row += 1) {
            unit.registerDirty('Thing__c', `a${row}`, { Name: 'x' });
        }
        expect(await unit.commit()).toHaveLength(1000);
        expect(api.calls).toBe(1);
        expect(api.writes[0].requests).toHaveLength(5);
    });

    it('takes a second call for the thousand and first', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        for (let row = 0; row < 1001; row += 1) {
            unit.registerDirty('Thing__c', `a${row}`, { Name: 'x' });
        }
        await unit.commit();
        expect(api.calls).toBe(2);
    });

    it('sends creations, updates and deletions in one call, in that order', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        unit.registerDeleted('Thing__c', 'a1');
        unit.registerDirty('Other__c', 'b1', { Name: 'x' });
        unit.registerUpsert('Thing__c', key('k2'), { Name: 'x' });
        unit.registerNew('Thing__c', key('k1'), { Name: 'x' });
        await unit.commit();
        expect(api.writes).toHaveLength(1);
        expect(api.writes[0].requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
            'POST /composite/sobjects',
            'PATCH /composite/sobjects/Thing__c/Key__c',
            'PATCH /composite/sobjects',
            'DELETE /composite/sobjects?ids=a1&allOrNone=false'
        ]);
    });

    it('puts a new child behind its new parent, and names the parent by its key', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        const child = unit.registerNew('Child__c', key('c'), {});
        const parent = unit.registerNew('Parent__c', key('p'), {});
        unit.registerRelationship(child, 'Parent__r', parent);
        await unit.commit();
        expect(recordsOf(api)).toEqual([
            { attributes: { type: 'Parent__c' }, Key__c: 'p' },
            { attributes: { type: 'Child__c' }, Key__c: 'c', Parent__r: { Key__c: 'p' } }
        ]);
        expect(api.writes[0].requests).toHaveLength(2);
    });

    it('writes nothing where nothing differs', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        unit.registerDirty('Thing__c', 'a1', { Name: 'x', Size__c: null }, { current: { Id: 'a1', Name: 'x' } });
        expect(unit.isEmpty).toBe(true);
        expect(await unit.commit()).toEqual([]);
        expect(api.calls).toBe(0);
    });

    it('joins the changes of one row', async () => {
        const api = fakeApi();
        const { unit } = unitOver(api);
        unit.registerDirty('Thing__c', 'a1', { Name: 'x', Size__c: 1 });
        unit.registerDirty('Thing__c', 'a1', { Size__c: 2 });
        await unit.commit();
        expect(recordsOf(api)).toEqual([{ attributes: { type: 'Thing__c' }, id: 'a1', Name: 'x', Size__c: 2 }]);
    });

    it('writes the sound rows when one is refused, and says why', async () => {
        const refusal = { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Name'] };
        const api = fakeApi({ refuse: ({ record }) => (record.id === 'a2' ? refusal : null) });
        const { unit } = unitOver(api);
        ['a1', 'a2', 'a3'].forEach((id) => unit.registerDirty('Thing__c', id, { Name: 'x' }));
        const results = await unit.commit();
        expect(results.map(({ id, success }) => [id, success])).toEqual([
            ['a1', true],
            ['a2', false],
            ['a3', true]
        ]);
        expect(results[1].errors).toEqual([{ code: refusal.statusCode, message: 'Refused', fields: ['Name'] }]);
    });

    it('sends a call whose reply is lost again, and a row that is there by then is no error', async () => {
        const there = new Set<unknown>();
        const api = fakeApi({
            fault: (call) => (call === 1 ? (there.add('k'), lost()) : null),
            refuse: ({ record }) => (there.has(record.Key__c) ? { statusCode: 'DUPLICATE_VALUE' } : null)
        });
        const { unit, clock } = unitOver(api);
        unit.registerNew('Thing__c', key('k'), { Name: 'x' });
        expect(await unit.commit()).toMatchObject([{ success: true, created: false, errors: [] }]);
        expect(api.calls).toBe(2);
        expect(clock.slept).toHaveLength(1);
    });

    it('tries locked rows again, and only those', async () => {
        let tries = 0;
        const api = fakeApi({
            refuse: ({ record }) =>
                record.id === 'a2' && (tries += 1) < 3 ? { statusCode: 'UNABLE_TO_LOCK_ROW' } : null
        });
        const { unit } = unitOver(api);
        ['a1', 'a2'].forEach((id) => unit.registerDirty('Thing__c', id, { Name: 'x' }));
        const results = await unit.commit();
        expect(results.map(({ success }) => success)).toEqual([true, true]);
        expect([recordsOf(api, 0), recordsOf(api, 1), recordsOf(api, 2)].map((rows) => rows.length)).toEqual([2, 1, 1]);
    });

    it('gives up after five attempts', async () => {
        const api = fakeApi({ fault: lost });
        const { unit } = unitOver(api);
        unit.registerDirty('Thing__c', 'a1', { Name: 'x' });
        await expect(unit.commit()).rejects.toMatchObject({ code: 'ORG_UNREACHABLE' });
        expect(api.calls).toBe(5);
    });

    it('takes a row that somebody deleted for gone, and a deletion of it for done', async () => {
        const api = fakeApi({ refuse: () => ({ statusCode: 'ENTITY_IS_DELETED' }) });
        const { unit } = unitOver(api);
        unit.registerDirty('Thing__c', 'a1', { Name: 'x' });
        unit.registerDeleted('Thing__c', 'a2');
        const results = await unit.commit();
        expect(results.map(({ id, success, gone }) => [id, success, gone])).toEqual([
            ['a1', false, true],
            ['a2', true, true]
        ]);
    });

    describe('with rows that have no key', () => {
        const found = { soql: "SELECT Id FROM Task WHERE Subject = 's'" };

        it('creates one unless it is there', async () => {
            const api = fakeApi({ rows: () => [{ Id: '00T1' }] });
            const { unit } = unitOver(api);
            unit.registerNewUnless('Task', found, { Subject: 's' });
            expect(await unit.commit()).toMatchObject([{ id: '00T1', success: true, created: false }]);
            expect(api.writes).toHaveLength(0);
        });

        it('looks again before it sends a call again', async () => {
            let isThere = false;
            const api = fakeApi({
                rows: () => (isThere ? [{ Id: '00T1' }] : []),
                fault: (call) => (call === 2 ? ((isThere = true), lost()) : null)
            });
            const { unit } = unitOver(api);
            unit.registerNewUnless('Task', found, { Subject: 's' });
            expect(await unit.commit()).toMatchObject([{ id: '00T1', created: false }]);
            expect(api.writes).toHaveLength(1);
        });
    });

    describe('with groups', () => {
        it('leaves out the group that is refused and writes the others in one further call', async () => {
            const api = fakeApi({
                refuse: ({ record }) => (record.id === 'bad' ? { statusCode: 'REQUIRED_FIELD_MISSING' } : null)
            });
            const { unit } = unitOver(api);
            for (const group of ['one', 'two', 'three']) {
                unit.registerDirty('Thing__c', group === 'two' ? 'bad' : group, { Name: 'x' }, { group });
                unit.registerNew('Note__c', key(group), {}, { group });
            }
            const results = await unit.commit();
            const refused = results.filter(({ success }) => !success).map(({ id, key: of }) => of ?? id);
            expect(refused.sort()).toEqual(['bad', 'two']);
            expect(results.filter(({ success }) => success)).toHaveLength(4);
            expect(api.writes.map(({ allOrNone }) => allOrNone)).toEqual([true, true]);
        });

        it('takes a row of a group that is there already for done', async () => {
            const api = fakeApi({
                refuse: ({ record }) => (record.Key__c === 'k' ? { statusCode: 'DUPLICATE_VALUE' } : null)
            });
            const { unit } = unitOver(api);
            unit.registerNew('Note__c', key('k'), {}, { group: 'one' });
            unit.registerDirty('Thing__c', 'a1', { Name: 'x' }, { group: 'one' });
            const results = await unit.commit();
            expect(results.map(({ success, created }) => [success, created])).toEqual([
                [true, false],
                [true, false]
            ]);
        });

        it('refuses a group that no call can take', async () => {
            const { unit } = unitOver(fakeApi());
            for (let row = 0; row <= 1000; row += 1) {
                unit.registerDirty('Thing__c', `a${row}`, { Name: 'x' }, { group: 'all' });
            }
            await expect(unit.commit()).rejects.toThrow('1001 rows');
        });
    });
});

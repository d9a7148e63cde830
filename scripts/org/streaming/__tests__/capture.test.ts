import { EVERYTHING } from '../../access';
import { OrgDatabase } from '../../database';
import { ADMIN_USERNAME, Records, seedOrg, type Caller } from '../../records';
import { OrgSchema } from '../../schema';
import { ChangeDataCapture } from '../changeCapture';
import { EventStore } from '../eventStore';
import type { CaptureSelection } from '../selection';

const DAY = 86_400_000;

function openCapture(mostChanges?: number, retention = { age: 3 * DAY, count: 1000 }) {
    const database = new OrgDatabase(':memory:');
    const schema = new OrgSchema();
    seedOrg(schema, database);
    const records = new Records(schema, database);
    const store = new EventStore(database, retention);
    const selection = {
        channelsOf: (name: string) => (name === 'Account' || name === 'Contact' ? ['ChangeEvents'] : [])
    };
    const committed = jest.fn();
    records.captureWith(new ChangeDataCapture(database, selection as CaptureSelection, store, committed, mostChanges));
    const { Id } = database.get('SELECT "Id" FROM "User" WHERE "Username" = ?', [ADMIN_USERNAME])!;
    const admin: Caller = { userId: String(Id), language: 'en_US', permissions: new Set(), rights: EVERYTHING };
    const types = (): string[] =>
        store
            .read({ channel: 'ChangeEvents' }, 0, Infinity, 1000)
            .map(({ changeType, objectName }) => `${objectName} ${changeType}`);
    return { database, records, store, admin, types, committed };
}

describe('Change Data Capture', () => {
    it('tells of what goes beyond the limit of a transaction once an object', () => {
        const { records, admin, types } = openCapture(2);
        records.atomically(() => {
            for (const Name of ['1', '2', '3', '4']) {
                records.create(admin, 'Account', { Name });
            }
            records.create(admin, 'Contact', { LastName: '5' });
        });
        records.create(admin, 'Account', { Name: 'next transaction' });
        expect(types()).toEqual([
            'Account CREATE',
            'Account CREATE',
            'Account GAP_OVERFLOW',
            'Contact GAP_OVERFLOW',
            'Account CREATE'
        ]);
    });

    it('counts each changed field towards the limit', () => {
        // Four fields; the day of the last change may be a fifth, or the same as at the creation.
        const { records, admin, types } = openCapture(3);
        const id = records.create(admin, 'Account', { Name: 'A' });
        records.update(admin, 'Account', id, { Name: 'B', Phone: '1', Fax: '2', Website: 'https://w.example' });
        expect(types()).toEqual(['Account CREATE', 'Account GAP_OVERFLOW']);
    });

    it('leaves nothing of a transaction that was rolled back, nor of a part of one', () => {
        const { records, admin, types, committed } = openCapture();
        const failing = (work: () => void) => () =>
            records.atomically(() => {
                work();
                throw new Error('no');
            });
        expect(failing(() => records.create(admin, 'Account', { Name: 'gone' }))).toThrow('no');
        records.atomically(() => {
            expect(failing(() => records.create(admin, 'Account', { Name: 'gone too' }))).toThrow('no');
            records.create(admin, 'Contact', { LastName: 'stays' });
            expect(committed).not.toHaveBeenCalled();
        });
        expect(types()).toEqual(['Contact CREATE']);
        expect(committed).toHaveBeenCalledTimes(1);
    });

    it('is of no interest where the object is not selected', () => {
        const { records, admin, types } = openCapture();
        records.create(admin, 'Lead', { LastName: 'L', Company: 'C' });
        expect(types()).toEqual([]);
    });

    it('keeps events for a time and up to a number', () => {
        const { records, admin, store } = openCapture(undefined, { age: 3 * DAY, count: 2 });
        for (const Name of ['1', '2', '3']) {
            records.create(admin, 'Account', { Name });
        }
        const names = (): unknown[] =>
            store.read({ objectName: 'Account' }, 0, Infinity, 10).map(({ values }) => values.Name);
        store.purge(Date.now());
        expect(names()).toEqual(['2', '3']);
        expect([store.isRetained(1), store.isRetained(2), store.isRetained(4)]).toEqual([false, true, false]);
        store.purge(Date.now() + 3 * DAY + 1000);
        expect(names()).toEqual([]);
    });

    it('numbers commits upwards', () => {
        const { records, admin, store } = openCapture();
        records.create(admin, 'Account', { Name: '1' });
        records.create(admin, 'Account', { Name: '2' });
        const [first, second] = store.read({ objectName: 'Account' }, 0, Infinity, 10);
        expect(second.commitNumber).toBeGreaterThan(first.commitNumber);
        expect(second.transactionKey).not.toBe(first.transactionKey);
    });
});

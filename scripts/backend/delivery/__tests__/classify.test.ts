import type { SObject } from '../../runtime';
import type { Change } from '../changeSource';
import { isEcho, operationOf, type CurrentRow, type Touched } from '../classify';

const BEGAN = '2026-11-22T08:00:00.000Z';
const trigger = { fields: ['Title', 'Since'] };

function change(values: Partial<Change> = {}): Change {
    return {
        object: 'Contact',
        id: 'a',
        kind: 'unknown',
        key: null,
        isOwn: false,
        values: null,
        changedFields: null,
        ...values
    };
}

function current(values: Partial<CurrentRow> = {}): CurrentRow {
    const audit = { IsDeleted: false, CreatedDate: '2026-11-01T00:00:00.000+0000', SystemModstamp: 's1' };
    return { Id: 'a', Title: 'Dr', Since: null, ...audit, ...values };
}

const shadow = (row: Record<string, unknown> = {}, deleted = false) => ({
    row: { Id: 'a', Title: 'Dr', Since: null, SystemModstamp: 's1', ...row } as SObject,
    deleted
});

const told = (touched: Partial<Touched>) =>
    operationOf(trigger, { id: 'a', changes: [change()], shadow: undefined, current: current(), ...touched }, BEGAN);

describe('what happened to a row', () => {
    it('is an insert when it is new to us and to the org', () => {
        expect(told({ current: current({ CreatedDate: '2026-11-22T08:00:01.000+0000' }) })).toBe('afterInsert');
        expect(told({ changes: [change({ kind: 'create' })] })).toBe('afterInsert');
    });

    it('is an update when it is older than our first look, or differs from what we saw', () => {
        expect(told({})).toBe('afterUpdate');
        expect(told({ shadow: shadow({ Title: 'Prof' }) })).toBe('afterUpdate');
    });

    it('is a deletion once, whether it is in the bin or purged', () => {
        const gone = current({ IsDeleted: true });
        expect(told({ shadow: shadow(), current: gone })).toBe('afterDelete');
        expect(told({ shadow: undefined, current: null })).toBe('afterDelete');
        expect(told({ shadow: shadow({}, true), current: gone })).toBeNull();
    });

    it('is an undelete when it is back from the bin', () => {
        expect(told({ shadow: shadow({}, true) })).toBe('afterUndelete');
    });

    it('is nothing when it is as we saw it', () => {
        expect(told({ shadow: shadow() })).toBeNull();
        expect(told({ shadow: shadow({ SystemModstamp: undefined }) })).toBeNull();
    });

    it('is an update when it was written since, though it reads the same', () => {
        expect(told({ shadow: shadow({ SystemModstamp: 's0' }) })).toBe('afterUpdate');
    });

    it('is an update when an event says so that is not our own and about our fields', () => {
        const event = { key: 'k', kind: 'update' as const };
        expect(told({ shadow: shadow(), changes: [change({ ...event, changedFields: ['Title'] })] })).toBe(
            'afterUpdate'
        );
        expect(told({ shadow: shadow(), changes: [change({ ...event, changedFields: ['Phone'] })] })).toBeNull();
        expect(told({ shadow: shadow(), changes: [change({ ...event, isOwn: true })] })).toBeNull();
    });
});

describe('an echo of our own write', () => {
    const watched = new Set(['Title', 'Since']);
    const echo = (values: Partial<Change>, row = shadow()) =>
        isEcho(change({ isOwn: true, kind: 'update', ...values }), row, watched);

    it('says what we wrote', () => {
        expect(echo({ values: { Title: 'Dr', Phone: 'unwatched' } })).toBe(true);
        expect(
            echo({ values: { Since: '2026-11-22T08:00:00Z' } }, shadow({ Since: '2026-11-22T08:00:00.000+0000' }))
        ).toBe(true);
    });

    it('may add what we did not know', () => {
        expect(echo({ values: { Since: 'x' } }, shadow({ Since: undefined }))).toBe(true);
    });

    it('is none when it says something else: a belated copy of an earlier call', () => {
        expect(echo({ values: { Title: 'Prof' } })).toBe(false);
    });

    it('is none when somebody else wrote, or nothing is told', () => {
        expect(echo({ isOwn: false, values: { Title: 'Dr' } })).toBe(false);
        expect(echo({ values: null })).toBe(false);
    });

    it('of a deletion is one when we know the row for deleted', () => {
        expect(echo({ kind: 'delete' }, shadow({}, true))).toBe(true);
        expect(echo({ kind: 'delete' })).toBe(false);
    });
});

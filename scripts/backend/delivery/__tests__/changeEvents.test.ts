import { changesOf, channelOf, overflowOf, type ChangeEvent } from '../changeEvents';

const ID = '003000000000001AAA';

function event(
    header: Partial<ChangeEvent['payload']['ChangeEventHeader']>,
    values: Record<string, unknown> = {}
): ChangeEvent {
    return {
        payload: {
            ChangeEventHeader: {
                entityName: 'Contact',
                recordIds: [ID],
                changeType: 'UPDATE',
                changeOrigin: 'com/salesforce/api/rest/66.0;client=Backend-1',
                transactionKey: 't',
                sequenceNumber: 1,
                commitTimestamp: Date.parse('2026-11-22T08:00:00Z'),
                changedFields: ['Title', 'LastModifiedDate'],
                nulledFields: [],
                ...header
            },
            ...values
        },
        event: { replayId: 7 }
    };
}

describe('a change event', () => {
    it('has a channel of its object', () => {
        expect([channelOf('Contact'), channelOf('Stakeholder__c')]).toEqual([
            '/data/ContactChangeEvent',
            '/data/Stakeholder__ChangeEvent'
        ]);
    });

    it('tells the changed fields, blanked ones too, and nothing else', () => {
        const told = event({ changedFields: ['Title'], nulledFields: ['Phone'] }, { Title: 'Dr', Email: null });
        expect(changesOf(told, 'Contact', 'Backend-1')).toEqual([
            {
                object: 'Contact',
                id: ID,
                kind: 'update',
                key: `t 1 Contact ${ID}`,
                isOwn: true,
                values: { Title: 'Dr', Phone: null },
                changedFields: ['Title', 'Phone']
            }
        ]);
    });

    it.each([
        ['another client', 'com/salesforce/api/rest/66.0;client=Backend-11'],
        ['no client', 'com/salesforce/api/rest/66.0'],
        ['nobody', '']
    ])('of %s is not our own', (_, changeOrigin) => {
        expect(changesOf(event({ changeOrigin }), 'Contact', 'Backend-1')[0].isOwn).toBe(false);
    });

    it('is a change for each of its records', () => {
        const ids = [ID, '003000000000002AAA'];
        const changes = changesOf(event({ recordIds: ids, changeType: 'CREATE' }, { LastName: 'Lin' }), 'Contact', 'x');
        expect(changes.map(({ id, kind, values, changedFields }) => [id, kind, values, changedFields])).toEqual(
            ids.map((id) => [id, 'create', { LastName: 'Lin' }, null])
        );
        expect(new Set(changes.map(({ key }) => key)).size).toBe(2);
    });

    it('with a gap says only which record it is about, even of our own writes', () => {
        expect(changesOf(event({ changeType: 'GAP_UPDATE' }), 'Contact', 'Backend-1')).toMatchObject([
            { kind: 'unknown', isOwn: false, values: null, changedFields: null }
        ]);
    });

    it.each([
        ['GAP_OVERFLOW', ['000000000000000AAA']],
        ['GAP_DELETE', ['003*']]
    ])('of the kind %s leaves everything since to be read', (changeType, recordIds) => {
        const told = event({ changeType, recordIds });
        expect(changesOf(told, 'Contact', 'x')).toEqual([]);
        expect(overflowOf(told, 'Contact')).toEqual({ object: 'Contact', since: '2026-11-22T08:00:00.000Z' });
    });

    it('of a usual kind leaves nothing', () => {
        expect(overflowOf(event({}), 'Contact')).toBeNull();
    });
});

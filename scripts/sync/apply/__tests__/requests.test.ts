import type { Unit, Write } from '../../plan/types';
import type { Values } from '../../plan/values';
import { SECTIONS } from '../../schema/fields';
import { packRequests } from '../requests';

const origin = { file: 'f', line: 1, section: 'stakeholders', key: 'k' } as const;

const write = (object: string, field: string, key: string, values: Values = {}): Write => ({
    origin,
    object,
    id: null,
    key: { field, value: key },
    values,
    changes: []
});
const superior = (key: string | undefined): Values =>
    key ? { ReportsTo__c: { relationship: 'ReportsTo__r', keyField: 'StakeholderKey__c', key, id: null } } : {};
const unit = (key: string, above?: string): Unit => [
    write('Stakeholder__c', 'StakeholderKey__c', key, superior(above)),
    write('StakeholderPosition__c', 'PositionKey__c', `${key}@`, superior(above))
];
const keysOf = (writes: readonly Write[]): string[] => writes.map(({ key }) => key?.value ?? '');

describe('packing writes into calls', () => {
    it('puts superiors before those who report to them, and positions after all stakeholders', () => {
        const [request, ...more] = packRequests([unit('c', 'b'), unit('b', 'a'), unit('a')]);
        expect(more).toEqual([]);
        expect(keysOf(request.writes)).toEqual(['a', 'b', 'c', 'a@', 'b@', 'c@']);
        expect(request.subrequests.map(({ url }) => url)).toEqual([
            ...Array.from({ length: 3 }, () => '/composite/sobjects/Stakeholder__c/StakeholderKey__c'),
            '/composite/sobjects/StakeholderPosition__c/PositionKey__c'
        ]);
    });

    it('never exceeds five collections of 200 rows, and never parts a unit', () => {
        const units = Array.from({ length: 1_300 }, (_, index) =>
            unit(`p${index}`, index > 0 ? `p${Math.floor((index - 1) / 4)}` : undefined)
        );
        const requests = packRequests(units);
        for (const { subrequests, writes } of requests) {
            expect(subrequests.length).toBeLessThanOrEqual(5);
            subrequests.forEach(({ body }) =>
                expect((body as { records: unknown[] }).records.length).toBeLessThanOrEqual(200)
            );
            const keys = new Set(keysOf(writes));
            [...keys].filter((key) => !key.endsWith('@')).forEach((key) => expect(keys.has(`${key}@`)).toBe(true));
        }
        expect(requests.flatMap(({ writes }) => keysOf(writes))).toHaveLength(2_600);
    });

    it('opens a circle, and closes it when everybody is there', () => {
        const requests = packRequests([unit('a', 'b'), unit('b', 'a')]);
        const lines = requests.map(({ writes }) =>
            writes.map(({ key, values }) => [key?.value, 'ReportsTo__c' in values])
        );
        expect(lines[0].filter(([, has]) => !has)).toHaveLength(1);
        expect(lines[1]).toEqual([[expect.any(String), true]]);
    });

    it('sends updates of several objects as one collection, by id', () => {
        const updates: Unit = ['Stakeholder__c', 'StakeholderPosition__c'].map((object) => ({
            ...write(object, 'X', 'x', { A: 1 }),
            id: `${object}1`
        }));
        const [{ subrequests }] = packRequests([updates]);
        expect(subrequests).toEqual([
            expect.objectContaining({
                url: '/composite/sobjects',
                body: {
                    allOrNone: true,
                    records: [
                        { attributes: { type: 'Stakeholder__c' }, id: 'Stakeholder__c1', A: 1 },
                        { attributes: { type: 'StakeholderPosition__c' }, id: 'StakeholderPosition__c1', A: 1 }
                    ]
                }
            })
        ]);
    });

    it('writes each object after those it refers to, and updates last', () => {
        const created = Object.values(SECTIONS).map(({ object, keyField }): Unit => [write(object, keyField, object)]);
        const update: Unit = [{ ...write('Stakeholder__c', 'StakeholderKey__c', 'update'), id: 'id' }];
        const requests = packRequests([update, ...created].reverse());
        expect(requests.flatMap(({ writes }) => keysOf(writes)).filter((key) => key !== 'update')).toEqual(
            Object.values(SECTIONS).map(({ object }) => object)
        );
        const [first] = requests;
        expect(keysOf(first.writes).at(-1)).toBe('update');
    });

    it('writes the account by itself, which is no collection', () => {
        const [{ subrequests }] = packRequests([[write('Account', 'AccountKey__c', 'acme & co', { Name: 'Acme' })]]);
        expect(subrequests[0]).toMatchObject({
            url: '/sobjects/Account/AccountKey__c/acme%20%26%20co',
            body: { Name: 'Acme' }
        });
    });
});

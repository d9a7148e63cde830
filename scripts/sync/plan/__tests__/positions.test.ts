import type { Position } from 'c/relationshipModel';
import { afterSteps, BLANK_POSITION, dayBefore, trackPosition } from '../positions';

const position = (values: Partial<Position>): Position => ({
    ...BLANK_POSITION,
    id: `id ${values.title}`,
    validFrom: '2026-01-01',
    ...values
});

describe('a history of positions', () => {
    it('opens when there is none', () => {
        expect(trackPosition([], { title: 'A' }, '2026-05-01')).toEqual([
            { kind: 'open', stand: { title: 'A' }, validFrom: '2026-05-01', validTo: null }
        ]);
    });

    it('stays as it is when somebody is found where it has them', () => {
        const history = [position({ title: 'A', department: 'D' })];
        expect(trackPosition(history, { title: ' A ' }, '2026-05-01')).toEqual([]);
    });

    it('goes on with a new position that keeps what the source does not speak of', () => {
        const [held] = [position({ title: 'A', department: 'D', decisionRoles: ['Approver'] })];
        const steps = trackPosition([held], { title: 'B' }, '2026-05-01');
        expect(steps).toEqual([
            { kind: 'close', position: held, validTo: '2026-04-30' },
            {
                kind: 'open',
                stand: expect.objectContaining({ title: 'B', department: 'D', decisionRoles: ['Approver'] }),
                validFrom: '2026-05-01',
                validTo: null
            }
        ]);
    });

    it('takes an older position in before a later one', () => {
        const steps = trackPosition([position({ title: 'Now' })], { title: 'Then' }, '2020-06-01');
        expect(steps).toEqual([
            { kind: 'open', stand: { title: 'Then' }, validFrom: '2020-06-01', validTo: '2025-12-31' }
        ]);
    });

    it('is corrected on the day it began when the sync began it, and left alone when a person did', () => {
        const own = position({ title: 'A', validFrom: '2026-05-01', source: 'Sync' });
        expect(trackPosition([own], { title: 'B' }, '2026-05-01')).toEqual([
            { kind: 'correct', position: own, stand: { title: 'B' } }
        ]);
        expect(trackPosition([{ ...own, source: 'Rep' }], { title: 'B' }, '2026-05-01')).toBeNull();
    });

    it('has nothing more to do once its steps are taken', () => {
        const history = [position({ title: 'A' }), position({ title: 'Later', validFrom: '2026-09-01' })];
        const steps = trackPosition(history, { title: 'B', reportsToId: 'x' }, '2026-05-01') ?? [];
        expect(trackPosition(afterSteps(history, steps, 's'), { title: 'B', reportsToId: 'x' }, '2026-05-01')).toEqual(
            []
        );
    });
});

it.each([
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31']
])('the day before %s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
});

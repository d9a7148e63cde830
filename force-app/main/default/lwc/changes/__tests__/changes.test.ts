import fc from 'fast-check';
import { accountOnDay } from 'c/accountOnDay';
import { changesBetween, conversionAxis, type AxisState, type ChangeItem } from 'c/changes';
import type { RelationshipRecords } from 'c/relationshipModel';
import * as any from '../../relationshipModel/__tests__/arbitraries';
import {
    accountAssessment,
    assessment,
    buyingRole,
    commitment,
    engagement,
    link,
    position,
    stakeholder
} from '../../../../../test/factories/records';

const people = [stakeholder('s'), stakeholder('t')];

function between(records: Partial<RelationshipRecords>, from = '2026-01-31', to = '2026-06-30'): ChangeItem[] {
    const all = { stakeholders: people, ...records };
    return changesBetween(accountOnDay(all, from), accountOnDay(all, to));
}

/** The axis of one person on a day. */
function axis(records: Partial<RelationshipRecords>, name: AxisState['axis'], day = '2026-06-30'): AxisState {
    return conversionAxis(accountOnDay({ stakeholders: people, ...records }, day), 's').find(
        (each) => each.axis === name
    )!;
}

describe('what differs between two days', () => {
    it('names a judgement that changed, from what to what, and the day it came about', () => {
        const assessments = [
            assessment('a1', 's', '2026-01-01', { attitude: 'Neutral', power: 3 }),
            assessment('a2', 's', '2026-03-01', { attitude: 'Supports', power: 3 }),
            assessment('a3', 's', '2026-05-01', { attitude: 'Supports' })
        ];
        expect(between({ assessments })).toEqual([
            {
                kind: 'attitude',
                stakeholderId: 's',
                from: 'Neutral',
                to: 'Supports',
                date: '2026-03-01',
                recordId: 'a2',
                labelKey: 'RMap_Attitude'
            }
        ]);
    });

    it('does not mention a claim without evidence, a proposal or a level that only aged', () => {
        const assessments = [
            assessment('a1', 's', '2026-01-01', { closeness: 'OfficeMeetings' }),
            assessment('a2', 's', '2026-03-01', { closeness: 'MutualTrust', evidenceStrength: 'Unclear' }),
            assessment('a3', 's', '2026-03-02', { closeness: 'MutualTrust', status: 'Proposed' })
        ];
        expect(between({ assessments })).toEqual([]);
    });

    it('names what becomes known', () => {
        const assessments = [assessment('a', 's', '2026-03-01', { closeness: 'RemoteOnly' })];
        expect(between({ assessments })).toEqual([
            expect.objectContaining({ kind: 'closeness', from: null, to: 'RemoteOnly' })
        ]);
    });

    it('names who came, who left and who moved, with the first day of the new place', () => {
        const positions = [
            position('p1', 's', null, '2026-02-28', { title: 'Manager', reportsToId: 't', status: 'Active' }),
            position('p2', 's', '2026-03-01', '2026-04-30', { title: 'Director', reportsToId: null, status: 'Active' }),
            position('p3', 's', '2026-05-01', null, { title: 'Director', department: 'IT', status: 'Active' }),
            position('p4', 'new', '2026-04-01', null),
            position('p5', 'old', null, '2026-04-15')
        ];
        const stakeholders = [...people, stakeholder('new'), stakeholder('old', { status: 'Left' })];
        const found = between({ stakeholders, positions });
        expect(found.map(({ kind, date }) => [kind, date])).toEqual([
            ['reportsTo', '2026-03-01'],
            ['title', '2026-03-01'],
            ['joined', '2026-04-01'],
            ['left', '2026-04-15'],
            ['department', '2026-05-01']
        ]);
        expect(found[0]).toMatchObject({ from: 't', to: null, recordId: 'p2' });
    });

    it('lists nobody as a newcomer who is there from the first day of the records', () => {
        const positions = [
            position('p1', 's', '2026-03-01', null, { title: 'Manager' }),
            position('p2', 't', '2026-03-01', null),
            position('p3', 'new', '2026-04-01', null)
        ];
        const stakeholders = [...people, stakeholder('new')];
        const who = (from: string, to: string): unknown[] =>
            between({ stakeholders, positions }, from, to).flatMap((item) =>
                'stakeholderId' in item ? [[item.kind, item.stakeholderId]] : []
            );
        expect(who('2026-01-31', '2026-06-30')).toEqual([['joined', 'new']]);
        expect(who('2026-06-30', '2026-01-31')).toEqual([['left', 'new']]);
        expect(who('2026-03-01', '2026-06-30')).toEqual([['joined', 'new']]);
        const everybody = [...stakeholders, stakeholder('always there')];
        expect(between({ stakeholders: everybody, positions })).toHaveLength(3);
    });

    it('lists as a newcomer who comes back, also from the first day of the records', () => {
        const positions = [
            position('p1', 's', '2026-01-01', '2026-02-28'),
            position('p2', 's', '2026-05-01', null),
            position('p3', 't', '2026-01-01', null)
        ];
        expect(between({ positions }, '2026-03-31')).toMatchObject([{ kind: 'joined', stakeholderId: 's' }]);
    });

    it('names links and parts in deals by their own days, not those of leavers', () => {
        const stakeholders = [...people, stakeholder('old', { status: 'Left' })];
        const found = between({
            stakeholders,
            positions: [position('p', 'old', null, '2026-04-15')],
            links: [
                link('l1', 's', 't', { validFrom: '2026-03-01' }),
                link('l2', 't', 's', { validTo: '2026-03-31' }),
                link('l3', 's', 'old')
            ],
            buyingRoles: [
                buyingRole('r1', 'deal', 's', { role: 'User', validTo: '2026-05-31' }),
                buyingRole('r2', 'deal', 's', { role: 'Approver', validFrom: '2026-06-01' }),
                buyingRole('r3', 'deal', 'old', { role: 'Approver' })
            ]
        });
        expect(found.map(({ kind, recordId }) => [kind, recordId])).toEqual([
            ['linkAdded', 'l1'],
            ['linkEnded', 'l2'],
            ['left', 'p'],
            ['buyingRoleEnded', 'r1'],
            ['buyingRoleAdded', 'r2']
        ]);
    });

    it('names the account as a whole and promises', () => {
        const found = between({
            accountAssessments: [accountAssessment('x', '2026-03-01', { stage: 'Cooperation', jointWork: 0 })],
            commitments: [
                commitment('kept', 's', {
                    madeOn: '2026-01-01',
                    dueOn: '2026-03-01',
                    closedOn: '2026-02-20',
                    status: 'Kept'
                }),
                commitment('late', 's', { madeOn: '2026-02-01', dueOn: '2026-05-01' })
            ]
        });
        expect(found.map((item) => [item.kind, 'from' in item && item.from, 'to' in item && item.to])).toEqual([
            ['commitment', 'Open', 'Kept'],
            ['account', null, 'Cooperation'],
            ['account', null, 0],
            ['commitment', null, 'Overdue']
        ]);
    });

    it('is empty between a day and itself, and the same read backwards from a later day', () => {
        const swapped = ({ labelKey: _, ...item }: ChangeItem): unknown => {
            const opposites: Record<string, string> = {
                joined: 'left',
                left: 'joined',
                linkAdded: 'linkEnded',
                linkEnded: 'linkAdded',
                buyingRoleAdded: 'buyingRoleEnded',
                buyingRoleEnded: 'buyingRoleAdded'
            };
            const turned = 'from' in item ? { from: item.to, to: item.from } : {};
            return { ...item, kind: opposites[item.kind] ?? item.kind, ...turned };
        };
        fc.assert(
            fc.property(any.records, any.days, any.days, fc.integer(), (records, from, to, seed) => {
                const [a, b] = [accountOnDay(records, from), accountOnDay(records, to)];
                expect(changesBetween(a, accountOnDay(any.reordered(records, seed), from))).toEqual([]);
                if (from !== to) {
                    const backwards = changesBetween(b, a).map(({ labelKey: _, ...item }) => item);
                    expect(backwards).toEqual(changesBetween(a, b).map(swapped));
                }
            }),
            { numRuns: 200 }
        );
    });
});

describe('the conversion axis', () => {
    const assessments = [
        assessment('a1', 's', '2025-01-10', { closeness: 'RemoteOnly', attitude: 'Neutral' }),
        assessment('a2', 's', '2025-03-10', { closeness: 'OfficeMeetings', attitude: 'Neutral' }),
        assessment('a3', 's', '2025-05-10', { closeness: 'OfficeMeetings', attitude: 'Opposes' }),
        assessment('a4', 's', '2025-06-10', { closeness: 'MealsAndEvents', attitude: 'Opposes' })
    ];
    const records = {
        assessments,
        engagements: [
            engagement('e0', '2025-01-10', ['s']),
            engagement('e1', '2025-02-01', ['s', 't']),
            engagement('e2', '2025-03-10', ['s']),
            engagement('e3', '2025-04-01', ['t'])
        ],
        commitments: [
            commitment('kept', 's', {
                madeOn: '2025-01-01',
                dueOn: '2025-03-01',
                closedOn: '2025-02-20',
                status: 'Kept'
            }),
            commitment('late', 's', { madeOn: '2025-01-01', dueOn: '2025-04-30' })
        ]
    };

    it('lists every move with what came after the look before and up to this one', () => {
        const { transitions } = axis(records, 'closeness');
        expect(transitions.map(({ from, to, direction, date }) => [from, to, direction, date])).toEqual([
            ['RemoteOnly', 'OfficeMeetings', 'up', '2025-03-10'],
            ['OfficeMeetings', 'MealsAndEvents', 'up', '2025-06-10']
        ]);
        expect(transitions[0].precededBy.map(({ kind, recordId }) => [kind, recordId])).toEqual([
            ['engagement', 'e1'],
            ['commitmentClosed', 'kept'],
            ['engagement', 'e2']
        ]);
    });

    it('lists a fall and the promise that fell overdue before it', () => {
        const [fall] = axis(records, 'attitude').transitions;
        expect(fall).toMatchObject({ from: 'Neutral', to: 'Opposes', direction: 'down', recordId: 'a3' });
        expect(fall.precededBy).toEqual([{ kind: 'commitmentOverdue', recordId: 'late', date: '2025-05-01' }]);
    });

    it('takes the first look for a start, not a move', () => {
        expect(axis({ assessments: assessments.slice(0, 1) }, 'closeness')).toMatchObject({
            value: 'RemoteOnly',
            since: '2025-01-10',
            transitions: []
        });
        expect(axis({}, 'closeness')).toMatchObject({ value: null, since: null, transitions: [], stuck: false });
    });

    it.each([
        ['the 180th day', '2025-12-07', false],
        ['the day after', '2025-12-08', true]
    ])('is stuck without a move: %s', (_, day, stuck) => {
        expect(axis(records, 'closeness', day)).toMatchObject({ since: '2025-06-10', stuck });
    });

    it('is not stuck at the top, nor after a fall of late', () => {
        const top = [assessment('a', 's', '2024-01-01', { closeness: 'MutualTrust' })];
        expect(axis({ assessments: top }, 'closeness').stuck).toBe(false);
        const fallen = [...top, assessment('b', 's', '2026-05-01', { closeness: 'OfficeMeetings' })];
        expect(axis({ assessments: fallen }, 'closeness').stuck).toBe(false);
    });

    it('counts since the first day at the level, however often it was confirmed', () => {
        const confirmed = ['2025-01-01', '2025-06-01', '2026-06-01'].map((day) =>
            assessment(day, 's', day, { connectionStage: 'Connect' })
        );
        expect(axis({ assessments: confirmed }, 'connectionStage')).toMatchObject({ since: '2025-01-01', stuck: true });
    });

    it('never throws, and moves only between different places', () => {
        fc.assert(
            fc.property(any.records, any.days, (given, day) => {
                const on = accountOnDay(given, day);
                for (const { id } of on.people) {
                    for (const { transitions } of conversionAxis(on, id)) {
                        expect(transitions.every(({ from, to, date }) => from !== to && date <= day)).toBe(true);
                    }
                }
            })
        );
    });
});

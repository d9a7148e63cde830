import fc from 'fast-check';
import { accountOnDay, snapshotOf } from 'c/accountOnDay';
import {
    buildModel,
    copyOf,
    currentState,
    type Commitment,
    type Position,
    type RelationshipRecords
} from 'c/relationshipModel';
import * as any from '../../relationshipModel/__tests__/arbitraries';
import {
    accountAssessment,
    assessment,
    buyingRole,
    commitment,
    engagement,
    link,
    opportunity,
    position,
    stakeholder
} from '../../../../../test/factories/records';

const DAY = '2026-06-30';
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

function account(records: Partial<RelationshipRecords>, day = DAY) {
    return accountOnDay({ stakeholders: [], ...records }, day);
}

describe('the people of a day', () => {
    it('are as their own records say where no position is on record', () => {
        const ann = stakeholder('ann', { title: 'CEO', department: 'Board', decisionRoles: ['Approver'] });
        expect(account({ stakeholders: [ann] }, '2001-01-01').person('ann')).toMatchObject({
            title: 'CEO',
            department: 'Board',
            decisionRoles: ['Approver'],
            active: true,
            position: null
        });
    });

    describe('with positions', () => {
        const ann = stakeholder('ann', { title: 'COO', department: 'Board', reportsToId: null });
        const positions = [
            position('p1', 'ann', '2025-01-01', '2025-12-31', {
                title: 'Manager',
                reportsToId: 'bob',
                status: 'Active'
            }),
            position('p2', 'ann', '2026-01-01', null, { title: 'COO', status: 'Active' })
        ];
        const on = (day: string) => account({ stakeholders: [ann, stakeholder('bob')], positions }, day);

        it('stand where the position of the day says', () => {
            expect(on('2025-12-31').person('ann')).toMatchObject({
                title: 'Manager',
                reportsToId: 'bob',
                position: { id: 'p1' }
            });
            expect(on('2026-01-01').person('ann')).toMatchObject({
                title: 'COO',
                reportsToId: null,
                position: { id: 'p2' }
            });
        });

        it('keep of their own record what no position ever states', () => {
            expect(on('2025-12-31').person('ann')?.department).toBe('Board');
        });

        it('have not come before the first one', () => {
            expect(ids(on('2024-12-31').people)).toEqual(['bob']);
            expect(on('2024-12-31').person('ann')).toBeUndefined();
            expect(on('2024-12-31').standing('ann')).toBeUndefined();
        });
    });

    it.each([
        ['the day before the last', '2026-05-14', ['ann'], []],
        ['the last day itself', '2026-05-15', ['ann'], []],
        ['the day after', '2026-05-16', [], ['ann']]
    ])('%s: a leaver', (_, day, people, leavers) => {
        const ann = stakeholder('ann', { status: 'Left' });
        const on = account({ stakeholders: [ann], positions: [position('p', 'ann', null, '2026-05-15')] }, day);
        expect(ids(on.people)).toEqual(people);
        expect(ids(on.leavers)).toEqual(leavers);
        expect(on.person('ann')?.until).toBe(leavers.length > 0 ? '2026-05-15' : null);
    });

    it('are away between two positions', () => {
        const positions = [position('p1', 'ann', null, '2026-05-31'), position('p2', 'ann', '2026-07-01', null)];
        expect(account({ stakeholders: [stakeholder('ann')], positions }).people).toEqual([]);
    });

    it('stay where their own record says so although the last position has ended', () => {
        const positions = [position('p1', 'ann', null, '2026-05-31', { title: 'Manager' })];
        const on = account({ stakeholders: [stakeholder('ann', { title: 'CEO' })], positions });
        expect(on.person('ann')).toMatchObject({ active: true, title: 'CEO' });
    });

    it('include vacant seats, apart, and leave out outsiders from the customers', () => {
        const stakeholders = [
            stakeholder('seat', { status: 'Vacant' }),
            stakeholder('eve', { kind: 'Partner' }),
            stakeholder('new', { status: 'Unverified' })
        ];
        const { person } = account({ stakeholders });
        expect(person('seat')).toMatchObject({ vacant: true, active: false, customer: false });
        expect(person('eve')).toMatchObject({ active: true, customer: false });
        expect(person('new')).toMatchObject({ active: true, customer: true });
    });
});

describe('the links of a day', () => {
    const stakeholders = [stakeholder('a'), stakeholder('b'), stakeholder('gone', { status: 'Left' })];
    const links = [
        link('now', 'a', 'b', { validFrom: '2026-01-01', validTo: DAY }),
        link('again', 'a', 'b', { validFrom: '2026-02-01' }),
        link('old', 'b', 'a', { validTo: '2026-06-29' }),
        link('self', 'a', 'a'),
        link('dangling', 'a', 'ghost'),
        link('toLeaver', 'a', 'gone')
    ];

    it('are those in force between two people on the map, each tie once', () => {
        const { links: found, linksOf } = account({ stakeholders, links });
        expect(ids(found)).toEqual(['again']);
        expect(ids(linksOf('b'))).toEqual(['again']);
        expect(linksOf('gone')).toEqual([]);
    });
});

describe('promises', () => {
    const state = (more: Partial<Commitment>, day = DAY) =>
        account({ stakeholders: [stakeholder('a')], commitments: [commitment('c', 'a', more)] }, day).commitmentsOf(
            'a'
        )[0];

    it.each([
        [{ dueOn: DAY }, 'Open'],
        [{ dueOn: '2026-06-29' }, 'Overdue'],
        [{ dueOn: '2026-06-29', closedOn: '2026-06-29', status: 'Kept' }, 'Kept'],
        [{ dueOn: '2026-06-28', closedOn: '2026-06-29', status: 'Kept' }, 'KeptLate'],
        [{ dueOn: '2026-06-28', closedOn: '2026-07-01', status: 'Kept' }, 'Overdue'],
        [{ dueOn: '2026-06-28', status: 'Kept' }, 'Kept'],
        [{ dueOn: '2026-06-28', status: 'Broken' }, 'Broken'],
        [{ status: null }, 'Open']
    ] as const)('%j is %s', (more, expected) => {
        expect(state(more).state).toBe(expected);
    });

    it('are invisible before they are made', () => {
        expect(state({ madeOn: '2026-07-01' })).toBeUndefined();
    });

    it('of theirs are no mark against us', () => {
        expect(state({ dueOn: '2026-06-01' }).overdueByUs).toBe(true);
        expect(state({ dueOn: '2026-06-01', direction: 'Theirs' })).toMatchObject({
            state: 'Overdue',
            overdueByUs: false
        });
    });
});

describe('deals', () => {
    const stakeholders = [
        stakeholder('a'),
        stakeholder('gone', { status: 'Left' }),
        stakeholder('seat', { status: 'Vacant' })
    ];
    const buyingRoles = [
        buyingRole('r1', 'deal', 'a', { role: 'User' }),
        buyingRole('r2', 'deal', 'a', { role: 'Approver' }),
        buyingRole('r3', 'deal', 'gone', { role: 'DecisionMaker' }),
        buyingRole('r4', 'deal', 'seat'),
        buyingRole('r5', 'deal', 'a', { validTo: '2026-06-29' }),
        buyingRole('r6', 'other', 'ghost')
    ];
    const on = account({ stakeholders, buyingRoles, opportunities: [opportunity('empty')] });

    it('hold the parts that are valid, by role, those of leavers apart', () => {
        const deal = on.opportunity('deal')!;
        expect(ids(deal.buyingRoles)).toEqual(['r2', 'r1', 'r4']);
        expect(ids(deal.leaverRoles)).toEqual(['r3']);
        expect(deal.activeIds).toEqual(['a']);
        expect(ids(on.buyingRolesOf('a'))).toEqual(['r2', 'r1']);
    });

    it('are there with or without a record or a part', () => {
        expect(ids(on.opportunities)).toEqual(['deal', 'empty', 'other']);
        expect(on.opportunity('deal')?.opportunity).toBeNull();
        expect(on.opportunity('empty')?.buyingRoles).toEqual([]);
    });
});

describe('the account as a whole', () => {
    const accountAssessments = [
        accountAssessment('x1', '2026-01-01', { stage: 'Breakthrough', communication: 2, jointWork: 0 }),
        accountAssessment('x2', '2026-05-01', { stage: 'Cooperation' })
    ];
    const own = { id: 'account', name: 'A', stage: 'Strategic' as const, regulated: true, giftLimit: null };

    it('is per field the newest value that is not blank', () => {
        const { state } = account({ account: own, accountAssessments });
        expect(state.stage).toEqual({ value: 'Cooperation', assessmentId: 'x2', observedOn: '2026-05-01' });
        expect(state.communication).toMatchObject({ value: 2, assessmentId: 'x1' });
        expect(state.jointWork.value).toBe(0);
        expect(state.recognition.value).toBeNull();
        expect(state.lastAssessedOn).toBe('2026-05-01');
    });

    it('has its own value only where no record ever dated one', () => {
        const { state } = account({ account: own, accountAssessments }, '2025-12-31');
        expect(state.stage.value).toBeNull();
        expect(state.regulated).toEqual({ value: true, assessmentId: null, observedOn: null });
    });
});

describe('records that cannot be used as they are', () => {
    it('are all reported', () => {
        const { problems } = account({
            stakeholders: [stakeholder('a'), stakeholder('b'), stakeholder('b')],
            assessments: [assessment('x', 'ghost', DAY)],
            links: [link('l1', 'a', 'b'), link('l2', 'a', 'b'), link('self', 'a', 'a'), link('half', 'a', 'ghost')],
            positions: [position('p', 'a', '2026-02-01', '2026-01-01')],
            engagements: [engagement('e', DAY, ['a', 'ghost'])],
            commitments: [commitment('c', 'ghost')]
        });
        expect(problems().map(({ kind, recordId, otherId }) => [kind, recordId, otherId])).toEqual([
            ['duplicateId', 'b', null],
            ['duplicateLink', 'l2', 'l1'],
            ['endsBeforeStart', 'p', null],
            ['selfLink', 'self', 'a'],
            ['unknownStakeholder', 'x', 'ghost'],
            ['unknownStakeholder', 'c', 'ghost'],
            ['unknownStakeholder', 'e', 'ghost'],
            ['unknownStakeholder', 'half', 'ghost']
        ]);
    });

    it('are none in sound records', () => {
        expect(account({ stakeholders: [stakeholder('a')] }).problems()).toEqual([]);
    });
});

describe('any records', () => {
    const plain = (records: RelationshipRecords, day: string) => {
        const on = accountOnDay(records, day);
        const people = [...on.people, ...on.leavers];
        return {
            people,
            leavers: on.leavers,
            standings: people.map(({ id }) => [on.standing(id), on.standing(id, 'deal-1')]),
            links: on.links,
            engagements: on.engagements,
            commitments: on.commitments,
            opportunities: on.opportunities,
            state: on.state,
            problems: on.problems(),
            reporting: on.reporting().people.map(({ id }) => id)
        };
    };

    it('make an account without a throw or a NaN, whatever their order', () => {
        fc.assert(
            fc.property(any.records, any.days, fc.integer(), (records, day, seed) => {
                const found = plain(records, day);
                expect(JSON.stringify(found, (_, value) => (Number.isNaN(value) ? 'NaN!' : value))).not.toContain(
                    'NaN!'
                );
                expect(plain(any.reordered(records, seed), day)).toEqual(found);
            }),
            { numRuns: 300 }
        );
    });

    it('put everybody either on the map, among the leavers or in the future, each once', () => {
        fc.assert(
            fc.property(any.records, any.days, (records, day) => {
                const { people, leavers, reporting } = accountOnDay(records, day);
                const shown = [...ids(people), ...ids(leavers)];
                const known = ids(records.stakeholders);
                expect(shown.every((id) => known.includes(id))).toBe(true);
                expect(shown.length).toBeLessThanOrEqual(known.length);
                expect(reporting().people).toHaveLength(people.length);
            })
        );
    });

    it('are the current state when the day is today', () => {
        fc.assert(
            fc.property(any.records, (records) => {
                const today = '2026-12-31';
                const model = buildModel(records);
                const on = snapshotOf(model, today);
                for (const { id } of on.people) {
                    const own = on.person(id)!.stakeholder;
                    const current = copyOf(currentState(model.assessmentsOf(id), today));
                    const { attitude, closeness, politicalStatus, power, interest } = on.standing(id)!;
                    expect({
                        attitude: attitude.value,
                        closeness: closeness.claimed.value,
                        politicalStatus: politicalStatus.value,
                        power: power.value,
                        interest: interest.value
                    }).toEqual({
                        attitude: current.attitude ?? own.attitude,
                        closeness: current.closeness ?? own.closeness,
                        politicalStatus: current.politicalStatus ?? own.politicalStatus,
                        power: current.power ?? own.power,
                        interest: current.interest ?? own.interest
                    });
                }
            })
        );
    });
});

describe('a very big account', () => {
    it('is taken in whole, in a reporting line as deep as it is long', () => {
        const count = 20_000;
        const name = (place: number) => `person-${place}`;
        const stakeholders = Array.from({ length: count }, (_, place) =>
            stakeholder(name(place), { reportsToId: place > 0 ? name(place - 1) : null })
        );
        const positions = stakeholders.map(({ id, reportsToId }): Position =>
            position(`at-${id}`, id, '2020-01-01', null, { reportsToId })
        );
        const assessments = stakeholders.flatMap(({ id }, place) =>
            Array.from({ length: 3 }, (_, n) =>
                assessment(`${id}-${n}`, id, `202${n + 3}-01-01`, { closeness: place % 2 ? 'RemoteOnly' : null })
            )
        );
        const on = account({ stakeholders, positions, assessments });
        expect(on.people).toHaveLength(count);
        expect(on.reporting().depth.at(-1)).toBe(count - 1);
        expect(on.people.filter(({ id }) => on.standing(id)!.contact === 'contacted')).toHaveLength(count / 2);
    });
});

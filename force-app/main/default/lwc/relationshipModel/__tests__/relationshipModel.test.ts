import fc from 'fast-check';
import { buildModel, copyOf, currentCopy, currentState, isValidOn, positionOn } from 'c/relationshipModel';
import type { Assessment, CurrentCopy, Day, Position } from 'c/relationshipModel';
import * as make from '../../../../../test/factories/records';

const { buyingRole, commitment, engagement, link, stakeholder } = make;

const BLANK: CurrentCopy = { attitude: null, closeness: null, politicalStatus: null, power: null, interest: null };

/** An assessment of the first person. */
const assessment = (id: string, assessedOn: Day, more: Partial<Assessment> = {}): Assessment =>
    make.assessment(id, 's1', assessedOn, more);

/** A position of the first person. */
const position = (id: string, validFrom: Day | null, validTo: Day | null): Position =>
    make.position(id, 's1', validFrom, validTo);

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('buildModel', () => {
    const model = buildModel({
        stakeholders: [stakeholder('s1'), stakeholder('s2')],
        assessments: [
            assessment('old', '2026-01-01'),
            assessment('new', '2026-03-01'),
            assessment('proposal', '2026-02-01', { status: 'Proposed' }),
            assessment('other', '2026-02-15', { stakeholderId: 's2' })
        ],
        links: [link('l1', 's1', 's2'), link('l2', 's2', 's1'), link('self', 's1', 's1')],
        buyingRoles: [buyingRole('b1', 'o1', 's1'), buyingRole('b2', 'o2', 's1'), buyingRole('b3', 'o1', 's2')],
        positions: [position('p1', null, '2025-12-31'), position('p2', '2026-01-01', null)]
    });

    it('finds a stakeholder by id', () => {
        expect(model.byId.get('s2')?.name).toBe('s2');
        expect(model.byId.get('nobody')).toBeUndefined();
    });

    it('lists the assessments of a stakeholder newest first, whatever their status', () => {
        expect(ids(model.assessmentsOf('s1'))).toEqual(['new', 'proposal', 'old']);
    });

    it('lists a link at both of its ends, and once where the ends are one', () => {
        expect(ids(model.linksOf('s1'))).toEqual(['l1', 'l2', 'self']);
        expect(ids(model.linksOf('s2'))).toEqual(['l1', 'l2']);
    });

    it('lists buying roles by stakeholder and by opportunity', () => {
        expect(ids(model.buyingRolesOf('s1'))).toEqual(['b1', 'b2']);
        expect(ids(model.buyingRolesIn('o1'))).toEqual(['b1', 'b3']);
    });

    it('lists positions, the last first', () => {
        expect(ids(model.positionsOf('s1'))).toEqual(['p2', 'p1']);
    });

    it('lists engagements by participant, each once, and commitments', () => {
        const happened = engagement('e', '2026-01-01', ['s1', 's1', 's2']);
        const acted = buildModel({ stakeholders: [], engagements: [happened], commitments: [commitment('c', 's1')] });
        expect(ids(acted.engagementsOf('s1'))).toEqual(['e']);
        expect(ids(acted.engagementsOf('s2'))).toEqual(['e']);
        expect(ids(acted.commitmentsOf('s1'))).toEqual(['c']);
        expect([...acted.engagementsOf('s3'), ...acted.commitmentsOf('s3')]).toEqual([]);
    });

    it('has nothing to say of somebody it does not know', () => {
        const lists = [model.assessmentsOf('x'), model.linksOf('x'), model.buyingRolesOf('x'), model.positionsOf('x')];
        expect([...lists, model.buyingRolesIn('x')].every((list) => list.length === 0)).toBe(true);
    });

    it('keeps every record of a repeated id and finds the first', () => {
        const twice = [stakeholder('s', { name: 'first' }), stakeholder('s', { name: 'second' })];
        const repeated = buildModel({ stakeholders: twice });
        expect(repeated.stakeholders).toHaveLength(2);
        expect(repeated.byId.get('s')?.name).toBe('first');
    });

    it('leaves the lists it was given as they were', () => {
        const given = [assessment('a', '2026-01-01'), assessment('b', '2026-02-01')];
        buildModel({ stakeholders: [], assessments: given });
        expect(ids(given)).toEqual(['a', 'b']);
    });
});

describe('currentState', () => {
    it('takes per field the newest value that is not blank, with the record it rests on', () => {
        const state = currentState(
            [
                assessment('a', '2026-01-10', { attitude: 'Neutral', closeness: 'OfficeMeetings' }),
                assessment('b', '2026-02-10', { attitude: 'Supports' })
            ],
            '2026-03-01'
        );
        expect(state.attitude).toEqual({ value: 'Supports', assessmentId: 'b', observedOn: '2026-02-10' });
        expect(state.closeness).toEqual({ value: 'OfficeMeetings', assessmentId: 'a', observedOn: '2026-01-10' });
        expect(state.power).toEqual({ value: null, assessmentId: null, observedOn: null });
        expect(state.lastAssessedOn).toBe('2026-02-10');
    });

    it('counts the day itself and nothing after it', () => {
        const later = [assessment('a', '2026-04-15', { closeness: 'MealsAndEvents' })];
        expect(currentState(later, '2026-04-14').closeness.value).toBeNull();
        expect(currentState(later, '2026-04-15').closeness.value).toBe('MealsAndEvents');
    });

    it.each(['Proposed', 'Rejected', null] as const)('does not count an assessment of status %s', (status) => {
        const state = currentState([assessment('a', '2026-01-01', { attitude: 'Coach', status })], '2026-02-01');
        expect(state.attitude.value).toBeNull();
        expect(state.lastAssessedOn).toBeNull();
    });

    it('knows no contact (0) and neutral apart from unknown', () => {
        const state = currentState(
            [assessment('a', '2026-01-01', { closeness: 'NoContact', financialMotive: 0 })],
            '2026-02-01'
        );
        expect(state.closeness.value).toBe('NoContact');
        expect(state.financialMotive.value).toBe(0);
        expect(state.attitude.value).toBeNull();
    });

    it('takes the later written of one day, an unsaved one before all', () => {
        const morning = assessment('z', '2026-01-01', { attitude: 'Neutral', createdAt: '2026-01-01T08:00:00.000Z' });
        const evening = assessment('a', '2026-01-01', { attitude: 'Opposes', createdAt: '2026-01-01T18:00:00.000Z' });
        const unsaved = assessment('b', '2026-01-01', { attitude: 'Supports' });
        expect(currentState([morning, evening], '2026-01-01').attitude.value).toBe('Opposes');
        expect(currentState([unsaved, evening, morning], '2026-01-01').attitude.value).toBe('Supports');
    });

    it('takes what was said for a deal first on that deal, last elsewhere', () => {
        const said = [
            assessment('deal', '2026-03-01', { attitude: 'Opposes', closeness: 'RemoteOnly', opportunityId: 'o1' }),
            assessment('general', '2026-01-01', { attitude: 'Supports' })
        ];
        const of = (opportunityId: string | null) => {
            const { attitude, closeness, lastAssessedOn } = currentState(said, '2026-06-01', opportunityId);
            return [attitude.value, closeness.value, lastAssessedOn];
        };
        expect(of('o1')).toEqual(['Opposes', 'RemoteOnly', '2026-03-01']);
        expect(of('o2')).toEqual(['Supports', 'RemoteOnly', '2026-03-01']);
        expect(of(null)).toEqual(['Supports', 'RemoteOnly', '2026-03-01']);
        expect(currentState(said.slice(0, 1), '2026-06-01', 'o2').attitude.value).toBeNull();
    });

    it('keeps the newest closeness to each competitor, by name', () => {
        const state = currentState(
            [
                assessment('a', '2026-01-01', { competitor: 'Zenith', competitorCloseness: 'RemoteOnly' }),
                assessment('b', '2026-02-01', { competitor: 'Northwind', competitorCloseness: 'OfficeMeetings' }),
                assessment('c', '2026-03-01', { competitor: 'Northwind', competitorCloseness: 'MealsAndEvents' }),
                assessment('d', '2026-03-02', { competitor: 'Northwind' })
            ],
            '2026-04-01'
        );
        expect(state.competitors.map(({ competitor, closeness }) => [competitor, closeness.value])).toEqual([
            ['Northwind', 'MealsAndEvents'],
            ['Zenith', 'RemoteOnly']
        ]);
    });

    const anyAssessment = fc.record({
        id: fc.uuid(),
        day: fc.integer({ min: 1, max: 9 }).map((day) => `2026-01-0${day}`),
        attitude: fc.constantFrom('Opposes' as const, 'Supports' as const, null),
        status: fc.constantFrom('Accepted' as const, 'Proposed' as const),
        createdAt: fc.constantFrom('2026-01-09T00:00:00Z', null)
    });
    const assessments = fc
        .uniqueArray(anyAssessment, { selector: ({ id }) => id, maxLength: 12 })
        .map((list) => list.map(({ id, day, ...more }) => assessment(id, day, more)));

    it('does not depend on the order of records', () => {
        const pairs = assessments.chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
        );
        fc.assert(
            fc.property(pairs, ([list, other]) => {
                expect(currentState(other, '2026-01-05')).toEqual(currentState(list, '2026-01-05'));
            })
        );
    });

    it('says on a day what it said before later records came', () => {
        fc.assert(
            fc.property(assessments, (list) => {
                const known = list.filter(({ assessedOn }) => assessedOn <= '2026-01-05');
                expect(currentState(list, '2026-01-05')).toEqual(currentState(known, '2026-01-05'));
            })
        );
    });

    it('agrees with what current copies, written one assessment at a time, add up to', () => {
        fc.assert(
            fc.property(assessments, (list) => {
                const copy = list.reduce<CurrentCopy>(
                    (stored, next, place) => ({
                        ...stored,
                        ...currentCopy(next, stored, list.slice(0, place), '2026-01-09')
                    }),
                    BLANK
                );
                expect(copy).toEqual(copyOf(currentState(list, '2026-01-09')));
            })
        );
    });
});

describe('currentCopy', () => {
    const stored: CurrentCopy = { ...BLANK, attitude: 'Neutral', closeness: 'OfficeMeetings', power: 4 };
    const earlier = [assessment('a', '2026-05-01', { attitude: 'Neutral', closeness: 'OfficeMeetings', power: 4 })];

    it('holds only the fields that change', () => {
        const next = assessment('b', '2026-06-01', { attitude: 'Supports', closeness: 'OfficeMeetings' });
        expect(currentCopy(next, stored, earlier, '2026-06-02')).toEqual({ attitude: 'Supports' });
    });

    it('erases nothing where the new assessment is blank', () => {
        expect(currentCopy(assessment('b', '2026-06-01'), stored, earlier, '2026-06-02')).toEqual({});
    });

    it.each([
        ['is a proposal', { status: 'Proposed' as const, assessedOn: '2026-06-01' }],
        ['lies in the future', { assessedOn: '2026-06-03' }]
    ])('is empty when the assessment %s', (_, more) => {
        const next = assessment('b', '2026-06-01', { attitude: 'Coach', ...more });
        expect(currentCopy(next, stored, earlier, '2026-06-02')).toEqual({});
    });

    it('lets a backdated assessment fill a gap but not displace a newer value', () => {
        const backdated = assessment('b', '2026-04-01', { attitude: 'Opposes', interest: 2 });
        expect(currentCopy(backdated, stored, earlier, '2026-06-02')).toEqual({ interest: 2 });
    });

    it('repairs a stored copy that fell behind', () => {
        const next = assessment('b', '2026-06-01', { closeness: 'OfficeMeetings' });
        expect(currentCopy(next, BLANK, earlier, '2026-06-02')).toEqual({ closeness: 'OfficeMeetings' });
    });

    it('counts an assessment that is already among the earlier ones once', () => {
        const accepted = assessment('b', '2026-06-01', { attitude: 'Supports' });
        const waiting = { ...accepted, status: 'Proposed' as const };
        expect(currentCopy(accepted, stored, [...earlier, waiting], '2026-06-02')).toEqual({ attitude: 'Supports' });
    });
});

describe('validity', () => {
    it('counts both days of the range, and a blank end as open', () => {
        const range = position('p', '2026-01-10', '2026-01-20');
        const days = ['2026-01-09', '2026-01-10', '2026-01-20', '2026-01-21'];
        expect(days.map((day) => isValidOn(range, day))).toEqual([false, true, true, false]);
        expect(isValidOn(position('p', null, null), '1990-01-01')).toBe(true);
    });

    it('finds the position of a day, the one that started last when several hold', () => {
        const positions = [
            position('first', null, '2026-03-31'),
            position('acting', '2026-03-01', '2026-06-30'),
            position('next', '2026-07-01', null)
        ];
        const days = ['2026-02-01', '2026-03-15', '2026-08-01'];
        expect(days.map((day) => positionOn(positions, day)?.id)).toEqual(['first', 'acting', 'next']);
        expect(positionOn(positions.slice(0, 2), '2026-08-01')).toBeUndefined();
    });
});

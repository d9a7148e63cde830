import fc from 'fast-check';
import { DECISION_ROLES, SENIORITIES } from 'c/vocabulary';
import { accountOnDay } from 'c/accountOnDay';
import type { RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import { placements, strategyFor, type Placement } from 'c/powerInterest';
import { days, records, reordered, wordIn } from '../../relationshipModel/__tests__/arbitraries';
import {
    assessment,
    buyingRole,
    engagement,
    link,
    opportunity,
    stakeholder
} from '../../../../../test/factories/records';

const DAY = '2026-06-30';

/** Where `p` stands in the matrix. */
function placed(
    person: Partial<Stakeholder>,
    more: Partial<RelationshipRecords> = {},
    deal: string | null = null
): Placement {
    const { stakeholders = [], ...rest } = more;
    const account = accountOnDay({ stakeholders: [stakeholder('p', person), ...stakeholders], ...rest }, DAY);
    return placements(account, deal).find(({ stakeholderId }) => stakeholderId === 'p')!;
}

describe('the power–interest matrix', () => {
    it.each([
        [5, 5, 'ManageClosely'],
        [3, 3, 'ManageClosely'],
        [3, 2, 'KeepSatisfied'],
        [2, 3, 'KeepInformed'],
        [2, 2, 'Monitor'],
        [1, 1, 'Monitor']
    ] as const)(
        'answers power %d and interest %d with %s: the middle of the scale is high',
        (power, interest, strategy) => {
            const placement = placed({ power, interest });
            expect(placement).toMatchObject({ strategy, estimatedStrategy: strategy });
            expect([placement.power.estimated, placement.interest.estimated]).toEqual([false, false]);
        }
    );

    it('places nobody with a blank axis, and marks what it estimates', () => {
        const placement = placed(
            { power: 5, seniority: 'Executive' },
            { assessments: [assessment('a', 'p', '2026-06-01', { attitude: 'Coach' })] }
        );
        expect(placement).toMatchObject({ strategy: null, estimatedStrategy: 'ManageClosely' });
        expect([placement.power.estimated, placement.interest.estimated]).toEqual([false, true]);
        expect(placement.interest.reading.value).toBe(5);
    });

    it('estimates nothing where nothing hints at it', () => {
        const placement = placed({ power: 4 });
        expect(placement.interest).toMatchObject({ reading: { value: null, known: 0 }, estimated: false, high: null });
        expect([placement.strategy, placement.estimatedStrategy]).toEqual([null, null]);
        expect([strategyFor(null, true), strategyFor(true, null)]).toEqual([null, null]);
    });

    it('rests on the assessment that gave the figure', () => {
        const { power } = placed({}, { assessments: [assessment('said', 'p', '2026-05-01', { power: 4 })] });
        expect(power.reading).toMatchObject({
            value: 4,
            known: 1,
            parts: [{ labelKey: 'RMap_Power', input: 4, recordId: 'said', date: '2026-05-01' }]
        });
    });

    it('holds active people and outsiders, but neither empty seats nor our own', () => {
        const account = accountOnDay(
            {
                stakeholders: [
                    stakeholder('customer'),
                    stakeholder('ours', { kind: 'Internal' }),
                    stakeholder('partner', { kind: 'Partner' }),
                    stakeholder('seat', { status: 'Vacant' })
                ]
            },
            DAY
        );
        expect(placements(account).map(({ stakeholderId }) => stakeholderId)).toEqual(['customer', 'partner']);
    });

    it('keeps a figure off the scale on it, and says so', () => {
        const { reading } = placed({ power: 9 }).power;
        expect(reading.value).toBe(5);
        expect(reading.parts.at(-1)).toMatchObject({ labelKey: 'RMap_Part_Limit', contribution: -4 });
    });

    it('takes what was observed for a deal first, on that deal', () => {
        const assessments = [
            assessment('general', 'p', '2026-05-01', { power: 4, interest: 4 }),
            assessment('on-deal', 'p', '2026-04-01', { power: 1, opportunityId: 'deal' })
        ];
        expect(placed({}, { assessments }).strategy).toBe('ManageClosely');
        expect(placed({}, { assessments }, 'deal').strategy).toBe('KeepInformed');
    });
});

describe('an estimate of power', () => {
    const powerOf = (...all: Parameters<typeof placed>) => placed(...all).power.reading;

    it.each([
        ['Executive', 4.5],
        ['Director', 3.5],
        ['Manager', 2.5],
        ['Staff', 1]
    ] as const)('starts from the level: %s', (seniority, value) => {
        expect(powerOf({ seniority }).value).toBeCloseTo(value, 10);
    });

    it('takes the seats below into account', () => {
        const below = Array.from({ length: 5 }, (_, n) => stakeholder(`s${n}`, { reportsToId: 'p' }));
        expect(powerOf({ seniority: 'Manager' }, { stakeholders: below }).value).toBeCloseTo(3, 10);
    });

    it('takes the part in an open deal into account, not in a closed one', () => {
        const buyingRoles = [buyingRole('part', 'deal', 'p', { role: 'Approver' })];
        const open = powerOf({ seniority: 'Staff' }, { buyingRoles });
        expect(open.value).toBeCloseTo(4.5, 10);
        expect(open.parts.find(({ contribution }) => contribution > 0)).toMatchObject({
            input: 'Approver',
            recordId: 'part'
        });
        const opportunities = [opportunity('deal', { isClosed: true })];
        expect(powerOf({ seniority: 'Staff' }, { buyingRoles, opportunities }).value).toBe(1);
    });

    it('lets the part on the deal asked for outrank the general one', () => {
        const more = { buyingRoles: [buyingRole('part', 'deal', 'p', { role: 'User' })] };
        expect(powerOf({ decisionRoles: ['Approver'] }, more).value).toBeCloseTo(4.5, 10);
        expect(powerOf({ decisionRoles: ['Approver'] }, more, 'deal').value).toBe(1);
        expect(powerOf({ decisionRoles: ['Approver'] }, {}, 'deal').value).toBeCloseTo(4.5, 10);
    });

    it('takes those who listen into account, each person once', () => {
        const others = ['a', 'b', 'c'].map((id) => stakeholder(id));
        const links = [
            link('1', 'a', 'p'),
            link('2', 'p', 'a', { kind: 'Influences' }),
            link('3', 'p', 'b', { kind: 'Influences' }),
            link('4', 'p', 'c')
        ];
        const { value, parts } = powerOf({}, { stakeholders: others, links });
        expect(value).toBe(2);
        expect(parts.find(({ labelKey }) => labelKey === 'RMap_Part_Listeners')).toMatchObject({
            input: 2,
            recordId: '1'
        });
    });

    it('knows less the more signs are missing', () => {
        expect(powerOf({ seniority: 'Staff' }).known).toBeLessThan(
            powerOf({ seniority: 'Staff', decisionRoles: ['User'] }).known
        );
    });
});

describe('an estimate of interest', () => {
    const interestOf = (...all: Parameters<typeof placed>) => placed(...all).interest.reading;

    it('sees whoever takes a side, for or against, as interested', () => {
        const saying = (attitude: 'Opposes' | 'Neutral') => ({
            assessments: [assessment('a', 'p', '2026-06-01', { attitude })]
        });
        expect(interestOf({}, saying('Opposes')).value).toBe(4);
        expect(interestOf({}, saying('Neutral')).value).toBe(2);
    });

    it('takes motives and demands into account', () => {
        const said = (more: object) => ({ assessments: [assessment('a', 'p', '2026-06-01', more)] });
        expect(interestOf({}, said({ businessMotive: 5 })).value).toBe(5);
        expect(interestOf({}, said({ financialMotive: 0 })).value).toBe(1);
        expect(interestOf({}, said({ demands: 'Fewer stops of the line' })).value).toBe(3);
    });

    it('takes the time given to us within a year into account, not greetings to everybody', () => {
        const visits = ['2025-01-10', '2026-01-10', '2026-02-10', '2026-03-10'].map((day, n) =>
            engagement(`v${n}`, day, ['p'])
        );
        const greetings = ['2026-04-01', '2026-05-01'].map((day, n) =>
            engagement(`g${n}`, day, ['p'], { kind: 'BulkGreeting' })
        );
        const { value, parts } = interestOf({}, { engagements: [...visits, ...greetings] });
        expect(value).toBe(3);
        expect(parts.at(-1)).toMatchObject({ input: 3, recordId: 'v3', date: '2026-03-10' });
    });
});

describe('whatever the records', () => {
    it('keeps to the scale, to its parts and to the order of nothing', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), fc.option(fc.constant('deal-1')), (given, day, seed, deal) => {
                const all = placements(accountOnDay(given, day), deal);
                for (const { power, interest, strategy, estimatedStrategy } of all) {
                    for (const { reading, estimated } of [power, interest]) {
                        const { value, known, parts } = reading;
                        expect(value === null || (value >= 1 && value <= 5)).toBe(true);
                        expect(known >= 0 && known <= 1).toBe(true);
                        expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
                            value ?? 0,
                            9
                        );
                        expect(estimated && value === null).toBe(false);
                    }
                    expect(strategy === null || strategy === estimatedStrategy).toBe(true);
                    expect(strategy !== null).toBe(
                        [power, interest].every(({ reading, estimated }) => reading.value !== null && !estimated)
                    );
                }
                expect(placements(accountOnDay(reordered(given, seed), day), deal)).toEqual(all);
            })
        );
    });

    it('never lowers an estimate by one more sign', () => {
        const words = fc.record({
            seniority: wordIn(SENIORITIES),
            role: wordIn(DECISION_ROLES),
            listeners: fc.nat({ max: 7 }),
            more: fc.constantFrom('listener', 'role', 'report')
        });
        fc.assert(
            fc.property(words, ({ seniority, role, listeners, more }) => {
                const others = Array.from({ length: 8 }, (_, n) => stakeholder(`o${n}`));
                const links = others.slice(0, listeners).map(({ id }) => link(id, id, 'p'));
                const buyingRoles = role ? [buyingRole('part', 'deal', 'p', { role })] : [];
                const before =
                    placed({ seniority }, { stakeholders: others, links, buyingRoles }).power.reading.value ?? 0;
                const after = placed(
                    { seniority },
                    {
                        stakeholders: [
                            ...others,
                            ...(more === 'report' ? [stakeholder('r', { reportsToId: 'p' })] : [])
                        ],
                        links: more === 'listener' ? [...links, link('one-more', 'o7', 'p')] : links,
                        buyingRoles:
                            more === 'role'
                                ? [...buyingRoles, buyingRole('other', 'other', 'p', { role: 'Evaluator' })]
                                : buyingRoles
                    }
                ).power.reading.value;
                expect(after ?? 0).toBeGreaterThanOrEqual(before);
            })
        );
    });

    it('holds nobody and 20,000', () => {
        expect(placements(accountOnDay({ stakeholders: [] }, DAY))).toEqual([]);
        const many = Array.from({ length: 20_000 }, (_, n) =>
            stakeholder(`p${n}`, {
                reportsToId: n === 0 ? null : `p${Math.floor((n - 1) / 5)}`,
                power: n % 2 ? 4 : null
            })
        );
        const all = placements(accountOnDay({ stakeholders: many }, DAY));
        expect(all).toHaveLength(20_000);
        expect(all.find(({ stakeholderId }) => stakeholderId === 'p0')!.power.reading.value).toBeCloseTo(5, 10);
    });
});

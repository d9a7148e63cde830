import fc from 'fast-check';
import { ATTITUDES, CLOSENESS_LEVELS, EVIDENCE_STRENGTHS } from 'c/vocabulary';
import { recordsBehind, type Explained } from 'c/explanation';
import { accountOnDay } from 'c/accountOnDay';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { competitorLead, relationshipStrength, strengthTrend } from 'c/relationshipStrength';
import type { Assessment, RelationshipRecords } from 'c/relationshipModel';
import * as any from '../../relationshipModel/__tests__/arbitraries';
import { assessment, commitment, engagement, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';
const WEIGHTS = DEFAULT_PROFILE.strength;

function account(records: Partial<RelationshipRecords>, day = DAY) {
    return accountOnDay({ stakeholders: [stakeholder('s')], ...records }, day);
}
const strength = (records: Partial<RelationshipRecords>, day = DAY) => relationshipStrength(account(records, day), 's');
const said = (more: Partial<Assessment>, day = DAY) => assessment('said', 's', day, more);
const part = (explained: Explained, labelKey: string) => explained.parts.find((each) => each.labelKey === labelKey);

const BEST: Partial<Assessment> = {
    attitude: 'Coach',
    closeness: 'MutualTrust',
    transparency: 5,
    reliability: 5,
    consistency: 5,
    coverage: 'InDepth',
    evidenceStrength: 'Consensus'
};

describe('relationship strength', () => {
    it('is unknown of somebody nothing is known of, and of somebody nobody knows', () => {
        expect(strength({})).toMatchObject({ value: null, known: 0 });
        expect(relationshipStrength(account({}), 'nobody').value).toBeNull();
    });

    it('has weights that sum to 100, and reaches it with everything at its best today', () => {
        const { closeness, attitude, trust, commitments, recency, evidence, breadth } = WEIGHTS;
        expect(closeness + attitude + trust + commitments + recency + evidence + breadth).toBe(100);
        const kept = ['c1', 'c2', 'c3'].map((id) => commitment(id, 's', { status: 'Kept', closedOn: DAY }));
        const best = strength({ assessments: [said(BEST)], commitments: kept });
        expect(best.value).toBeCloseTo(100);
        expect(best.known).toBe(1);
    });

    it('says what it knows: one attitude is a quarter, with the evidence of its day', () => {
        const one = strength({ assessments: [said({ attitude: 'Coach' })] });
        expect(one.value).toBeCloseTo(WEIGHTS.attitude + WEIGHTS.recency);
        expect(one.known).toBeCloseTo((WEIGHTS.attitude + WEIGHTS.recency) / 100);
    });

    it('is lowered by opposition and never below 0', () => {
        const neutral = strength({ assessments: [said({ closeness: 'OfficeMeetings', attitude: 'Neutral' })] });
        const opposed = strength({ assessments: [said({ closeness: 'OfficeMeetings', attitude: 'Opposes' })] });
        const against = strength({ assessments: [said({ closeness: 'NoContact', attitude: 'BacksCompetitor' })] });
        expect(opposed.value!).toBeLessThan(neutral.value!);
        expect(against.value).toBe(0);
        expect(part(against, 'RMap_Part_Limit')?.contribution).toBeGreaterThan(0);
    });

    it('fades with age and drops where the review is overdue', () => {
        const on = (day: string) =>
            strength({ assessments: [said({ closeness: 'OfficeMeetings' }, '2026-01-01')] }, day);
        expect(on('2026-03-01').value!).toBeLessThan(on('2026-01-01').value!);
        const [current, recheck] = [
            part(on('2026-04-01'), 'RMap_Closeness')!,
            part(on('2026-04-02'), 'RMap_Closeness')!
        ];
        expect(recheck.contribution).toBeCloseTo(current.contribution * WEIGHTS.recheckShare);
        expect(part(on('2026-04-01'), 'RMap_Part_Recency')!.contribution).toBeCloseTo(WEIGHTS.recency / 2);
    });

    it('counts different kinds of contact of the last year as breadth', () => {
        const acts = [
            engagement('old', '2025-01-01', ['s'], { kind: 'Leisure' }),
            engagement('e1', '2026-06-01', ['s'], { kind: 'OfficeVisit' }),
            engagement('e2', '2026-06-02', ['s'], { kind: 'OfficeVisit' }),
            engagement('e3', '2026-06-03', ['s'], { kind: 'Call' }),
            engagement('e4', '2026-06-03', ['s'], { kind: 'BulkGreeting' })
        ];
        expect(part(strength({ engagements: acts }), 'RMap_Part_Breadth')).toMatchObject({
            input: 2,
            contribution: WEIGHTS.breadth / 2,
            recordId: 'e3'
        });
    });

    it('is not raised by a gift, nor by a dinner above the limit', () => {
        const bought = [
            engagement('e1', DAY, ['s'], { kind: 'Gift', cost: 20 }),
            engagement('e2', DAY, ['s'], { kind: 'BusinessMeal', cost: 900 })
        ];
        const limited = { id: 'a', name: 'A', stage: null, regulated: null, giftLimit: 100 };
        const claim = said({ attitude: 'Supports' }, '2026-01-01');
        const without = strength({ account: limited, assessments: [claim] });
        expect(strength({ account: limited, assessments: [claim], engagements: bought })).toEqual(without);
    });

    it('grows by our kept promises and suffers from overdue ones, not from theirs', () => {
        const of = (...commitments: ReturnType<typeof commitment>[]) =>
            strength({ assessments: [said({ closeness: 'OfficeMeetings' })], commitments }).value!;
        const kept = commitment('kept', 's', { status: 'Kept', dueOn: '2026-05-02', closedOn: '2026-05-01' });
        const late = commitment('late', 's', { status: 'Kept', dueOn: '2026-05-01', closedOn: '2026-05-02' });
        const overdue = commitment('overdue', 's', { dueOn: '2026-06-01' });
        const theirs = { ...overdue, direction: 'Theirs' as const };
        expect(of(kept)).toBeGreaterThan(of(late));
        expect(of(late)).toBeGreaterThan(of());
        expect(of()).toBeGreaterThan(of(overdue));
        expect(of(theirs)).toBe(of());
        expect(part(strength({ commitments: [kept, overdue] }), 'RMap_Part_CommitmentsFailed')?.recordId).toBe(
            'overdue'
        );
    });

    it('reaches the records it came from', () => {
        const assessments = [
            assessment('close', 's', '2026-06-01', { closeness: 'OfficeMeetings' }),
            assessment('for', 's', '2026-06-02', { attitude: 'Supports' })
        ];
        expect(recordsBehind(strength({ assessments })).sort()).toEqual(['close', 'for']);
    });
});

describe('the trend', () => {
    const rising = [
        assessment('then', 's', '2026-02-01', { closeness: 'RemoteOnly', attitude: 'Neutral' }),
        assessment('now', 's', '2026-06-20', { closeness: 'MealsAndEvents', attitude: 'Supports' })
    ];

    it('is the difference to the strength of the look back, part by part', () => {
        const on = account({ assessments: rising });
        const then = relationshipStrength(account({ assessments: rising }, '2026-04-01'), 's');
        const now = relationshipStrength(on, 's');
        const trend = strengthTrend(on, 's');
        expect(trend.value).toBeCloseTo(now.value! - then.value!);
        expect(trend.value!).toBeGreaterThan(0);
        expect(recordsBehind(trend).sort()).toEqual(['now', 'then']);
    });

    it('is unknown where the strength was, and of nobody', () => {
        expect(strengthTrend(account({ assessments: [rising[1]] }), 's').value).toBeNull();
        expect(strengthTrend(account({}), 'nobody').value).toBeNull();
    });
});

describe('the lead over competitors', () => {
    it('is our level less theirs', () => {
        const on = account({
            assessments: [said({ closeness: 'RemoteOnly', competitor: 'Northwind', competitorCloseness: 'OutOfHours' })]
        });
        expect(competitorLead(on, 's')).toMatchObject({ value: -3, known: 1 });
        expect(recordsBehind(competitorLead(on, 's'))).toEqual(['said']);
    });

    it('is unknown when either is', () => {
        expect(competitorLead(account({ assessments: [said({ closeness: 'RemoteOnly' })] }), 's').value).toBeNull();
        expect(competitorLead(account({}), 'nobody').value).toBeNull();
    });
});

describe('whatever the records', () => {
    it('strength is in range, sums up and reaches records that are there', () => {
        fc.assert(
            fc.property(any.records, any.days, (records, day) => {
                const on = accountOnDay(records, day);
                const lists = Object.values(records).flatMap((list) => (Array.isArray(list) ? list : []));
                const known = new Set(lists.map(({ id }: { id: string }) => id));
                for (const { id } of [...on.people, ...on.leavers]) {
                    for (const explained of [
                        relationshipStrength(on, id),
                        relationshipStrength(on, id, 'deal-1'),
                        strengthTrend(on, id),
                        competitorLead(on, id)
                    ]) {
                        const sum = explained.parts.reduce((total, { contribution }) => total + contribution, 0);
                        if (explained.value !== null) {
                            expect(sum).toBeCloseTo(explained.value, 9);
                        }
                        expect(recordsBehind(explained).filter((recordId) => !known.has(recordId))).toEqual([]);
                    }
                    const { value } = relationshipStrength(on, id);
                    expect(value === null || (value >= 0 && value <= 100)).toBe(true);
                }
            }),
            { numRuns: 200 }
        );
    });

    it('another look that is fresher and at least as good never lowers it', () => {
        const better = fc.record({
            attitude: fc.nat(5),
            closeness: fc.nat(5),
            strength: fc.constantFrom(...EVIDENCE_STRENGTHS.slice(0, 3).map(({ value }) => value)),
            pillars: fc.array(fc.option(fc.nat(4)), { minLength: 3, maxLength: 3 })
        });
        fc.assert(
            fc.property(any.records, better, (records, by) => {
                const before = accountOnDay(records, '2026-12-31');
                for (const { id } of before.people) {
                    const { attitude, closeness, trust, coverage } = before.standing(id)!;
                    const raise = <T extends string>(
                        terms: readonly { value: T | null; rank: number | null }[],
                        word: T | null,
                        steps: number
                    ) => {
                        const scale = terms.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
                        const from = scale.findIndex(({ value }) => value === word);
                        return scale[Math.min(scale.length - 1, Math.max(from, 0) + steps)].value;
                    };
                    const [transparency, reliability, consistency] = [
                        trust.transparency,
                        trust.reliability,
                        trust.consistency
                    ].map(({ value }, place) =>
                        by.pillars[place] === null ? null : Math.min(5, (value ?? 1) + by.pillars[place]!)
                    );
                    // An unknown attitude is none against us: what is at least as good is neutral.
                    const support =
                        attitude.value === null
                            ? raise(ATTITUDES, 'Neutral', by.attitude)
                            : raise(ATTITUDES, attitude.value, by.attitude);
                    const fresh = assessment('fresh', id, '2026-12-31', {
                        attitude: support,
                        closeness: raise(CLOSENESS_LEVELS, closeness.effective, by.closeness),
                        evidenceStrength: by.strength,
                        coverage: coverage.value,
                        transparency,
                        reliability,
                        consistency
                    });
                    const after = accountOnDay(
                        { ...records, assessments: [...(records.assessments ?? []), fresh] },
                        '2026-12-31'
                    );
                    const was = relationshipStrength(before, id).value ?? 0;
                    expect(relationshipStrength(after, id).value!).toBeGreaterThanOrEqual(was - 1e-9);
                }
            }),
            { numRuns: 300 }
        );
    });

    it('another act never lowers it', () => {
        const kinds = fc.constantFrom(
            'Call',
            'OfficeVisit',
            'JointWorkshop',
            'SharedPlan',
            'Gift',
            'BulkGreeting'
        ) as fc.Arbitrary<'Call'>;
        fc.assert(
            fc.property(any.records, kinds, any.days, (records, kind, day) => {
                const before = accountOnDay(records, '2026-12-31');
                for (const { id } of before.people) {
                    const act = engagement('fresh', day, [id], { kind });
                    const after = accountOnDay(
                        { ...records, engagements: [...(records.engagements ?? []), act] },
                        '2026-12-31'
                    );
                    const was = relationshipStrength(before, id).value ?? 0;
                    expect(relationshipStrength(after, id).value ?? 0).toBeGreaterThanOrEqual(was - 1e-9);
                }
            }),
            { numRuns: 200 }
        );
    });
});

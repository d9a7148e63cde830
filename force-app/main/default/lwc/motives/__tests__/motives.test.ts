import fc from 'fast-check';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { committeeMotives, conflictsOfInterest, departmentMotives, motivesOf } from 'c/motives';
import type { Assessment, RelationshipRecords } from 'c/relationshipModel';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { assessment, buyingRole, link, opportunity, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function account(more: Partial<RelationshipRecords>): AccountOnDay {
    return accountOnDay({ stakeholders: [], ...more }, DAY);
}

/** What somebody was seen to be in it for. */
function moved(
    id: string,
    financialMotive: number | null,
    businessMotive: number | null,
    more: Partial<Assessment> = {}
): Assessment {
    return assessment(`look-${id}`, id, '2026-06-01', { financialMotive, businessMotive, ...more });
}

const inFinance = (...ids: string[]) => ids.map((id) => stakeholder(id, { department: 'Finance' }));

describe('the motives of a person', () => {
    it('are the newest known ones, led by the strongest if it is strong', () => {
        const someone = account({
            stakeholders: [stakeholder('a')],
            assessments: [
                assessment('first', 'a', '2025-01-01', {
                    financialMotive: 4,
                    businessMotive: 1,
                    demands: 'Lower cost'
                }),
                assessment('second', 'a', '2026-01-01', { businessMotive: 4 })
            ]
        });
        const found = motivesOf(someone, 'a');
        expect(found?.leading).toEqual(['financial', 'business']);
        expect(found?.motives.relationship.value).toBeNull();
        expect(found?.demands).toMatchObject({ value: 'Lower cost', assessmentId: 'first' });
    });

    it('have no leading one when all are weak or none is known', () => {
        const people = [stakeholder('weak'), stakeholder('blank')];
        const quiet = account({ stakeholders: people, assessments: [moved('weak', 2, 0)] });
        expect(motivesOf(quiet, 'weak')?.leading).toEqual([]);
        expect(motivesOf(quiet, 'blank')?.leading).toEqual([]);
        expect(motivesOf(quiet, 'nobody')).toBeUndefined();
    });
});

describe('the motives of a group', () => {
    it('are the mean of those who are known, a department each', () => {
        const all = account({
            stakeholders: [...inFinance('a', 'b', 'c'), stakeholder('d')],
            assessments: [moved('a', 5, 1, { demands: ' Payback in a year ' }), moved('b', 3, null)]
        });
        const [finance, unknown] = departmentMotives(all);
        expect(finance).toMatchObject({ department: 'Finance', unknownIds: ['c'], leading: ['financial'] });
        expect(finance.motives.financial.value).toBeCloseTo(4);
        expect(finance.motives.financial.known).toBeCloseTo(2 / 3);
        expect(finance.motives.relationship.value).toBeNull();
        expect(finance.demands).toEqual([
            { stakeholderId: 'a', text: 'Payback in a year', recordId: 'look-a', date: '2026-06-01' }
        ]);
        expect(unknown).toMatchObject({ department: null, memberIds: ['d'], leading: [] });
    });

    it('on a deal are those seen on it', () => {
        const all = account({
            stakeholders: inFinance('a', 'b'),
            opportunities: [opportunity('deal')],
            buyingRoles: [buyingRole('role', 'deal', 'a', { role: 'User' })],
            assessments: [
                moved('a', 1, 1),
                assessment('on-deal', 'a', '2026-01-01', { financialMotive: 5, opportunityId: 'deal' })
            ]
        });
        const committee = committeeMotives(all, 'deal');
        expect(committee?.memberIds).toEqual(['a']);
        expect(committee?.motives.financial.value).toBeCloseTo(5);
        expect(committeeMotives(all, 'none')).toBeUndefined();
    });
});

describe('a conflict of interest', () => {
    it('is between strong motives of one department that pull apart', () => {
        const split = account({
            stakeholders: inFinance('saver', 'builder', 'both'),
            assessments: [moved('saver', 5, 1), moved('builder', 2, 4), moved('both', 5, 4)]
        });
        expect(conflictsOfInterest(split)).toMatchObject([
            {
                kind: 'motives',
                department: 'Finance',
                motives: ['financial', 'business'],
                sides: [['saver'], ['builder']],
                reason: { recordId: 'look-saver' }
            }
        ]);
    });

    it('needs both motives known of both, and one group', () => {
        const assessments = [moved('a', 5, null), moved('b', 1, 5)];
        expect(conflictsOfInterest(account({ stakeholders: inFinance('a', 'b'), assessments }))).toEqual([]);
        const apart = [stakeholder('a', { department: 'IT' }), stakeholder('b', { department: 'Finance' })];
        expect(
            conflictsOfInterest(account({ stakeholders: apart, assessments: [moved('a', 5, 1), moved('b', 1, 5)] }))
        ).toEqual([]);
        const unplaced = [stakeholder('a'), stakeholder('b')];
        expect(
            conflictsOfInterest(account({ stakeholders: unplaced, assessments: [moved('a', 5, 1), moved('b', 1, 5)] }))
        ).toEqual([]);
    });

    it('on a deal is among its committee, whatever their departments', () => {
        const deal = account({
            stakeholders: [
                stakeholder('a', { department: 'IT' }),
                stakeholder('b', { department: 'Finance' }),
                stakeholder('consultant', { kind: 'Partner' })
            ],
            opportunities: [opportunity('deal')],
            buyingRoles: ['a', 'b', 'consultant'].map((id) => buyingRole(`role-${id}`, 'deal', id)),
            assessments: [moved('a', 1, 5), moved('b', 5, 1), moved('consultant', 5, 1)]
        });
        expect(conflictsOfInterest(deal, 'deal')).toMatchObject([{ sides: [['b'], ['a']], department: null }]);
    });

    it('that is on record is told once, with whether the motives pull apart too', () => {
        const quarrel = account({
            stakeholders: [...inFinance('a', 'b'), stakeholder('c')],
            links: [
                link('ab', 'a', 'b', { kind: 'Conflicts' }),
                link('ba', 'b', 'a', { kind: 'Conflicts' }),
                link('ac', 'a', 'c', { kind: 'Conflicts' }),
                link('bc', 'b', 'c', { kind: 'Trusts' })
            ],
            assessments: [moved('a', 5, 1), moved('b', 5, 2)]
        });
        expect(
            conflictsOfInterest(quarrel).map(({ kind, sides, department, motivesDiffer, reason }) => [
                kind,
                reason.recordId,
                sides.flat(),
                department,
                motivesDiffer
            ])
        ).toEqual([
            ['tie', 'ab', ['a', 'b'], 'Finance', false],
            ['tie', 'ac', ['a', 'c'], null, null]
        ]);
    });
});

describe('for any records', () => {
    it('means stay on the scale, parts sum to them, and the order of records does not matter', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                const said = (all: AccountOnDay) => [
                    departmentMotives(all),
                    all.opportunities.map(({ id }) => [committeeMotives(all, id), conflictsOfInterest(all, id)]),
                    conflictsOfInterest(all)
                ];
                const all = accountOnDay(given, day);
                for (const { motives } of departmentMotives(all)) {
                    for (const { value, parts } of Object.values(motives)) {
                        const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
                        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
                        expect((value ?? 0) >= 0 && (value ?? 0) <= 5 + 1e-9).toBe(true);
                    }
                }
                for (const { sides } of conflictsOfInterest(all)) {
                    expect(sides[0].filter((id) => sides[1].includes(id))).toEqual([]);
                }
                expect(JSON.stringify(said(accountOnDay(reordered(given, seed), day)))).toBe(JSON.stringify(said(all)));
            })
        );
    });

    it('20,000 people in one department are told in two sides', () => {
        const ids = Array.from({ length: 20_000 }, (_, n) => `p${n}`);
        const crowd = account({
            stakeholders: inFinance(...ids),
            assessments: ids.map((id, n) => moved(id, n % 2 === 0 ? 5 : 1, n % 2 === 0 ? 1 : 5))
        });
        expect(conflictsOfInterest(crowd).map(({ sides }) => sides.map(({ length }) => length))).toEqual([
            [10_000, 10_000]
        ]);
    });
});

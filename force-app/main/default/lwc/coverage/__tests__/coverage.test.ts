import fc from 'fast-check';
import { contactShare, coverageOf, freshness, type CoverageGroup } from 'c/coverage';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { recordsBehind } from 'c/explanation';
import type { RelationshipRecords } from 'c/relationshipModel';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { assessment, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function account(given: RelationshipRecords): AccountOnDay {
    return accountOnDay(given, DAY);
}

function ids(group: CoverageGroup): Record<string, readonly string[]> {
    const { customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds, vacantIds } = group;
    return { customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds, vacantIds };
}

const PEOPLE = account({
    stakeholders: [
        stakeholder('boss', { department: 'Board', seniority: 'Executive', ownerName: 'Ada' }),
        stakeholder('fin', { department: 'Finance', seniority: 'Manager', ownerName: 'Ada' }),
        stakeholder('aud', { department: ' Finance ', seniority: 'Staff' }),
        stakeholder('new', { department: 'Finance', seniority: 'Staff' }),
        stakeholder('seat', { department: 'Finance', seniority: 'Director', status: 'Vacant' }),
        stakeholder('gone', { department: 'Sales', status: 'Left' }),
        stakeholder('adviser', { department: 'Finance', kind: 'Partner' }),
        stakeholder('somebody', { kind: null }),
        stakeholder('nowhere')
    ],
    assessments: [
        assessment('a1', 'boss', '2026-06-01', { closeness: 'OfficeMeetings', attitude: 'Neutral' }),
        assessment('a2', 'fin', '2026-01-01', { closeness: 'RemoteOnly' }),
        assessment('a3', 'aud', '2026-06-01', { closeness: 'NoContact' }),
        assessment('a4', 'adviser', '2026-06-01', { closeness: 'OfficeMeetings' })
    ]
});
const COVERAGE = coverageOf(PEOPLE);

describe('coverage', () => {
    it('counts active people of the customer, and empty seats apart', () => {
        expect(ids(COVERAGE.all)).toEqual({
            customerIds: ['aud', 'boss', 'fin', 'new', 'nowhere'],
            contactedIds: ['boss', 'fin'],
            noContactIds: ['aud'],
            contactUnknownIds: ['new', 'nowhere'],
            recheckIds: ['fin'],
            vacantIds: ['seat']
        });
    });

    it('knows of whom the attitude is unknown, whatever the contact', () => {
        expect(COVERAGE.all.attitudeUnknownIds).toEqual(['aud', 'fin', 'new', 'nowhere']);
    });

    it('has a cell only where somebody sits or a seat is empty, the highest level first and the unknown last', () => {
        expect(COVERAGE.cells.map(({ department, level, customerIds }) => [department, level, customerIds])).toEqual([
            ['Board', 'Executive', ['boss']],
            ['Finance', 'Director', []],
            ['Finance', 'Manager', ['fin']],
            ['Finance', 'Staff', ['aud', 'new']],
            [null, null, ['nowhere']]
        ]);
    });

    it('adds up departments and levels', () => {
        expect(COVERAGE.departments.map(({ department, customerIds }) => [department, customerIds.length])).toEqual([
            ['Board', 1],
            ['Finance', 3],
            [null, 1]
        ]);
        expect(COVERAGE.levels.map(({ level, customerIds }) => [level, customerIds.length])).toEqual([
            ['Executive', 1],
            ['Director', 0],
            ['Manager', 1],
            ['Staff', 2],
            [null, 1]
        ]);
    });

    it('says who covers whom, and whom nobody does', () => {
        expect(COVERAGE.owners.map(({ ownerName, customerIds }) => [ownerName, customerIds])).toEqual([
            ['Ada', ['boss', 'fin']],
            [null, ['aud', 'new', 'nowhere']]
        ]);
    });
});

describe('the share of contacts', () => {
    it('is contacted among contacted and no contact; who is unknown only lowers what is known', () => {
        const { value, known, parts } = contactShare(PEOPLE, COVERAGE.all);
        expect(value).toBeCloseTo((100 * 2) / 3);
        expect(known).toBeCloseTo(3 / 5);
        expect(parts.find(({ values }) => values?.person === 'new')).toMatchObject({ input: null, contribution: 0 });
    });

    it('rests on the records that say so', () => {
        expect(recordsBehind(contactShare(PEOPLE, COVERAGE.all))).toEqual(['a3', 'a1', 'a2']);
    });

    it('cannot be computed where nothing is known, and an empty seat is no contact that is missing', () => {
        for (const group of COVERAGE.cells.filter(
            ({ contactedIds, noContactIds }) => !contactedIds[0] && !noContactIds[0]
        )) {
            expect(contactShare(PEOPLE, group).value).toBeNull();
            expect(freshness(PEOPLE, group).value).toBeNull();
        }
    });
});

describe('freshness', () => {
    it('is the share of what is within its review among what is known', () => {
        const { value, known } = freshness(PEOPLE, COVERAGE.all);
        expect(value).toBeCloseTo((100 * 2) / 3);
        expect(known).toBeCloseTo(3 / 5);
    });

    it('rises when somebody is looked at again', () => {
        const again = accountOnDay(
            {
                ...PEOPLE.model.records,
                assessments: [
                    ...(PEOPLE.model.records.assessments ?? []),
                    assessment('a5', 'fin', '2026-06-20', { closeness: 'RemoteOnly' })
                ]
            },
            DAY
        );
        expect(freshness(again, coverageOf(again).all).value).toBe(100);
    });
});

describe('for any records', () => {
    it('each active customer is in one list of contact and in one group of each kind', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const onDay = accountOnDay(given, day);
                const { all, cells, departments, levels, owners } = coverageOf(onDay);
                const customers = onDay.people.filter(({ customer }) => customer).map(({ id }) => id);
                expect([...all.contactedIds, ...all.noContactIds, ...all.contactUnknownIds].sort()).toEqual(customers);
                for (const groups of [cells, departments, levels, owners] as readonly (readonly CoverageGroup[])[]) {
                    expect(groups.flatMap(({ customerIds }) => customerIds).sort()).toEqual(customers);
                    expect(groups.flatMap(({ vacantIds }) => vacantIds).sort()).toEqual(all.vacantIds);
                }
            })
        );
    });

    it('a share is from 0 to 100, and its parts sum to it', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const onDay = accountOnDay(given, day);
                const { all, cells } = coverageOf(onDay);
                for (const group of [all, ...cells]) {
                    for (const { value, parts } of [contactShare(onDay, group), freshness(onDay, group)]) {
                        expect(value === null || (value >= 0 && value <= 100 + 1e-9)).toBe(true);
                        const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
                        expect(sum).toBeCloseTo(value ?? 0);
                    }
                }
            })
        );
    });

    it('the order of the records does not matter', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                expect(coverageOf(accountOnDay(reordered(given, seed), day))).toEqual(
                    coverageOf(accountOnDay(given, day))
                );
            })
        );
    });

    it('takes 20,000 people', () => {
        const crowd = Array.from({ length: 20_000 }, (_, n) =>
            stakeholder(`p${n}`, { department: `D${n % 50}`, seniority: n % 7 === 0 ? 'Manager' : 'Staff' })
        );
        const onDay = account({ stakeholders: crowd });
        const { all, cells } = coverageOf(onDay);
        expect([all.contactUnknownIds.length, cells.length]).toEqual([20_000, 100]);
        expect(contactShare(onDay, all).value).toBeNull();
    });
});

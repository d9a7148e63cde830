import { demoSubject } from '../../../../../test/factories/demoAccount';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { accountOnDay } from '../../accountOnDay/accountOnDay';
import { MapSubject, peopleOn } from '../../mapSubject/mapSubject';
import { cellOf, strategyGrid } from '../strategyGrid';
import type { StrategyGrid } from '../strategyGrid';

const DAY = '2026-11-22';

/** An account of people with power and interest as assessed; null for what nobody assessed. */
function subjectOf(people: readonly [id: string, power: number | null, interest: number | null][]): MapSubject {
    const stakeholders = people.map(([id]) => aPerson(id, { name: id }));
    const assessments = people.map(([id, power, interest]) =>
        anAssessment(`of ${id}`, { stakeholderId: id, power, interest })
    );
    const account = accountOnDay({ stakeholders, assessments }, DAY);
    const facts = { accountName: 'Meridian', day: DAY, links: [], opportunityId: null, buyingRoles: null };
    return new MapSubject({ ...facts, people: peopleOn(account, null), account, shown: null, changes: null });
}

const gridOf = (subject: MapSubject) => strategyGrid(subject) as StrategyGrid;
const cells = (grid: StrategyGrid) => grid.rows.flat();

describe('the grid of the power–interest matrix', () => {
    it('is not there while the history is not read', () => {
        expect(strategyGrid(demoSubject().with({ account: null }))).toBeNull();
    });

    it('has the highest power on top and the lowest interest first', () => {
        const { rows } = gridOf(subjectOf([]));
        expect(rows.map((row) => row[0].power)).toEqual([5, 4, 3, 2, 1]);
        expect(rows[0].map(({ interest }) => interest)).toEqual([1, 2, 3, 4, 5]);
    });

    it('names the four strategies by the middle of the scale', () => {
        const { rows } = gridOf(subjectOf([]));
        expect([rows[0][4], rows[2][2]].map(({ strategy }) => strategy)).toEqual(['ManageClosely', 'ManageClosely']);
        expect([rows[2][1], rows[3][2], rows[3][1]].map(({ strategy }) => strategy)).toEqual([
            'KeepSatisfied',
            'KeepInformed',
            'Monitor'
        ]);
    });

    it('puts everybody in one cell, as the engine places them, or apart', () => {
        const subject = demoSubject('emr');
        const grid = gridOf(subject);
        const placed = cells(grid).flatMap((cell) => [...cell.given, ...cell.estimated]);
        const placements = subject.judgement?.placements('emr') ?? [];
        expect([...placed, ...grid.notPlaced].sort()).toEqual(placements.map((each) => each.stakeholderId).sort());
        for (const { stakeholderId, estimatedStrategy } of placements) {
            expect(cellOf(grid, stakeholderId)?.strategy ?? null).toBe(estimatedStrategy);
        }
        expect(grid.givenCount + grid.estimatedCount).toBe(placed.length);
    });

    it('keeps those apart of whom an axis is unknown: unknown is not low', () => {
        const grid = gridOf(
            subjectOf([
                ['a', 5, null],
                ['b', 5, 5]
            ])
        );
        expect(grid.notPlaced).toEqual(['a']);
        expect(cellOf(grid, 'a')).toBeUndefined();
        expect(cellOf(grid, 'b')).toMatchObject({ power: 5, interest: 5, given: ['b'], estimated: [] });
    });

    it('lists those who pass the filter first, then by name', () => {
        const subject = subjectOf([
            ['c', 4, 4],
            ['a', 4, 4],
            ['b', 4, 4]
        ]).with({ shown: new Set(['c', 'b']) });
        expect(cellOf(gridOf(subject), 'a')?.given).toEqual(['b', 'c', 'a']);
    });

    it('takes 20,000 people', () => {
        const grid = gridOf(
            subjectOf(Array.from({ length: 20_000 }, (_, at) => [`p${at}`, 1 + (at % 5), 1 + ((at >> 3) % 5)]))
        );
        expect(grid.givenCount).toBe(20_000);
    });
});

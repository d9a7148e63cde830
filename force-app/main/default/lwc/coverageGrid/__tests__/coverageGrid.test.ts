import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import type { Assessment, Stakeholder } from 'c/relationshipModel';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { CoverageGrid } from '../coverageGrid';

const DAY = '2026-11-22';
const met = (stakeholderId: string, closeness: Assessment['closeness']) =>
    anAssessment(`a-${stakeholderId}`, {
        ...{ stakeholderId, closeness, evidence: 'Seen', evidenceStrength: 'Explicit', assessedOn: '2026-11-01' }
    });
const gridOf = (people: readonly Stakeholder[], assessments: readonly Assessment[] = [], shown?: readonly string[]) => {
    const account = accountOnDay({ stakeholders: people, assessments }, DAY);
    const subject = new MapSubject({
        ...{ accountName: 'Acme', day: DAY, people: peopleOn(account, null), links: [], opportunityId: null },
        ...{ buyingRoles: null, account, changes: null, shown: shown ? new Set(shown) : null }
    });
    const coverage = subject.judgement?.coverage();
    if (!coverage) {
        throw new Error('No coverage');
    }
    return new CoverageGrid(subject, coverage);
};
const inFinance = (id: string, changes: Partial<Stakeholder> = {}) =>
    aPerson(id, { department: 'Finance', seniority: 'Executive', ...changes });

describe('the coverage grid', () => {
    it('has departments down and levels across, a blank where nobody sits', () => {
        const grid = gridOf([inFinance('a'), aPerson('b', { department: 'IT', seniority: 'Staff' })]);
        expect(grid.levels).toEqual(['Executive', 'Staff']);
        expect(grid.rows.map(({ department, cells }) => [department, cells.map((cell) => cell !== null)])).toEqual([
            ['Finance', [true, false]],
            ['IT', [false, true]]
        ]);
    });

    it.each([
        [[], 'unknown', '?'],
        [[met('a', 'NoContact')], 'none', '○'],
        [[met('a', 'OfficeMeetings'), met('b', 'NoContact'), met('c', 'NoContact')], 'few', '◔'],
        [[met('a', 'OfficeMeetings'), met('b', 'NoContact')], 'half', '◑'],
        [[met('a', 'OfficeMeetings')], 'all', '●']
    ])('gives a step of the scale by who is known, number %#', (assessments, key, symbol) => {
        const grid = gridOf([inFinance('a'), inFinance('b'), inFinance('c')], assessments);
        expect(grid.rows[0].cells[0]?.fill).toMatchObject({ key, symbol });
    });

    it('keeps an empty seat apart', () => {
        const grid = gridOf([inFinance('a', { status: 'Vacant' })]);
        expect(grid.rows[0].cells[0]?.fill.key).toBe('vacant');
        expect(grid.gaps).toEqual([]);
    });

    it('names the gaps, those at the top first, the known before the unknown', () => {
        const people = [
            aPerson('a', { department: 'IT', seniority: 'Staff' }),
            aPerson('b', { department: 'IT', seniority: 'Executive' }),
            inFinance('c')
        ];
        const grid = gridOf(people, [met('a', 'NoContact'), met('c', 'NoContact')]);
        expect(grid.gaps.map(({ department, level, kind }) => [department, level, kind])).toEqual([
            ['Finance', 'Executive', 'noContact'],
            ['IT', 'Executive', 'unknown'],
            ['IT', 'Staff', 'noContact']
        ]);
    });

    it('says who covers a cell and everything, who covers most first and nobody last', () => {
        const grid = gridOf([
            inFinance('a', { ownerName: 'Ana' }),
            inFinance('b', { ownerName: 'Bo' }),
            inFinance('c', { ownerName: 'Bo' }),
            inFinance('d')
        ]);
        expect(grid.rows[0].cells[0]?.ownerNames).toEqual(['Bo', 'Ana']);
        expect(grid.owners.map(({ ownerName }) => ownerName)).toEqual(['Bo', 'Ana', null]);
    });

    it('knows which cells the filter leaves', () => {
        const grid = gridOf([inFinance('a'), aPerson('b', { department: 'IT', seniority: 'Staff' })], [], ['b']);
        expect(grid.rows.map(({ total }) => total.isShown)).toEqual([false, true]);
    });

    it('finds somebody, seats too, and nobody from outside', () => {
        const grid = gridOf([
            inFinance('a'),
            aPerson('b', { department: 'IT', status: 'Vacant' }),
            aPerson('c', { kind: 'Partner' })
        ]);
        expect([grid.placeOf('a'), grid.placeOf('b'), grid.placeOf('c')]).toEqual([
            { row: 0, column: 0 },
            { row: 1, column: 1 },
            undefined
        ]);
    });

    it('sums up: every person of the demo account is in one cell, one row and one column', () => {
        const subject = demoSubject();
        const coverage = subject.judgement?.coverage();
        if (!coverage) {
            throw new Error('No coverage');
        }
        const grid = new CoverageGrid(subject, coverage);
        const sizeAt = (row: number, column: number) => grid.cellAt(row, column)?.group.customerIds.length ?? 0;
        const [rows, columns] = [grid.rows.length, grid.levels.length];
        const all = sizeAt(rows, columns);
        const sum = (count: number, at: (index: number) => number) =>
            Array.from({ length: count }, (_, index) => at(index)).reduce((a, b) => a + b, 0);
        expect(all).toBe(coverage.all.customerIds.length);
        expect(sum(rows, (row) => sizeAt(row, columns))).toBe(all);
        expect(sum(columns, (column) => sizeAt(rows, column))).toBe(all);
        expect(sum(rows, (row) => sum(columns, (column) => sizeAt(row, column)))).toBe(all);
    });
});

import CoverageSummary from 'c/coverageSummary';
import { CoverageGrid } from 'c/coverageGrid';
import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';

const gridOf = (stakeholders: readonly Stakeholder[]) => {
    const account = accountOnDay({ stakeholders }, '2026-11-22');
    const subject = new MapSubject({
        ...{ accountName: 'Acme', day: '2026-11-22', people: peopleOn(account, null), links: [], account },
        ...{ opportunityId: null, buyingRoles: null, shown: null, changes: null }
    });
    const coverage = subject.judgement?.coverage();
    if (!coverage) {
        throw new Error('No coverage');
    }
    return new CoverageGrid(subject, coverage);
};
const show = async (grid: CoverageGrid) => {
    const summary = mount('c-coverage-summary', CoverageSummary, { grid });
    await settle();
    return summary;
};
const all = (summary: HTMLElement, selector: string) => [
    ...(summary.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('what the coverage comes to', () => {
    const grid = gridOf(
        ['Finance', 'IT', 'Legal', 'Sales', 'Clinic'].map((department, place) =>
            aPerson(`p${place}`, {
                department,
                seniority: place > 2 ? null : 'Staff',
                ownerName: place > 1 ? 'Ana' : null
            })
        )
    );
    afterEach(clearPage);

    it('names the gravest gaps, and all of them when asked', async () => {
        const summary = await show(grid);
        expect(all(summary, '.gap')).toHaveLength(3);
        all(summary, '.toggle')[0].click();
        await settle();
        expect(all(summary, '.gap')).toHaveLength(5);
    });

    it('leads to the cell of a gap', async () => {
        const summary = await show(grid);
        const opened = eventsOf(summary, 'gapopen');
        all(summary, '.gap')[1].click();
        expect(opened).toEqual([{ row: grid.gaps[1].row, column: grid.gaps[1].column }]);
    });

    it('says that there are none', async () => {
        const summary = await show(gridOf([aPerson('seat', { status: 'Vacant' })]));
        expect(all(summary, '.gap')).toHaveLength(0);
        expect(all(summary, '.complete')).toHaveLength(1);
    });

    it('says who covers whom when asked', async () => {
        const summary = await show(grid);
        expect(all(summary, '.owners')).toHaveLength(0);
        all(summary, '.owners-toggle')[0].click();
        await settle();
        expect(all(summary, '.owners tbody tr')).toHaveLength(2);
    });

    it('is accessible, opened too', async () => {
        const summary = await show(grid);
        all(summary, '.owners-toggle')[0].click();
        await settle();
        await expect(summary).toBeAccessible();
    });
});

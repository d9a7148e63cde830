import type CoverageCell from 'c/coverageCell';
import CoverageMap from 'c/coverageMap';
import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';

const subjectOf = (people: readonly Stakeholder[]) => {
    const account = accountOnDay({ stakeholders: people }, '2026-11-22');
    return new MapSubject({
        ...{ accountName: 'Acme', day: '2026-11-22', people: peopleOn(account, null), links: [], account },
        ...{ opportunityId: null, buyingRoles: null, shown: null, changes: null }
    });
};
const small = () =>
    subjectOf([
        aPerson('cfo', { department: 'Finance', seniority: 'Executive' }),
        aPerson('clerk', { department: 'Finance', seniority: 'Staff' }),
        aPerson('admin', { department: 'IT', seniority: 'Staff' })
    ]);
const show = async (subject: MapSubject, properties: object = {}) => {
    const map = mount('c-coverage-map', CoverageMap, { subject, selectedId: null, matchIds: [], ...properties });
    await settle();
    return map as typeof map & Pick<CoverageMap, 'focusPerson'>;
};
const all = (map: HTMLElement, selector: string) => [
    ...(map.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const cell = (map: HTMLElement, row: number, column: number) =>
    all(map, `[data-row="${row}"][data-column="${column}"]`)[0];
const said = (map: HTMLElement) =>
    all(map, 'c-coverage-cell').map((content) => (content as HTMLElement & CoverageCell).cell);
const press = async (element: HTMLElement, key: string) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
};
const focused = (map: HTMLElement) => {
    const { row, column } = (map.shadowRoot?.activeElement as HTMLElement).dataset;
    return [Number(row), Number(column)];
};
const listed = (map: HTMLElement) => all(map, 'c-people-list')[0] as HTMLElement & { ids: readonly string[] };

describe('the coverage map', () => {
    beforeEach(() => fakeBrowser());
    afterEach(clearPage);

    it('waits calmly until the history is read', async () => {
        const map = await show(small().with({ account: null }));
        expect(all(map, '.calm').map(({ textContent }) => textContent)).toEqual(['c.RMap_History_Reading']);
        map.subject = small();
        await settle();
        expect(all(map, '[role="grid"]')).toHaveLength(1);
    });

    it('says that nobody of the customer is there', async () => {
        const map = await show(subjectOf([aPerson('partner', { kind: 'Partner' })]));
        expect(all(map, '.calm').map(({ textContent }) => textContent)).toEqual(['c.RMap_Gap_GeneralNobody']);
    });

    it('shows departments by levels with the totals', async () => {
        const map = await show(small());
        expect(all(map, 'tbody .name').map(({ textContent }) => textContent)).toEqual([
            'Finance',
            'IT',
            'c.RMap_Cover_AllDepartments'
        ]);
        expect(said(map).map(({ count }) => count)).toEqual([
            ...['0/1', '0/1', '0/2'],
            ...['', '0/1', '0/1'],
            ...['0/1', '0/2', '0/3']
        ]);
    });

    it('tells the unknown apart by sign and words', async () => {
        const map = await show(small());
        expect(said(map)[0]).toMatchObject({ symbol: '?', unknown: '?1' });
        expect(cell(map, 0, 0).getAttribute('aria-label')).toBe('c.RMap_Cover_Cell');
        expect(cell(map, 1, 0).getAttribute('aria-label')).toBe('c.RMap_Cover_CellNobody');
    });

    it('has one tab stop and is walked by arrow keys, to the totals too', async () => {
        const map = await show(small());
        expect(all(map, '[tabindex="0"][data-row]')).toEqual([cell(map, 0, 0)]);
        await press(cell(map, 0, 0), 'ArrowRight');
        await press(cell(map, 0, 1), 'End');
        expect(focused(map)).toEqual([2, 1]);
    });

    it('lists the people of a cell, and puts the focus back where it was on Escape', async () => {
        const map = await show(small());
        const dismissed = eventsOf(map, 'dismiss');
        await press(cell(map, 0, 2), 'Enter');
        expect([...listed(map).ids].sort()).toEqual(['cfo', 'clerk']);
        await press(all(map, '.detail')[0], 'Escape');
        expect(all(map, '.detail')).toHaveLength(0);
        expect(focused(map)).toEqual([0, 2]);
        expect(dismissed).toHaveLength(0);
        await press(cell(map, 0, 2), 'Escape');
        expect(dismissed).toHaveLength(1);
    });

    it('opens nothing where nobody is', async () => {
        const map = await show(small());
        cell(map, 1, 0).click();
        await settle();
        expect(all(map, '.detail')).toHaveLength(0);
    });

    it('leads from a gap to its people, and from there to a person', async () => {
        const map = await show(small());
        const opened = eventsOf<{ id: string }>(map, 'personselect');
        all(map, 'c-coverage-summary')[0].dispatchEvent(new CustomEvent('gapopen', { detail: { row: 1, column: 1 } }));
        await settle();
        expect(listed(map).ids).toEqual(['admin']);
        listed(map).dispatchEvent(new CustomEvent('personselect', { detail: { id: 'admin' } }));
        expect(opened).toEqual([{ id: 'admin' }]);
    });

    it('dims what the filter leaves out and marks where somebody is', async () => {
        const map = await show(small().with({ shown: new Set(['admin']) }), { selectedId: 'admin', matchIds: ['cfo'] });
        expect(cell(map, 0, 1).className).toContain('is-dimmed');
        expect(cell(map, 1, 1).getAttribute('aria-selected')).toBe('true');
        expect(cell(map, 0, 0).className).toContain('is-found');
    });

    it('puts the focus on the cell of a person', async () => {
        const map = await show(small());
        map.focusPerson('admin');
        await settle();
        expect(focused(map)).toEqual([1, 1]);
    });

    it('keeps a cell open by its name when another day has other departments', async () => {
        const map = await show(small());
        cell(map, 1, 1).click();
        await settle();
        map.subject = subjectOf([aPerson('admin', { department: 'IT', seniority: 'Staff' })]);
        await settle();
        expect(listed(map).ids).toEqual(['admin']);
        expect(cell(map, 0, 0).className).toContain('is-open');
    });

    it('closes a cell that a later day does not have', async () => {
        const map = await show(small());
        cell(map, 1, 1).click();
        await settle();
        map.subject = subjectOf([aPerson('cfo', { department: 'Finance', seniority: 'Executive' })]);
        await settle();
        expect(all(map, '.detail')).toHaveLength(0);
    });

    it('keeps few of hundreds of departments on the page', async () => {
        const people = Array.from({ length: 600 }, (_, i) =>
            aPerson(`p${i}`, { department: `Department ${i}`, seniority: 'Staff' })
        );
        const map = await show(subjectOf(people));
        expect(all(map, 'tr[role="row"]').length).toBeLessThan(45);
        expect(all(map, '[role="grid"]')[0].getAttribute('aria-rowcount')).toBe('602');
    });

    it('is a list of departments where it is narrow', async () => {
        fakeBrowser({ width: 320 });
        const map = await show(small());
        expect(all(map, '.board.is-narrow')).toHaveLength(1);
    });

    it('is accessible, with a cell open too', async () => {
        const map = await show(demoSubject('emr'));
        cell(map, 0, 0).click();
        await settle();
        await expect(map).toBeAccessible();
    });
});

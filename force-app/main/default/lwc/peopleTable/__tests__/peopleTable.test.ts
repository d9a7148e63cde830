import PeopleTable from 'c/peopleTable';
import { MapSubject } from 'c/mapSubject';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';
import { forgetArrangement } from '../arrangement';

const PEOPLE = ['Bo', 'Ana', 'Chen'].map((name, place) =>
    aPerson(name.toLowerCase(), { name, attitude: place === 0 ? 'Coach' : null, power: place + 1 })
);
const subjectOf = (facts: Partial<MapSubject> = {}) =>
    new MapSubject({
        ...{ accountName: 'Acme', day: '2026-11-22', people: PEOPLE, links: [], opportunityId: null },
        ...{ buyingRoles: null, account: null, shown: null, changes: null },
        ...facts
    });
const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => aPerson(`p${i}`, { name: `Person ${10_000 + i}` }));

const show = async (facts: Partial<MapSubject> | MapSubject = {}, properties: object = {}) => {
    const subject = facts instanceof MapSubject ? facts : subjectOf(facts);
    const table = mount('c-people-table', PeopleTable, { subject, selectedId: null, matchIds: [], ...properties });
    await settle();
    return table as typeof table & Pick<PeopleTable, 'focusPerson' | 'exportCsv'>;
};
type Table = Awaited<ReturnType<typeof show>>;
const all = (table: Table, selector: string) => [
    ...(table.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const names = (table: Table) => all(table, 'td.is-name').map((cell) => cell.textContent);
const bar = (table: Table) => all(table, 'c-table-bar')[0] as HTMLElement & { message: string };
const cell = (table: Table, row: number, column: number) =>
    all(table, `[data-row="${row}"][data-column="${column}"]`)[0];
const press = async (element: HTMLElement, key: string) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
};
const focused = (table: Table) => {
    const { row, column } = (table.shadowRoot?.activeElement as HTMLElement).dataset;
    return [Number(row), Number(column)];
};

describe('the table of people', () => {
    beforeEach(() => fakeBrowser());
    afterEach(() => {
        clearPage();
        forgetArrangement();
    });

    it('lists everybody by name, and says how many there are', async () => {
        const table = await show();
        expect(names(table)).toEqual(['Ana', 'Bo', 'Chen']);
        expect(bar(table).message).toBe('c.RMap_Count_People');
    });

    it('leaves out who does not pass the filter, and says so', async () => {
        const table = await show({ shown: new Set(['bo']) });
        expect(names(table)).toEqual(['Bo']);
        expect(bar(table).message).toBe('c.RMap_Table_Filtered');
    });

    it('says that nobody passes the filter', async () => {
        const table = await show({ shown: new Set() });
        expect(all(table, '.nobody')).toHaveLength(1);
    });

    it('sorts by a column, then the other way round, and tells assistive technology', async () => {
        const table = await show();
        const head = all(table, 'th').find(({ title }) => title === 'c.RMap_Power') as HTMLElement;
        head.click();
        await settle();
        expect(names(table)).toEqual(['Bo', 'Ana', 'Chen']);
        expect(head.getAttribute('aria-sort')).toBe('ascending');
        head.click();
        await settle();
        expect(names(table)).toEqual(['Chen', 'Ana', 'Bo']);
        expect(head.getAttribute('aria-sort')).toBe('descending');
    });

    it('is left as it was when somebody comes back to it', async () => {
        const table = await show();
        bar(table).dispatchEvent(new CustomEvent('columnchange', { detail: { key: 'title', isShown: false } }));
        await settle();
        clearPage();
        const titles = all(await show(), 'th').map(({ title }) => title);
        expect(titles).toContain('c.RMap_Department');
        expect(titles).not.toContain('c.RMap_PersonTitle');
    });

    it('keeps few of many rows on the page, and tells how many there are', async () => {
        const table = await show({ people: crowd(20_000) });
        expect(names(table).length).toBeLessThan(60);
        expect(all(table, 'table')[0].getAttribute('aria-rowcount')).toBe('20001');
        expect(all(table, 'tr.row')[1].getAttribute('aria-rowindex')).toBe('3');
        expect(all(table, '*').length).toBeLessThan(1_200);
    });

    it('has one tab stop', async () => {
        const table = await show();
        expect(all(table, '[tabindex="0"]')).toEqual([cell(table, 0, 0)]);
    });

    it('is walked by arrow keys, up into the head too', async () => {
        const table = await show();
        cell(table, 0, 0).focus();
        await press(cell(table, 0, 0), 'ArrowDown');
        await press(cell(table, 1, 0), 'ArrowRight');
        expect(focused(table)).toEqual([1, 1]);
        await press(cell(table, 1, 1), 'Home');
        await press(cell(table, 0, 1), 'ArrowUp');
        expect(focused(table)).toEqual([-1, 1]);
    });

    it('goes to the last of many by End, though that row was not on the page', async () => {
        const table = await show({ people: crowd(500) });
        await press(cell(table, 0, 0), 'End');
        expect(focused(table)).toEqual([499, 0]);
    });

    it('opens a person by click and by Enter', async () => {
        const table = await show();
        const opened = eventsOf<{ id: string }>(table, 'personselect');
        cell(table, 1, 2).click();
        await press(cell(table, 2, 0), 'Enter');
        expect(opened.map(({ id }) => id)).toEqual(['bo', 'chen']);
    });

    it('is dismissed by Escape', async () => {
        const table = await show();
        const dismissed = eventsOf(table, 'dismiss');
        await press(cell(table, 0, 0), 'Escape');
        expect(dismissed).toHaveLength(1);
    });

    it('marks who is open and who was found, not by colour alone', async () => {
        const table = await show({}, { selectedId: 'bo', matchIds: ['chen'] });
        expect(all(table, '[aria-selected="true"] .is-name').map((each) => each.textContent)).toEqual(['Bo']);
        expect(all(table, 'mark').map((each) => each.textContent)).toEqual(['Chen']);
    });

    it('puts the focus on a person, and none on who is filtered out', async () => {
        const table = await show({ shown: new Set(['bo', 'ana']) });
        table.focusPerson('chen');
        await settle();
        expect(table.shadowRoot?.activeElement).toBeNull();
        table.focusPerson('bo');
        await settle();
        expect(focused(table)).toEqual([1, 0]);
    });

    it('keeps the active person active when the order changes', async () => {
        const table = await show();
        table.focusPerson('chen');
        await settle();
        all(table, 'th')
            .find(({ title }) => title === 'c.RMap_Name')
            ?.click();
        await settle();
        expect(all(table, 'td[tabindex="0"]').map((each) => each.textContent)).toEqual(['Chen']);
    });

    it('says that the history is being read, until it is', async () => {
        const table = await show();
        expect(all(table, '.waiting')).toHaveLength(1);
        table.subject = demoSubject('emr');
        await settle();
        expect(all(table, '.waiting')).toHaveLength(0);
    });

    it('is saved as a file of a type that the platform allows', async () => {
        const blobs: Blob[] = [];
        const links: HTMLAnchorElement[] = [];
        URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
        URL.revokeObjectURL = () => {};
        HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
            links.push(this);
        };
        const table = await show({ accountName: 'Acme / Sons' });
        table.exportCsv();
        expect(blobs[0].type).toBe('application/octet-stream');
        expect(links[0].download).toBe('Acme Sons 2026-11-22.csv');
    });

    it('is copied, or says that the browser does not allow it', async () => {
        const copied: string[] = [];
        const clipboard = { writeText: async (text: string) => void copied.push(text) };
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
        const table = await show();
        bar(table).dispatchEvent(new CustomEvent('copy'));
        await settle();
        expect(copied[0].split('\n')).toHaveLength(4);
        expect(bar(table).message).toBe('c.RMap_Table_Copied');
        clipboard.writeText = () => Promise.reject(new Error('no'));
        bar(table).dispatchEvent(new CustomEvent('copy'));
        await settle();
        expect(bar(table).message).toBe('c.RMap_Table_CopyFailed');
    });

    it.each([
        ['with some of the demo account', () => demoSubject('emr').with({ shown: new Set(['zhao-wei', 'chen-min']) })],
        ['before the history is read', () => subjectOf()],
        ['when nobody passes the filter', () => subjectOf({ shown: new Set() })]
    ])('is accessible %s', async (_, make) => {
        const table = await show(make(), { selectedId: 'zhao-wei', matchIds: ['chen-min'] });
        await expect(table).toBeAccessible();
    });
});

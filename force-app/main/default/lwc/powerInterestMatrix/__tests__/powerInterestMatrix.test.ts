import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import type MatrixCell from 'c/matrixCell';
import PowerInterestMatrix from 'c/powerInterestMatrix';

interface View extends HTMLElement {
    subject: MapSubject | undefined;
    selectedId: string | null;
    focusPerson(id: string): void;
    showPerson(id: string): void;
}

const DAY = '2026-11-22';
const show = (properties: object = { subject: demoSubject() }) =>
    mount('c-power-interest-matrix', PowerInterestMatrix, properties) as unknown as View;
const inside = (element: Element | null | undefined) => element?.shadowRoot as ShadowRoot;
const cellsOf = (view: Element) => [...inside(view).querySelectorAll<HTMLElement>('[role=gridcell]')];
const cellAt = (view: Element, power: number, interest: number) => cellsOf(view)[(5 - power) * 5 + interest - 1];
const inCell = (cell: Element) => (cell.querySelector('c-matrix-cell') as HTMLElement & MatrixCell).cell;
const chipsOf = (view: Element) => cellsOf(view).flatMap((cell) => inCell(cell).chips);
const detailOf = (view: Element) => inside(view).querySelector('c-strategy-detail');
const listedIn = (view: Element) =>
    [...inside(detailOf(view)).querySelectorAll('c-people-list')].map((list) =>
        [...inside(list).querySelectorAll('.name')].map((name) => name.textContent)
    );
const stops = (view: Element) => cellsOf(view).filter(({ tabIndex }) => tabIndex === 0);

async function press(view: Element, key: string) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    stops(view)[0].dispatchEvent(event);
    await settle();
}

/** So many people with power 5 and interest 5, and one of whom nothing is known. */
function crowd(count: number): MapSubject {
    const stakeholders = Array.from({ length: count }, (_, at) => aPerson(`p${at}`, { name: `P${at}` }));
    const assessments = stakeholders.map(({ id }) =>
        anAssessment(`of ${id}`, { stakeholderId: id, power: 5, interest: 5 })
    );
    const account = accountOnDay({ stakeholders: [...stakeholders, aPerson('x', { name: 'X' })], assessments }, DAY);
    const facts = { accountName: 'Meridian', day: DAY, links: [], opportunityId: null, buyingRoles: null };
    return new MapSubject({ ...facts, people: peopleOn(account, null), account, shown: null, changes: null });
}

describe('the power–interest matrix', () => {
    beforeEach(() => fakeBrowser());
    afterEach(clearPage);

    it('says that the history is being read', async () => {
        const view = show({ subject: demoSubject().with({ account: null }) });
        await settle();
        expect(inside(view).querySelector('[role=status]')?.textContent).toContain('RMap_History_Reading');
        expect(cellsOf(view)).toEqual([]);
    });

    it('says so where nobody has a place, and only there', async () => {
        const nobody = show({ subject: crowd(0) });
        const somebody = show({ subject: crowd(1) });
        await settle();
        expect(inside(nobody).querySelector('.bare')?.textContent).toBe('c.RMap_Matrix_Nobody');
        expect(inside(somebody).querySelector('.bare')).toBeNull();
    });

    it('names the four fields with their counts, and stands everybody in a cell', async () => {
        const view = show();
        await settle();
        const fields = [...inside(view).querySelectorAll('.field .field-name')].map(({ textContent }) => textContent);
        expect(fields).toEqual([
            'c.RMap_Strategy_ManageClosely',
            'c.RMap_Strategy_KeepSatisfied',
            'c.RMap_Strategy_KeepInformed',
            'c.RMap_Strategy_Monitor'
        ]);
        expect(cellsOf(view)).toHaveLength(25);
        expect(inCell(cellAt(view, 5, 4)).chips.map(({ name }) => name)).toContain('Lin Yaohua 林耀华');
    });

    it('marks estimates by a dashed chip and in words', async () => {
        const view = show();
        await settle();
        const estimated = chipsOf(view).find(({ className }) => className.includes('is-estimated'));
        expect(estimated?.label).toContain('RMap_Matrix_Estimated');
    });

    it('shows as many as find room, counts the rest and lists all of them', async () => {
        const view = show({ subject: crowd(5_000) });
        await settle();
        const cell = cellAt(view, 5, 5);
        expect(inCell(cell)).toMatchObject({ count: '5,000', more: 'c.RMap_Matrix_More' });
        expect(inCell(cell).chips.length).toBeLessThanOrEqual(12);
        cell.click();
        await settle();
        expect(listedIn(view)[0]).toHaveLength(50);
        expect(inside(view).querySelectorAll('*').length).toBeLessThan(400);
    });

    it('shows only numbers where there is no room for names', async () => {
        fakeBrowser({ width: 320, height: 480 });
        const view = show({ subject: crowd(12) });
        await settle();
        expect(chipsOf(view)).toEqual([]);
        expect(inCell(cellAt(view, 5, 5)).count).toBe('12');
    });

    it('keeps the unknown apart in a tray with their count', async () => {
        const view = show({ subject: crowd(1) });
        await settle();
        const tray = inside(view).querySelector<HTMLElement>('.tray');
        expect(tray?.querySelector('.field-count')?.textContent).toBe('1');
        tray?.click();
        await settle();
        expect(listedIn(view)).toEqual([['X']]);
    });

    it('walks from cell to cell with one tab stop, opens a list and returns', async () => {
        const view = show();
        await settle();
        expect(stops(view)).toEqual([cellAt(view, 5, 5)]);
        await press(view, 'ArrowLeft');
        expect(stops(view)).toEqual([cellAt(view, 5, 4)]);
        await press(view, 'Enter');
        expect(detailOf(view)).not.toBeNull();
        const dismissed = eventsOf(view, 'dismiss');
        await press(view, 'Escape');
        expect(detailOf(view)).toBeNull();
        expect(dismissed).toHaveLength(0);
        await press(view, 'Escape');
        expect(dismissed).toHaveLength(1);
    });

    it('opens no list for an empty cell', async () => {
        const view = show({ subject: crowd(1) });
        await settle();
        cellAt(view, 1, 1).click();
        await settle();
        expect(detailOf(view)).toBeNull();
    });

    it('tells who was chosen in a cell and in its list', async () => {
        const view = show();
        await settle();
        const chosen = eventsOf<{ id: string }>(view, 'personselect');
        inside(cellAt(view, 5, 4).querySelector('c-matrix-cell'))
            .querySelector<HTMLElement>('.chip')
            ?.click();
        expect(chosen).toHaveLength(1);
        expect(detailOf(view)).toBeNull();
    });

    it('says why the selected person stands where they stand, down to the record', async () => {
        const view = show({ subject: demoSubject(), selectedId: 'lin-yaohua' });
        await settle();
        view.showPerson('lin-yaohua');
        await settle();
        const opened = eventsOf<{ id: string }>(view, 'recordopen');
        const reasons = inside(detailOf(view)).querySelectorAll('c-reason-list');
        expect(reasons).toHaveLength(2);
        inside(reasons[0]).querySelector<HTMLElement>('button.record')?.click();
        expect(opened).toHaveLength(1);
    });

    it('puts the keyboard focus on a person in their list', async () => {
        const view = show();
        await settle();
        view.focusPerson('lin-yaohua');
        await settle();
        await settle();
        const lists = [...inside(detailOf(view)).querySelectorAll('c-people-list')].map(inside);
        const focused = lists.map(({ activeElement }) => activeElement).find(Boolean);
        expect(focused?.querySelector('.name')?.textContent).toBe('Lin Yaohua 林耀华');
    });

    it.each([null, 'lin-yaohua'])(
        'is accessible with %s open',
        async (open) => {
            const view = show({ subject: demoSubject('emr'), selectedId: open });
            await settle();
            if (open) {
                view.showPerson(open);
                await settle();
            }
            await expect(view).toBeAccessible();
        },
        30_000
    );
});

import DecisionBoard from 'c/decisionBoard';
import type { MapSubject } from 'c/mapSubject';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const show = async (subject: MapSubject, properties: object = {}) => {
    const board = mount('c-decision-board', DecisionBoard, {
        subject,
        selectedId: null as string | null,
        ...properties
    });
    await settle();
    return board;
};
const all = (element: HTMLElement, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const one = (element: HTMLElement, selector: string) => all(element, selector)[0];
const cardOf = (board: HTMLElement, id: string) =>
    all(board, 'c-person-card').find((card) => (card as unknown as { personId: string }).personId === id)!;
const press = (target: HTMLElement, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
const focused = (board: HTMLElement) => {
    const active = board.shadowRoot?.activeElement as (HTMLElement & { personId?: string }) | null;
    return active?.personId ?? active?.textContent;
};

describe('the decision board', () => {
    afterEach(clearPage);

    it('shows every step from need to signature with those who act at it', async () => {
        const board = await show(demoSubject('emr'));
        expect(all(board, '.heading').map((each) => each.textContent)).toEqual([
            'c.RMap_Step_Need',
            'c.RMap_Step_Specification',
            'c.RMap_Step_Evaluation',
            'c.RMap_Step_Recommendation',
            'c.RMap_Step_Approval',
            'c.RMap_Step_Signature'
        ]);
        expect(all(board, '.entries')[0].querySelectorAll('c-person-card')).toHaveLength(2);
    });

    it('shows a required place that nobody is known for where it belongs', async () => {
        const board = await show(demoSubject('emr'));
        expect(all(board, '.step.is-broken .heading').map((each) => each.textContent)).toContain(
            'c.RMap_Step_Approval'
        );
        expect(one(board, '.gap').textContent).toContain('c.RMap_Decision_Missing');
    });

    it('says the status by sign and words, with why, what to be careful about and the chain', async () => {
        const board = await show(demoSubject('emr'));
        expect(one(board, '.light').textContent).toBe('!');
        expect(one(board, '.status').textContent).toContain('c.RMap_DealStatus_Amber');
        expect(all(board, 'c-reason-list')).toHaveLength(2);
        expect(all(board, '.chain .name').length).toBeGreaterThan(8);
        expect(all(board, '.chain .is-gap').length).toBeGreaterThan(0);
    });

    it('waits calmly for the dated records', async () => {
        const board = await show(demoSubject('emr').with({ account: null }));
        expect(one(board, '[role="status"]').textContent).toBe('c.RMap_History_Reading');
    });

    it('says so where there is no open deal', async () => {
        const subject = demoSubject();
        const account = { ...subject.account!, opportunities: [] };
        expect(one(await show(subject.with({ account })), '.calm').textContent).toBe('c.RMap_Decision_NoDeal');
    });

    it('offers the open deals of an account, the soonest first, and shows the one that is chosen', async () => {
        const board = await show(demoSubject());
        expect(all(board, 'option').map((each) => (each as HTMLOptionElement).value)).toEqual(['emr', 'imaging']);
        expect(cardOf(board, 'tang-yu')).toBeDefined();
        const chosen = eventsOf<{ id: string }>(board, 'dealchoose');
        const select = one(board, 'select') as HTMLSelectElement;
        select.value = 'imaging';
        select.dispatchEvent(new CustomEvent('change'));
        expect(chosen).toEqual([{ id: 'imaging' }]);
        Object.assign(board, { chosenDealId: 'imaging' });
        await settle();
        expect(cardOf(board, 'tang-yu')).toBeUndefined();
        expect(all(board, 'c-person-card').length).toBeGreaterThan(0);
    });

    it('is walked with arrows from one tab stop', async () => {
        const board = await show(demoSubject('emr'));
        const stops = () =>
            all(board, '[data-step]').filter(
                (each) => each.tabIndex === 0 || (each as never as { isTabStop: boolean }).isTabStop
            );
        expect(stops()).toHaveLength(1);
        (board as unknown as DecisionBoard).focusPerson('gao-feng');
        await settle();
        expect(focused(board)).toBe('gao-feng');
        press(cardOf(board, 'gao-feng'), 'ArrowDown');
        await settle();
        expect(focused(board)).toBe('tang-yu');
        press(cardOf(board, 'tang-yu'), 'ArrowRight');
        await settle();
        expect(all(board, '.entries')[1].contains(board.shadowRoot?.activeElement ?? null)).toBe(true);
        expect(stops()).toHaveLength(1);
    });

    it('tells who was chosen and Escape, and marks who is chosen or found', async () => {
        const board = await show(demoSubject('emr'), { selectedId: 'gao-feng', matchIds: ['tang-yu'] });
        const chosen = eventsOf(board, 'personselect');
        const dismissed = eventsOf(board, 'dismiss');
        cardOf(board, 'gao-feng').shadowRoot?.querySelector('button')?.click();
        one(board, '.chain .name').click();
        press(cardOf(board, 'gao-feng'), 'Escape');
        expect(chosen[0]).toEqual({ id: 'gao-feng' });
        expect(chosen).toHaveLength(2);
        expect(dismissed).toHaveLength(1);
        const states = ['gao-feng', 'tang-yu'].map(
            (id) => cardOf(board, id) as never as { isSelected: boolean; isMatch: boolean }
        );
        expect(states.map(({ isSelected, isMatch }) => [isSelected, isMatch])).toEqual([
            [true, false],
            [false, true]
        ]);
    });

    it('lets those outside the filter step back', async () => {
        const board = await show(demoSubject('emr').with({ shown: new Set(['gao-feng']) }));
        const isDim = (id: string) =>
            cardOf(board, id).shadowRoot?.querySelector('.card')?.classList.contains('is-dim');
        expect([isDim('gao-feng'), isDim('tang-yu')]).toEqual([false, true]);
    });

    it('is accessible with a deal, on an account and without one', async () => {
        await expect(await show(demoSubject('emr'))).toBeAccessible();
        clearPage();
        await expect(await show(demoSubject())).toBeAccessible();
    }, 30000);
});

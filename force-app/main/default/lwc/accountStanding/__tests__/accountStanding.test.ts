import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { MapSubject } from 'c/mapSubject';
import AccountStanding from 'c/accountStanding';

const subject = demoSubject('emr');
const all = (standing: HTMLElement, selector: string) => [
    ...(standing.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const answered = async () => {
    for (let frame = 0; frame < 10; frame += 1) {
        await settle();
    }
};
const show = async (properties: { subject: MapSubject } = { subject }) => {
    const standing = mount('c-account-standing', AccountStanding, properties);
    await answered();
    return standing;
};
/** What stands in the panel that is open. */
const inPanel = (standing: HTMLElement, selector: string) => all(all(standing, '.panel')[0], selector);
const answer = (standing: HTMLElement, key: string) => all(standing, `button[data-key="${key}"]`)[0];

describe('where we stand, above the map', () => {
    afterEach(clearPage);

    it('is read calmly while the history is', async () => {
        const standing = await show({ subject: subject.with({ account: null }) });
        expect(all(standing, '[role="status"]')[0].textContent).toBe('c.RMap_Standing_Reading');
        await expect(standing).toBeAccessible();
    });

    it('answers in one line, the trends last', async () => {
        const standing = mount('c-account-standing', AccountStanding, { subject });
        await settle();
        expect(all(standing, '.trend')).toEqual([]);
        await answered();
        expect(all(standing, '.answer')).toHaveLength(6);
        expect(all(standing, '.trend').length).toBeGreaterThan(2);
        await expect(standing).toBeAccessible();
    });

    it.each(['verdict', 'Key', 'General', 'Organisational', 'path', 'risks'])(
        'opens the reasons of %s',
        async (key) => {
            const standing = await show();
            answer(standing, key).click();
            await settle();
            expect(answer(standing, key).getAttribute('aria-expanded')).toBe('true');
            expect(inPanel(standing, 'c-reason-list').length).toBeGreaterThan(0);
            await expect(standing).toBeAccessible();
        }
    );

    it('opens one at a time, and closes by the same button or Escape', async () => {
        const standing = await show();
        answer(standing, 'Key').click();
        answer(standing, 'risks').click();
        await settle();
        expect(all(standing, '[aria-expanded="true"]').map(({ dataset }) => dataset.key)).toEqual(['risks']);
        all(standing, '.panel')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(all(standing, '.panel')).toEqual([]);
        expect(standing.shadowRoot?.activeElement).toBe(answer(standing, 'risks'));
        answer(standing, 'Key').click();
        await settle();
        answer(standing, 'Key').click();
        await settle();
        expect(all(standing, '.panel')).toEqual([]);
    });

    it('leads to the view that shows more, to people and to records', async () => {
        const standing = await show();
        const views = eventsOf(standing, 'viewchange');
        const people = eventsOf<{ id: string }>(standing, 'personselect');
        const records = eventsOf<{ id: string }>(standing, 'recordopen');
        answer(standing, 'Key').click();
        await settle();
        const [list] = inPanel(standing, 'c-reason-list');
        list.shadowRoot?.querySelector<HTMLElement>('button.record')?.click();
        inPanel(standing, '.person')[0].click();
        await settle();
        answer(standing, 'Key').click();
        await settle();
        inPanel(standing, '.view')[0].click();
        expect(views).toEqual([{ view: 'layers' }]);
        expect(people).toEqual([{ id: subject.judgement!.layers().key.stakeholderIds[0] }]);
        expect(records).toHaveLength(1);
    });

    it('answers anew for another day, and not for another filter', async () => {
        const standing = await show();
        const before = all(standing, '.answer')[1];
        standing.subject = subject.with({ shown: new Set() });
        await answered();
        expect(all(standing, '.answer')[1]).toBe(before);
        const value = () => all(standing, '.value').map(({ textContent }) => textContent);
        const today = value();
        standing.subject = demoSubject('emr', '2025-09-01');
        await answered();
        expect(value()).not.toEqual(today);
    });
});

import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { ChangeItem } from 'c/changes';
import ChangeList from 'c/changeList';

const subject = demoSubject();
const [person] = subject.people;
const change = {
    ...{ kind: 'attitude', stakeholderId: person.id, from: null, to: 'Supports' },
    ...{ date: '2026-03-03', recordId: 'rec', labelKey: 'RMap_Attitude' }
} as ChangeItem;
const show = (changes: ChangeItem[]) =>
    mount('c-change-list', ChangeList, { subject: subject.with({ changes }), compareDay: '2026-01-01' });
const click = (list: HTMLElement, selector: string) => list.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

describe('the list of changes', () => {
    afterEach(clearPage);

    it('opens the person, and the record behind a change', async () => {
        const list = show([change]);
        const people = eventsOf(list, 'personselect');
        const records = eventsOf(list, 'recordopen');
        await settle();
        click(list, 'button.person');
        click(list, 'button.record');
        expect([people, records]).toEqual([[{ id: person.id }], [{ id: 'rec' }]]);
    });

    it('says so when nothing changed', async () => {
        const list = show([]);
        await settle();
        expect(list.shadowRoot?.textContent).toContain('c.RMap_Changes_None');
    });

    it('closes by Escape and by its button', async () => {
        const list = show([change]);
        const closed = eventsOf(list, 'close');
        await settle();
        list.shadowRoot
            ?.querySelector('section')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        list.shadowRoot?.querySelector('c-panel-head')?.dispatchEvent(new CustomEvent('close'));
        expect(closed).toHaveLength(2);
    });

    it('is accessible', async () => {
        const list = show([change]);
        await settle();
        await expect(list).toBeAccessible();
    });
});

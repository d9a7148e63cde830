import TableBar from 'c/tableBar';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const CHOICES = [
    { key: 'name', label: 'Name', isShown: true, isFixed: true },
    { key: 'power', label: 'Power', isShown: false, isFixed: false }
];
const show = async () => {
    const bar = mount('c-table-bar', TableBar, { message: '3 people', choices: CHOICES });
    await settle();
    return bar;
};
const all = (bar: HTMLElement, selector: string) => [
    ...(bar.shadowRoot as ShadowRoot).querySelectorAll<HTMLInputElement>(selector)
];
const open = async (bar: HTMLElement) => {
    all(bar, '.columns')[0].click();
    await settle();
};

describe('the bar above the table', () => {
    afterEach(clearPage);

    it('says what there is', async () => {
        const bar = await show();
        expect(all(bar, '[role="status"]')[0].textContent).toBe('3 people');
    });

    it('offers the columns when asked, and tells which is chosen', async () => {
        const bar = await show();
        const changes = eventsOf(bar, 'columnchange');
        expect(all(bar, 'input')).toHaveLength(0);
        await open(bar);
        const [name, power] = all(bar, 'input');
        expect([name.disabled, name.checked, power.checked]).toEqual([true, true, false]);
        power.click();
        expect(changes).toEqual([{ key: 'power', isShown: true }]);
    });

    it('closes the choice by Escape, and leaves a second Escape to others', async () => {
        const bar = await show();
        const heard = eventsOf(bar, 'keydown');
        const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
        await open(bar);
        all(bar, 'input')[1].dispatchEvent(escape());
        await settle();
        expect(all(bar, 'input')).toHaveLength(0);
        expect(heard).toHaveLength(0);
        all(bar, '.columns')[0].dispatchEvent(escape());
        expect(heard).toHaveLength(1);
    });

    it('closes the choice when the focus goes on', async () => {
        const bar = await show();
        await open(bar);
        all(bar, '.chooser')[0].dispatchEvent(new FocusEvent('focusout', { relatedTarget: all(bar, '.copy')[0] }));
        await settle();
        expect(all(bar, 'input')).toHaveLength(0);
    });

    it('asks for a copy', async () => {
        const bar = await show();
        const copies = eventsOf(bar, 'copy');
        all(bar, '.copy')[0].click();
        expect(copies).toHaveLength(1);
    });

    it('is accessible with the choice open', async () => {
        const bar = await show();
        await open(bar);
        await expect(bar).toBeAccessible();
    });
});

import { MapSubject } from 'c/mapSubject';
import PersonPicker from 'c/personPicker';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';

const people = [
    aPerson('zhao', { name: 'Zhao Wei 赵伟', title: 'CIO' }),
    aPerson('wei', { name: 'Wei Na 魏娜' }),
    aPerson('lin', { name: 'Lin Yaohua 林耀华' })
];
const subject = new MapSubject({ ...demoSubject(), people });
const show = async () => {
    const picker = mount('c-person-picker', PersonPicker, { label: 'Path to', value: 'Lin Yaohua 林耀华', subject });
    await settle();
    return picker;
};
const field = (picker: HTMLElement) => picker.shadowRoot?.querySelector('input') as HTMLInputElement;
const names = (picker: HTMLElement) =>
    [...(picker.shadowRoot?.querySelectorAll('.name') ?? [])].map((each) => each.textContent);
const type = async (picker: HTMLElement, text: string) => {
    field(picker).value = text;
    field(picker).dispatchEvent(new CustomEvent('input'));
    await settle();
};
const press = async (picker: HTMLElement, key: string) => {
    field(picker).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
};

describe('choosing a person', () => {
    afterEach(clearPage);

    it('shows who is chosen, and offers nobody before something is typed', async () => {
        const picker = await show();
        expect(field(picker).value).toBe('Lin Yaohua 林耀华');
        expect(names(picker)).toEqual([]);
        expect(field(picker).getAttribute('aria-expanded')).toBe('false');
    });

    it('offers whom the letters find, the best first, and takes the one at which the arrows stand', async () => {
        const picker = await show();
        const picked = eventsOf(picker, 'pick');
        await type(picker, 'wei');
        expect(names(picker)).toEqual(['Wei Na 魏娜', 'Zhao Wei 赵伟']);
        await press(picker, 'ArrowDown');
        const active = field(picker).getAttribute('aria-activedescendant');
        expect(picker.shadowRoot?.querySelector('.is-active')?.id).toBe(active);
        await press(picker, 'Enter');
        expect(picked).toEqual([{ id: 'zhao' }]);
        expect(names(picker)).toEqual([]);
    });

    it('takes the one that is clicked', async () => {
        const picker = await show();
        const picked = eventsOf(picker, 'pick');
        await type(picker, 'zw');
        picker.shadowRoot?.querySelector<HTMLElement>('.option')?.click();
        expect(picked).toEqual([{ id: 'zhao' }]);
    });

    it('says when nobody is found', async () => {
        const picker = await show();
        await type(picker, 'nobody');
        expect(picker.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe('c.RMap_Search_None');
        await press(picker, 'Enter');
        expect(field(picker).value).toBe('nobody');
    });

    it('goes back to who was chosen on Escape and when the field is left', async () => {
        const picker = await show();
        const beyond = eventsOf(picker, 'keydown');
        await type(picker, 'wei');
        await press(picker, 'Escape');
        expect(field(picker).value).toBe('Lin Yaohua 林耀华');
        expect(beyond).toHaveLength(0);
        await type(picker, 'wei');
        field(picker).dispatchEvent(new CustomEvent('blur'));
        await settle();
        expect(names(picker)).toEqual([]);
    });

    it('takes the choice away where nobody may be chosen and the field is left empty', async () => {
        const picker = await show();
        const picked = eventsOf(picker, 'pick');
        const leaveEmpty = async () => {
            await type(picker, '');
            field(picker).dispatchEvent(new CustomEvent('blur'));
        };
        await leaveEmpty();
        expect(picked).toEqual([]);
        Object.assign(picker, { canBeNobody: true });
        await leaveEmpty();
        expect(picked).toEqual([{ id: '' }]);
    });

    it('says what is wrong as a field of a form', async () => {
        const picker = await show();
        Object.assign(picker, { isField: true, isRequired: true, error: 'Choose somebody.' });
        await settle();
        expect(field(picker).getAttribute('aria-invalid')).toBe('true');
        expect(picker.shadowRoot?.querySelector('[role="alert"]')?.textContent).toBe('Choose somebody.');
        await expect(picker).toBeAccessible();
    });

    it('is accessible, closed and open', async () => {
        const picker = await show();
        await expect(picker).toBeAccessible();
        await type(picker, 'wei');
        await expect(picker).toBeAccessible();
    });
});

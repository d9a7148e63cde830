import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import TextField from 'c/textField';

const show = (properties: object) => mount('c-text-field', TextField, { name: 'title', label: 'Title', ...properties });
const control = (field: HTMLElement) =>
    field.shadowRoot?.querySelector<HTMLInputElement>('input, textarea') as HTMLInputElement;

describe('a text field', () => {
    afterEach(clearPage);

    it('is blank when there is no value', async () => {
        const field = show({ value: undefined });
        await settle();
        expect(control(field).value).toBe('');
    });

    it.each(['text', 'date', 'textarea'])('tells what is entered into a %s', async (type) => {
        const field = show({ type });
        const changes = eventsOf<{ name: string; value: string }>(field, 'change');
        await settle();
        const value = type === 'date' ? '2026-11-22' : '<b>CIO</b>';
        control(field).value = value;
        control(field).dispatchEvent(new CustomEvent('input', { bubbles: true }));
        expect(changes).toEqual([{ name: 'title', value }]);
    });

    it('says what is wrong', async () => {
        const field = show({ error: 'Enter a title' });
        await settle();
        expect(control(field).getAttribute('aria-invalid')).toBe('true');
        expect(field.shadowRoot?.querySelector('.error')?.textContent).toBe('Enter a title');
    });

    it('is accessible', async () => {
        const field = show({ type: 'textarea', error: 'Enter a title', isRequired: true });
        await settle();
        await expect(field).toBeAccessible();
    });
});

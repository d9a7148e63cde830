import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import FormFrame from 'c/formFrame';

const show = (properties: object = {}) =>
    mount('c-form-frame', FormFrame, { heading: 'Assess Zhao Wei', ...properties });
const find = (frame: HTMLElement, selector: string) =>
    frame.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;

describe('the frame of a form', () => {
    afterEach(clearPage);

    it('asks to save by its button and by Enter, and not twice while it saves', async () => {
        const frame = show();
        const submitted = eventsOf(frame, 'submitform');
        await settle();
        find(frame, '.save').click();
        find(frame, 'form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
        Object.assign(frame, { isSaving: true });
        await settle();
        find(frame, 'form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
        expect(submitted).toHaveLength(2);
    });

    it('is left by Escape', async () => {
        const frame = show();
        const cancelled = eventsOf(frame, 'cancel');
        await settle();
        find(frame, 'form').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(cancelled).toHaveLength(1);
    });

    it('says why nothing was saved', async () => {
        const frame = show({ failure: [{ message: 'locked' }] });
        await settle();
        expect(find(frame, 'c-error-panel')).toMatchObject({ errors: [{ message: 'locked' }] });
    });

    it('is accessible', async () => {
        const frame = show({ isSaving: true });
        await settle();
        await expect(frame).toBeAccessible();
    });
});

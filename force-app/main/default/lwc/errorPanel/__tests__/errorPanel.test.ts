import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import ErrorPanel from 'c/errorPanel';

const itemsOf = (panel: HTMLElement) =>
    [...(panel.shadowRoot?.querySelectorAll('li') ?? [])].map((each) => each.textContent);

describe('the error panel', () => {
    afterEach(clearPage);

    it('says what the platform reported, as text', async () => {
        const panel = mount('c-error-panel', ErrorPanel, {
            errors: [{ message: 'no <b>access</b>' }, { message: 'no row' }]
        });
        await settle();
        expect(itemsOf(panel)).toEqual(['no <b>access</b>', 'no row']);
    });

    it('says something even when nothing was reported', async () => {
        const panel = mount('c-error-panel', ErrorPanel, { errors: undefined });
        await settle();
        expect(itemsOf(panel)).toEqual(['c.RMap_Error_Unknown']);
    });

    it('offers to try again where that can help', async () => {
        const panel = mount('c-error-panel', ErrorPanel, { errors: 'no', canRetry: true });
        const retried = eventsOf(panel, 'retry');
        await settle();
        panel.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect(retried).toHaveLength(1);
        Object.assign(panel, { canRetry: false });
        await settle();
        expect(panel.shadowRoot?.querySelector('lightning-button')).toBeNull();
    });

    it('is accessible', async () => {
        const panel = mount('c-error-panel', ErrorPanel, { errors: 'no', canRetry: true });
        await settle();
        await expect(panel).toBeAccessible();
    });
});

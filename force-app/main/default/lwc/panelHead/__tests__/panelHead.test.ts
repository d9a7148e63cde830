import PanelHead from 'c/panelHead';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const show = async (properties: object = {}) => {
    const head = mount('c-panel-head', PanelHead, { heading: 'Changes', ...properties });
    await settle();
    return head as typeof head & Pick<PanelHead, 'focusHeading'>;
};
const one = (head: HTMLElement, selector: string) => head.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

describe('the head of a panel', () => {
    afterEach(clearPage);

    it('begins the reading at its name', async () => {
        const head = await show();
        head.focusHeading();
        expect(head.shadowRoot?.activeElement?.textContent).toBe('Changes');
        expect(one(head, '.note')).toBeNull();
    });

    it('leads out, under the name that leaving has there', async () => {
        const head = await show({ closeLabel: 'Cancel', note: 'Since May' });
        const closed = eventsOf(head, 'close');
        const button = one(head, 'lightning-button-icon') as HTMLElement & { alternativeText: string };
        button.click();
        expect(closed).toHaveLength(1);
        expect(button.alternativeText).toBe('Cancel');
        expect(one(head, '.note')?.textContent).toBe('Since May');
    });

    it('is accessible', async () => {
        await expect(await show({ note: 'Since May' })).toBeAccessible();
    });
});

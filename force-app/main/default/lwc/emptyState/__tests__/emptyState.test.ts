import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import EmptyState from 'c/emptyState';

describe('a map without people', () => {
    afterEach(clearPage);

    it('offers to add the first person', async () => {
        const state = mount('c-empty-state', EmptyState, { canAdd: true });
        const added = eventsOf(state, 'add');
        await settle();
        state.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect(added).toHaveLength(1);
    });

    it('offers nothing to whoever only reads', async () => {
        const state = mount('c-empty-state', EmptyState, {});
        await settle();
        expect(state.shadowRoot?.querySelector('lightning-button')).toBeNull();
    });

    it('is accessible', async () => {
        const state = mount('c-empty-state', EmptyState, { canAdd: true });
        await settle();
        await expect(state).toBeAccessible();
    });
});

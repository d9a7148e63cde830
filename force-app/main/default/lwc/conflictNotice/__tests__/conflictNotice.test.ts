import { clearPage, mount } from '../../../../../test/factories/dom';
import ConflictNotice from 'c/conflictNotice';

describe('the notice that somebody else wrote meanwhile', () => {
    afterEach(clearPage);

    it('says at once who it was and what is other now', async () => {
        const conflict = { who: 'Ana changed:', changes: ['Attitude: A → B', 'Power: 3 → 4'] };
        const notice = mount('c-conflict-notice', ConflictNotice, { conflict });
        const alert = notice.shadowRoot?.querySelector('[role=alert]');
        expect(alert?.textContent).toContain('Ana changed:');
        expect([...(alert?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual(
            conflict.changes
        );
        await expect(notice).toBeAccessible();
    });
});

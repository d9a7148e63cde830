import { respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer } from '../../../../../test/factories/answers';
import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import ScoreWatch from 'c/scoreWatch';

let upTo: string | null;
let requests: number;

beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame'] });
    requests = 0;
    upTo = '2026-11-20T10:00:00.000Z';
    respondWith(() => {
        requests += 1;
        const stakeholders = [{ Id: 'ann', scoredUpTo: upTo }];
        return { data: answer({ stakeholders, assessments: [{ Id: 'a', writtenAt: '2026-11-20T10:00:05.000Z' }] }) };
    });
});
afterEach(() => {
    jest.useRealTimers();
    clearPage();
});

async function watch(save: object | undefined) {
    const element = mount('c-score-watch', ScoreWatch, { save });
    await settle();
    return { element, text: () => element.shadowRoot?.querySelector('p')?.textContent };
}

async function pass(milliseconds: number): Promise<void> {
    jest.advanceTimersByTime(milliseconds);
    await settle();
}

describe('the watch on scores', () => {
    it('asks nothing before something is saved', async () => {
        const { text } = await watch(undefined);
        expect([requests, text()]).toEqual([0, '']);
    });

    it('says that scores are being updated, until they are', async () => {
        const { text } = await watch({ personId: 'ann' });
        expect(text()).toBe('c.RMap_Scores_Behind');
        upTo = '2026-11-20T10:00:05.000+0000';
        await pass(1000);
        expect(text()).toBe('c.RMap_Scores_Current');
        await pass(300_000);
        expect(requests).toBe(2);
    });

    it('gives up after a few looks and says that scores are behind', async () => {
        const { text } = await watch({ personId: 'ann' });
        for (let second = 0; second < 120; second += 1) {
            await pass(1000);
        }
        expect([requests, text()]).toEqual([7, 'c.RMap_Scores_Late']);
    });

    it('says nothing in an org that keeps no scores', async () => {
        upTo = null;
        const { text } = await watch({ personId: 'ann' });
        await pass(1000);
        expect(text()).toBe('');
    });

    it('looks again after another save of the same person, and stops with the page', async () => {
        const { element } = await watch({ personId: 'ann' });
        Object.assign(element, { save: { personId: 'ann' } });
        await pass(1000);
        expect(requests).toBe(2);
        element.remove();
        await pass(300_000);
        expect(requests).toBe(2);
    });
});

import { timeout } from 'c/d3';
import { respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer } from '../../../../../test/factories/answers';
import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import ScoreWatch from 'c/scoreWatch';

jest.mock('c/d3', () => ({ timeout: jest.fn() }));

interface Waiting {
    look: () => void;
    wait: number;
}

let waiting: Waiting[];
let upTo: string | null;
let requests: number;

beforeEach(() => {
    waiting = [];
    jest.mocked(timeout).mockImplementation(((look: () => void, wait: number) => {
        const entry = { look, wait };
        waiting.push(entry);
        return { stop: () => (waiting = waiting.filter((each) => each !== entry)) };
    }) as never);
    requests = 0;
    upTo = '2026-11-20T10:00:00.000Z';
    respondWith(() => {
        requests += 1;
        const stakeholders = [{ Id: 'ann', scoredUpTo: upTo }];
        return { data: answer({ stakeholders, assessments: [{ Id: 'a', writtenAt: '2026-11-20T10:00:05.000Z' }] }) };
    });
});
afterEach(clearPage);

async function watch(save: object | undefined) {
    const element = mount('c-score-watch', ScoreWatch, { save });
    await settle();
    return { element, text: () => element.shadowRoot?.querySelector('p')?.textContent };
}

/** Lets the time pass until the next look; gives how long that was, or nothing when none is to come. */
async function lookAgain(): Promise<number | undefined> {
    const next = waiting.shift();
    next?.look();
    await settle();
    return next?.wait;
}

describe('the watch on scores', () => {
    it('asks nothing before something is saved', async () => {
        const { text } = await watch(undefined);
        expect([requests, text(), await lookAgain()]).toEqual([0, '', undefined]);
    });

    it('says that scores are being updated, until they are, and then looks no more', async () => {
        const { text } = await watch({ personId: 'ann' });
        expect(text()).toBe('c.RMap_Scores_Behind');
        upTo = '2026-11-20T10:00:05.000+0000';
        expect(await lookAgain()).toBe(1000);
        expect(text()).toBe('c.RMap_Scores_Current');
        expect(await lookAgain()).toBeUndefined();
    });

    it('gives up after a minute and says that scores are behind', async () => {
        const { text } = await watch({ personId: 'ann' });
        const waits: number[] = [];
        for (let wait = await lookAgain(); wait !== undefined; wait = await lookAgain()) {
            waits.push(wait);
        }
        expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000]);
        expect([requests, text()]).toEqual([7, 'c.RMap_Scores_Late']);
    });

    it('says nothing in an org that keeps no scores', async () => {
        upTo = null;
        const { text } = await watch({ personId: 'ann' });
        await lookAgain();
        expect(text()).toBe('');
    });

    it('begins anew with another save of the same person, and ends with the page', async () => {
        const { element } = await watch({ personId: 'ann' });
        await lookAgain();
        await lookAgain();
        Object.assign(element, { save: { personId: 'ann' } });
        await settle();
        expect(waiting.map(({ wait }) => wait)).toEqual([1000]);
        element.remove();
        expect(waiting).toEqual([]);
    });
});

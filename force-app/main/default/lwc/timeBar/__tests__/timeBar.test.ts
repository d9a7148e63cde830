import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import TimeBar from 'c/timeBar';

// D3's own clock goes by the browser's frames, which fake timers do not move.
jest.mock('c/d3', () => ({
    timeout: (act: () => void, time: number) => {
        const timer = setTimeout(act, time);
        return { stop: () => clearTimeout(timer) };
    }
}));

const TODAY = '2026-11-22';
const recordDays = [
    { day: '2026-01-01', count: 1 },
    { day: '2026-06-01', count: 2 }
];
const show = (properties: object = {}) => mount('c-time-bar', TimeBar, { recordDays, today: TODAY, ...properties });
const find = <T extends HTMLElement>(bar: HTMLElement, selector: string) =>
    bar.shadowRoot?.querySelector<T>(selector) as T;
const change = (bar: HTMLElement, selector: string, value: string, name = 'change') => {
    const input = find<HTMLInputElement>(bar, selector);
    input.value = value;
    input.dispatchEvent(new CustomEvent(name));
};

beforeEach(() => {
    fakeBrowser();
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'performance'] });
});
afterEach(() => {
    jest.useRealTimers();
    clearPage();
});

/** Somebody who does not mind motion. */
const moving = () => {
    window.matchMedia = () => ({ matches: false }) as MediaQueryList;
};

describe('the time bar', () => {
    it('stands at today, at the end of the line', async () => {
        const bar = show();
        await settle();
        const slider = find<HTMLInputElement>(bar, '.slider');
        expect([slider.value, slider.max]).toEqual(['325', '325']);
        expect(slider.getAttribute('aria-valuetext')).toBe('c.RMap_Time_Today');
        expect(find(bar, '.past').textContent).toBe('');
    });

    it('opens the fields for the days, where they have no room of their own', async () => {
        const bar = show();
        await settle();
        const before = find(bar, '.days').getAttribute('aria-expanded');
        find(bar, '.days').click();
        await settle();
        expect([before, find(bar, '.days').getAttribute('aria-expanded')]).toEqual(['false', 'true']);
        expect(find(bar, '.field').classList.contains('is-open')).toBe(true);
    });

    it('asks for the day on which the slider comes to rest, once', async () => {
        const bar = show();
        const asked = eventsOf<{ day: string }>(bar, 'daychange');
        await settle();
        change(bar, '.slider', '10', 'input');
        change(bar, '.slider', '12', 'input');
        expect(asked).toEqual([]);
        jest.advanceTimersByTime(200);
        expect(asked).toEqual([{ day: '2026-01-13' }]);
    });

    it('asks for a day that is entered, and for today when it is emptied', async () => {
        const bar = show({ day: '2026-02-02' });
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        await settle();
        change(bar, '[data-name=day]', '2026-03-03');
        change(bar, '[data-name=day]', '');
        change(bar, '[data-name=day]', '2027-01-01');
        expect(asked).toEqual([{ day: '2026-03-03' }, { day: null }, { day: null }]);
    });

    it('says that the past is only looked at, and goes back to today', async () => {
        const bar = show({ day: '2026-02-02' });
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        await settle();
        expect(find(bar, '.past').textContent).toContain('c.RMap_Time_Past');
        find(bar, '.back').click();
        expect(asked).toEqual([{ day: null }]);
    });

    it('plays from the first day on, and pauses', async () => {
        moving();
        const bar = show();
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        bar.addEventListener('daychange', (event) => Object.assign(bar, (event as CustomEvent).detail));
        await settle();
        find(bar, 'lightning-button-icon').click();
        jest.advanceTimersByTime(1000);
        await settle();
        find(bar, 'lightning-button-icon').click();
        jest.advanceTimersByTime(10_000);
        expect(asked).toEqual([{ day: '2026-01-01' }, { day: '2026-01-08' }]);
    });

    it('stops playing at today', async () => {
        moving();
        const bar = show({ day: '2026-11-18' });
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        bar.addEventListener('daychange', (event) => Object.assign(bar, (event as CustomEvent).detail));
        await settle();
        find(bar, 'lightning-button-icon').click();
        jest.advanceTimersByTime(10_000);
        expect(asked).toEqual([{ day: null }]);
    });

    it('goes by single steps for whoever wants less motion', async () => {
        const bar = show({ day: '2026-02-02' });
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        await settle();
        find(bar, 'lightning-button-icon').click();
        jest.advanceTimersByTime(10_000);
        expect(asked).toEqual([{ day: '2026-02-09' }]);
    });

    it('stops when it is taken off the page', async () => {
        moving();
        const bar = show({ day: '2026-02-02' });
        const asked = eventsOf<{ day: string | null }>(bar, 'daychange');
        await settle();
        find(bar, 'lightning-button-icon').click();
        bar.remove();
        jest.advanceTimersByTime(10_000);
        expect(asked).toHaveLength(1);
    });

    it('compares with a day, opens what changed, and ends the comparison', async () => {
        const bar = show({ compareDay: '2026-02-02', changeCount: 3 });
        const compared = eventsOf<{ day: string | null }>(bar, 'comparechange');
        const opened = eventsOf(bar, 'changesopen');
        await settle();
        expect(find(bar, '.changes').textContent).toBe('c.RMap_Time_Changes');
        find(bar, '.changes').click();
        change(bar, '[data-name=compare]', '2026-05-05');
        bar.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button-icon')[1].click();
        expect(opened).toHaveLength(1);
        expect(compared).toEqual([{ day: '2026-05-05' }, { day: null }]);
    });

    it.each([
        [0, 'c.RMap_Time_NoChanges'],
        [1, 'c.RMap_Time_OneChange']
    ])('counts %i changes in words', async (changeCount, words) => {
        const bar = show({ compareDay: '2026-02-02', changeCount });
        await settle();
        expect(find(bar, '.changes').textContent).toBe(words);
    });

    it('waits while the days are being read', async () => {
        const bar = show({ recordDays: [], isReading: true });
        await settle();
        expect(find<HTMLInputElement>(bar, '.slider').disabled).toBe(true);
        expect(find(bar, '.ends').textContent).toContain('c.RMap_Reading');
    });

    it('is accessible', async () => {
        const bar = show({ day: '2026-02-02', compareDay: '2026-01-02', changeCount: 2 });
        await settle();
        jest.useRealTimers();
        await expect(bar).toBeAccessible();
    });
});

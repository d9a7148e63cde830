import { demoSubject, DEMO_DAY } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { INITIAL_STATE } from 'c/mapState';
import type { MapState } from 'c/mapState';
import { VIEWS } from 'c/mapSubject';
import MapBoard from 'c/mapBoard';
import { countMap, levelsOf } from '../boardFacts';

type Part = HTMLElement & Record<string, unknown>;
const part = (board: HTMLElement, name: string) => board.shadowRoot?.querySelector<Part>(`c-${name}`) as Part;
const tell = (element: HTMLElement, name: string, detail?: object) =>
    element.dispatchEvent(new CustomEvent(name, { detail }));
const subject = demoSubject();
const [person] = subject.people;

async function show(state: Partial<MapState> = {}, properties: object = {}) {
    const given = { subject, offered: VIEWS, today: DEMO_DAY, state: { ...INITIAL_STATE, view: 'table', ...state } };
    const board = mount('c-map-board', MapBoard, { ...given, ...properties } as object);
    const states = eventsOf<{ state: MapState }>(board, 'statechange');
    await settle();
    return { board, states, last: () => states[states.length - 1]?.state };
}

beforeEach(() => fakeBrowser());
afterEach(clearPage);

describe('what is around the map', () => {
    it('asks for another view, filter, day and day to compare with', async () => {
        const { board, last } = await show();
        tell(part(board, 'map-toolbar'), 'viewchange', { view: 'coverage' });
        expect(last().view).toBe('coverage');
        tell(part(board, 'map-filter'), 'filterchange', { filter: { attitude: ['Coach'] } });
        expect(last().filter).toBe('attitude.Coach');
        tell(part(board, 'time-bar'), 'daychange', { day: '2026-03-03' });
        expect(last().day).toBe('2026-03-03');
        const opened = eventsOf(board, 'changesopen');
        tell(part(board, 'time-bar'), 'comparechange', { day: '2026-01-01' });
        expect(last().compareDay).toBe('2026-01-01');
        expect(opened).toHaveLength(1);
    });

    it('asks for nothing when it is there already', async () => {
        const { board, states } = await show();
        tell(part(board, 'map-toolbar'), 'viewchange', { view: 'table' });
        tell(part(board, 'map-toolbar'), 'viewchange', { view: 'nonsense' });
        expect(states).toEqual([]);
    });

    it('finds people and goes from one to the next', async () => {
        const { board, last } = await show({ query: person.name });
        expect(part(board, 'map-toolbar').matchCount).toBeGreaterThan(0);
        expect(part(board, 'map-view').matchIds).toContain(person.id);
        tell(part(board, 'map-toolbar'), 'search', { query: 'zhao' });
        expect(last().query).toBe('zhao');
    });

    it('goes to the next match', async () => {
        const { board } = await show({ query: 'a' });
        tell(part(board, 'map-toolbar'), 'searchnext', { step: 1 });
        await settle();
        expect(part(board, 'map-toolbar').matchIndex).toBe(1);
    });

    it('shows the filter that the codes stand for', async () => {
        const { board } = await show({ filter: 'attitude.Coach' });
        expect(part(board, 'map-filter').filter).toEqual({ attitude: ['Coach'] });
    });

    it.each([
        ['map-toolbar', 'toolbaraction', { action: 'add' }, 'add'],
        ['map-toolbar', 'toolbaraction', { action: 'refresh' }, 'refresh'],
        ['map-view', 'personselect', { id: 'x' }, 'personselect'],
        ['map-view', 'recordopen', { id: 'x' }, 'recordopen'],
        ['map-view', 'dismiss', undefined, 'dismiss'],
        ['account-standing', 'viewchange', { view: 'path' }, 'viewchange'],
        ['time-bar', 'changesopen', undefined, 'changesopen']
    ])('tells on what %s tells by %s', async (name, event, detail, expected) => {
        const { board } = await show();
        const told = eventsOf(board, expected);
        tell(part(board, name), event, detail);
        expect(told).toHaveLength(1);
    });

    it('says calmly that the history is missing, or a part of it', async () => {
        const errors = [{ message: 'no access' }];
        const { board } = await show({}, { historyErrors: errors });
        expect(board.shadowRoot?.querySelector('.notice')?.textContent).toBe('c.RMap_History_Partly');
        Object.assign(board, { subject: subject.with({ account: null }) });
        await settle();
        expect(board.shadowRoot?.querySelector('.notice')?.textContent).toBe('c.RMap_History_Missing');
        Object.assign(board, { isReading: true });
        await settle();
        expect(board.shadowRoot?.querySelector('.notice')).toBeNull();
    });

    it('tells nothing of the reporting lines until everybody is there', async () => {
        const { board } = await show({}, { isReading: true, subject: subject.with({ account: null }) });
        expect(part(board, 'structure-note')).toBeNull();
    });
});

describe('what is counted', () => {
    it('is everybody on the map, and among the active those unknown or to recheck', () => {
        const counts = countMap(subject);
        expect(counts.people).toBe(subject.people.length);
        expect(counts.unknown).toBeLessThan(counts.people);
        expect(counts.onDeal).toBeNull();
        expect(levelsOf(subject)).toBeGreaterThan(2);
    });

    it('is also who has a part in the deal', () => {
        expect(countMap(demoSubject('emr')).onDeal).toBeGreaterThan(3);
    });
});

import { CurrentPageReference } from 'lightning/navigation';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { anAssessment } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settle, settleMap } from '../../../../../test/factories/dom';
import { withAssessment, withPlace } from 'c/accountBook';
import type { AccountBook } from 'c/accountBook';
import type { MapState } from 'c/mapState';
import type { MapSubject } from 'c/mapSubject';
import { moveTo, placeOf } from 'c/place';
import type { Stakeholder } from 'c/relationshipModel';
import RelationshipMap from 'c/relationshipMap';

const LIN: Values = { Id: 'a01000000000001AAA', Name: 'Lin', kind: 'Customer', status: 'Active', attitude: 'Neutral' };
const ZHAO: Values = { Id: 'a01000000000002AAA', Name: 'Zhao', kind: 'Customer', status: 'Active' };
const COACH: Values = {
    ...{ Id: 'a', stakeholderId: LIN.Id, assessedOn: '2025-03-03', attitude: 'Coach', status: 'Accepted' }
};

type Part = HTMLElement & Record<string, unknown>;
const part = (map: HTMLElement, name: string) => map.shadowRoot?.querySelector<Part>(`c-${name}`) as Part;
const board = (map: HTMLElement) => part(map, 'map-board') as Part & { state: MapState; subject: MapSubject };
const tell = (element: HTMLElement, name: string, detail?: object) =>
    element.dispatchEvent(new CustomEvent(name, { detail }));
const emitPage = (state: object, recordId: string = '001A') =>
    (CurrentPageReference as unknown as { emit(value: object): void }).emit({
        type: 'standard__recordPage',
        attributes: { recordId },
        state
    });

/** Answers of the org by query; tests change them. */
let org: Record<string, () => object>;
let requests: string[];

async function show(properties: object = {}) {
    const map = mount('c-relationship-map', RelationshipMap, {
        ...{ recordId: '001A', objectApiName: 'Account' },
        ...properties
    });
    await settleMap();
    return map;
}

const look = async (map: HTMLElement, state: Partial<MapState>) => {
    tell(board(map), 'statechange', { state: { ...board(map).state, ...state } });
    await settle();
};

beforeEach(() => {
    fakeBrowser();
    requests = [];
    org = {
        relationshipMap: () => ({
            data: answer({ accounts: [{ Id: '001A', Name: 'Meridian' }], stakeholders: [LIN, ZHAO], links: [] })
        }),
        relationshipMapDossier: () => ({
            data: answer({ positions: [], assessments: [COACH], buyingRoles: [], opportunities: [], profiles: [] })
        }),
        relationshipMapDealings: () => ({ data: answer({}) }),
        relationshipMapScores: () => ({ data: answer({ stakeholders: [LIN], assessments: [] }) })
    };
    respondWith(({ text }) => {
        const name = text.match(/query (\w+)/)?.[1] ?? '';
        requests.push(name);
        return org[name]();
    });
});
afterEach(clearPage);

describe('the states of the map', () => {
    it('shows that it loads until the org has answered', () => {
        const map = mount('c-relationship-map', RelationshipMap, { recordId: '001A', objectApiName: 'Account' });
        expect(map.shadowRoot?.querySelector('lightning-spinner')).not.toBeNull();
    });

    it('shows the account as its dated records say', async () => {
        const map = await show();
        expect(board(map).subject).toMatchObject({ accountName: 'Meridian' });
        expect(board(map).subject.person(LIN.Id)?.attitude).toBe('Coach');
        expect(board(map).isReading).toBe(false);
    });

    it('shows what went wrong and tries again when asked', async () => {
        const { relationshipMap } = org;
        org.relationshipMap = () => ({ errors: [{ message: 'no access' }] });
        const map = await show();
        expect(part(map, 'error-panel').errors).toEqual([{ message: 'no access' }]);
        org.relationshipMap = relationshipMap;
        tell(part(map, 'error-panel'), 'retry');
        await settle();
        await settle();
        expect(board(map)).not.toBeNull();
    });

    it('keeps the map when reading it again fails, and says so', async () => {
        const map = await show();
        const toasts = eventsOf<{ variant: string; message: string }>(map, 'lightning__showtoast');
        org.relationshipMap = () => ({ errors: [{ message: 'gone' }] });
        tell(board(map), 'refresh');
        await settle();
        expect(board(map)).not.toBeNull();
        expect(toasts).toEqual([expect.objectContaining({ variant: 'error', message: 'gone' })]);
    });

    it('offers to add the first person when nobody is there', async () => {
        org.relationshipMap = () => ({ data: answer({ accounts: [], stakeholders: [], links: [] }) });
        const map = await show();
        expect(board(map)).toBeNull();
        tell(part(map, 'empty-state'), 'add');
        await settle();
        expect(part(map, 'map-side').mode).toBe('add');
    });

    it('goes on without the history when it cannot be read', async () => {
        org.relationshipMapDossier = () => ({ errors: [{ message: 'no access' }] });
        const map = await show();
        expect(board(map).subject.person(LIN.Id)?.attitude).toBe('Neutral');
        expect(board(map).historyErrors).toEqual([{ message: 'no access' }]);
    });

    it('is accessible with a person open', async () => {
        const map = await show();
        tell(board(map), 'personselect', { id: LIN.Id });
        await settle();
        await expect(map).toBeAccessible();
    });
});

describe('what is looked at', () => {
    it('begins with the view that the page says, among those it offers', async () => {
        const map = await show({ defaultView: 'table', views: 'table,power' });
        expect(board(map).state.view).toBe('table');
        expect(board(map).offered).toEqual(['power', 'table']);
    });

    it('is any view as of any day, with nothing to change in the past', async () => {
        const map = await show();
        (getObjectInfos as unknown as { emit(value: object): void }).emit({
            results: [1, 2, 3].map(() => ({ statusCode: 200, result: { createable: true, updateable: true } }))
        });
        await settle();
        expect(board(map).canAdd).toBe(true);
        await look(map, { day: '2025-01-01' });
        expect(board(map).subject.day).toBe('2025-01-01');
        expect(board(map).subject.person(LIN.Id)?.attitude).toBeNull();
        expect(board(map).canAdd).toBe(false);
        expect(requests.filter((name) => name === 'relationshipMapDossier')).toHaveLength(1);
    });

    it('is compared with another day, and told in the list of changes', async () => {
        const map = await show();
        await look(map, { compareDay: '2025-01-01' });
        tell(board(map), 'changesopen');
        await settle();
        expect(board(map).subject.changes).toEqual([expect.objectContaining({ kind: 'attitude', to: 'Coach' })]);
        expect(part(map, 'map-side').mode).toBe('changes');
    });

    it('is filtered by codes', async () => {
        const map = await show();
        await look(map, { filter: 'attitude.Coach' });
        expect([...(board(map).subject.shown ?? [])]).toEqual([LIN.Id]);
    });

    it('comes from the address and follows it', async () => {
        const map = await show();
        emitPage({ c__view: 'layers', c__person: ZHAO.Id });
        await settle();
        expect(board(map).state).toMatchObject({ view: 'layers', personId: ZHAO.Id });
        expect(part(map, 'map-side').personId).toBe(ZHAO.Id);
        emitPage({});
        await settle();
        expect(board(map).state).toMatchObject({ view: 'power', personId: null });
        expect(part(map, 'map-side')).toBeNull();
    });

    it('is not moved by the page of another record', async () => {
        const map = await show();
        emitPage({ c__view: 'layers' }, '001B');
        await settle();
        expect(board(map).state.view).toBe('power');
    });

    it('waits for the history when the address names a day of the past', async () => {
        org.relationshipMapDealings = () => ({});
        const map = await show();
        emitPage({ c__day: '2025-01-01' });
        await settle();
        expect(board(map).subject).toBeUndefined();
        expect(map.shadowRoot?.querySelector('.is-waiting lightning-spinner')).not.toBeNull();
    });
});

describe('a person', () => {
    it('opens beside the map without another request, and closes', async () => {
        const map = await show();
        const count = requests.length;
        tell(board(map), 'personselect', { id: ZHAO.Id });
        await settle();
        expect(part(map, 'map-side').personId).toBe(ZHAO.Id);
        tell(part(map, 'map-side'), 'close');
        await settle();
        expect(part(map, 'map-side')).toBeNull();
        expect(requests).toHaveLength(count);
    });

    it('shows what was saved at once, and is read anew the next time the page opens', async () => {
        const map = await show();
        const book = part(map, 'map-side')?.book ?? undefined;
        expect(book).toBeUndefined();
        tell(board(map), 'personselect', { id: LIN.Id });
        await settle();
        const side = part(map, 'map-side') as Part & { book: AccountBook };
        const opposes = anAssessment('new', { stakeholderId: LIN.Id, assessedOn: '2026-01-01', attitude: 'Opposes' });
        const changed = withAssessment(side.book, opposes, { attitude: 'Opposes' });
        tell(side, 'bookchange', { book: changed, personId: null });
        await settle();
        expect(board(map).subject.person(LIN.Id)?.attitude).toBe('Opposes');
        clearPage();
        requests = [];
        await show();
        expect(requests.filter((name) => name === 'relationshipMap')).toHaveLength(2);
    });

    it.each([
        ['goes along on the map to another superior, and stays open', { reportsToId: LIN.Id as string }, [ZHAO.Id]],
        ['stays where they are on the map with another title', { title: 'CIO' }, []]
    ])('%s', async (_, changes, shown) => {
        const map = await show();
        tell(board(map), 'personselect', { id: ZHAO.Id });
        await settle();
        const side = part(map, 'map-side') as Part & { book: AccountBook; today: string };
        const went: string[] = [];
        board(map).showPerson = (id: string) => went.push(id);
        const place = { ...placeOf(side.book.person(ZHAO.Id as string) as Stakeholder), ...changes };
        const move = moveTo(ZHAO.Id as string, [], place, side.today, side.today);
        tell(side, 'bookchange', { book: withPlace(side.book, move), personId: null });
        await settle();
        expect(went).toEqual(shown);
        expect(part(map, 'map-side').personId).toBe(ZHAO.Id);
        expect(board(map).state.personId).toBe(ZHAO.Id);
    });
});

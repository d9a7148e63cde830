import { aLink, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { MapPicture } from 'c/mapScene';
import PowerMap from 'c/powerMap';

const PEOPLE = [
    aPerson('boss', { name: 'Lin Yaohua', title: 'President', attitude: 'Neutral', closeness: 'RemoteOnly' }),
    aPerson('cfo', { name: 'Chen Min', reportsToId: 'boss', seniority: 'Executive', attitude: 'Opposes' }),
    aPerson('cio', { name: 'Zhao Wei', reportsToId: 'boss', seniority: 'Director', decisionRoles: ['Approver'] }),
    aPerson('architect', { name: 'He Rui', reportsToId: 'cio' })
];

function show(people = PEOPLE, properties: object = {}) {
    const picture = new MapPicture(people, [aLink('cfo', 'cio')], null, '2026-11-22');
    return mount('c-power-map', PowerMap, { picture, accountName: 'Meridian', ...properties });
}

const cardsOf = (map: HTMLElement) =>
    [...(map.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('.card')].filter(
        ({ style }) => style.display !== 'none'
    );
const cardOf = (map: HTMLElement, name: string) =>
    cardsOf(map).find((card) => card.querySelector('.name')?.textContent === name) as HTMLElement;
const stopOf = (map: HTMLElement) => cardsOf(map).filter(({ tabIndex }) => tabIndex === 0);
const nameOf = (card: Element | null | undefined) => card?.querySelector('.name')?.textContent;

async function press(map: HTMLElement, ...keys: string[]) {
    for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
        stopOf(map)[0].dispatchEvent(event);
        await settle();
    }
}

describe('the power map', () => {
    beforeEach(() => fakeBrowser());
    afterEach(clearPage);

    it('shows a card for everybody in view', async () => {
        const map = show();
        await settle();
        expect(cardsOf(map).map(nameOf).sort()).toEqual(['Chen Min', 'He Rui', 'Lin Yaohua', 'Zhao Wei']);
    });

    it('shows names as text, whatever stands in them', async () => {
        const map = show([aPerson('x', { name: '<img src=x onerror=alert(1)>' })]);
        await settle();
        expect(nameOf(cardsOf(map)[0])).toBe('<img src=x onerror=alert(1)>');
        expect(cardsOf(map)[0].querySelector('img')).toBeNull();
    });

    it('draws who is unknown dashed and who is known solid', async () => {
        const map = show();
        await settle();
        expect(cardOf(map, 'Zhao Wei').classList).toContain('is-dashed');
        expect(cardOf(map, 'Chen Min').classList).not.toContain('is-dashed');
    });

    it('is a tree with one tab stop, levels and places', async () => {
        const map = show();
        await settle();
        expect(map.shadowRoot?.querySelector('[role=tree]')?.getAttribute('aria-label')).toBeTruthy();
        expect(stopOf(map).map(nameOf)).toEqual(['Lin Yaohua']);
        const cio = cardOf(map, 'Zhao Wei');
        expect(cio.getAttribute('role')).toBe('treeitem');
        expect(['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => cio.getAttribute(name))).toEqual([
            '2',
            '2',
            '2'
        ]);
    });

    it('is accessible', async () => {
        const map = show();
        await settle();
        await expect(map).toBeAccessible();
    });

    it('walks the structure by arrow keys and takes the focus along', async () => {
        const map = show();
        await settle();
        await press(map, 'ArrowDown', 'ArrowRight', 'ArrowDown');
        expect(stopOf(map).map(nameOf)).toEqual(['He Rui']);
        expect(nameOf(map.shadowRoot?.activeElement)).toBe('He Rui');
        await press(map, 'ArrowUp');
        expect(stopOf(map).map(nameOf)).toEqual(['Zhao Wei']);
        await press(map, 'Home');
        expect(stopOf(map).map(nameOf)).toEqual(['Lin Yaohua']);
    });

    it('opens a person by Enter and by click', async () => {
        const map = show();
        const selected = eventsOf<{ id: string }>(map, 'personselect');
        await settle();
        await press(map, 'ArrowDown', 'Enter');
        cardOf(map, 'He Rui').click();
        expect(selected.map(({ id }) => id)).toEqual(['cfo', 'architect']);
    });

    it('asks to be left by Escape', async () => {
        const map = show();
        const dismissed = eventsOf(map, 'dismiss');
        await settle();
        await press(map, 'Escape');
        expect(dismissed).toHaveLength(1);
    });

    it('marks the selected person and those that the search found', async () => {
        const map = show(PEOPLE, { selectedId: 'cfo', matchIds: ['cio', 'architect'] });
        await settle();
        expect(
            cardsOf(map)
                .filter((card) => card.getAttribute('aria-selected') === 'true')
                .map(nameOf)
        ).toEqual(['Chen Min']);
        expect(
            cardsOf(map)
                .filter(({ classList }) => classList.contains('is-match'))
                .map(nameOf)
                .sort()
        ).toEqual(['He Rui', 'Zhao Wei']);
    });

    it('keeps the focus where it is when the map changes', async () => {
        const map = show();
        await settle();
        await press(map, 'ArrowDown', 'ArrowRight');
        const changed = PEOPLE.map((person) => ({ ...person, attitude: 'Coach' as const }));
        map.picture = new MapPicture(
            [aPerson('new', { reportsToId: 'boss', seniority: 'Executive' }), ...changed],
            [],
            null,
            '2026-11-22'
        );
        await settle();
        expect(nameOf(map.shadowRoot?.activeElement)).toBe('Zhao Wei');
        expect(stopOf(map).map(nameOf)).toEqual(['Zhao Wei']);
    });

    it('keeps cards for those in view only, however many there are', async () => {
        const people = Array.from({ length: 900 }, (_, index) =>
            aPerson(`p${index}`, { reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / 4)}` })
        );
        const map = show(people);
        await settle();
        expect(cardsOf(map).length).toBeGreaterThan(3);
        expect(cardsOf(map).length).toBeLessThan(120);
    });

    it('draws only the one that has the tab stop when seen from afar', async () => {
        const people = Array.from({ length: 200 }, (_, index) =>
            aPerson(`p${index}`, { reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / 4)}` })
        );
        const map = show(people) as unknown as HTMLElement & { fit(): void };
        await settle();
        map.fit();
        await settle();
        expect(cardsOf(map).map(({ className }) => className.includes('is-far'))).toEqual([true]);
    });

    it('waits for room before it draws', async () => {
        fakeBrowser({ width: 0, height: 0 });
        const map = show();
        await settle();
        expect(cardsOf(map)).toEqual([]);
    });
});

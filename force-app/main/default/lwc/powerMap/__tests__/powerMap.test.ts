import { aLink, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settleMap } from '../../../../../test/factories/dom';
import type { Picture } from 'c/mapPicture';
import { MapSubject } from 'c/mapSubject';
import PowerMap from 'c/powerMap';

const PEOPLE = [
    aPerson('boss', { name: 'Lin Yaohua', title: 'President', attitude: 'Neutral', closeness: 'RemoteOnly' }),
    aPerson('cfo', { name: 'Chen Min', reportsToId: 'boss', seniority: 'Executive', attitude: 'Opposes' }),
    aPerson('cio', { name: 'Zhao Wei', reportsToId: 'boss', seniority: 'Director', decisionRoles: ['Approver'] }),
    aPerson('architect', { name: 'He Rui', reportsToId: 'cio' })
];
const org = (size: number) =>
    Array.from({ length: size }, (_, index) =>
        aPerson(`p${index}`, { reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / 4)}` })
    );

function subjectOf(people = PEOPLE) {
    const rest = { opportunityId: null, buyingRoles: null, account: null, shown: null, changes: null };
    return new MapSubject({
        accountName: 'Meridian',
        day: '2026-11-22',
        people,
        links: [aLink('cfo', 'cio')],
        ...rest
    });
}

type Map = HTMLElement & Pick<PowerMap, 'fit' | 'showPerson' | 'focusPerson' | 'levels' | 'subject' | 'picture'>;
const show = (people = PEOPLE, properties: object = {}) =>
    mount('c-power-map', PowerMap, { subject: subjectOf(people), ...properties }) as unknown as Map;

const stageOf = (map: HTMLElement) =>
    (map.shadowRoot as ShadowRoot).querySelector('c-map-stage')?.shadowRoot as ShadowRoot;
const levelsOf = (map: HTMLElement) =>
    (map.shadowRoot as ShadowRoot).querySelector('lightning-combobox') as HTMLElement & { value: string };
const cardsOf = (map: HTMLElement) =>
    [...stageOf(map).querySelectorAll<HTMLElement>('.card')].filter(({ style }) => style.display !== 'none');
const cardOf = (map: HTMLElement, name: string) =>
    cardsOf(map).find((card) => card.querySelector('.name')?.textContent === name) as HTMLElement;
const stopOf = (map: HTMLElement) => cardsOf(map).filter(({ tabIndex }) => tabIndex === 0);
const nameOf = (card: Element | null | undefined) => card?.querySelector('.name')?.textContent;
const focusOf = (map: HTMLElement) => nameOf(stageOf(map).activeElement);

async function press(map: HTMLElement, ...keys: string[]) {
    for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
        stopOf(map)[0].dispatchEvent(event);
        await settleMap();
    }
}

describe('the power map', () => {
    beforeEach(() => fakeBrowser());
    afterEach(clearPage);

    it('shows a card for everybody in view', async () => {
        const map = show();
        await settleMap();
        expect(cardsOf(map).map(nameOf).sort()).toEqual(['Chen Min', 'He Rui', 'Lin Yaohua', 'Zhao Wei']);
    });

    it('folds a large map as it opens, also when its people come little by little', async () => {
        const map = show(org(200));
        await settleMap();
        map.subject = subjectOf(org(2000));
        await settleMap();
        expect(levelsOf(map).value).toBe('4');
    });

    it('opens anew when more people come, unless it has been moved', async () => {
        const world = (map: HTMLElement) => stageOf(map).querySelector<HTMLElement>('.world')?.style.transform;
        const [still, moved, whole] = [show(org(30)), show(org(30)), show(org(2000))];
        await settleMap();
        moved.showPerson('p29');
        await settleMap();
        const before = world(moved);
        still.subject = subjectOf(org(2000));
        moved.subject = subjectOf(org(2000));
        await settleMap();
        expect(world(still)).toBe(world(whole));
        expect([before, world(moved)]).not.toContain(world(whole));
    });

    it('shows names as text, whatever stands in them', async () => {
        const map = show([aPerson('x', { name: '<img src=x onerror=alert(1)>' })]);
        await settleMap();
        expect(nameOf(cardsOf(map)[0])).toBe('<img src=x onerror=alert(1)>');
        expect(cardsOf(map)[0].querySelector('img')).toBeNull();
    });

    it('draws who is unknown dashed and who is known solid', async () => {
        const map = show();
        await settleMap();
        expect(cardOf(map, 'Zhao Wei').classList).toContain('is-dashed');
        expect(cardOf(map, 'Chen Min').classList).not.toContain('is-dashed');
    });

    it('is a tree with one tab stop, levels and places', async () => {
        const map = show();
        await settleMap();
        expect(stageOf(map).querySelector('[role=tree]')?.getAttribute('aria-label')).toBeTruthy();
        expect(stopOf(map).map(nameOf)).toEqual(['Lin Yaohua']);
        const cio = cardOf(map, 'Zhao Wei');
        const names = ['role', 'aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'];
        expect(names.map((name) => cio.getAttribute(name))).toEqual(['treeitem', '2', '2', '2', 'true']);
        expect(cardOf(map, 'He Rui').getAttribute('aria-expanded')).toBeNull();
    });

    it('is accessible', async () => {
        const map = show();
        await settleMap();
        await expect(map).toBeAccessible();
    });

    it('walks the structure by arrow keys and takes the focus along', async () => {
        const map = show();
        await settleMap();
        await press(map, 'ArrowDown', 'ArrowRight', 'ArrowDown');
        expect(stopOf(map).map(nameOf)).toEqual(['He Rui']);
        expect(focusOf(map)).toBe('He Rui');
        await press(map, 'ArrowUp');
        expect(stopOf(map).map(nameOf)).toEqual(['Zhao Wei']);
        await press(map, 'Home');
        expect(stopOf(map).map(nameOf)).toEqual(['Lin Yaohua']);
    });

    it('opens a person by Enter and by click', async () => {
        const map = show();
        const selected = eventsOf<{ id: string }>(map, 'personselect');
        await settleMap();
        await press(map, 'ArrowDown', 'Enter');
        cardOf(map, 'He Rui').click();
        expect(selected.map(({ id }) => id)).toEqual(['cfo', 'architect']);
    });

    it('asks to be left by Escape', async () => {
        const map = show();
        const dismissed = eventsOf(map, 'dismiss');
        await settleMap();
        await press(map, 'Escape');
        expect(dismissed).toHaveLength(1);
    });

    it('marks the selected person, those that the search found and those of a path', async () => {
        const map = show(PEOPLE, { selectedId: 'cfo', matchIds: ['cio', 'architect'], pathIds: ['architect', 'boss'] });
        await settleMap();
        const marked = (name: string) =>
            cardsOf(map)
                .filter(({ classList }) => classList.contains(name))
                .map(nameOf)
                .sort();
        expect(marked('is-selected')).toEqual(['Chen Min']);
        expect(cardOf(map, 'Chen Min').getAttribute('aria-selected')).toBe('true');
        expect(marked('is-match')).toEqual(['He Rui', 'Zhao Wei']);
        expect(marked('is-on-path')).toEqual(['He Rui', 'Lin Yaohua']);
    });

    it('keeps the focus where it is when the map changes', async () => {
        const map = show();
        await settleMap();
        await press(map, 'ArrowDown', 'ArrowRight');
        const changed = PEOPLE.map((person) => ({ ...person, attitude: 'Coach' as const }));
        map.subject = subjectOf([aPerson('new', { reportsToId: 'boss', seniority: 'Executive' }), ...changed]);
        await settleMap();
        expect(focusOf(map)).toBe('Zhao Wei');
        expect(stopOf(map).map(nameOf)).toEqual(['Zhao Wei']);
    });

    it('folds a branch by Space, says so, and opens it on the way down', async () => {
        const map = show();
        await settleMap();
        await press(map, 'ArrowDown', 'ArrowRight', ' ');
        expect(cardOf(map, 'Zhao Wei').getAttribute('aria-expanded')).toBe('false');
        expect(cardOf(map, 'Zhao Wei').querySelector('.fold')?.textContent).toBe('▸ 1');
        expect(cardOf(map, 'He Rui')).toBeUndefined();
        await press(map, 'ArrowDown');
        expect(cardOf(map, 'Zhao Wei').getAttribute('aria-expanded')).toBe('true');
        await press(map, 'ArrowDown');
        expect(focusOf(map)).toBe('He Rui');
    });

    it('folds a branch by a click on its sign, without opening the person', async () => {
        const map = show();
        const selected = eventsOf(map, 'personselect');
        await settleMap();
        cardOf(map, 'Zhao Wei').querySelector<HTMLElement>('.fold')?.click();
        await settleMap();
        expect(cardOf(map, 'He Rui')).toBeUndefined();
        expect(selected).toEqual([]);
    });

    it('folds to the levels that it is given, and tells which the person chose', async () => {
        const map = show();
        const chosen = eventsOf(map, 'levelschange');
        await settleMap();
        const all = cardsOf(map).length;
        map.levels = 2;
        await settleMap();
        const upper = cardsOf(map).length;
        expect(upper).toBeLessThan(all);
        expect(levelsOf(map).value).toBe('2');
        cardOf(map, 'Zhao Wei').querySelector<HTMLElement>('.fold')?.click();
        await settleMap();
        expect(cardsOf(map).length).toBeGreaterThan(upper);
        expect(chosen).toEqual([]);
        levelsOf(map).dispatchEvent(new CustomEvent('change', { detail: { value: '2' } }));
        await settleMap();
        expect(cardsOf(map).length).toBe(upper);
        expect(chosen).toEqual([{ levels: 2 }]);
        map.levels = null;
        await settleMap();
        expect(cardsOf(map).length).toBe(all);
    });

    it('opens the branch of somebody who is to be shown', async () => {
        const map = show();
        await settleMap();
        map.levels = 1;
        await settleMap();
        expect(cardsOf(map).map(nameOf)).toEqual(['Lin Yaohua']);
        map.focusPerson('architect');
        await settleMap();
        await settleMap();
        expect(focusOf(map)).toBe('He Rui');
    });

    it('has no more than 1,200 elements, however many people there are and however large the screen', async () => {
        fakeBrowser({ width: 2560, height: 1440 });
        const map = show(org(5000));
        await settleMap();
        map.levels = 99;
        map.showPerson('p700');
        await settleMap();
        await settleMap();
        const count = (root: ParentNode): number => root.querySelectorAll('*').length;
        expect(count(stageOf(map)) + count(map.shadowRoot as ShadowRoot)).toBeLessThan(1200);
        expect(cardsOf(map).length).toBeGreaterThan(3);
    });

    it('draws only the one that has the tab stop when seen from afar', async () => {
        const map = show(org(200));
        await settleMap();
        map.fit();
        await settleMap();
        expect(cardsOf(map).map(({ className }) => className.includes('is-far'))).toEqual([true]);
    });

    it('waits for room before it draws', async () => {
        fakeBrowser({ width: 0, height: 0 });
        const map = show();
        await settleMap();
        expect(cardsOf(map)).toEqual([]);
    });

    it('tells what it shows for a picture: all that is drawn, who is selected, and of whose map and which day it is', async () => {
        const map = show(PEOPLE, { selectedId: 'cfo' });
        await settleMap();
        const { drawing, focus, caption } = map.picture() as Picture;
        expect(drawing.order).toHaveLength(PEOPLE.length);
        expect(focus?.selected).toBe(drawing.nodeOf('cfo'));
        expect(caption).toBe('Meridian · 2026-11-22');
    });

    it('gives back its elements and pictures when it is taken off the page, and draws again when it comes back', async () => {
        const map = show();
        await settleMap();
        const stage = stageOf(map);
        map.remove();
        expect(stage.querySelectorAll('.card')).toHaveLength(0);
        expect([...stage.querySelectorAll('canvas')].map(({ width }) => width)).toEqual([0, 0]);
        document.body.appendChild(map);
        map.subject = subjectOf();
        await settleMap();
        expect(cardsOf(map)).toHaveLength(4);
    });
});

import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';
import MapFilter from 'c/mapFilter';
import { MapSubject } from 'c/mapSubject';
import type { PersonFilter } from 'c/personFilter';

const show = (filter: PersonFilter = {}, subject: MapSubject | null = demoSubject('emr')) =>
    mount('c-map-filter', MapFilter, { subject, filter });
const all = (element: HTMLElement, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const one = (element: HTMLElement, selector: string) => all(element, selector)[0];
const chip = (element: HTMLElement, facet: string, value: string) =>
    one(element, `[data-facet="${facet}"][data-value="${value}"]`);
const open = async (element: HTMLElement) => {
    await settle();
    one(element, '.toggle').click();
    await settle();
    return element;
};
const press = (target: HTMLElement, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
const crowd = (count: number) =>
    new MapSubject({
        ...demoSubject(),
        people: Array.from({ length: count }, (_, at) =>
            aPerson(`p${at}`, { department: `Unit ${String(at).padStart(3, '0')}` })
        )
    });

describe('the legend and filter', () => {
    afterEach(clearPage);

    it('explains every attitude by symbol and word, from the best to unknown, with how many there are', async () => {
        const element = show();
        await settle();
        expect(all(element, '.is-legend .symbol').map((each) => each.textContent)).toEqual([
            '★',
            '++',
            '+',
            '=',
            '−',
            '✕',
            '?'
        ]);
        const subject = demoSubject('emr');
        const coaches = subject.people.filter(({ attitude, status }) => attitude === 'Coach' && status !== 'Left');
        expect(coaches.length).toBeGreaterThan(0);
        expect(one(element, '.is-legend .count').textContent).toBe(String(coaches.length));
    });

    it('shows nothing before there are people', async () => {
        const element = show({}, null);
        await settle();
        expect(one(element, '.bar')).toBeUndefined();
    });

    it('asks for a value, and for it no more', async () => {
        const element = show();
        const asked = eventsOf<{ filter: PersonFilter }>(element, 'filterchange');
        await settle();
        chip(element, 'attitude', 'Opposes').click();
        expect(asked).toEqual([{ filter: { attitude: ['Opposes'] } }]);
        element.filter = asked[0].filter;
        await settle();
        expect(chip(element, 'attitude', 'Opposes').getAttribute('aria-pressed')).toBe('true');
        chip(element, 'attitude', 'Opposes').click();
        expect(asked[1]).toEqual({ filter: {} });
    });

    it('asks for the unknown', async () => {
        const element = show();
        const asked = eventsOf(element, 'filterchange');
        await settle();
        chip(element, 'attitude', '').click();
        expect(asked).toEqual([{ filter: { attitude: [null] } }]);
    });

    it('says how many pass, and clears everything at once', async () => {
        const element = show({ attitude: ['Coach'], role: ['User'] });
        const asked = eventsOf(element, 'filterchange');
        await settle();
        expect(one(element, '.shown').textContent).not.toBe('');
        one(element, '.link').click();
        expect(asked).toEqual([{ filter: {} }]);
    });

    it('opens the other facets on demand and closes them with Escape', async () => {
        const element = await open(show());
        expect(all(element, '.panel [role="toolbar"]')).toHaveLength(8);
        expect(one(element, '.toggle').getAttribute('aria-expanded')).toBe('true');
        press(chip(element, 'role', 'User'), 'Escape');
        await settle();
        expect(one(element, '.panel')).toBeUndefined();
        expect(element.shadowRoot?.activeElement).toBe(one(element, '.toggle'));
    });

    it('explains the signs that cannot be filtered by, and every kind of tie', async () => {
        const element = await open(show());
        expect(all(element, '.mark').map((each) => each.textContent)).toEqual(['⟳', '✎']);
        expect(all(element, '.tie')).toHaveLength(7);
    });

    it('explains the signs of change where two days are compared', async () => {
        const element = await open(show({}, demoSubject('emr').with({ changes: [] })));
        expect(all(element, '.mark').map((each) => each.textContent)).toEqual(['⟳', '✎', '✚', '⤫', '▲', '▼', '●']);
    });

    it('is walked with arrows, one tab stop a group', async () => {
        const element = show();
        await settle();
        const chips = all(element, '.is-legend .chip');
        expect(chips.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
        chips[0].focus();
        press(chips[0], 'ArrowLeft');
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(chips[6]);
        expect(chips.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, -1, -1, 0]);
        press(chips[6], 'Home');
        expect(element.shadowRoot?.activeElement).toBe(chips[0]);
        press(chips[0], 'x');
        expect(element.shadowRoot?.activeElement).toBe(chips[0]);
    });

    it('finds a name among many, and keeps those that are switched on', async () => {
        const element = await open(show({ department: ['unit 150'] }, crowd(200)));
        const names = () => all(element, '[data-facet="department"] .text').map((each) => each.textContent);
        expect(names()).toHaveLength(61);
        expect(names()).toContain('Unit 150');
        const field = one(element, '.narrow') as HTMLInputElement;
        field.value = 'UNIT 19';
        field.dispatchEvent(new CustomEvent('input'));
        await settle();
        expect(names()).toHaveLength(11);
        expect(names()).toContain('Unit 150');
    });

    it('is accessible, closed and open', async () => {
        const element = show({ attitude: ['Coach'] });
        await settle();
        await expect(element).toBeAccessible();
        await expect(await open(element)).toBeAccessible();
    });
});

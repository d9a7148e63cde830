import LayerPeople from 'c/layerPeople';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const subject = demoSubject();
const ids = subject.people.map(({ id }) => id);

const show = async (properties: object = {}) => {
    const given = { subject, ids: ids.slice(0, 3), selectedId: null, matchIds: [], ...properties };
    const people = mount('c-layer-people', LayerPeople, given);
    await settle();
    return people as typeof people & Pick<LayerPeople, 'focusRow' | 'focusPerson'>;
};
const lists = (people: HTMLElement) => [...(people.shadowRoot?.querySelectorAll<HTMLElement>('c-people-list') ?? [])];
const toggle = async (people: HTMLElement) => {
    people.shadowRoot?.querySelector<HTMLElement>('.toggle')?.click();
    await settle();
};

describe('the people of a layer', () => {
    afterEach(clearPage);

    it('stand there while they are few, and can be put away', async () => {
        const people = await show();
        const walks = eventsOf(people, 'walkout');
        expect(lists(people)).toHaveLength(1);
        await toggle(people);
        expect(lists(people)).toHaveLength(0);
        expect(walks).toEqual([{ key: '', row: -1 }]);
    });

    it('are kept closed while they are many, until they are asked for', async () => {
        const people = await show({ ids });
        expect(lists(people)).toHaveLength(0);
        expect(people.focusRow(0)).toBe(false);
        expect(people.focusPerson(ids[0])).toBe(false);
        await toggle(people);
        expect(people.focusRow(0)).toBe(true);
        expect(people.focusPerson(ids[0])).toBe(true);
        expect(people.focusPerson('nobody')).toBe(false);
    });

    it('tell who was chosen and where a key led out', async () => {
        const people = await show();
        const told = ['personselect', 'walkout'].map((name) => {
            const details = eventsOf(people, name);
            lists(people)[0].dispatchEvent(new CustomEvent(name, { detail: { from: name } }));
            return details;
        });
        expect(told).toEqual([[{ from: 'personselect' }], [{ from: 'walkout' }]]);
    });

    it('are accessible', async () => {
        await expect(await show()).toBeAccessible();
    });
});

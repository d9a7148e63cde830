import { MapSubject } from 'c/mapSubject';
import PeopleList from 'c/peopleList';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';

const subjectOf = (count: number, shown: readonly string[] | null = null) =>
    new MapSubject({
        ...{ accountName: 'Acme', day: '2026-11-22', links: [], opportunityId: null, buyingRoles: null, account: null },
        people: Array.from({ length: count }, (_, i) => aPerson(`p${i}`, { isStale: i === 1 })),
        shown: shown && new Set(shown),
        changes: null
    });
const show = async (subject: MapSubject, properties: object = {}) => {
    const ids = subject.people.map(({ id }) => id);
    const list = mount('c-people-list', PeopleList, { subject, ids, selectedId: null, matchIds: [], ...properties });
    await settle();
    return list as typeof list & Pick<PeopleList, 'focusRow' | 'focusPerson'>;
};
const all = (list: HTMLElement, selector: string) => [
    ...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('a list of people', () => {
    afterEach(clearPage);

    it('keeps the order it is given and leaves out who is not on the map', async () => {
        const list = await show(subjectOf(3), { ids: ['p2', 'gone', 'p0'] });
        expect(all(list, '.name').map(({ textContent }) => textContent)).toEqual(['Person p2', 'Person p0']);
    });

    it('lists fifty and more when asked', async () => {
        const list = await show(subjectOf(60));
        expect(all(list, '.line')).toHaveLength(50);
        all(list, '.more')[0].click();
        await settle();
        expect(all(list, '.line')).toHaveLength(60);
        expect(all(list, '.more')).toHaveLength(0);
    });

    it('opens a person', async () => {
        const list = await show(subjectOf(2));
        const opened = eventsOf<{ id: string }>(list, 'personselect');
        all(list, '.line')[1].click();
        expect(opened).toEqual([{ id: 'p1' }]);
    });

    it('has one tab stop and is walked by arrow keys', async () => {
        const list = await show(subjectOf(3));
        list.focusRow(0);
        const [first] = all(list, '.line');
        first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
        await settle();
        expect(all(list, '[tabindex="0"]').map(({ dataset }) => dataset.id)).toEqual(['p2']);
        expect((list.shadowRoot?.activeElement as HTMLElement).dataset.id).toBe('p2');
    });

    it('puts the focus on a person, though they were not listed yet', async () => {
        const list = await show(subjectOf(60));
        list.focusPerson('p55');
        await settle();
        expect((list.shadowRoot?.activeElement as HTMLElement).dataset.id).toBe('p55');
    });

    it('says in words what its signs say, and what is to be rechecked', async () => {
        const list = await show(subjectOf(2));
        expect(all(list, '.slds-assistive-text')[0].textContent).toBe(
            'c.RMap_Card_AttitudeIs, c.RMap_Card_ClosenessIs'
        );
        expect(all(list, '.recheck')).toHaveLength(1);
    });

    it('marks who is open, who was found and who does not pass the filter', async () => {
        const list = await show(subjectOf(3, ['p0', 'p1']), { selectedId: 'p0', matchIds: ['p1'] });
        expect(all(list, '[aria-current="true"] .name').map(({ textContent }) => textContent)).toEqual(['Person p0']);
        expect(all(list, 'mark').map(({ textContent }) => textContent)).toEqual(['Person p1']);
        expect(all(list, '.is-dimmed .name').map(({ textContent }) => textContent)).toEqual(['Person p2']);
    });

    it('is accessible', async () => {
        await expect(
            await show(demoSubject('emr'), { selectedId: 'zhao-wei', matchIds: ['chen-min'] })
        ).toBeAccessible();
    });
});

import { aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { MapSubject } from 'c/mapSubject';
import { entriesOf } from 'c/place';
import type { PlaceEntries } from 'c/place';
import PlaceFields from 'c/placeFields';
import { STATUSES } from 'c/vocabulary';

const superiors = new MapSubject({
    ...{ accountName: 'Meridian', day: '2026-11-22', links: [], opportunityId: null },
    ...{ buyingRoles: null, account: null, shown: null, changes: null },
    people: [aPerson('lin', { name: 'Lin' })]
});
type Field = HTMLElement & { name: string; value: unknown; error: string; options: { value: string }[] };

const show = (properties: object = {}) => {
    const entries: PlaceEntries = { ...entriesOf(), title: 'CIO', decisionRoles: ['Evaluator'], reportsToId: 'lin' };
    const given = { entries, superiors, superiorName: 'Lin' };
    const fields = mount('c-place-fields', PlaceFields, { ...given, ...properties });
    return { fields, entered: eventsOf<Partial<PlaceEntries>>(fields, 'entry') };
};
const NAMED = 'c-text-field, lightning-combobox, lightning-checkbox-group';
const all = (fields: HTMLElement) => [...(fields.shadowRoot as ShadowRoot).querySelectorAll<Field>(NAMED)];
const named = (fields: HTMLElement, name: string) => all(fields).find((each) => each.name === name) as Field;
const picker = (fields: HTMLElement) => fields.shadowRoot?.querySelector('c-person-picker') as HTMLElement | null;

describe('the fields of where somebody stands', () => {
    afterEach(clearPage);

    it('show the place, with unknown where nothing is said', () => {
        const { fields } = show();
        expect(Object.fromEntries(all(fields).map(({ name, value }) => [name, value]))).toEqual({
            ...{ title: 'CIO', department: '', seniority: '', status: 'Active', decisionRoles: ['Evaluator'] }
        });
        expect(picker(fields)).toMatchObject({ value: 'Lin' });
        expect(named(fields, 'seniority').options[0].value).toBe('');
    });

    it('tell each entry by the name of its field', () => {
        const { fields, entered } = show();
        for (const [name, value] of [
            ['title', 'CTO'],
            ['status', 'Vacant'],
            ['decisionRoles', []]
        ] as const) {
            named(fields, name).dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
        }
        picker(fields)?.dispatchEvent(new CustomEvent('pick', { detail: { id: '' } }));
        expect(entered).toEqual([{ title: 'CTO' }, { status: 'Vacant' }, { decisionRoles: [] }, { reportsToId: '' }]);
    });

    it('offer the statuses that are given, and no superior where there is nobody', async () => {
        const { fields } = show({ statuses: STATUSES.filter(({ value }) => value !== 'Left'), superiors: null });
        await settle();
        expect(named(fields, 'status').options.map(({ value }) => value)).toEqual(['Active', 'Vacant', 'Unverified']);
        expect(picker(fields)).toBeNull();
    });

    it('say at the field what is wrong, and are accessible with it', async () => {
        const { fields } = show({ invalid: { department: 'Too long' } });
        expect(named(fields, 'department').error).toBe('Too long');
        await expect(fields).toBeAccessible();
    });
});

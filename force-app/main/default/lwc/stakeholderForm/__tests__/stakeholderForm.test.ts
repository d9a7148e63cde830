import { aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { StakeholderDraft } from 'c/mapRecords';
import { MapSubject } from 'c/mapSubject';
import type PersonPicker from 'c/personPicker';
import StakeholderForm from 'c/stakeholderForm';

const subject = new MapSubject({
    ...{ accountName: 'Meridian', day: '2026-11-22', links: [], opportunityId: null },
    ...{ buyingRoles: null, account: null, shown: null, changes: null },
    people: [aPerson('boss', { name: 'Lin' }), aPerson('gone', { name: 'Wu', status: 'Left' })]
});
const show = (properties: object = {}) => mount('c-stakeholder-form', StakeholderForm, { subject, ...properties });
const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const named = (form: HTMLElement, name: string) =>
    [
        ...root(form).querySelectorAll<HTMLElement & { name: string; error: string; options: { value: string }[] }>(
            'c-text-field, lightning-combobox, lightning-checkbox-group'
        )
    ].find((each) => each.name === name) as HTMLElement & { error: string; options: { value: string }[] };
const enter = (form: HTMLElement, name: string, value: unknown) =>
    named(form, name).dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
const picker = (form: HTMLElement) =>
    root(form).querySelector('c-person-picker') as HTMLElement & Pick<PersonPicker, 'subject' | 'value'>;
const choose = (form: HTMLElement, id: string) =>
    picker(form).dispatchEvent(new CustomEvent('pick', { detail: { id } }));
const submit = (form: HTMLElement) =>
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));

describe('the form for a person or seat', () => {
    afterEach(clearPage);

    it('hands over what was entered, unknown where nothing was', async () => {
        const form = show();
        const saved = eventsOf<{ draft: StakeholderDraft }>(form, 'save');
        await settle();
        enter(form, 'name', ' Wu Jie ');
        choose(form, 'boss');
        enter(form, 'decisionRoles', ['Gatekeeper']);
        submit(form);
        expect(saved.map(({ draft }) => draft)).toEqual([
            {
                name: 'Wu Jie',
                kind: 'Customer',
                status: 'Active',
                title: null,
                department: null,
                seniority: null,
                reportsToId: 'boss',
                decisionRoles: ['Gatekeeper']
            }
        ]);
    });

    it('needs a name', async () => {
        const form = show();
        const saved = eventsOf(form, 'save');
        enter(form, 'name', '   ');
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(named(form, 'name').error).toBe('c.RMap_Invalid_Name');
    });

    it('takes no name that is longer than the field', async () => {
        const form = show();
        const saved = eventsOf(form, 'save');
        enter(form, 'name', 'x'.repeat(81));
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(named(form, 'name').error).toBe('c.RMap_Invalid_TooLong');
    });

    it('asks for no superior on an empty map', async () => {
        const form = show({ subject: undefined });
        await settle();
        expect(picker(form)).toBeNull();
    });

    it('offers as superiors all who are there, and shows who is chosen until nobody is', async () => {
        const form = show();
        await settle();
        expect(picker(form).subject?.people.map(({ id }) => id)).toEqual(['boss']);
        choose(form, 'boss');
        await settle();
        expect(picker(form).value).toBe('Lin');
        choose(form, '');
        await settle();
        expect(picker(form).value).toBe('');
    });

    it('adds nobody as a leaver', async () => {
        const form = show();
        await settle();
        expect(named(form, 'status').options.map(({ value }) => value)).toEqual(['Active', 'Vacant', 'Unverified']);
    });

    it('is accessible', async () => {
        const form = show();
        await settle();
        await expect(form).toBeAccessible();
    });
});

import { aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { StakeholderDraft } from 'c/mapRecords';
import { MapSubject } from 'c/mapSubject';
import type { PlaceEntries } from 'c/place';
import type PlaceFields from 'c/placeFields';
import StakeholderForm from 'c/stakeholderForm';

const subject = new MapSubject({
    ...{ accountName: 'Meridian', day: '2026-11-22', links: [], opportunityId: null },
    ...{ buyingRoles: null, account: null, shown: null, changes: null },
    people: [aPerson('boss', { name: 'Lin' }), aPerson('gone', { name: 'Wu', status: 'Left' })]
});
const show = (properties: object = {}) => mount('c-stakeholder-form', StakeholderForm, { subject, ...properties });
const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const nameOf = (form: HTMLElement) => root(form).querySelector('c-text-field') as HTMLElement & { error: string };
const call = (form: HTMLElement, value: string) =>
    nameOf(form).dispatchEvent(new CustomEvent('change', { detail: { name: 'name', value } }));
const fields = (form: HTMLElement) => root(form).querySelector('c-place-fields') as HTMLElement & PlaceFields;
const enter = (form: HTMLElement, entries: Partial<PlaceEntries>) =>
    fields(form).dispatchEvent(new CustomEvent('entry', { detail: entries }));
const submit = (form: HTMLElement) =>
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));

describe('the form for a person or seat', () => {
    afterEach(clearPage);

    it('hands over what was entered, unknown where nothing was', async () => {
        const form = show();
        const saved = eventsOf<{ draft: StakeholderDraft }>(form, 'save');
        await settle();
        call(form, ' Wu Jie ');
        enter(form, { reportsToId: 'boss' });
        enter(form, { decisionRoles: ['Gatekeeper'] });
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
        call(form, '   ');
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(nameOf(form).error).toBe('c.RMap_Invalid_Name');
    });

    it('takes no name that is longer than the field', async () => {
        const form = show();
        const saved = eventsOf(form, 'save');
        call(form, 'x'.repeat(81));
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(nameOf(form).error).toBe('c.RMap_Invalid_TooLong');
    });

    it('asks for no superior on an empty map', async () => {
        const form = show({ subject: undefined });
        await settle();
        expect(fields(form).superiors).toBeNull();
    });

    it('offers as superiors all who are there, and shows who is chosen until nobody is', async () => {
        const form = show();
        await settle();
        expect(fields(form).superiors?.people.map(({ id }) => id)).toEqual(['boss']);
        enter(form, { reportsToId: 'boss' });
        await settle();
        expect(fields(form).superiorName).toBe('Lin');
        enter(form, { reportsToId: '' });
        await settle();
        expect(fields(form).superiorName).toBe('');
    });

    it.each(['title', 'department'])('takes no %s that is longer than the field', async (field) => {
        const form = show();
        const saved = eventsOf(form, 'save');
        call(form, 'Wu Jie');
        enter(form, { [field]: 'x'.repeat(256) });
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(fields(form).invalid[field]).toBe('c.RMap_Invalid_TooLong');
    });

    it('adds nobody as a leaver', async () => {
        const form = show();
        await settle();
        const offered = fields(form).statuses.map(({ value }) => value);
        expect(offered).toContain('Vacant');
        expect(offered).not.toContain('Left');
    });

    it('is accessible', async () => {
        const form = show();
        await settle();
        await expect(form).toBeAccessible();
    });
});

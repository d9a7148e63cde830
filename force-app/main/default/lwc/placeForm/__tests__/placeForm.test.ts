import { aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { MapSubject } from 'c/mapSubject';
import type { Place, PlaceEntries } from 'c/place';
import type PlaceFields from 'c/placeFields';
import PlaceForm from 'c/placeForm';
import type { Position } from 'c/relationshipModel';

const TODAY = '2026-11-22';
const zhao = aPerson('zhao', {
    ...{ name: 'Zhao', title: 'CIO', department: 'Information', seniority: 'Director', status: 'Active' },
    ...{ reportsToId: 'lin', decisionRoles: ['Evaluator'] }
});
const subject = new MapSubject({
    ...{ accountName: 'Meridian', day: TODAY, links: [], opportunityId: null },
    ...{ buyingRoles: null, account: null, shown: null, changes: null },
    people: [
        aPerson('lin', { name: 'Lin' }),
        aPerson('chen', { name: 'Chen', reportsToId: 'lin' }),
        zhao,
        aPerson('he', { name: 'He', reportsToId: 'zhao' }),
        aPerson('gone', { name: 'Wu', status: 'Left' })
    ]
});
const running: Position = {
    ...{ title: 'CIO', department: 'Information', function: null, seniority: 'Director', reportsToId: 'lin' },
    ...{ id: 'p1', key: null, stakeholderId: 'zhao', decisionRoles: ['Evaluator'], status: 'Active', source: 'Rep' },
    ...{ validFrom: '2026-01-01', validTo: null }
};
type Field = HTMLElement & { value: string; error: string };
type Change = { change: { personId: string; place: Place; since: string } };

const show = (properties: object = {}) => {
    const given = { subject, personId: 'zhao', positions: [running], today: TODAY };
    const form = mount('c-place-form', PlaceForm, { ...given, ...properties });
    return { form, saved: eventsOf<Change>(form, 'save') };
};
const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const fields = (form: HTMLElement) => root(form).querySelector('c-place-fields') as HTMLElement & PlaceFields;
const since = (form: HTMLElement) => root(form).querySelector('c-text-field') as Field;
const enter = (form: HTMLElement, entries: Partial<PlaceEntries>) =>
    fields(form).dispatchEvent(new CustomEvent('entry', { detail: entries }));
const begin = (form: HTMLElement, value: string) =>
    since(form).dispatchEvent(new CustomEvent('change', { detail: { name: 'since', value } }));
async function submit(form: HTMLElement) {
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));
    await settle();
}

describe('the form for where somebody stands', () => {
    afterEach(clearPage);

    it('begins with the place as it is, from today on', () => {
        const { form } = show();
        const { title, department, seniority, status, reportsToId, decisionRoles } = zhao;
        expect(fields(form).entries).toEqual({ title, department, seniority, status, reportsToId, decisionRoles });
        expect(fields(form).superiorName).toBe('Lin');
        expect(since(form).value).toBe(TODAY);
    });

    it('offers nobody at or below the person, and nobody who left', () => {
        const { form } = show();
        expect(fields(form).superiors?.people.map(({ id }) => id)).toEqual(['lin', 'chen']);
    });

    it('begins with the superior that is suggested, also one suggested later', async () => {
        const { form, saved } = show({ suggestion: { superiorId: 'chen' } });
        expect(fields(form).superiorName).toBe('Chen');
        enter(form, { title: 'CTO' });
        Object.assign(form, { suggestion: { superiorId: 'lin' } });
        await settle();
        expect(fields(form).superiorName).toBe('Lin');
        await submit(form);
        expect(saved[0].change.place).toMatchObject({ reportsToId: 'lin', title: 'CTO' });
    });

    it('hands over the whole place; what was blanked is blank', async () => {
        const { form, saved } = show();
        enter(form, { reportsToId: '', department: '  ', seniority: '' });
        enter(form, { decisionRoles: [], status: 'Vacant' });
        begin(form, '2026-10-01');
        await submit(form);
        const place = { title: 'CIO', department: null, seniority: null, reportsToId: null, decisionRoles: [] };
        expect(saved).toEqual([
            { change: { personId: 'zhao', since: '2026-10-01', place: { ...place, status: 'Vacant' } } }
        ]);
    });

    it.each([
        ['a day to come', '2026-11-23'],
        ['no day', ''],
        ['a day before the present position began', '2025-12-31']
    ])('does not take %s', async (_, day) => {
        const { form, saved } = show();
        enter(form, { status: 'Unverified' });
        begin(form, day);
        await submit(form);
        expect(saved).toEqual([]);
        expect(since(form).error).not.toBe('');
    });

    it.each(['title', 'department'])('does not take too long a %s', async (field) => {
        const { form, saved } = show();
        enter(form, { [field]: 'x'.repeat(256) });
        await submit(form);
        expect(saved).toEqual([]);
        expect(fields(form).invalid[field]).toBe('c.RMap_Invalid_TooLong');
    });

    it('takes the day on which the present position began, which is then corrected', async () => {
        const { form, saved } = show();
        enter(form, { title: 'CTO' });
        begin(form, '2026-01-01');
        await submit(form);
        expect(saved).toHaveLength(1);
    });

    it('does not save what is as it was', async () => {
        const { form, saved } = show();
        await submit(form);
        expect(saved).toEqual([]);
        expect(root(form).querySelector('[role=alert].fault')).not.toBeNull();
    });

    it('says what somebody else changed, and is accessible with it', async () => {
        const conflict = { who: 'Ben changed:', changes: ['Title: CIO → CTO'] };
        const { form } = show({ conflict });
        await submit(form);
        expect(root(form).querySelector('c-conflict-notice')).toMatchObject({ conflict });
        await expect(form).toBeAccessible();
    });
});

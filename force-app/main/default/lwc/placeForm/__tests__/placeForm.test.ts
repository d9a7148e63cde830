import { aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { MapSubject } from 'c/mapSubject';
import type PersonPicker from 'c/personPicker';
import type { Place } from 'c/place';
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
type Field = HTMLElement & { name: string; value: string; error: string };
type Change = { change: { personId: string; place: Place; since: string } };

const show = (properties: object = {}) => {
    const given = { subject, personId: 'zhao', positions: [running], today: TODAY };
    const form = mount('c-place-form', PlaceForm, { ...given, ...properties });
    return { form, saved: eventsOf<Change>(form, 'save') };
};
const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const named = (form: HTMLElement, name: string) =>
    [...root(form).querySelectorAll<Field>('c-text-field, lightning-combobox, lightning-checkbox-group')].find(
        (each) => each.name === name
    ) as Field;
const enter = (form: HTMLElement, name: string, value: unknown) =>
    named(form, name).dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
const picker = (form: HTMLElement) =>
    root(form).querySelector('c-person-picker') as HTMLElement & Pick<PersonPicker, 'subject' | 'value'>;
async function submit(form: HTMLElement) {
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));
    await settle();
}

describe('the form for where somebody stands', () => {
    afterEach(clearPage);

    it('begins with the place as it is, from today on', () => {
        const { form } = show();
        const values = ['title', 'department', 'seniority', 'status', 'since'].map((name) => named(form, name).value);
        expect(values).toEqual(['CIO', 'Information', 'Director', 'Active', TODAY]);
        expect(picker(form).value).toBe('Lin');
    });

    it('offers nobody at or below the person, and nobody who left', () => {
        const { form } = show();
        expect(picker(form).subject?.people.map(({ id }) => id)).toEqual(['lin', 'chen']);
    });

    it('begins with the superior that is suggested, also one suggested later', async () => {
        const { form, saved } = show({ suggestion: { superiorId: 'chen' } });
        expect(picker(form).value).toBe('Chen');
        enter(form, 'title', 'CTO');
        Object.assign(form, { suggestion: { superiorId: 'lin' } });
        await settle();
        expect(picker(form).value).toBe('Lin');
        await submit(form);
        expect(saved[0].change.place).toMatchObject({ reportsToId: 'lin', title: 'CTO' });
    });

    it('hands over the whole place; what was blanked is blank', async () => {
        const { form, saved } = show();
        picker(form).dispatchEvent(new CustomEvent('pick', { detail: { id: '' } }));
        enter(form, 'department', '  ');
        enter(form, 'seniority', '');
        enter(form, 'decisionRoles', []);
        enter(form, 'status', 'Vacant');
        enter(form, 'since', '2026-10-01');
        await submit(form);
        const place = { title: 'CIO', department: null, seniority: null, reportsToId: null, decisionRoles: [] };
        expect(saved).toEqual([
            { change: { personId: 'zhao', since: '2026-10-01', place: { ...place, status: 'Vacant' } } }
        ]);
    });

    it.each([
        ['a day to come', 'since', '2026-11-23'],
        ['no day', 'since', ''],
        ['a day before the present position began', 'since', '2025-12-31'],
        ['too long a title', 'title', 'x'.repeat(256)],
        ['too long a department', 'department', 'x'.repeat(256)]
    ])('does not take %s', async (_, field, value) => {
        const { form, saved } = show();
        enter(form, 'status', 'Unverified');
        enter(form, field, value);
        await submit(form);
        expect(saved).toEqual([]);
        expect(named(form, field).error).not.toBe('');
    });

    it('takes the day on which the present position began, which is then corrected', async () => {
        const { form, saved } = show();
        enter(form, 'title', 'CTO');
        enter(form, 'since', '2026-01-01');
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
        const { form } = show({ conflict: { who: 'Ben changed:', changes: ['Title: CIO → CTO'] } });
        await submit(form);
        expect(root(form).querySelector('.conflict')?.textContent).toContain('Title: CIO → CTO');
        await expect(form).toBeAccessible();
    });
});

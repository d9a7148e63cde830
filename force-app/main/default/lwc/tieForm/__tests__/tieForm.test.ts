import { aLink, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { MapSubject } from 'c/mapSubject';
import type PersonPicker from 'c/personPicker';
import type { Link } from 'c/relationshipModel';
import TieForm from 'c/tieForm';
import { entriesOf, linkOf } from '../tieDraft';

const TODAY = '2026-11-22';
const subject = new MapSubject({
    ...{ accountName: 'Meridian', day: TODAY, links: [], opportunityId: null, buyingRoles: null },
    ...{ account: null, shown: null, changes: null },
    people: ['lin', 'zhao', 'wu'].map((id) => aPerson(id, { name: id }))
});
const trusts = aLink('lin', 'zhao', { id: 'tie', kind: 'Trusts', strength: 4, validFrom: '2026-01-01' });
const over = aLink('lin', 'wu', { id: 'over', validTo: '2026-02-01' });

type Field = HTMLElement & { name: string; options: { value: string }[] };
const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const fields = (form: HTMLElement) => [...root(form).querySelectorAll<Field>('c-text-field, lightning-combobox')];
const enter = (form: HTMLElement, name: string, value: string) =>
    fields(form)
        .find((each) => each.name === name)
        ?.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
const picker = (form: HTMLElement) =>
    root(form).querySelector('c-person-picker') as HTMLElement & Pick<PersonPicker, 'subject' | 'value' | 'error'>;
const choose = (form: HTMLElement, id: string) =>
    picker(form).dispatchEvent(new CustomEvent('pick', { detail: { id } }));
const submit = (form: HTMLElement) =>
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));

async function show(properties: object = {}) {
    const given = { subject, personId: 'lin', links: [trusts, over], today: TODAY, canChange: true };
    const form = mount('c-tie-form', TieForm, { ...given, ...properties });
    const saved = eventsOf<{ link: Link }>(form, 'save');
    await settle();
    return { form, saved };
}

describe('the form for ties', () => {
    afterEach(clearPage);

    it('lists the ties that hold today', async () => {
        const { form } = await show();
        expect([...root(form).querySelectorAll('.words')].map(({ textContent }) => textContent)).toEqual([
            'lin · c.RMap_LinkKind_Trusts · zhao'
        ]);
    });

    it('hands over a new tie, in the direction chosen', async () => {
        const { form, saved } = await show();
        choose(form, 'wu');
        enter(form, 'kind', 'Influences');
        enter(form, 'strength', '3');
        enter(form, 'evidence', ' Said so ');
        await settle();
        enter(form, 'direction', 'in');
        submit(form);
        expect(saved).toEqual([
            {
                link: {
                    ...{ id: '', key: null, fromId: 'wu', toId: 'lin', kind: 'Influences', strength: 3 },
                    ...{ evidence: 'Said so', validFrom: TODAY, validTo: null }
                }
            }
        ]);
    });

    it('asks for no direction where a tie has none', async () => {
        const { form } = await show();
        choose(form, 'wu');
        enter(form, 'kind', 'ConflictsWith');
        await settle();
        const kinds = fields(form)
            .find(({ name }) => name === 'kind')
            ?.options.map(({ value }) => value);
        expect(kinds).toContain('WorksWith');
        enter(form, 'kind', 'WorksWith');
        await settle();
        expect(fields(form).some(({ name }) => name === 'direction')).toBe(false);
    });

    it('saves nothing that lacks the person or the kind, or begins in the future', async () => {
        const { form, saved } = await show();
        enter(form, 'validFrom', '2027-01-01');
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(picker(form).error).toBe('c.RMap_Tie_Whom');
        expect(root(form).querySelectorAll('.fault')).toHaveLength(1);
        expect(fields(form).find(({ name }) => name === 'validFrom')).toMatchObject({ error: 'c.RMap_Tie_SinceWhen' });
    });

    it('changes a tie that is there, whose ends stay', async () => {
        const { form, saved } = await show();
        root(form).querySelector<HTMLElement>('[data-id=tie]')?.click();
        await settle();
        enter(form, 'strength', '');
        submit(form);
        expect(saved).toEqual([{ link: { ...trusts, strength: null } }]);
    });

    it('ends a tie today', async () => {
        const { form, saved } = await show();
        root(form).querySelector<HTMLElement>('[data-act=end]')?.click();
        expect(saved).toEqual([{ link: { ...trusts, validTo: TODAY } }]);
    });

    it('offers no change to whoever may not', async () => {
        const { form } = await show({ canChange: false });
        expect(root(form).querySelector('[data-id=tie]')).toBeNull();
    });

    it('never offers the person themselves, and shows who is chosen', async () => {
        const { form } = await show();
        expect(picker(form).subject?.people.map(({ id }) => id)).toEqual(['zhao', 'wu']);
        choose(form, 'wu');
        await settle();
        expect(picker(form).value).toBe('wu');
    });

    it('reads a tie from either end as it is', () => {
        expect(linkOf(entriesOf(trusts, 'zhao'), 'zhao')).toEqual(trusts);
        expect(linkOf(entriesOf(trusts, 'lin'), 'lin')).toEqual(trusts);
    });

    it('is accessible', async () => {
        const { form } = await show();
        await expect(form).toBeAccessible();
    });
});

import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { Assessment } from 'c/relationshipModel';
import AssessmentForm from 'c/assessmentForm';

const COPY = { attitude: 'Neutral', closeness: null, politicalStatus: null, power: 4, interest: null } as const;

function show(properties: object = {}) {
    return mount('c-assessment-form', AssessmentForm, {
        personName: 'Zhao Wei',
        stakeholderId: 'p',
        today: '2026-11-22',
        copy: COPY,
        ...properties
    });
}

const root = (form: HTMLElement) => form.shadowRoot as ShadowRoot;
const enter = (form: HTMLElement, name: string, value: string) => {
    const field = [...root(form).querySelectorAll<HTMLElement & { name: string }>('c-scale-input, c-text-field')].find(
        (each) => each.name === name
    );
    field?.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
};
const submit = (form: HTMLElement) =>
    root(form).querySelector('c-form-frame')?.dispatchEvent(new CustomEvent('submitform'));
const errorOf = (form: HTMLElement, name: string) =>
    [...root(form).querySelectorAll<HTMLElement & { name: string; error: string }>('c-scale-input, c-text-field')].find(
        (each) => each.name === name
    )?.error;

describe('the assessment form', () => {
    afterEach(clearPage);

    it('offers today and sets what is new against what is known', async () => {
        const form = show();
        await settle();
        const fields = [
            ...root(form).querySelectorAll<HTMLElement & { name: string; hint: string; value: string }>(
                'c-text-field, c-scale-input'
            )
        ];
        expect(fields.find(({ name }) => name === 'assessedOn')?.value).toBe('2026-11-22');
        expect(fields.find(({ name }) => name === 'attitude')?.hint).toContain('RMap_Assess_Now');
        expect(fields.find(({ name }) => name === 'attitude')?.value).toBe('');
    });

    it('hands over what was observed', async () => {
        const form = show();
        const saved = eventsOf<{ assessment: Assessment }>(form, 'save');
        enter(form, 'attitude', 'Opposes');
        enter(form, 'evidence', 'Voted against us');
        enter(form, 'evidenceStrength', 'Explicit');
        submit(form);
        await settle();
        expect(saved.map(({ assessment }) => assessment)).toEqual([
            expect.objectContaining({
                stakeholderId: 'p',
                assessedOn: '2026-11-22',
                attitude: 'Opposes',
                closeness: null
            })
        ]);
    });

    it('says at the field what is missing and saves nothing', async () => {
        const form = show();
        const saved = eventsOf(form, 'save');
        enter(form, 'attitude', 'Opposes');
        submit(form);
        await settle();
        expect(saved).toEqual([]);
        expect(errorOf(form, 'evidence')).toBe('c.RMap_Invalid_Evidence');
        expect(errorOf(form, 'evidenceStrength')).toBe('c.RMap_Invalid_Strength');
        expect(errorOf(form, 'assessedOn')).toBeFalsy();
    });

    it('forgets a message once the fault is mended', async () => {
        const form = show();
        submit(form);
        await settle();
        expect(errorOf(form, 'attitude')).toBe('c.RMap_Invalid_Nothing');
        enter(form, 'power', '3');
        submit(form);
        await settle();
        expect(errorOf(form, 'attitude')).toBeFalsy();
    });

    it('shows what somebody else changed meanwhile', async () => {
        const conflict = { who: 'Ana changed:', changes: ['Attitude: A → B'] };
        const form = show({ conflict });
        await settle();
        expect(root(form).querySelector('c-conflict-notice')).toMatchObject({ conflict });
    });

    it('confines an observation to the deal when asked to', async () => {
        const form = show({ opportunityId: '006A' });
        const saved = eventsOf<{ assessment: Assessment }>(form, 'save');
        await settle();
        const box = root(form).querySelector<HTMLInputElement>('input[type=checkbox]') as HTMLInputElement;
        box.checked = true;
        box.dispatchEvent(new CustomEvent('change'));
        enter(form, 'power', '3');
        submit(form);
        expect(saved[0].assessment.opportunityId).toBe('006A');
    });

    it('is accessible', async () => {
        const form = show({ opportunityId: '006A' });
        await settle();
        await expect(form).toBeAccessible();
    });
});

import { aBuyingRole, aLink, anAssessment, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { MapPicture } from 'c/mapScene';
import type AssessmentList from 'c/assessmentList';
import PersonPanel from 'c/personPanel';

const BOSS = aPerson('boss', { name: 'Lin' });
const ZHAO = aPerson('zhao', {
    name: 'Zhao <b>Wei</b>',
    title: 'CIO',
    department: 'Information',
    reportsToId: 'boss',
    decisionRoles: ['DecisionMaker'],
    attitude: 'Supports',
    power: 5
});
const picture = new MapPicture([BOSS, ZHAO], [aLink('zhao', 'boss', { strength: 4 })], null, '2026-11-22');
const ACCEPTED = anAssessment('a', {
    stakeholderId: 'zhao',
    attitude: 'Supports',
    evidence: 'Defended our <i>offer</i>',
    evidenceStrength: 'Explicit',
    assessedByName: 'Ana Reis'
});
const PROPOSED = anAssessment('b', { stakeholderId: 'zhao', attitude: 'Coach', status: 'Proposed' });
const REJECTED = anAssessment('c', { stakeholderId: 'zhao', attitude: 'Opposes', status: 'Rejected' });

const show = (properties: object = {}) =>
    mount('c-person-panel', PersonPanel, {
        picture,
        personId: 'zhao',
        today: '2026-11-22',
        details: { assessments: [ACCEPTED, PROPOSED, REJECTED] },
        ...properties
    });
const all = (panel: HTMLElement, selector: string) => [
    ...(panel.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const textsOf = (panel: HTMLElement, selector: string) => all(panel, selector).map((each) => each.textContent?.trim());

describe('the panel about a person', () => {
    afterEach(clearPage);

    it('says who it is, as text', async () => {
        const panel = show();
        await settle();
        expect(textsOf(panel, '.name')).toEqual(['Zhao <b>Wei</b>']);
        expect(all(panel, '.name b')).toEqual([]);
        expect(textsOf(panel, '.role')).toEqual(['c.RMap_Role_DecisionMaker']);
    });

    it('says of every value whether it is known', async () => {
        const panel = show();
        await settle();
        const unknown = all(panel, '.value.is-unknown');
        expect(all(panel, '.value').length).toBeGreaterThan(4);
        expect(unknown).toHaveLength(3);
    });

    it('lists proposals as such, then accepted assessments, and no rejected ones', async () => {
        const panel = show();
        await settle();
        const lists = all(panel, 'c-assessment-list') as (HTMLElement & AssessmentList)[];
        expect(lists.map(({ isProposed, assessments }) => [isProposed, assessments])).toEqual([
            [true, [PROPOSED]],
            [false, [ACCEPTED]]
        ]);
    });

    it('says that there is no assessment yet', async () => {
        const panel = show({ details: { assessments: [] } });
        await settle();
        expect(panel.shadowRoot?.textContent).toContain('c.RMap_Assessments_None');
    });

    it('waits for assessments, and cannot assess before they are there', async () => {
        const panel = show({ details: undefined });
        await settle();
        expect(all(panel, 'lightning-spinner')).toHaveLength(1);
        expect((all(panel, '.assess')[0] as HTMLElement & { disabled: boolean }).disabled).toBe(true);
    });

    it('says that assessments could not be read, and tries again when asked', async () => {
        const panel = show({ details: undefined, errors: [{ message: 'no' }] });
        const retried = eventsOf(panel, 'retry');
        await settle();
        all(panel, 'c-error-panel')[0].dispatchEvent(new CustomEvent('retry'));
        expect(retried).toHaveLength(1);
    });

    it('leads to the superior and along ties', async () => {
        const panel = show();
        const chosen = eventsOf<{ id: string }>(panel, 'personselect');
        await settle();
        all(panel, '.link').forEach((link) => link.click());
        expect(chosen.map(({ id }) => id)).toEqual(['boss', 'boss']);
    });

    it('shows the part in the deal where one is looked at', async () => {
        const roles = [aBuyingRole('zhao', { role: 'Approver', step: 'Approval' })];
        const panel = show({ picture: new MapPicture([BOSS, ZHAO], [], roles, '2026-11-22') });
        await settle();
        expect(textsOf(panel, '.role')).toEqual(['c.RMap_RoleStep']);
    });

    it('closes by Escape', async () => {
        const panel = show();
        const closed = eventsOf(panel, 'close');
        await settle();
        all(panel, '.panel')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(closed).toHaveLength(1);
    });

    it('shows nothing for somebody who is no longer on the map', async () => {
        const panel = show({ personId: 'gone' });
        await settle();
        expect(all(panel, '.panel')).toEqual([]);
    });

    it('is accessible', async () => {
        const panel = show();
        await settle();
        await expect(panel).toBeAccessible();
    });
});

import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { inEnglish } from '../../../../../test/factories/texts';
import { accountOnDay } from 'c/accountOnDay';
import type AssessmentList from 'c/assessmentList';
import PersonPanel from 'c/personPanel';
import { adviceOf, proposalsOf, rolesOf, subtitleOf, tiesOf } from '../personView';

const DEAL = demoSubject('emr');
const UNREAD = DEAL.with({ account: null });

const show = async (properties: object = {}) => {
    const panel = mount('c-person-panel', PersonPanel, { subject: DEAL, personId: 'zhao-wei', ...properties });
    await settle();
    return panel;
};
const all = (panel: HTMLElement, selector: string) => [
    ...(panel.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const textsOf = (panel: HTMLElement, selector: string) => all(panel, selector).map((each) => each.textContent?.trim());

describe('the panel about a person', () => {
    afterEach(clearPage);

    it('says who it is, as text', async () => {
        const person = aPerson('x', { name: 'Zhao <b>Wei</b>', decisionRoles: ['DecisionMaker'] });
        const panel = await show({ subject: UNREAD.with({ people: [person], buyingRoles: null }), personId: 'x' });
        expect(textsOf(panel, '.name')).toEqual(['Zhao <b>Wei</b>']);
        expect(all(panel, '.name b')).toEqual([]);
        expect(textsOf(panel, '.role')).toEqual(['c.RMap_Role_DecisionMaker']);
    });

    it('goes from state over actions and history to evidence, and is accessible', async () => {
        const panel = await show();
        expect(all(panel, '.body > *').map(({ tagName }) => tagName.toLowerCase())).toEqual(
            expect.arrayContaining(['c-person-state', 'c-advice-list', 'c-history-chart', 'c-person-evidence'])
        );
        await expect(panel).toBeAccessible();
    });

    it('shows the current copy and waits calmly while the history is being read', async () => {
        const panel = await show({ subject: UNREAD });
        expect(textsOf(panel, '.waiting')).toEqual(['c.RMap_Standing_Reading']);
        expect(all(panel, 'c-person-state')).toHaveLength(1);
        expect(all(panel, 'c-history-chart')).toEqual([]);
        await expect(panel).toBeAccessible();
    });

    it('says that the history could not be read, and tries again when asked', async () => {
        const panel = await show({ subject: UNREAD, historyErrors: [{ message: 'no' }] });
        const retried = eventsOf(panel, 'retry');
        all(panel, 'c-error-panel')[0].dispatchEvent(new CustomEvent('retry'));
        expect(retried).toHaveLength(1);
    });

    it('lets only those edit who may', async () => {
        const readOnly = await show();
        expect(all(readOnly, '.assess')).toEqual([]);
        const panel = await show({ canEdit: true });
        const asked = eventsOf(panel, 'assess');
        all(panel, '.assess')[0].click();
        expect(asked).toHaveLength(1);
    });

    it('hands on records and decisions once, from whatever part they come', async () => {
        const records = {
            ...demoRecords(),
            assessments: [anAssessment('b', { stakeholderId: 'p', status: 'Proposed' })]
        };
        const people = [aPerson('p')];
        const account = accountOnDay({ ...records, stakeholders: people }, DEMO_DAY);
        const panel = await show({ subject: DEAL.with({ people, account }), personId: 'p', canEdit: true });
        const [opened, decided] = [eventsOf(panel, 'recordopen'), eventsOf(panel, 'proposaldecide')];
        const [list] = all(panel, 'c-assessment-list') as (HTMLElement & AssessmentList)[];
        expect([list.isProposed, list.canDecide, list.assessments.map(({ id }) => id)]).toEqual([true, true, ['b']]);
        list.shadowRoot?.querySelector<HTMLElement>('.record')?.click();
        list.shadowRoot?.querySelector<HTMLElement>('.reject')?.click();
        all(panel, '.open')[0].click();
        expect(opened).toEqual([{ id: 'b' }, { id: 'p' }]);
        expect(decided).toEqual([{ assessmentId: 'b', decision: 'reject' }]);
    });

    it('offers to edit the ties to whoever may', async () => {
        const panel = await show({ canEditTies: true });
        const asked = eventsOf(panel, 'tiesedit');
        panel.shadowRoot?.querySelector<HTMLElement>('.ties-edit')?.click();
        expect(asked).toHaveLength(1);
        expect((await show()).shadowRoot?.querySelector('.ties-edit')).toBeNull();
    });

    it('leads to the superior and along ties', async () => {
        const panel = await show();
        const chosen = eventsOf<{ id: string }>(panel, 'personselect');
        all(panel, '.link').forEach((link) => link.click());
        const ties = tiesOf('zhao-wei', DEAL, inEnglish).map(({ otherId }) => otherId);
        expect(chosen.map(({ id }) => id)).toEqual([DEAL.person('zhao-wei')?.reportsToId, ...ties]);
    });

    it('closes by Escape', async () => {
        const panel = await show();
        const closed = eventsOf(panel, 'close');
        all(panel, '.panel')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(closed).toHaveLength(1);
    });

    it('shows nothing for somebody who is no longer on the map', async () => {
        expect(all(await show({ personId: 'gone' }), '.panel')).toEqual([]);
    });

    it('shows everybody of the demo account', async () => {
        const panel = await show();
        for (const { id, name } of DEAL.people) {
            panel.personId = id;
            await settle();
            expect(textsOf(panel, '.name')).toEqual([name]);
        }
    });
});

describe('what the panel says', () => {
    it('names the part in the deal before the general roles, with its step and whether it is required', () => {
        const person = DEAL.person('zhao-wei')!;
        const [onDeal] = rolesOf(person, DEAL.dealRolesOf('zhao-wei'), inEnglish);
        expect(onDeal).toMatch(/^\w+ · step: \w+/);
        expect(rolesOf(person, [], inEnglish)).toEqual(['Decision maker']);
    });

    it('says in the subtitle what is not the rule', () => {
        const seat = aPerson('p', { status: 'Vacant', title: 'Controller', department: 'Finance', kind: 'Partner' });
        expect(subtitleOf(seat, inEnglish)).toBe('Vacant · Controller · Finance · Partner');
    });

    it('tells only advice about this person and this deal', () => {
        const advice = DEAL.people.flatMap(({ id }) => adviceOf(id, DEAL).map((each) => [id, each] as const));
        expect(advice.length).toBeGreaterThan(3);
        expect(advice.every(([id, each]) => each.stakeholderIds.includes(id))).toBe(true);
        expect(advice.filter(([, { opportunityId }]) => opportunityId === 'imaging')).toEqual([]);
        const named = advice.flatMap(([id, { because }]) => because.map(({ values }) => [id, values.person]));
        expect(named.filter(([id, person]) => person !== undefined && person !== DEAL.nameOf(String(id)))).toEqual([]);
        expect(adviceOf('zhao-wei', UNREAD)).toEqual([]);
    });

    it('knows the proposals that wait', () => {
        const waiting = demoRecords().assessments!.filter(({ status }) => status === 'Proposed');
        expect(waiting.length).toBeGreaterThan(0);
        waiting.forEach(({ id, stakeholderId }) => {
            expect(proposalsOf(stakeholderId, DEAL).map((each) => each.id)).toContain(id);
        });
    });
});

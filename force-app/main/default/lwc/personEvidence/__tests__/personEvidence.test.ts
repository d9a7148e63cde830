import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { inEnglish } from '../../../../../test/factories/texts';
import { accountOnDay } from 'c/accountOnDay';
import type { Commitment, Engagement } from 'c/relationshipModel';
import PersonEvidence from 'c/personEvidence';
import { commitmentLines, engagementLines } from '../evidenceView';

const PERSON = aPerson('p');
const anEngagement = (id: string, changes: Partial<Engagement> = {}): Engagement => ({
    ...{ id, key: null, occurredOn: '2026-10-12', kind: 'SiteVisit', scenario: 'PrivateDaily', layer: null },
    ...{ opportunityId: null, cost: 300, outcome: 'Held', subject: 'Shenzhen' },
    participants: [{ stakeholderId: 'p', reaction: 'Positive' }],
    ...changes
});
const COMMITMENT: Commitment = {
    ...{ id: 'c1', key: null, stakeholderId: 'p', direction: 'Ours', subject: 'Reference visit', madeOn: '2026-09-01' },
    ...{ dueOn: '2026-10-30', closedOn: null, status: 'Open', weight: null }
};
const account = accountOnDay(
    {
        stakeholders: [PERSON],
        commitments: [COMMITMENT],
        engagements: Array.from({ length: 6 }, (_, place) => anEngagement(`e${place}`)),
        assessments: [
            anAssessment('a1', { evidence: 'Said so' }),
            anAssessment('a2', { status: 'Rejected' }),
            anAssessment('a3', { assessedOn: '2026-12-24' })
        ]
    },
    '2026-11-22'
);
const subject = demoSubject().with({ account, people: [PERSON] });
const all = (evidence: HTMLElement, selector: string) => [
    ...(evidence.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('a line of evidence', () => {
    it('tells what was done and how it was taken, nothing private', () => {
        const [line] = engagementLines([anEngagement('e1')], 'p', inEnglish);
        expect(line).toMatchObject({
            day: 'Oct 12, 2026',
            text: 'Site or reference visit · Shenzhen',
            note: 'Positive'
        });
    });

    it('says when something was only planned', () => {
        const [line] = engagementLines([anEngagement('e1', { outcome: 'Planned' })], 'other', inEnglish);
        expect(line.note).toBe('Planned');
    });

    it('tells what became of a promise, and marks ours when it is overdue', () => {
        expect(commitmentLines(account.commitmentsOf('p'), inEnglish)).toMatchObject([
            { text: 'Ours · Reference visit', note: 'Overdue · due Oct 30, 2026', className: 'line is-overdue' }
        ]);
    });
});

describe('the evidence about a person', () => {
    afterEach(clearPage);

    it('shows promises, what was done, and accepted assessments up to the day', async () => {
        const evidence = mount('c-person-evidence', PersonEvidence, { subject, personId: 'p' });
        await settle();
        expect(all(evidence, '.line')).toHaveLength(5);
        const [list] = all(evidence, 'c-assessment-list') as (HTMLElement & { assessments: { id: string }[] })[];
        expect(list.assessments.map(({ id }) => id)).toEqual(['a1']);
        await expect(evidence).toBeAccessible();
    });

    it('shows all that was done when asked, and leads to each record', async () => {
        const evidence = mount('c-person-evidence', PersonEvidence, { subject, personId: 'p' });
        const opened = eventsOf<{ id: string }>(evidence, 'recordopen');
        await settle();
        const more = all(evidence, '.record').find(({ textContent }) => textContent === 'c.RMap_Person_ShowAll');
        more?.click();
        await settle();
        expect(all(evidence, '.line')).toHaveLength(7);
        all(evidence, '.line .record').forEach((record) => record.click());
        expect(opened.map(({ id }) => id)).toEqual(['c1', 'e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
    });

    it('asks for a first assessment', async () => {
        const blank = subject.with({ account: accountOnDay({ stakeholders: [PERSON] }, '2026-11-22') });
        const evidence = mount('c-person-evidence', PersonEvidence, { subject: blank, personId: 'p' });
        await settle();
        expect(all(evidence, '.quiet').map(({ textContent }) => textContent)).toEqual(['c.RMap_Assessments_None']);
    });
});

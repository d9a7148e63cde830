import { executeMutation, respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { anAssessment, aLink, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { AccountBook } from 'c/accountBook';
import type { History } from 'c/mapReading';
import MapSide from 'c/mapSide';

const TODAY = '2026-11-22';
const rights = (has: boolean) => ({
    ...{ canAddPeople: has, canAssess: has, canDecide: has, canAddTies: has, canChangeTies: has, canMove: has }
});
const [ALL, NONE] = [rights(true), rights(false)];
const PROPOSAL = anAssessment('prop', {
    stakeholderId: 'zhao',
    assessedOn: '2026-11-01',
    attitude: 'Coach',
    status: 'Proposed'
});

const history = (changes: Partial<History> = {}): History => ({
    ...{ positions: [], assessments: [PROPOSAL], buyingRoles: [], opportunities: [], engagements: [] },
    ...{ commitments: [], accountAssessments: [], profileText: null },
    ...changes
});
const aBook = (changes: Partial<History> = {}) =>
    new AccountBook({
        ...{ accountId: '001', accountName: 'Meridian', links: [], opportunityId: null, dealRoles: null },
        stakeholders: [aPerson('lin'), aPerson('zhao', { name: 'Zhao', attitude: 'Neutral' })],
        history: history(changes),
        rules: { reviewDays: null, requiredRoles: '' }
    });

/** The person and the proposal as the org has them; tests change them. */
let org: { person: Values; status: string };
let requests: number;

type Part = HTMLElement & Record<string, unknown>;
const part = (side: HTMLElement, name: string) => side.shadowRoot?.querySelector<Part>(`c-${name}`) as Part;
const tell = (element: HTMLElement, name: string, detail?: object) =>
    element.dispatchEvent(new CustomEvent(name, { detail }));

async function show(properties: object = {}, book = aBook()) {
    const subject = book.subjectOn(TODAY, null);
    const given = { mode: 'person', personId: 'zhao', book, subject, rights: ALL, today: TODAY };
    const side = mount('c-map-side', MapSide, { ...given, ...properties });
    const books = eventsOf<{ book: AccountBook; personId: string | null }>(side, 'bookchange');
    const toasts = eventsOf<{ title: string; variant: string }>(side, 'lightning__showtoast');
    await settle();
    return { side, books, toasts };
}

async function assess(side: HTMLElement, changes: object = {}) {
    tell(part(side, 'person-panel'), 'assess');
    await settle();
    await save(side, changes);
}

async function save(side: HTMLElement, changes: object = {}) {
    const observed = { stakeholderId: 'zhao', assessedOn: TODAY, attitude: 'Opposes', createdAt: null };
    const assessment = anAssessment('unsaved', { ...observed, ...changes } as object);
    tell(part(side, 'assessment-form'), 'save', { assessment });
    await settle();
}

beforeEach(() => {
    fakeBrowser();
    org = { person: { Id: 'zhao', attitude: 'Neutral', lastModifiedBy: { Name: 'Ben' } }, status: 'Proposed' };
    requests = 0;
    executeMutation.mockReset().mockResolvedValue({ data: { uiapi: { assessment: { Record: { Id: 'new' } } } } });
    respondWith(({ variables }) => {
        requests += 1;
        const proposals = variables.proposalId ? [{ Id: String(variables.proposalId), status: org.status }] : [];
        return { data: answer({ stakeholders: [org.person], proposals }) };
    });
});
afterEach(clearPage);

describe('a person beside the map', () => {
    it('asks the org nothing: what there is to know has been read', async () => {
        await show();
        expect(requests).toBe(0);
    });

    it('may be looked at only, without the right to change', async () => {
        const { side } = await show({ rights: NONE });
        expect(part(side, 'person-panel').canEdit).toBe(false);
        expect(side.shadowRoot?.querySelector('lightning-button')).toBeNull();
        tell(part(side, 'person-panel'), 'assess');
        await settle();
        expect(part(side, 'assessment-form')).toBeNull();
    });

    it('gives way to another person, whatever form was open', async () => {
        const { side } = await show();
        tell(part(side, 'person-panel'), 'assess');
        await settle();
        Object.assign(side, { personId: 'lin' });
        await settle();
        expect(part(side, 'person-panel').personId).toBe('lin');
    });

    it('tells on what the panel tells', async () => {
        const { side } = await show();
        const told = ['close', 'personselect', 'recordopen', 'viewchange', 'retry'].map((name) => {
            const events = eventsOf(side, name);
            tell(part(side, 'person-panel'), name, { id: 'x' });
            return events.length;
        });
        expect(told).toEqual([1, 1, 1, 1, 1]);
    });
});

describe('saving an assessment', () => {
    it('writes the assessment and the current copy in one all-or-none mutation', async () => {
        const { side, books, toasts } = await show();
        await assess(side);
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('uiapi(input: { allOrNone: true })');
        expect(variables).toMatchObject({
            assessment: { RelationshipAssessment__c: { Stakeholder__c: 'zhao', Attitude__c: 'Opposes' } },
            stakeholder: { Id: 'zhao', Stakeholder__c: { Attitude__c: 'Opposes' } }
        });
        expect(toasts).toEqual([expect.objectContaining({ variant: 'success' })]);
        expect(part(side, 'person-panel')).not.toBeNull();
        const subject = books[0].book.subjectOn(TODAY, null);
        expect(subject.person('zhao')?.attitude).toBe('Opposes');
        expect(books[0].book.facts.history?.assessments.map(({ id }) => id)).toContain('new');
    });

    it('leaves the current copy alone when the observation is older than what is known', async () => {
        const known = anAssessment('a', { stakeholderId: 'zhao', assessedOn: '2026-02-01', attitude: 'Supports' });
        org.person = { ...org.person, attitude: 'Supports' };
        const book = aBook({ assessments: [known] });
        const { side } = await show({}, book.with({ stakeholders: [aPerson('zhao', { attitude: 'Supports' })] }));
        await assess(side, { assessedOn: '2026-01-05' });
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).not.toContain('Stakeholder__cUpdate');
        expect(Object.keys(variables ?? {})).toEqual(['assessment']);
    });

    it('overwrites nothing that somebody else changed meanwhile, and shows who and what', async () => {
        const { side, books } = await show();
        org.person = { ...org.person, attitude: 'Coach' };
        await assess(side);
        expect(executeMutation).not.toHaveBeenCalled();
        expect(part(side, 'assessment-form').conflict).toMatchObject({ changes: [expect.any(String)] });
        await save(side);
        expect(executeMutation).toHaveBeenCalledTimes(1);
        expect(books).toHaveLength(1);
    });

    it.each([
        ['the org refuses', () => executeMutation.mockResolvedValue({ errors: [{ message: 'locked' }] })],
        ['the connection breaks', () => executeMutation.mockRejectedValue(new Error('offline'))],
        ['the person cannot be read', () => respondWith(() => ({ data: answer({ stakeholders: [] }) }))],
        ['reading fails', () => respondWith(() => ({ errors: [{ message: 'no' }] }))]
    ])('keeps the form with its entries and says why when %s', async (_, fail) => {
        fail();
        const { side, books } = await show();
        await assess(side);
        expect(part(side, 'assessment-form').failure).toBeTruthy();
        expect(part(side, 'assessment-form').isSaving).toBe(false);
        expect(books).toEqual([]);
    });
});

describe('deciding on a proposal', () => {
    /** As the platform takes a date with its time; it refuses a day. */
    const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
    const decide = async (side: HTMLElement, decision: string) => {
        tell(part(side, 'person-panel'), 'proposaldecide', { assessmentId: 'prop', decision });
        await settle();
    };

    it('accepts it: the status, who and when, and the current copy in one mutation', async () => {
        const { side, books } = await show();
        await decide(side, 'accept');
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('allOrNone: true');
        expect(variables).toMatchObject({
            proposal: {
                Id: 'prop',
                RelationshipAssessment__c: { Status__c: 'Accepted', DecidedOn__c: expect.stringMatching(MOMENT) }
            },
            stakeholder: { Id: 'zhao', Stakeholder__c: { Attitude__c: 'Coach' } }
        });
        expect(books[0].book.subjectOn(TODAY, null).person('zhao')?.attitude).toBe('Coach');
    });

    it('rejects it, and the current copy stays', async () => {
        const { side, books } = await show();
        await decide(side, 'reject');
        const [{ variables }] = executeMutation.mock.calls[0];
        expect(variables).toEqual({
            proposal: { Id: 'prop', RelationshipAssessment__c: expect.objectContaining({ Status__c: 'Rejected' }) }
        });
        expect(books[0].book.subjectOn(TODAY, null).person('zhao')?.attitude).toBe('Neutral');
    });

    it('corrects it: a new assessment takes its place, and it is rejected', async () => {
        const { side, books } = await show();
        tell(part(side, 'person-panel'), 'proposalcorrect', { assessmentId: 'prop' });
        await settle();
        await save(side, { attitude: 'Supports' });
        const [{ variables }] = executeMutation.mock.calls[0];
        expect(variables).toMatchObject({
            assessment: { RelationshipAssessment__c: { Attitude__c: 'Supports' } },
            proposal: {
                Id: 'prop',
                RelationshipAssessment__c: { Status__c: 'Rejected', DecidedOn__c: expect.stringMatching(MOMENT) }
            },
            stakeholder: { Stakeholder__c: { Attitude__c: 'Supports' } }
        });
        const statuses = books[0].book.facts.history?.assessments.map(({ id, status }) => [id, status]);
        expect(statuses).toEqual([
            ['prop', 'Rejected'],
            ['new', 'Accepted']
        ]);
    });

    it('decides nothing that somebody else has decided', async () => {
        org.status = 'Rejected';
        const { side } = await show();
        await decide(side, 'accept');
        expect(executeMutation).not.toHaveBeenCalled();
        expect(part(side, 'error-panel')).not.toBeNull();
    });

    it('reads the person again for a second try, past what the platform remembers', async () => {
        executeMutation.mockResolvedValueOnce({ errors: [{ message: 'locked' }] });
        const { side } = await show();
        await decide(side, 'accept');
        expect(requests).toBe(1);
        await decide(side, 'accept');
        expect(requests).toBe(3);
        expect(executeMutation).toHaveBeenCalledTimes(2);
    });
});

describe('adding a person', () => {
    it('writes the person and the opening position in one mutation, then opens the person', async () => {
        executeMutation.mockResolvedValue({
            data: { uiapi: { stakeholder: { Record: { Id: 'wu' } }, position: { Record: { Id: 'pos' } } } }
        });
        const { side, books } = await show({ mode: 'add', personId: null });
        const draft = { name: 'Wu', kind: 'Customer', status: 'Active', decisionRoles: [], reportsToId: 'lin' };
        tell(part(side, 'stakeholder-form'), 'save', { draft });
        await settle();
        const [{ variables }] = executeMutation.mock.calls[0];
        expect(variables).toMatchObject({
            stakeholder: { Stakeholder__c: { Account__c: '001', Name: 'Wu', ReportsTo__c: 'lin' } },
            position: { StakeholderPosition__c: { Stakeholder__c: '@{stakeholder}', ReportsTo__c: 'lin' } }
        });
        expect(books[0].personId).toBe('wu');
        expect(books[0].book.subjectOn(TODAY, null).person('wu')).toMatchObject({ name: 'Wu', reportsToId: 'lin' });
    });

    it('closes when it is cancelled', async () => {
        const { side } = await show({ mode: 'add', personId: null });
        const closed = eventsOf(side, 'close');
        tell(part(side, 'stakeholder-form'), 'cancel');
        expect(closed).toHaveLength(1);
    });
});

describe('ties', () => {
    const openTies = async (side: HTMLElement) => {
        tell(part(side, 'person-panel'), 'tiesedit');
        await settle();
    };

    it('are added, and on the map at once', async () => {
        executeMutation.mockResolvedValue({ data: { uiapi: { link: { Record: { Id: 'tie' } } } } });
        const { side, books } = await show();
        await openTies(side);
        tell(part(side, 'tie-form'), 'save', { link: aLink('zhao', 'lin', { id: '', kind: 'Trusts' }) });
        await settle();
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('StakeholderLink__cCreate');
        expect(variables).toEqual({
            link: { StakeholderLink__c: { From__c: 'zhao', To__c: 'lin', Kind__c: 'Trusts' } }
        });
        expect(books[0].book.subjectOn(TODAY, null).links.map(({ id }) => id)).toEqual(['tie']);
    });

    it('end by their last day and are never deleted', async () => {
        const { side } = await show();
        await openTies(side);
        tell(part(side, 'tie-form'), 'save', { link: aLink('zhao', 'lin', { id: 'tie', validTo: TODAY }) });
        await settle();
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('StakeholderLink__cUpdate');
        expect(variables).toMatchObject({ link: { Id: 'tie', StakeholderLink__c: { ValidTo__c: TODAY } } });
    });
});

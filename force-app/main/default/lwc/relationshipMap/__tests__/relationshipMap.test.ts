import { executeMutation, respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer, connection } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { anAssessment } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import RelationshipMap from 'c/relationshipMap';

const ACCOUNT: Values = { Id: '001A', Name: 'Meridian' };
const LIN: Values = { Id: 'lin', Name: 'Lin', kind: 'Customer', status: 'Active', attitude: 'Neutral' };
const ZHAO: Values = { Id: 'zhao', Name: 'Zhao', kind: 'Customer', status: 'Active', reportsToId: 'lin', power: 4 };

/** The records of the org; tests change them. */
interface Org {
    people: Values[];
    assessments: Values[];
    roles: Values[];
    accountId: string | null;
}
let org: Org;
let requests: string[];

type Part = HTMLElement & Record<string, unknown>;
const part = (map: HTMLElement, name: string) => map.shadowRoot?.querySelector<Part>(`c-${name}`) as Part;
const tell = (element: HTMLElement, name: string, detail?: object) =>
    element.dispatchEvent(new CustomEvent(name, { detail }));

async function show(properties: object = { recordId: '001A', objectApiName: 'Account' }) {
    const map = mount('c-relationship-map', RelationshipMap, properties);
    await settle();
    return map;
}

async function assess(map: HTMLElement, id: string) {
    tell(part(map, 'power-map'), 'personselect', { id });
    await settle();
    tell(part(map, 'person-panel'), 'assess');
    await settle();
}

const observation = (changes: object = {}) =>
    anAssessment('unsaved', {
        stakeholderId: 'zhao',
        assessedOn: '2026-01-05',
        attitude: 'Opposes',
        createdAt: null,
        ...changes
    });

beforeEach(() => {
    fakeBrowser();
    org = { people: [LIN, ZHAO], assessments: [], roles: [], accountId: '001A' };
    requests = [];
    executeMutation.mockReset().mockResolvedValue({ data: {} });
    respondWith(({ text, variables }) => {
        requests.push(text.match(/query (\w+)/)?.[1] ?? '');
        if (text.includes('relationshipMapPerson')) {
            const found = org.people.filter(({ Id }) => Id === variables.stakeholderId);
            const stakeholders = found.map((person) => ({ ...person, lastModifiedBy: { Name: 'Ana Reis' } }));
            return { data: answer({ stakeholders, assessments: org.assessments }) };
        }
        if (text.includes('relationshipMapDeal')) {
            return {
                data: answer({ opportunities: [{ Id: '006A', accountId: org.accountId }], buyingRoles: org.roles })
            };
        }
        return { data: answer({ accounts: [ACCOUNT], stakeholders: org.people, links: [] }) };
    });
});
afterEach(clearPage);

describe('the states of the map', () => {
    it('shows that it loads until the org has answered', () => {
        const map = mount('c-relationship-map', RelationshipMap, { recordId: '001A', objectApiName: 'Account' });
        expect(map.shadowRoot?.querySelector('lightning-spinner')).not.toBeNull();
    });

    it('reads the first screen with one request and shows it', async () => {
        const map = await show();
        expect(requests).toEqual(['relationshipMap']);
        expect(part(map, 'power-map').accountName).toBe('Meridian');
        expect(part(map, 'map-toolbar').counts).toEqual({ people: 2, unknown: 1, recheck: 0, onDeal: null });
    });

    it('offers to add the first person when nobody is there', async () => {
        org.people = [];
        const map = await show();
        expect(part(map, 'power-map')).toBeNull();
        tell(part(map, 'empty-state'), 'add');
        await settle();
        expect(part(map, 'stakeholder-form')).not.toBeNull();
    });

    it('shows what went wrong and tries again when asked', async () => {
        const answering = { isBroken: true };
        respondWith(() =>
            answering.isBroken
                ? { errors: [{ message: 'no access' }] }
                : { data: answer({ accounts: [ACCOUNT], stakeholders: [LIN], links: [] }) }
        );
        const map = await show();
        expect(part(map, 'error-panel').errors).toEqual([{ message: 'no access' }]);
        answering.isBroken = false;
        tell(part(map, 'error-panel'), 'retry');
        await settle();
        expect(part(map, 'power-map')).not.toBeNull();
    });

    it('keeps the map when reading it again fails, and says so', async () => {
        const map = await show();
        const toasts = eventsOf<{ variant: string; message: string }>(map, 'lightning__showtoast');
        respondWith(() => ({ errors: [{ message: 'gone' }] }));
        tell(part(map, 'map-toolbar'), 'toolbaraction', { action: 'refresh' });
        await settle();
        expect(part(map, 'power-map')).not.toBeNull();
        expect(toasts).toEqual([expect.objectContaining({ variant: 'error', message: 'gone' })]);
    });

    it('reads page after page until all are there', async () => {
        respondWith(({ variables }) => {
            const isFirst = variables.afterStakeholder === null;
            const stakeholders = isFirst ? connection([LIN], 'next') : connection([ZHAO]);
            return {
                data: { uiapi: { query: { accounts: connection([ACCOUNT]), stakeholders, links: connection([]) } } }
            };
        });
        const map = await show();
        expect(part(map, 'map-toolbar').counts).toMatchObject({ people: 2 });
    });

    it('reads all pages again on refresh', async () => {
        let second = [ZHAO];
        respondWith(({ variables }) => {
            const isFirst = variables.afterStakeholder === null;
            const stakeholders = isFirst ? connection([LIN], 'next') : connection(second);
            return {
                data: { uiapi: { query: { accounts: connection([ACCOUNT]), stakeholders, links: connection([]) } } }
            };
        });
        const map = await show();
        second = [];
        tell(part(map, 'map-toolbar'), 'toolbaraction', { action: 'refresh' });
        await settle();
        await settle();
        expect(part(map, 'map-toolbar').counts).toMatchObject({ people: 1 });
    });

    it('is accessible with a person open', async () => {
        const map = await show();
        tell(part(map, 'power-map'), 'personselect', { id: 'zhao' });
        await settle();
        await expect(map).toBeAccessible();
    });
});

describe('on an opportunity', () => {
    it('shows the map of its account and marks who has a part in the deal', async () => {
        org.roles = [{ Id: 'r', opportunityId: '006A', stakeholderId: 'zhao', role: 'Approver' }];
        const map = await show({ recordId: '006A', objectApiName: 'Opportunity' });
        expect(requests).toEqual(['relationshipMapDeal', 'relationshipMap']);
        expect(part(map, 'map-toolbar').counts).toMatchObject({ onDeal: 1 });
    });

    it('says so when the opportunity has no account', async () => {
        org.accountId = null;
        const map = await show({ recordId: '006A', objectApiName: 'Opportunity' });
        expect(part(map, 'error-panel').errors).toEqual(['c.RMap_Error_NoAccount']);
    });
});

describe('a person', () => {
    it('opens with assessments read only then, and closes', async () => {
        org.assessments = [{ Id: 'a', stakeholderId: 'zhao', assessedOn: '2026-01-01', status: 'Accepted' }];
        const map = await show();
        tell(part(map, 'power-map'), 'personselect', { id: 'zhao' });
        await settle();
        expect(requests).toEqual(['relationshipMap', 'relationshipMapPerson']);
        expect(part(map, 'person-panel').details).toMatchObject({ assessments: [{ id: 'a' }] });
        tell(part(map, 'person-panel'), 'close');
        await settle();
        expect(part(map, 'person-panel')).toBeNull();
    });

    it('is found by the search, one match after the other', async () => {
        const map = await show();
        tell(part(map, 'map-toolbar'), 'search', { query: 'n' });
        await settle();
        expect(part(map, 'map-toolbar').matchCount).toBe(1);
        expect(part(map, 'power-map').matchIds).toEqual(['lin']);
        tell(part(map, 'map-toolbar'), 'searchnext', { step: 1 });
        await settle();
        expect(part(map, 'map-toolbar').matchIndex).toBe(0);
        tell(part(map, 'map-toolbar'), 'search', { query: '' });
        await settle();
        expect(part(map, 'map-toolbar').matchCount).toBeNull();
    });
});

describe('saving an assessment', () => {
    it('writes the assessment and the current copy in one all-or-none mutation', async () => {
        const map = await show();
        await assess(map, 'zhao');
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        expect(executeMutation).toHaveBeenCalledTimes(1);
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('uiapi(input: { allOrNone: true })');
        expect(query?.text).toContain('RelationshipAssessment__cCreate(input: $assessment)');
        expect(query?.text).toContain('Stakeholder__cUpdate(input: $stakeholder)');
        expect(variables).toMatchObject({
            assessment: { RelationshipAssessment__c: { Stakeholder__c: 'zhao', Attitude__c: 'Opposes' } },
            stakeholder: { Id: 'zhao', Stakeholder__c: { Attitude__c: 'Opposes' } }
        });
    });

    it('shows the new value at once, and tells that it is saved', async () => {
        const map = await show();
        const toasts = eventsOf<{ variant: string }>(map, 'lightning__showtoast');
        await assess(map, 'zhao');
        respondWith(() => ({ errors: [{ message: 'the org is slow' }] }));
        org.people = [LIN, ZHAO];
        respondWith(({ text }) =>
            text.includes('relationshipMapPerson')
                ? { data: answer({ stakeholders: [ZHAO], assessments: [] }) }
                : { errors: [{ message: 'the map cannot be read again' }] }
        );
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        await settle();
        expect(part(map, 'map-toolbar').counts).toMatchObject({ unknown: 0 });
        expect(toasts[0].variant).toBe('success');
        expect(part(map, 'person-panel')).not.toBeNull();
    });

    it('leaves the current copy alone when the observation is older than what is known', async () => {
        org.people = [LIN, { ...ZHAO, attitude: 'Supports' }];
        org.assessments = [
            { Id: 'a', stakeholderId: 'zhao', assessedOn: '2026-02-01', status: 'Accepted', attitude: 'Supports' }
        ];
        const map = await show();
        await assess(map, 'zhao');
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).not.toContain('Stakeholder__cUpdate');
        expect(variables).toEqual({ assessment: expect.anything() });
    });

    it('overwrites nothing that somebody else changed meanwhile, and shows who and what', async () => {
        const map = await show();
        await assess(map, 'zhao');
        org.people = [LIN, { ...ZHAO, attitude: 'Coach' }];
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        expect(executeMutation).not.toHaveBeenCalled();
        expect(part(map, 'assessment-form').conflict).toMatchObject({ changes: [expect.any(String)] });
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        expect(executeMutation).toHaveBeenCalledTimes(1);
    });

    it('keeps the form with its entries and says why when nothing was saved', async () => {
        executeMutation.mockResolvedValue({ errors: [{ message: 'Stakeholder is locked' }] });
        const map = await show();
        await assess(map, 'zhao');
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        expect(part(map, 'assessment-form').failure).toEqual([{ message: 'Stakeholder is locked' }]);
        expect(part(map, 'assessment-form').isSaving).toBe(false);
    });

    it('says so when the connection breaks', async () => {
        executeMutation.mockRejectedValue(new Error('offline'));
        const map = await show();
        await assess(map, 'zhao');
        tell(part(map, 'assessment-form'), 'save', { assessment: observation() });
        await settle();
        expect(part(map, 'assessment-form').failure).toEqual(new Error('offline'));
    });
});

describe('adding a person', () => {
    it('writes the person and the opening position in one mutation, then opens the person', async () => {
        const map = await show();
        tell(part(map, 'map-toolbar'), 'toolbaraction', { action: 'add' });
        await settle();
        executeMutation.mockImplementation(async () => {
            org.people = [...org.people, { Id: 'wu', Name: 'Wu', kind: 'Customer', status: 'Active' }];
            return { data: { uiapi: { stakeholder: { Record: { Id: 'wu' } } } } };
        });
        const draft = { name: 'Wu', kind: 'Customer', status: 'Active', decisionRoles: [], reportsToId: 'lin' };
        tell(part(map, 'stakeholder-form'), 'save', { draft });
        await settle();
        await settle();
        const [{ query, variables }] = executeMutation.mock.calls[0];
        expect(query?.text).toContain('Stakeholder__cCreate');
        expect(query?.text).toContain('StakeholderPosition__cCreate');
        expect(variables).toMatchObject({
            stakeholder: { Stakeholder__c: { Account__c: '001A', Name: 'Wu', ReportsTo__c: 'lin' } },
            position: { StakeholderPosition__c: { Stakeholder__c: '@{stakeholder}', ReportsTo__c: 'lin' } }
        });
        expect(part(map, 'person-panel').personId).toBe('wu');
        expect(part(map, 'map-toolbar').counts).toMatchObject({ people: 3 });
    });
});

import { executeMutation, respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { aLink, aPerson } from '../../../../../test/factories/people';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { AccountBook } from 'c/accountBook';
import MapSide from 'c/mapSide';
import type { Place } from 'c/place';
import type { Link, Position } from 'c/relationshipModel';

const TODAY = '2026-11-22';
const place: Place = {
    ...{ title: 'CIO', department: 'Information', seniority: null, reportsToId: 'lin' },
    ...{ decisionRoles: [], status: 'Active' }
};
const running: Position = {
    ...{ ...place, id: 'p1', key: null, stakeholderId: 'zhao', function: 'IT', source: 'Sync' },
    ...{ validFrom: '2026-01-01', validTo: null }
};
const aBook = (positions: readonly Position[] | null, links: readonly Link[] = []) =>
    new AccountBook({
        ...{ accountId: '001', accountName: 'Meridian', links, opportunityId: null, dealRoles: null },
        stakeholders: [aPerson('lin'), aPerson('chen', { name: 'Chen' }), aPerson('zhao', { name: 'Zhao', ...place })],
        history: positions && {
            ...{ positions, assessments: [], buyingRoles: [], opportunities: [], engagements: [] },
            ...{ commitments: [], accountAssessments: [], profileText: null }
        },
        rules: { reviewDays: null, requiredRoles: '' }
    });
const rights = (canMove: boolean) => ({
    ...{ canAddPeople: false, canAssess: false, canDecide: false, canAddTies: false, canChangeTies: false, canMove }
});

/** Where the person stands in the org; tests change it. */
let org: { person: Values; positions: Values[] };

type Part = HTMLElement & Record<string, unknown>;
const part = (side: HTMLElement, name: string) => side.shadowRoot?.querySelector<Part>(`c-${name}`) as Part;

async function show(properties: object = {}, positions: readonly Position[] | null = [running]) {
    const book = aBook(positions);
    const given = { mode: 'person', personId: 'zhao', book, rights: rights(true), today: TODAY };
    const side = mount('c-map-side', MapSide, { ...given, subject: book.subjectOn(TODAY, null), ...properties });
    const books = eventsOf<{ book: AccountBook }>(side, 'bookchange');
    await settle();
    return { side, books };
}

async function edit(side: HTMLElement) {
    part(side, 'person-panel').dispatchEvent(new CustomEvent('placeedit'));
    await settle();
}

async function save(side: HTMLElement, changes: Partial<Place>, since = '2026-11-01') {
    const change = { personId: 'zhao', place: { ...place, ...changes }, since };
    part(side, 'place-form').dispatchEvent(new CustomEvent('save', { detail: { change } }));
    await settle();
}

beforeEach(() => {
    fakeBrowser();
    const shared = { title: 'CIO', department: 'Information', reportsToId: 'lin', status: 'Active' };
    org = {
        person: { Id: 'zhao', ...shared, lastModifiedBy: { Name: 'Ben' } },
        positions: [{ Id: 'p1', stakeholderId: 'zhao', ...shared, function: 'IT', validFrom: '2026-01-01' }]
    };
    executeMutation.mockReset().mockResolvedValue({ data: { uiapi: { position: { Record: { Id: 'p2' } } } } });
    respondWith(() => ({ data: answer({ stakeholders: [org.person], positions: org.positions }) }));
});
afterEach(clearPage);

it('ends, begins and copies in one all-or-none mutation, and tells the book as it is then', async () => {
    const { side, books } = await show();
    await edit(side);
    await save(side, { reportsToId: 'chen', department: null });
    const [{ query, variables }] = executeMutation.mock.calls[0];
    expect(query?.text).toContain('uiapi(input: { allOrNone: true })');
    expect(variables).toEqual({
        ended: { Id: 'p1', StakeholderPosition__c: { ValidTo__c: '2026-10-31' } },
        position: {
            StakeholderPosition__c: {
                ...{ Stakeholder__c: 'zhao', Title__c: 'CIO', Function__c: 'IT', ReportsTo__c: 'chen' },
                ...{ Status__c: 'Active', ValidFrom__c: '2026-11-01', Source__c: 'Rep' }
            }
        },
        stakeholder: {
            Id: 'zhao',
            Stakeholder__c: {
                ...{ Title__c: 'CIO', Department__c: null, Seniority__c: null, ReportsTo__c: 'chen' },
                ...{ DecisionRoles__c: null, Status__c: 'Active' }
            }
        }
    });
    const [{ book }] = books;
    expect(book.facts.history?.positions.map(({ id, validTo }) => [id, validTo])).toEqual([
        ['p1', '2026-10-31'],
        ['p2', null]
    ]);
    expect(book.subjectOn(TODAY, null).person('zhao')).toMatchObject({ reportsToId: 'chen', department: null });
    expect(book.subjectOn('2026-10-31', null).person('zhao')).toMatchObject({
        reportsToId: 'lin',
        department: 'Information'
    });
});

it('corrects the position that began on that day', async () => {
    const { side, books } = await show();
    executeMutation.mockResolvedValue({ data: { uiapi: { position: { Record: { Id: 'p1' } } } } });
    await edit(side);
    await save(side, { reportsToId: null }, '2026-01-01');
    const { variables } = executeMutation.mock.calls[0][0];
    expect(variables).not.toHaveProperty('ended');
    expect(variables).toMatchObject({ position: { Id: 'p1', StakeholderPosition__c: { ReportsTo__c: null } } });
    expect(books[0].book.facts.history?.positions).toHaveLength(1);
});

it('leaves somebody of whom no position was on record where they were until then, in the same mutation', async () => {
    const { side, books } = await show({}, []);
    org.positions = [];
    org.person = { ...org.person, createdAt: '2026-10-05T12:00:00.000Z' };
    executeMutation.mockResolvedValue({
        data: { uiapi: { former: { Record: { Id: 'p0' } }, position: { Record: { Id: 'p1' } } } }
    });
    await edit(side);
    await save(side, { title: 'CTO', reportsToId: 'chen' }, TODAY);
    expect(executeMutation).toHaveBeenCalledTimes(1);
    const [{ query, variables }] = executeMutation.mock.calls[0];
    expect(query?.text).toContain('uiapi(input: { allOrNone: true })');
    expect(variables).not.toHaveProperty('ended');
    expect(variables).toMatchObject({
        former: {
            StakeholderPosition__c: {
                ...{ Stakeholder__c: 'zhao', Title__c: 'CIO', Department__c: 'Information', ReportsTo__c: 'lin' },
                ...{ Status__c: 'Active', ValidFrom__c: '2026-10-05', ValidTo__c: '2026-11-21', Source__c: 'Derived' }
            }
        },
        position: { StakeholderPosition__c: { Title__c: 'CTO', ReportsTo__c: 'chen', ValidFrom__c: TODAY } }
    });
    const [{ book }] = books;
    expect(book.facts.history?.positions.map(({ id }) => id)).toEqual(['p0', 'p1']);
    const superiorOn = (day: string) => book.subjectOn(day, null).person('zhao')?.reportsToId;
    expect(['2026-10-05', '2026-11-21', TODAY].map(superiorOn)).toEqual(['lin', 'lin', 'chen']);
});

it('takes what was recorded before the person was for a sign that they were there', async () => {
    const { side } = await show({ book: aBook([], [aLink('chen', 'zhao', { validFrom: '2026-02-01' })]) }, []);
    org.positions = [];
    org.person = { ...org.person, createdAt: '2026-10-05T12:00:00.000Z' };
    await edit(side);
    await save(side, { title: 'CTO' }, TODAY);
    const { variables } = executeMutation.mock.calls[0][0];
    expect(variables).toMatchObject({ former: { StakeholderPosition__c: { ValidFrom__c: '2026-02-01' } } });
});

it('begins anew where a position is on record and none runs', async () => {
    const past = { ...running, validTo: '2026-06-30' };
    const { side } = await show({}, [past]);
    org.positions = [{ ...org.positions[0], validTo: '2026-06-30' }];
    await edit(side);
    await save(side, { title: 'CTO' }, TODAY);
    const { variables } = executeMutation.mock.calls[0][0];
    expect(Object.keys(variables ?? {})).toEqual(['position', 'stakeholder']);
});

it('overwrites nothing that somebody else changed meanwhile, and says what; saving again does', async () => {
    const { side } = await show();
    await edit(side);
    org.person = { ...org.person, reportsToId: 'chen' };
    org.positions = [{ ...org.positions[0], reportsToId: 'chen' }];
    await save(side, { title: 'CTO' });
    expect(executeMutation).not.toHaveBeenCalled();
    expect(part(side, 'place-form').conflict).toMatchObject({ changes: [expect.any(String)] });
    await save(side, { title: 'CTO' });
    expect(executeMutation).toHaveBeenCalledTimes(1);
});

it('does not begin before the position that runs in the org', async () => {
    const { side } = await show();
    await edit(side);
    org.positions = [{ ...org.positions[0], validFrom: '2026-11-10' }];
    await save(side, { title: 'CTO' });
    expect(executeMutation).not.toHaveBeenCalled();
    expect((part(side, 'place-form').failure as Error).message).toContain('RMap_Move_SinceStart');
});

it('keeps the form open with what the platform reported', async () => {
    const { side, books } = await show();
    executeMutation.mockResolvedValue({ errors: [{ message: 'no access' }] });
    await edit(side);
    await save(side, { title: 'CTO' });
    expect(part(side, 'place-form').failure).toEqual([{ message: 'no access' }]);
    expect(books).toEqual([]);
});

it('opens with a superior that is suggested, and writes nothing by it', async () => {
    const { side } = await show();
    (side as unknown as { suggestSuperior(id: string): void }).suggestSuperior('chen');
    await settle();
    expect(part(side, 'place-form').suggestion).toEqual({ superiorId: 'chen' });
    expect(executeMutation).not.toHaveBeenCalled();
});

it.each([
    ['without the right', { rights: rights(false) }, [running]],
    ['before the history is read', {}, null]
])('is not offered %s', async (_, properties, positions) => {
    const { side } = await show(properties, positions);
    expect(part(side, 'person-panel').canMove).toBe(false);
    await edit(side);
    expect(part(side, 'place-form')).toBeNull();
});

it('waits for a book that is still read, as when the address names the person', async () => {
    const { side } = await show({ book: undefined, subject: undefined });
    expect(part(side, 'person-panel').canMove).toBe(false);
});

import { respondWith } from '../../../../../test/jest-mocks/lightning/graphql';
import { answer, connection } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import MapReader from 'c/mapReader';
import type { ReadDetail } from 'c/mapReader';

const LIN: Values = { Id: 'lin', Name: 'Lin', attitude: 'Neutral' };
const ZHAO: Values = { Id: 'zhao', Name: 'Zhao', reportsToId: 'lin' };
const OBSERVED: Values = {
    Id: 'a',
    stakeholderId: 'lin',
    assessedOn: '2026-01-01',
    attitude: 'Coach',
    status: 'Accepted'
};

/** What the org answers to each query; tests change it. */
let org: Record<string, (variables: Readonly<Record<string, unknown>>) => object>;
let requests: string[];

const people = (...records: Values[]) =>
    answer({ accounts: [{ Id: '001', Name: 'Meridian' }], stakeholders: records, links: [] });
const dossier = (...assessments: Values[]) =>
    answer({ positions: [], assessments, buyingRoles: [], opportunities: [], profiles: [] });
const dealings = () => answer({ engagements: [], participants: [], commitments: [], accountAssessments: [] });
const failure = { errors: [{ message: 'no access' }] };

async function read(properties: object = {}) {
    const reader = mount('c-map-reader', MapReader, { recordId: '001', objectApiName: 'Account', ...properties });
    const books = eventsOf<ReadDetail>(reader, 'bookread');
    const failures = eventsOf<{ errors: unknown[] }>(reader, 'readfailed');
    await settle();
    await settle();
    return { reader, books, failures, last: () => books[books.length - 1] };
}

beforeEach(() => {
    requests = [];
    org = {
        relationshipMap: () => ({ data: people(LIN, ZHAO) }),
        relationshipMapDossier: () => ({ data: dossier(OBSERVED) }),
        relationshipMapDealings: () => ({ data: dealings() }),
        relationshipMapDeal: () => ({
            data: answer({
                opportunities: [{ Id: '006', accountId: '001' }],
                buyingRoles: [{ Id: 'r', opportunityId: '006', stakeholderId: 'zhao' }]
            })
        })
    };
    respondWith(({ text, variables }) => {
        const name = text.match(/query (\w+)/)?.[1] ?? '';
        requests.push(name);
        return org[name](variables);
    });
});
afterEach(clearPage);

describe('reading an account', () => {
    it('has the first screen after one request, and the history after two more', async () => {
        const { books } = await read();
        expect(requests).toEqual(['relationshipMap', 'relationshipMapDossier', 'relationshipMapDealings']);
        expect(books.map(({ isReading }) => isReading)).toEqual([true, false]);
        expect(books[0].book.facts).toMatchObject({ accountName: 'Meridian', history: null, dealRoles: null });
        expect(books[1].book.facts.history?.assessments).toHaveLength(1);
    });

    it('pages through an account of many, draws the first page and then all', async () => {
        org.relationshipMap = ({ afterStakeholders }) => {
            const pages: Record<string, ReturnType<typeof connection>> = {
                null: connection([LIN], 'p1'),
                p1: connection([ZHAO], 'p2'),
                p2: connection([{ Id: 'wu', Name: 'Wu' }])
            };
            return { data: { uiapi: { query: { stakeholders: pages[String(afterStakeholders)] } } } };
        };
        const { books } = await read();
        expect(books.map(({ book }) => book.facts.stakeholders.length)).toEqual([1, 3, 3]);
        expect(requests.filter((name) => name === 'relationshipMap')).toHaveLength(3);
    });

    it('tells what went wrong when there is no first screen', async () => {
        org.relationshipMap = () => failure;
        const { books, failures } = await read();
        expect(failures).toEqual([failure]);
        expect(books).toEqual([]);
        expect(requests).toEqual(['relationshipMap']);
    });

    it('tries again when asked', async () => {
        org.relationshipMap = () => failure;
        const { reader, last } = await read();
        org.relationshipMap = () => ({ data: people(LIN) });
        await (reader as unknown as { refresh(): Promise<void> }).refresh();
        await settle();
        expect(last().book.facts.stakeholders).toHaveLength(1);
    });

    it.each(['relationshipMapDossier', 'relationshipMapDealings'])(
        'keeps the map when %s fails, and says so',
        async (name) => {
            org[name] = () => failure;
            const { failures, last } = await read();
            expect(failures).toEqual([]);
            expect(last()).toMatchObject({ isReading: false, historyErrors: failure.errors });
            expect(last().book.facts.history === null).toBe(name === 'relationshipMapDossier');
        }
    );

    it('reads everything anew on refresh, and keeps the history meanwhile', async () => {
        const { reader, books, last } = await read();
        org.relationshipMap = () => ({ data: people(LIN) });
        org.relationshipMapDossier = () => ({ data: dossier(OBSERVED, { ...OBSERVED, Id: 'b' }) });
        requests = [];
        await (reader as unknown as { refresh(): Promise<void> }).refresh();
        await settle();
        await settle();
        expect(last().book.facts.stakeholders).toHaveLength(1);
        expect(last().book.facts.history?.assessments).toHaveLength(2);
        expect(books.slice(1).every(({ book }) => book.facts.history !== null)).toBe(true);
        expect(new Set(requests)).toEqual(
            new Set(['relationshipMap', 'relationshipMapDossier', 'relationshipMapDealings'])
        );
    });

    it('tells that reading again failed', async () => {
        const { reader, failures } = await read();
        org.relationshipMap = () => failure;
        await (reader as unknown as { refresh(): Promise<void> }).refresh();
        await settle();
        expect(failures).toEqual([failure]);
    });

    it('reads past what the platform remembers when that is known to be out of date', async () => {
        await read({ isOutdated: true });
        expect(requests).toEqual(
            ['relationshipMap', 'relationshipMapDossier', 'relationshipMapDealings'].flatMap((name) => [name, name])
        );
    });

    it('tells nothing more once it is off the page', async () => {
        const { reader, books } = await read();
        const count = books.length;
        reader.remove();
        await settle();
        expect(books).toHaveLength(count);
    });
});

describe('reading an opportunity', () => {
    const deal = { recordId: '006', objectApiName: 'Opportunity' };

    it('has the first screen after two requests: the deal tells the account', async () => {
        const { books } = await read(deal);
        expect(requests.slice(0, 2)).toEqual(['relationshipMapDeal', 'relationshipMap']);
        expect(books[0].book.facts).toMatchObject({
            accountId: '001',
            opportunityId: '006',
            dealRoles: [{ stakeholderId: 'zhao' }]
        });
    });

    it('says so when it belongs to no account', async () => {
        org.relationshipMapDeal = () => ({ data: answer({ opportunities: [{ Id: '006' }], buyingRoles: [] }) });
        const { failures } = await read(deal);
        expect(failures).toEqual([{ errors: ['c.RMap_Error_NoAccount'] }]);
    });

    it('tells what went wrong with the deal', async () => {
        org.relationshipMapDeal = () => failure;
        const { failures } = await read(deal);
        expect(failures).toEqual([failure]);
        expect(requests).toEqual(['relationshipMapDeal']);
    });
});

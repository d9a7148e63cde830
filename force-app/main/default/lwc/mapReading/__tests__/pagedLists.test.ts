import { connection } from '../../../../../test/factories/answers';
import type { Values } from '../../../../../test/factories/answers';
import { PagedLists } from '../pagedLists';

const readers = { people: (node: { Id: string }) => node.Id, ties: (node: { Id: string }) => node.Id };
const rows = (...ids: string[]): Values[] => ids.map((Id) => ({ Id }));
const page = (people: ReturnType<typeof connection>, ties: ReturnType<typeof connection>) => ({
    uiapi: { query: { people, ties } }
});

/** A page as the org gives the last one: it ends somewhere, but nothing follows. */
const last = (cursor: string | null, ...ids: string[]) => ({
    ...connection(rows(...ids)),
    pageInfo: { hasNextPage: false, endCursor: cursor }
});

describe('lists that come page after page', () => {
    it('start at the beginning', () => {
        expect(new PagedLists(readers).variables).toEqual({ afterPeople: null, afterTies: null });
    });

    it('go on until all are through, and ask nothing twice', () => {
        const lists = new PagedLists(readers);
        lists.take(page(connection(rows('a'), 'p1'), last('t1', 't')));
        expect(lists.isComplete).toBe(false);
        expect(lists.variables).toEqual({ afterPeople: 'p1', afterTies: 't1' });
        lists.take(page(last('p2', 'b'), last(null)));
        expect(lists.isComplete).toBe(true);
        expect(lists.all('people')).toEqual(['a', 'b']);
        expect(lists.all('ties')).toEqual(['t']);
    });

    it('keep the variables of the last page, so that nothing more is asked', () => {
        const lists = new PagedLists(readers);
        lists.take(page(last('p1', 'a'), last(null)));
        expect(lists.variables).toEqual({ afterPeople: null, afterTies: null });
    });

    it('count a record once that comes twice', () => {
        const lists = new PagedLists(readers);
        lists.take(page(connection(rows('a', 'b'), 'p1'), last(null)));
        lists.take(page(last('p2', 'b', 'c'), last(null)));
        expect(lists.all('people')).toEqual(['a', 'b', 'c']);
    });

    it('are empty where the user may not read them', () => {
        const lists = new PagedLists(readers);
        lists.take({ uiapi: { query: { people: last('p', 'a') } } });
        expect(lists.isComplete).toBe(true);
        expect(lists.all('ties')).toEqual([]);
    });

    it('take no answer to another document, nor the page before once more', () => {
        const lists = new PagedLists(readers);
        expect(lists.take({ uiapi: { query: { others: connection(rows('x')) } } })).toBe(false);
        expect(lists.isComplete).toBe(false);
        lists.take(page(connection(rows('a'), 'p1'), last(null)));
        expect(lists.take(page(connection(rows('a'), 'p1'), last(null)))).toBe(false);
        expect(lists.isComplete).toBe(false);
    });

    it('ask for each page to be read again once when what is remembered is out of date', () => {
        const lists = new PagedLists(readers, true);
        expect([lists.needsRefresh(), lists.needsRefresh()]).toEqual([true, false]);
        lists.take(page(connection(rows('a'), 'p1'), last(null)));
        expect([lists.needsRefresh(), lists.needsRefresh()]).toEqual([true, false]);
        expect(new PagedLists(readers).needsRefresh()).toBe(false);
    });
});

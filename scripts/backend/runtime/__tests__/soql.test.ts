import { Database } from '../database';
import { Limits } from '../limits';
import { Selector } from '../selector';
import { day, moment, pageOf, soql } from '../soql';
import { fakeApi } from './fakeApi';
import { fakeClock } from './fakeClock';

class Things extends Selector<{ Id: string; Name: string }> {
    readonly object = 'Thing__c';
    readonly fields = ['Name', 'Id'];

    named(name: string) {
        return this.where(soql`Name = ${name}`, { orderBy: 'Name', limit: 3 });
    }
    of(parents: readonly string[]) {
        return this.among('Parent__c', parents, { and: soql`Size__c > ${2}` });
    }
}

const things = new Things();

describe('SOQL', () => {
    it('quotes texts and lists, and leaves days and moments bare', () => {
        const condition = soql`Name = ${"O'Hara \\ x\n"} AND Id IN ${['a', 'b']} AND On__c <= ${day('2026-11-22')} AND
            At > ${moment(new Date('2026-11-22T08:00:00Z'))} AND Open__c = ${true} AND Size__c != ${null}`;
        expect(condition.text.replace(/\s+/g, ' ')).toBe(
            "Name = 'O\\'Hara \\\\ x\\n' AND Id IN ('a', 'b') AND On__c <= 2026-11-22 AND " +
                'At > 2026-11-22T08:00:00.000Z AND Open__c = true AND Size__c != null'
        );
    });

    it('has no empty list and no day that is none', () => {
        expect(() => soql`Id IN ${[]}`).toThrow('empty list');
        expect(() => day("2026-11-22' OR Name != '")).toThrow('Not a day');
    });

    it('reads each field once, in parts of at most 500 ids', () => {
        expect(things.named('x').soql).toBe("SELECT Id, Name FROM Thing__c WHERE Name = 'x' ORDER BY Name LIMIT 3");
        const parents = Array.from({ length: 501 }, (_, index) => `p${index}`);
        const queries = things.of([...parents, 'p0']);
        expect(queries).toHaveLength(2);
        expect(queries[1].soql).toMatch(
            /^SELECT Id, Name FROM Thing__c WHERE Parent__c IN \('p\d+'\) AND \(Size__c > 2\)$/
        );
        expect(things.of([])).toEqual([]);
    });

    it('pages behind the last id', () => {
        expect(pageOf(things.all(soql`Size__c > ${1}`), 'a1', 2000).soql).toBe(
            "SELECT Id, Name FROM Thing__c WHERE (Size__c > 1) AND Id > 'a1' ORDER BY Id LIMIT 2000"
        );
        expect(pageOf(things.all(), null, 10).soql).toBe('SELECT Id, Name FROM Thing__c ORDER BY Id LIMIT 10');
    });
});

describe('the database', () => {
    const database = (api: ReturnType<typeof fakeApi>) => new Database(api, new Limits(api, fakeClock()));

    it('asks five queries in one call, a sixth in another, and nothing for none', async () => {
        const api = fakeApi({ rows: (text) => [{ Id: text }] });
        const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => things.named(name));
        const found = await database(api).queryTogether({ many: six.slice(1), one: six[0], none: [] });
        expect(api.reads.map((queries) => queries.length)).toEqual([5, 1]);
        expect(found.many.map(({ Id }) => Id)).toEqual(six.slice(1).map((query) => query.soql));
        expect([found.one.length, found.none.length]).toEqual([1, 0]);
    });

    it('follows the pages of a query and drops what REST adds to rows', async () => {
        const parent = { attributes: {}, Name: 'p' };
        const first = {
            done: false,
            nextRecordsUrl: '/services/next',
            records: [{ attributes: {}, Id: 'a', Parent__r: parent }]
        };
        const api = fakeApi({
            get: (url) => (url === '/services/next' ? { done: true, records: [{ Id: 'b' }] } : null)
        });
        api.readTogether = async () => [first, { done: true, records: [] }];
        const { rows } = await database(api).queryTogether({ rows: [things.named('a'), things.named('b')] });
        expect(rows).toEqual([{ Id: 'a', Parent__r: { Name: 'p' } }, { Id: 'b' }]);
    });
});

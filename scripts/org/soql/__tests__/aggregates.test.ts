import { TestOrg } from './testOrg';

describe('aggregates', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg();
        const acme = org.account('Acme');
        org.person('Ada', { Account__c: acme, Attitude__c: 'Supports', Power__c: 5, MetOn__c: '2025-03-01' });
        org.person('Bob', { Account__c: acme, Attitude__c: 'Supports', Power__c: 2, MetOn__c: '2026-11-21' });
        org.person('Cem', { Attitude__c: 'Opposes', Power__c: 3 });
        org.person('Dee', {});
    });

    const rows = (soql: string): unknown[] =>
        org.query(soql).records.map(({ attributes, ...values }) => {
            expect(attributes).toEqual({ type: 'AggregateResult' });
            return values;
        });

    it('count rows without giving them', () => {
        expect(org.query('SELECT COUNT() FROM Person__c')).toEqual({ totalSize: 4, done: true, records: [] });
        expect(org.query('SELECT count() FROM Person__c WHERE Power__c > 2 LIMIT 1').totalSize).toBe(1);
    });

    it('number the functions that have no name', () => {
        expect(
            rows(
                'SELECT COUNT(Id), COUNT(Power__c), COUNT_DISTINCT(Attitude__c) kinds, SUM(Power__c), AVG(Power__c) mean, MIN(Name), MAX(MetOn__c) latest FROM Person__c'
            )
        ).toEqual([{ expr0: 4, expr1: 3, kinds: 2, expr2: 10, mean: 10 / 3, expr3: 'Ada', latest: '2026-11-21' }]);
    });

    it('group by fields, parents and parts of dates', () => {
        expect(
            rows(
                'SELECT Attitude__c, COUNT(Id) n FROM Person__c GROUP BY Attitude__c ORDER BY COUNT(Id) DESC, Attitude__c'
            )
        ).toEqual([
            { Attitude__c: 'Supports', n: 2 },
            { Attitude__c: null, n: 1 },
            { Attitude__c: 'Opposes', n: 1 }
        ]);
        expect(rows('SELECT Account__r.Name company, COUNT(Id) FROM Person__c GROUP BY Account__r.Name')).toEqual([
            { company: null, expr0: 2 },
            { company: 'Acme', expr0: 2 }
        ]);
        expect(
            rows(
                'SELECT CALENDAR_YEAR(MetOn__c) y, COUNT(Id) n FROM Person__c WHERE MetOn__c != null GROUP BY CALENDAR_YEAR(MetOn__c) ORDER BY CALENDAR_YEAR(MetOn__c) DESC'
            )
        ).toEqual([
            { y: 2026, n: 1 },
            { y: 2025, n: 1 }
        ]);
    });

    it('keep only the groups HAVING wants', () => {
        expect(
            rows(
                "SELECT Attitude__c FROM Person__c GROUP BY Attitude__c HAVING COUNT(Id) > 1 AND MAX(Power__c) >= 5 AND Attitude__c LIKE 's%'"
            )
        ).toEqual([{ Attitude__c: 'Supports' }]);
    });

    it('answer about no rows at all', () => {
        expect(rows("SELECT COUNT(Id) n, MAX(Power__c) m FROM Person__c WHERE Name = 'x'")).toEqual([
            { n: 0, m: null }
        ]);
        expect(rows("SELECT Name, COUNT(Id) FROM Person__c WHERE Name = 'x' GROUP BY Name")).toEqual([]);
    });

    it('cannot be read on beyond a page', () => {
        org.database.transaction(() => {
            for (let i = 0; i < 2001; i++) org.person(`P${i}`);
        });
        expect(() => org.query('SELECT Name, COUNT(Id) FROM Person__c GROUP BY Name')).toThrow(
            expect.objectContaining({ errorCode: 'EXCEEDED_ID_LIMIT' })
        );
        expect(org.query('SELECT Name, COUNT(Id) FROM Person__c GROUP BY Name LIMIT 2000').totalSize).toBe(2000);
    });

    it.each([
        ['SELECT Name, COUNT(Id) FROM Person__c', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name'],
        ['SELECT SUM(Name) FROM Person__c', 'MALFORMED_QUERY', 'field Name does not support aggregate operator SUM'],
        ['SELECT COUNT(Id) FROM Person__c GROUP BY Story__c', 'INVALID_FIELD', "field 'Story__c' can not be grouped"],
        ['SELECT Name, Name FROM Person__c GROUP BY Name', 'MALFORMED_QUERY', 'duplicate alias: Name'],
        [
            'SELECT COUNT(Id) FROM Person__c GROUP BY CALENDAR_YEAR(Name)',
            'MALFORMED_QUERY',
            'does not support CALENDAR_YEAR'
        ],
        ['SELECT COUNT(Nope) FROM Person__c', 'INVALID_FIELD', "No such column 'Nope'"]
    ])('refuse %s', (soql, errorCode, message) => {
        expect(() => org.query(soql)).toThrow(
            expect.objectContaining({ errorCode, message: expect.stringContaining(message) })
        );
    });
});

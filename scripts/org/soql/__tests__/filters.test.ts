import { TestOrg } from './testOrg';

const where = (condition: string): string => `SELECT Name FROM Person__c WHERE ${condition} ORDER BY Name`;

describe('conditions of a query', () => {
    let org: TestOrg;
    let acme: string;
    let ada: string;

    beforeEach(() => {
        org = new TestOrg();
        acme = org.account('Acme', { Industry: 'Health' });
        const zeta = org.account('Zeta');
        ada = org.person('Ada', {
            Account__c: acme,
            Attitude__c: 'Supports',
            Power__c: 5,
            Roles__c: 'Approver;User',
            MetOn__c: '2026-11-22',
            Key__c: 'k1',
            Left__c: true
        });
        org.person('Bob', {
            Account__c: acme,
            Boss__c: ada,
            Attitude__c: 'Opposes',
            Power__c: 2,
            Roles__c: 'User',
            MetOn__c: '2026-11-21',
            Key__c: 'K1'
        });
        org.person('Cem', { Account__c: zeta, Boss__c: ada, Power__c: 3, MetOn__c: '2026-10-31' });
        org.person("D'Arc 100%_x");
    });

    it.each([
        ["Name = 'ada'", ['Ada']],
        ["Name != 'ada'", ['Bob', 'Cem', "D'Arc 100%_x"]],
        ["Name = 'D\\'Arc 100%_x'", ["D'Arc 100%_x"]],
        ["Key__c = 'k1'", ['Ada']],
        ['Power__c > 2', ['Ada', 'Cem']],
        ['Power__c <= 3', ['Bob', 'Cem']],
        ['Power__c = null', ["D'Arc 100%_x"]],
        ['Power__c != null AND Power__c != 5', ['Bob', 'Cem']],
        ["Attitude__c != 'Supports'", ['Bob', 'Cem', "D'Arc 100%_x"]],
        ["NOT Attitude__c = 'Supports'", ['Bob', 'Cem', "D'Arc 100%_x"]],
        ["(NOT Name = 'Ada') AND Power__c > 0", ['Bob', 'Cem']],
        ["NOT (Power__c > 2 OR Name = 'Bob')", ["D'Arc 100%_x"]],
        ["Name LIKE 'b%' OR Name LIKE '_em'", ['Bob', 'Cem']],
        ["Name LIKE '%100\\%\\_%'", ["D'Arc 100%_x"]],
        ["Name LIKE '%0_x'", []],
        ["Name IN ('ADA', 'cem')", ['Ada', 'Cem']],
        ["Name NOT IN ('Ada', 'Cem')", ['Bob', "D'Arc 100%_x"]],
        ["Attitude__c IN ('Supports', null)", ['Ada', 'Cem', "D'Arc 100%_x"]],
        ["Attitude__c NOT IN ('Supports')", ['Bob', 'Cem', "D'Arc 100%_x"]],
        ["Roles__c INCLUDES ('User')", ['Ada', 'Bob']],
        ["Roles__c INCLUDES ('Approver;User', 'Buyer')", ['Ada']],
        ["Roles__c EXCLUDES ('Approver')", ['Bob', 'Cem', "D'Arc 100%_x"]],
        ['Left__c = TRUE', ['Ada']],
        ['Left__c = false AND Power__c = 2.0', ['Bob']],
        ["Account__r.Name = 'acme'", ['Ada', 'Bob']],
        ["Boss__r.Account__r.Industry = 'Health'", ['Bob', 'Cem']],
        ['Account__r.Name = null', ["D'Arc 100%_x"]],
        ["Person__c.Name = 'Ada'", ['Ada']],
        ["Greeting__c = 'hello BOB'", ['Bob']],
        ['Reports__c > 1', ['Ada']],
        ["toLabel(Attitude__c) = 'opposes LABEL'", ['Bob']],
        ['CALENDAR_MONTH(MetOn__c) = 10 AND CALENDAR_YEAR(MetOn__c) = 2026', ['Cem']],
        ['DAY_IN_WEEK(MetOn__c) = 1', ['Ada']],
        ['MetOn__c = TODAY', ['Ada']],
        ['MetOn__c = LAST_N_DAYS:1', ['Ada', 'Bob']],
        ['MetOn__c < THIS_MONTH', ['Cem']],
        ['MetOn__c IN (TODAY, LAST_MONTH)', ['Ada', 'Cem']],
        ['MetOn__c >= 2026-11-21', ['Ada', 'Bob']],
        ['CreatedDate = TODAY AND MetOn__c != null', ['Ada', 'Bob', 'Cem']],
        ['CreatedDate > 2026-11-22T10:59:59+01:00 AND Power__c = 5', ['Ada']],
        ['CreatedDate > 2026-11-22T10:00:00Z', []]
    ])('%s', (condition, expected) => {
        expect(org.names(where(condition))).toEqual(expected);
    });

    it('takes ids of 15 characters', () => {
        expect(org.names(where(`Boss__c = '${ada.slice(0, 15)}'`))).toEqual(['Bob', 'Cem']);
    });

    it('finds rows by the rows of another object, and those without', () => {
        const rows = "(SELECT Account__c FROM Person__c WHERE Attitude__c = 'Supports')";
        expect(org.names(`SELECT Name FROM Account WHERE Id IN ${rows}`)).toEqual(['Acme']);
        expect(org.names(`SELECT Name FROM Account WHERE Id NOT IN ${rows}`)).toEqual(['Zeta']);
        expect(org.names('SELECT Name FROM Account WHERE Id NOT IN (SELECT Account__c FROM Person__c)')).toEqual([]);
    });

    it('takes a text that looks like SQL as text', () => {
        org.person('\'; DROP TABLE "Person__c"; --');
        expect(org.names(where("Name = '\\'; DROP TABLE \"Person__c\"; --'"))).toHaveLength(1);
        expect(org.query('SELECT COUNT() FROM Person__c').totalSize).toBe(5);
    });

    it('takes thousands of conditions and values', () => {
        const names = Array.from({ length: 3000 }, (_, i) => `'n${i}'`);
        expect(org.names(where(`Name IN (${names.join(',')}, 'Ada')`))).toEqual(['Ada']);
        const many = names.slice(0, 1500).map((name) => `Name = ${name}`);
        expect(org.names(where(`${many.join(' OR ')} OR Name = 'Bob'`))).toEqual(['Bob']);
    });

    it('leaves deleted rows out unless they are asked for', () => {
        org.person('Gone', { IsDeleted: true });
        expect(org.names("SELECT Name FROM Person__c WHERE Name = 'Gone'")).toEqual([]);
        expect(org.names("SELECT Name FROM Person__c WHERE Name = 'Gone' ALL ROWS")).toEqual(['Gone']);
        expect(org.query("SELECT Id FROM Person__c WHERE Name = 'Gone'", { includeDeleted: true }).totalSize).toBe(1);
    });

    it.each([
        [
            'Name = 5',
            'INVALID_FIELD',
            "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes"
        ],
        ["Power__c = '5'", 'INVALID_FIELD', 'must be of type double and should not be enclosed in quotes'],
        ["Left__c = 'x'", 'INVALID_FIELD', 'must be of type boolean'],
        ["MetOn__c > '2026-01-01'", 'INVALID_FIELD', 'must be of type date and should not'],
        ['MetOn__c = 2026-13-01', 'MALFORMED_QUERY', 'Invalid date'],
        ['MetOn__c = 2026-02-30', 'MALFORMED_QUERY', 'Invalid date'],
        ['Name = 2026-02-03', 'INVALID_FIELD', 'must be of type string'],
        ['Power__c = TODAY', 'INVALID_FIELD', 'must be of type double'],
        [`Name LIKE '${'x'.repeat(60_000)}'`, 'MALFORMED_QUERY', 'LIKE takes patterns of up to'],
        ["Account__c = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: nonsense'],
        ["Power__c LIKE '5%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on double field'],
        ["Name INCLUDES ('x')", 'INVALID_QUERY_FILTER_OPERATOR', 'only valid on multipicklist'],
        ["Story__c = 'x'", 'INVALID_FIELD', "field 'Story__c' can not be filtered in a query call"],
        ["Name = 'a' AND Power__c = 1 OR Power__c = 2", 'MALFORMED_QUERY', "unexpected token: 'OR'"],
        ["Name = 'a\\q'", 'MALFORMED_QUERY', 'Illegal character sequence'],
        [
            'Power__c = 1 OR Account__c IN (SELECT Id FROM Account)',
            'MALFORMED_QUERY',
            'Semi join sub-selects are only allowed'
        ],
        ['Boss__c IN (SELECT Id FROM Person__c)', 'MALFORMED_QUERY', 'should not be on the same object type'],
        ['Account__c IN (SELECT Name FROM Account)', 'MALFORMED_QUERY', "cannot use: 'Name'"],
        [`${'(Name = null AND '.repeat(3000)}Name = null${')'.repeat(3000)}`, 'MALFORMED_QUERY', 'nested too deeply'],
        ["NOT NOT NOT Name = 'Ada'", 'MALFORMED_QUERY', 'More than two NOT in a row'],
        ['Nope__c = 1', 'INVALID_FIELD', "No such column 'Nope__c' on entity 'Person__c'"],
        ['A__r.B__r.C__r.D__r.E__r.F__r.Name = null', 'MALFORMED_QUERY', 'up to 5 levels']
    ])('refuses %s', (condition, errorCode, message) => {
        expect(() => org.names(where(condition))).toThrow(
            expect.objectContaining({ errorCode, message: expect.stringContaining(message) })
        );
    });
});

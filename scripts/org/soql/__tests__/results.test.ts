import { caller, TestOrg } from './testOrg';

describe('results of a query', () => {
    let org: TestOrg;
    let acme: string;
    let ada: string;

    beforeEach(() => {
        org = new TestOrg();
        acme = org.account('Acme', { Industry: 'Health', AnnualRevenue: 8400000 });
        ada = org.person('Ada', { Account__c: acme, Power__c: 5, Attitude__c: 'Supports', Roles__c: 'Approver;User' });
        org.person('Bob', { Account__c: acme, Boss__c: ada, Power__c: 2, MetOn__c: '2026-11-21' });
        org.person('Cem', { Boss__c: ada });
    });

    it('have parents inside, and null where there is none', () => {
        const { records } = org.query(
            'SELECT Name, boss__r.NAME, Boss__r.Account__r.Name, Left__c FROM person__c ORDER BY Name DESC LIMIT 2'
        );
        const url = (id: string): string => `/services/data/v66.0/sobjects/${id}`;
        expect(records).toEqual([
            {
                attributes: { type: 'Person__c', url: expect.stringContaining(url('Person__c/a00')) },
                Name: 'Cem',
                Boss__r: {
                    attributes: { type: 'Person__c', url: url(`Person__c/${ada}`) },
                    Name: 'Ada',
                    Account__r: { attributes: { type: 'Account', url: url(`Account/${acme}`) }, Name: 'Acme' }
                },
                Left__c: false
            },
            expect.objectContaining({ Name: 'Bob' })
        ]);
        expect(org.query("SELECT Boss__r.Name FROM Person__c WHERE Name = 'Ada'").records[0].Boss__r).toBeNull();
    });

    it('call a parent of several possible types a Name, or by its type when asked', () => {
        const user = org.add('User', { LastName: 'Rep', Username: 'rep@x.org', Alias: 'rep' });
        org.person('Owned', { OwnerId: user });
        const where = "FROM Person__c WHERE Name = 'Owned'";
        expect(org.query(`SELECT Owner.Alias ${where}`).records[0].Owner).toEqual({
            attributes: { type: 'Name', url: `/services/data/v66.0/sobjects/User/${user}` },
            Alias: 'rep'
        });
        expect(
            org.query(`SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END ${where}`).records[0].Owner
        ).toEqual({
            attributes: { type: 'User', url: `/services/data/v66.0/sobjects/User/${user}` },
            Username: 'rep@x.org'
        });
    });

    it('have children inside, each parent its own slice', () => {
        const { records } = org.query(
            'SELECT Name, (SELECT Name, Boss__c FROM Reports__r WHERE Name != null ORDER BY Name DESC LIMIT 1) ' +
                'FROM Person__c ORDER BY Name'
        );
        expect(records[0].Reports__r).toEqual({
            totalSize: 1,
            done: true,
            records: [expect.objectContaining({ Name: 'Cem', Boss__c: ada })]
        });
        expect(records[1].Reports__r).toBeNull();
    });

    it('show labels and formatted values', () => {
        const [record] = org.query(
            "SELECT toLabel(Attitude__c), toLabel(Roles__c) roles, FORMAT(Account__r.AnnualRevenue) FROM Person__c WHERE Name = 'Ada'"
        ).records;
        expect(record).toMatchObject({ Attitude__c: 'Supports label', roles: 'Approver label;User label' });
        expect(record.Account__r).toMatchObject({ AnnualRevenue: expect.stringMatching(/^\$8,400,000/) });
    });

    it('show labels in the language of the user', () => {
        const values = new Map([['Supports', '支持']]);
        const fields = new Map([['attitude__c', { values }]]);
        const translated = new TestOrg({
            translationOf: (_, language) => (language === 'zh_CN' ? { fields } : undefined)
        });
        translated.person('Ada', { Attitude__c: 'Supports' });
        const soql = "SELECT toLabel(Attitude__c) FROM Person__c WHERE toLabel(Attitude__c) = '支持'";
        const chinese = { ...caller, language: 'zh_CN' };
        expect(translated.queries.query(chinese, soql, { apiVersion: '66.0' }).records).toMatchObject([
            { Attitude__c: '支持' }
        ]);
    });

    it('have all fields by FIELDS', () => {
        const [record] = org.query("SELECT Name, FIELDS(CUSTOM) FROM Person__c WHERE Name = 'Bob' LIMIT 200").records;
        expect(record).toMatchObject({ Name: 'Bob', Boss__c: ada, Greeting__c: 'Hello Bob', Reports__c: 0 });
        expect(() => org.query('SELECT FIELDS(ALL) FROM Person__c')).toThrow(/must have a LIMIT of at most 200/);
        expect(org.query('SELECT FIELDS(STANDARD) FROM Account').records[0]).toMatchObject({ Id: acme, Name: 'Acme' });
    });

    it('are sorted with blanks first unless they are asked last', () => {
        expect(org.names('SELECT Name FROM Person__c ORDER BY Power__c')).toEqual(['Cem', 'Bob', 'Ada']);
        expect(org.names('SELECT Name FROM Person__c ORDER BY Power__c DESC')).toEqual(['Cem', 'Ada', 'Bob']);
        expect(org.names('SELECT Name FROM Person__c ORDER BY Power__c DESC NULLS LAST')).toEqual([
            'Ada',
            'Bob',
            'Cem'
        ]);
        expect(org.names('SELECT Name FROM Person__c ORDER BY Boss__r.Name NULLS LAST, Name DESC')).toEqual([
            'Cem',
            'Bob',
            'Ada'
        ]);
    });

    it('are limited and moved on', () => {
        expect(org.names('SELECT Name FROM Person__c ORDER BY Name LIMIT 1 OFFSET 1')).toEqual(['Bob']);
        expect(org.query('SELECT Id FROM Person__c LIMIT 0')).toEqual({ totalSize: 0, done: true, records: [] });
        expect(() => org.query('SELECT Id FROM Person__c OFFSET 2001')).toThrow(
            expect.objectContaining({ errorCode: 'NUMBER_OUTSIDE_VALID_RANGE' })
        );
    });

    it('are those of the user with USING SCOPE mine', () => {
        org.person('Elsewhere', { OwnerId: '005000000000009AAA' });
        expect(org.names('SELECT Name FROM Person__c USING SCOPE mine ORDER BY Name')).toEqual(['Ada', 'Bob', 'Cem']);
    });

    describe('that are many', () => {
        beforeEach(() => {
            org.database.transaction(() => {
                for (let i = 0; i < 450; i++) org.person(`P${String(i).padStart(3, '0')}`, { Account__c: acme });
            });
        });

        const soql = 'SELECT Name, Account__r.Name, (SELECT Id FROM Reports__r) FROM Person__c ORDER BY Name DESC';

        it('come in pages that show the rows as they were found', () => {
            const first = org.query(soql, { batchSize: 200 });
            expect(first).toMatchObject({ totalSize: 453, done: false });
            expect(first.records).toHaveLength(200);
            org.person('A new one');
            const locator = first.nextRecordsUrl!.replace('/services/data/v66.0/query/', '');
            const second = org.queries.more(caller, locator, { apiVersion: '66.0' });
            const last = org.queries.more(caller, second.nextRecordsUrl!.split('/').at(-1)!, { apiVersion: '66.0' });
            const names = [first, second, last].flatMap((page) => page.records.map((record) => record.Name));
            expect(names).toHaveLength(453);
            expect(names).toEqual([...names].sort().reverse());
            expect(last).toMatchObject({ totalSize: 453, done: true });
            expect(last).not.toHaveProperty('nextRecordsUrl');
            expect(last.records.at(-1)).toMatchObject({ Name: 'Ada', Reports__r: { totalSize: 2 } });
        });

        it('are not read on by a stranger or a made-up locator', () => {
            const locator = org.query(soql, { batchSize: 200 }).nextRecordsUrl!.split('/').at(-1)!;
            const stranger = { ...caller, userId: '005000000000002AAA' };
            for (const [who, which] of [
                [stranger, locator],
                [caller, '01g000000000000AAA-200'],
                [caller, 'x']
            ] as const) {
                expect(() => org.queries.more(who, which, { apiVersion: '66.0' })).toThrow(
                    expect.objectContaining({ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' })
                );
            }
        });

        it('are limited below the page and above it', () => {
            expect(org.query(`${soql} LIMIT 150`, { batchSize: 200 })).toMatchObject({ totalSize: 150, done: true });
            expect(org.query(`${soql} LIMIT 300`, { batchSize: 200 })).toMatchObject({ totalSize: 300, done: false });
        });
    });

    describe('as columns', () => {
        it('name fields, parents, children and functions', () => {
            const soql =
                'SELECT Id, Name, Account__r.Name, Account__r.Owner.Alias, (SELECT Power__c FROM Reports__r) FROM Person__c';
            const columns = org.queries.columns(caller, soql);
            expect(columns).toMatchObject({
                entityName: 'Person__c',
                idSelected: true,
                groupBy: false,
                keyPrefix: 'a00'
            });
            expect(columns.columnMetadata).toMatchObject([
                { columnName: 'Id', displayName: 'Id', aggregate: false, joinColumns: [] },
                { columnName: 'Name', textType: true },
                {
                    columnName: 'Account__r',
                    foreignKeyName: 'Account__c',
                    aggregate: false,
                    joinColumns: [
                        { columnName: 'Name' },
                        { columnName: 'Owner', joinColumns: [{ columnName: 'Alias' }] }
                    ]
                },
                {
                    columnName: 'Reports__r',
                    aggregate: true,
                    joinColumns: [{ columnName: 'Power__c', numberType: true }]
                }
            ]);
            const grouped = org.queries.columns(
                caller,
                'SELECT Name, COUNT(Id), MAX(Power__c) top FROM Person__c GROUP BY Name'
            );
            expect(grouped.columnMetadata).toMatchObject([
                { columnName: 'Name', aggregate: false },
                { displayName: 'expr0', aggregate: true },
                { displayName: 'top', aggregate: true }
            ]);
        });

        it('are refused like the query itself', () => {
            expect(() => org.queries.columns(caller, 'SELECT Nope FROM Account')).toThrow(/No such column 'Nope'/);
        });
    });

    describe('that cannot be', () => {
        it.each([
            [
                'SELECT Id, Foo FROM Account',
                'INVALID_FIELD',
                "\nSELECT Id, Foo FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
            ],
            [
                'SELECT Id FROM Nope__c',
                'INVALID_TYPE',
                "\nSELECT Id FROM Nope__c\n               ^\nERROR at Row:1:Column:16\nsObject type 'Nope__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
            ]
        ])('%s points at the word', (soql, errorCode, message) => {
            expect(() => org.query(soql)).toThrow(expect.objectContaining({ errorCode, message, status: 400 }));
        });

        it.each([
            [
                "SELECT Id\nFROM Account\nWHERE Name = 'Foo' AND\n  Foo = 1",
                'INVALID_FIELD',
                'Foo = 1\n  ^\nERROR at Row:4:Column:3'
            ],
            [
                'SELECT Nope__r.Name FROM Person__c',
                'INVALID_FIELD',
                "Didn't understand relationship 'Nope__r' in field path"
            ],
            [
                'SELECT Id, (SELECT Id FROM Nopes) FROM Account',
                'INVALID_TYPE',
                "Didn't understand relationship 'Nopes' in FROM part"
            ],
            ['SELECT Id, FROM Account', 'MALFORMED_QUERY', "unexpected token: 'FROM'"],
            ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', 'unexpected token'],
            ["SELECT Id FROM Account WHERE Name = 'x", 'MALFORMED_QUERY', 'unexpected character'],
            ['SELECT Id FROM Account) x', 'MALFORMED_QUERY', "unexpected token: ')'"],
            ['SELECT Id FROM Account ORDER BY COUNT()', 'MALFORMED_QUERY', "unexpected token: 'COUNT()'"],
            ['nonsense', 'MALFORMED_QUERY', "unexpected token: 'nonsense'"],
            ['', 'MALFORMED_QUERY', 'unexpected token'],
            [`SELECT Id FROM Account WHERE Name = '${'x'.repeat(100_000)}'`, 'MALFORMED_QUERY', 'longer than 100000'],
            ['SELECT Id, Name, id FROM Account', 'INVALID_FIELD', 'duplicate field selected: Id'],
            ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
            ['SELECT Id FROM Person__c ORDER BY Story__c', 'INVALID_FIELD', "field 'Story__c' can not be sorted"],
            ['SELECT Id FROM Person__c USING SCOPE team', 'MALFORMED_QUERY', 'Scope team is not supported'],
            ['SELECT Id, (SELECT COUNT(Id) FROM Reports__r) FROM Person__c', 'MALFORMED_QUERY', 'Only root queries'],
            [
                "SELECT DISTANCE(Name, GEOLOCATION(1,2), 'km') FROM Account",
                'MALFORMED_QUERY',
                'DISTANCE is not supported'
            ]
        ])('%s', (soql, errorCode, message) => {
            expect(() => org.query(soql)).toThrow(
                expect.objectContaining({ errorCode, message: expect.stringContaining(message) })
            );
        });
    });
});

import { Records } from '../../records';
import { caller, TestOrg } from '../../soql/__tests__/testOrg';
import { GraphqlApi, type GraphqlAnswer } from '..';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers are JSON of any shape

describe('queries of the UI API', () => {
    let org: TestOrg;
    let api: GraphqlApi;
    let acme: string;
    let ada: string;

    beforeEach(() => {
        org = new TestOrg();
        api = new GraphqlApi(
            { schema: org.schema, database: org.database, now: org.now },
            new Records(org.schema, org.database)
        );
        acme = org.account('Acme', { AnnualRevenue: 8400000, SystemModstamp: '2026-11-22T10:00:00Z' });
        ada = org.person('Ada', {
            Account__c: acme,
            Attitude__c: 'Supports',
            Roles__c: 'Approver;User',
            Power__c: 5,
            MetOn__c: '2026-11-22',
            Left__c: true,
            SystemModstamp: '2026-11-22T10:00:00Z'
        });
        org.person('Bob', { Account__c: acme, Boss__c: ada, Power__c: 2, MetOn__c: '2026-11-01' });
        org.person('Cem', { Boss__c: ada, Roles__c: 'Buyer' });
    });

    const execute = (query: string, variables?: Json, operationName?: string): GraphqlAnswer =>
        api.execute(caller, { query, variables, operationName });

    /** The connection `Person__c(args) { selection }` answers with. */
    function people(args: string, selection: string, variables?: Json, head = 'query'): Json {
        const answer = execute(`${head} { uiapi { query { Person__c${args} { ${selection} } } } }`, variables);
        expect(answer.errors).toEqual([]);
        return (answer.data as Json).uiapi.query.Person__c;
    }

    const names = (where: string, variables?: Json, head?: string): string[] =>
        people(
            `(where: ${where}, orderBy: { Name: { order: ASC } })`,
            'edges { node { Name { value } } }',
            variables,
            head
        ).edges.map((edge: Json) => edge.node.Name.value);

    it('give each kind of field its value, label and display', () => {
        const { edges } = people(
            '(where: { Name: { eq: "ada" } })',
            `edges { node {
                __typename Id ApiName WeakEtag DisplayValue
                Name { __typename value displayValue }
                Attitude__c { value label displayValue } Roles__c { value label }
                Power__c { value } Left__c { value displayValue } MetOn__c { value displayValue }
                CreatedDate { value } Account__c { value } LastModifiedById { value }
                RecordTypeId(fallback: true) { value }
                Greeting__c { value } Reports__c { value }
                alias: Story__c { __typename value }
            } }`
        );
        expect(edges[0].node).toEqual({
            __typename: 'Person__c',
            Id: ada,
            ApiName: 'Person__c',
            WeakEtag: Date.parse('2026-11-22T10:00:00Z'),
            DisplayValue: 'Ada',
            Name: { __typename: 'StringValue', value: 'Ada', displayValue: null },
            Attitude__c: { value: 'Supports', label: 'Supports label', displayValue: 'Supports label' },
            Roles__c: { value: 'Approver;User', label: 'Approver label;User label' },
            Power__c: { value: 5 },
            Left__c: { value: true, displayValue: null },
            MetOn__c: { value: '2026-11-22', displayValue: '11/22/26' },
            CreatedDate: { value: '2026-11-22T10:00:00.000Z' },
            Account__c: { value: acme },
            LastModifiedById: { value: null },
            RecordTypeId: { value: '012000000000000AAA' },
            Greeting__c: { value: 'Hello Ada' },
            Reports__c: { value: 2 },
            alias: { __typename: 'LongTextAreaValue', value: null }
        });
    });

    it('reach parents, parents of several types and children', () => {
        const user = org.add('User', { LastName: 'Rep', Username: 'rep@x.org' });
        org.person('Dee', { OwnerId: user, Boss__c: ada });
        const { edges } = people(
            '(orderBy: { Name: { order: DESC } })',
            `edges { node {
                Name { value }
                Boss__r { Name { value } Account__r { AnnualRevenue { value displayValue } } }
                Owner { __typename ... on Record { Id } ... on User { Username { value } } }
                Reports__r(first: 2, orderBy: { Name: { order: ASC } }) {
                    edges { node { Name { value } } } totalCount pageResultCount pageInfo { hasNextPage }
                }
            } }`
        );
        expect(edges.map((edge: Json) => edge.node.Name.value)).toEqual(['Dee', 'Cem', 'Bob', 'Ada']);
        expect(edges[0].node).toMatchObject({
            Boss__r: {
                Name: { value: 'Ada' },
                Account__r: { AnnualRevenue: { value: 8400000, displayValue: expect.stringMatching(/^\$8,400,000/) } }
            },
            Owner: { __typename: 'User', Id: user, Username: { value: 'rep@x.org' } },
            Reports__r: { edges: [], totalCount: 0, pageResultCount: 0, pageInfo: { hasNextPage: false } }
        });
        expect(edges[3].node).toMatchObject({
            Boss__r: null,
            Reports__r: {
                edges: [{ node: { Name: { value: 'Bob' } } }, { node: { Name: { value: 'Cem' } } }],
                totalCount: 3,
                pageResultCount: 2,
                pageInfo: { hasNextPage: true }
            }
        });
    });

    it('keep two aliases of the same children apart', () => {
        const { edges } = people(
            '(where: { Name: { eq: "Ada" } })',
            `edges { node {
                strong: Reports__r(where: { Power__c: { gt: 1 } }) { edges { node { Name { value } } } }
                weak: Reports__r(where: { Power__c: { eq: null } }) { edges { node { Name { value } } } }
            } }`
        );
        expect(edges[0].node).toEqual({
            strong: { edges: [{ node: { Name: { value: 'Bob' } } }] },
            weak: { edges: [{ node: { Name: { value: 'Cem' } } }] }
        });
    });

    it.each([
        ['{ Name: { like: "%A%" } }', ['Ada']],
        ['{ Power__c: { gt: 2, lte: 5 } }', ['Ada']],
        ['{ Power__c: { eq: null } }', ['Cem']],
        ['{ Power__c: { ne: 5 } }', ['Bob', 'Cem']],
        ['{ or: [{ Name: { eq: "Ada" } }, { Power__c: { lt: 3 } }] }', ['Ada', 'Bob']],
        ['{ and: [{ Name: { ne: "Ada" } }, { not: { Power__c: { eq: 2 } } }] }', ['Cem']],
        ['{ Name: { in: ["ada", "Bob"] } }', ['Ada', 'Bob']],
        ['{ Name: { nin: ["ada", "Bob"] } }', ['Cem']],
        ['{ Attitude__c: { in: ["Supports", null] } }', ['Ada', 'Bob', 'Cem']],
        ['{ Roles__c: { includes: ["Approver;User", "Buyer"] } }', ['Ada', 'Cem']],
        ['{ Roles__c: { excludes: ["Approver"] } }', ['Bob', 'Cem']],
        ['{ Left__c: { eq: true } }', ['Ada']],
        ['{ MetOn__c: { eq: { literal: TODAY } } }', ['Ada']],
        ['{ MetOn__c: { gte: { value: "2026-11-01" } } }', ['Ada', 'Bob']],
        ['{ MetOn__c: { eq: { range: { last_n_days: 5 } } } }', ['Ada']],
        ['{ MetOn__c: { eq: { value: null } } }', ['Cem']],
        ['{ MetOn__c: { CALENDAR_MONTH: { eq: 11 }, DAY_IN_MONTH: { lt: 5 } } }', ['Bob']],
        ['{ CreatedDate: { lte: { value: "2026-11-22T11:00:00+01:00" } }, Power__c: { ne: null } }', ['Ada', 'Bob']],
        ['{ Account__r: { Name: { eq: "Acme" } } }', ['Ada', 'Bob']],
        ['{ Boss__r: { Account__r: { Name: { eq: "Acme" } } } }', ['Bob', 'Cem']],
        ['{ Owner: { User: { Username: { eq: "nobody" } } } }', []],
        ['{ Account__c: { inq: { Account: { Name: { like: "Ac%" } }, ApiName: "Id" } } }', ['Ada', 'Bob']],
        ['{ Id: { ninq: { Account: {}, ApiName: "OwnerId" } } }', ['Ada', 'Bob', 'Cem']],
        ['{ or: [null, { Name: { eq: "Ada" } }], Roles__c: { includes: [null, "User"] } }', ['Ada']],
        ['{}', ['Ada', 'Bob', 'Cem']]
    ])('filter by %s', (where, expected) => {
        expect(names(where)).toEqual(expected);
    });

    it('take filters, ids and sizes from variables', () => {
        const head = 'query Find($where: Person__c_Filter, $account: ID)';
        const where = { Account__c: { eq: acme }, Name: { like: 'B%' } };
        const query = `${head} { uiapi { query {
            a: Person__c(where: $where) { totalCount }
            b: Person__c(where: { Account__c: { eq: $account } }) { totalCount } } } }`;
        expect(execute(query, { where, account: acme })).toEqual({
            data: { uiapi: { query: { a: { totalCount: 1 }, b: { totalCount: 2 } } } },
            errors: []
        });
    });

    it('sort by several keys in the order they are written', () => {
        const sorted = (orderBy: string, variables?: Json, head?: string): string[] =>
            people(`(orderBy: ${orderBy})`, 'edges { node { Name { value } } }', variables, head).edges.map(
                (edge: Json) => edge.node.Name.value
            );
        expect(sorted('{ Boss__r: { Name: { order: ASC, nulls: LAST } }, Name: { order: DESC } }')).toEqual([
            'Cem',
            'Bob',
            'Ada'
        ]);
        expect(sorted('{ Power__c: { order: DESC } }')).toEqual(['Cem', 'Ada', 'Bob']);
        expect(
            sorted('$by', { by: { Power__c: { order: 'DESC', nulls: 'LAST' } } }, 'query Q($by: Person__c_OrderBy)')
        ).toEqual(['Ada', 'Bob', 'Cem']);
    });

    it('page forward with cursors', () => {
        const page = (args: string): Json =>
            people(
                `(${args}, orderBy: { Name: { order: ASC } })`,
                'edges { cursor node { Name { value } } } totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
            );
        const first = page('first: 2');
        expect(first).toMatchObject({
            totalCount: 3,
            pageResultCount: 2,
            pageInfo: { hasNextPage: true, hasPreviousPage: false }
        });
        expect(first.edges[0].cursor).toBe('djE6MA==');
        const second = page(`first: 2, after: "${first.pageInfo.endCursor}"`);
        expect(second).toMatchObject({
            edges: [{ cursor: 'djE6Mg==', node: { Name: { value: 'Cem' } } }],
            pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: 'djE6Mg==', endCursor: 'djE6Mg==' }
        });
        org.database.transaction(() => {
            for (let i = 0; i < 500; i++) org.person(`P${i}`);
        });
        expect(page('first: 200, upperBound: 300').pageInfo.hasNextPage).toBe(true);
        expect(page(`first: 200, upperBound: 300, after: "${Buffer.from('v1:199').toString('base64')}"`)).toMatchObject(
            { pageResultCount: 100, pageInfo: { hasNextPage: false } }
        );
        expect(page('first: 2000').pageResultCount).toBe(503);
        expect(people('', 'pageResultCount').pageResultCount).toBe(10);
    });

    it.each([
        ['first: 2001', /first must be between 1 and 2000/],
        ['first: 0', /first must be between 1 and 2000/],
        ['first: 100, upperBound: 1000', /first must be between 200 and 2000/],
        ['after: "nonsense"', /Invalid cursor/],
        [`first: 2000, after: "${Buffer.from('v1:3000').toString('base64')}"`, /only be read with upperBound/]
    ])('refuse %s beside what succeeds', (args, message) => {
        const answer = execute(
            `{ uiapi { query { bad: Person__c(${args}) { totalCount } good: Account { totalCount } } } }`
        );
        expect(answer.data).toEqual({ uiapi: { query: { bad: null, good: { totalCount: 1 } } } });
        expect(answer.errors).toEqual([
            {
                message: expect.stringMatching(message),
                locations: [{ line: 1, column: 19 }],
                paths: ['uiapi', 'query', 'bad'],
                extensions: expect.objectContaining({ ErrorType: 'DataFetchingException' })
            }
        ]);
    });

    it('refuse more than ten subqueries', () => {
        const many = Array.from({ length: 11 }, (_, i) => `q${i}: Account { totalCount }`).join(' ');
        expect(execute(`{ uiapi { query { ${many} } } }`)).toMatchObject({
            data: { uiapi: { query: null } },
            errors: [{ message: expect.stringContaining('at most 10') }]
        });
    });

    it('obey fragments, skip and include', () => {
        const { edges } = people(
            '(where: { Name: { eq: "Ada" } })',
            'edges { node { ...known Power__c @skip(if: $no) { value } Left__c @include(if: $no) { value } } }',
            { no: false },
            'fragment known on Record { Id DisplayValue } query Q($no: Boolean!)'
        );
        expect(edges[0].node).toEqual({ Id: ada, DisplayValue: 'Ada', Power__c: { value: 5 } });
    });

    it('leave out missing fields that are marked optional', () => {
        const { edges } = people(
            '(first: 1)',
            'edges { node { Id Nope__c @optional { value } Nope__r @optional { Id } } }'
        );
        expect(Object.keys(edges[0].node)).toEqual(['Id']);
        const missing =
            'query Q($after: String) { uiapi { query { Nope__c(after: $after) @optional { edges { node { ...f } } } } } }';
        expect(execute(`${missing} fragment f on Record { Id }`).errors).toEqual([]);
        expect(
            execute(
                '{ uiapi { query { Nope__c @optional { totalCount } Account @category(name: "recordQuery") { totalCount } } } }'
            )
        ).toEqual({
            data: { uiapi: { query: { Account: { totalCount: 1 } } } },
            errors: []
        });
    });

    it.each([
        [
            '{ uiapi { query { Nope__c { totalCount } } } }',
            'ValidationError',
            "Field 'Nope__c' in type 'RecordQuery' is undefined"
        ],
        [
            '{ uiapi { query { Account { edges { node { Nope__c { value } } } } } } }',
            'ValidationError',
            "Field 'Nope__c' in type 'Account' is undefined"
        ],
        ['{ uiapi { query { Account(where: { Nope: { eq: 1 } }) { totalCount } } } }', 'ValidationError', 'Nope'],
        [
            '{ uiapi { query { Account(where: { AnnualRevenue: { eq: "1" } }) { totalCount } } } }',
            'ValidationError',
            'Currency'
        ],
        [
            '{ uiapi { query { Person__c(where: { MetOn__c: { eq: { value: "1.1.2026" } } }) { totalCount } } } }',
            'ValidationError',
            'Date'
        ],
        [
            '{ uiapi { query { Person__c(where: { Story__c: { eq: "x" } }) { totalCount } } } }',
            'ValidationError',
            'Story__c'
        ],
        [
            'query Q($x: ID!) { uiapi { query { Account(where: { Id: { eq: $x } }) { totalCount } } } }',
            'ValidationError',
            '$x'
        ],
        ['{ uiapi { query { Account { ', 'InvalidSyntax', 'Invalid syntax'],
        ['', 'InvalidSyntax', 'Invalid syntax'],
        [
            `{ uiapi { query { Person__c(where: ${'{ not: '.repeat(200)}{}${'}'.repeat(200)}) { totalCount } } } }`,
            'InvalidSyntax',
            'too deeply'
        ],
        [
            `{ uiapi { query { Person__c { edges { node { ${'Boss__r { '.repeat(6)}Id${' }'.repeat(6)} } } } } } }`,
            'DataFetchingException',
            'up to 5 levels'
        ],
        [
            `{ uiapi { query { Person__c { ${'edges { node { Reports__r { '.repeat(5)}totalCount${' } } }'.repeat(5)} } } } }`,
            'DataFetchingException',
            'up to 5 levels'
        ],
        ['{ uiapi { query { none _ } } }', 'ValidationError', "Field 'none' in type 'RecordQuery' is undefined"],
        ['{ uiapi { query { Account(orderBy: { none: true }) { totalCount } } } }', 'ValidationError', 'none'],
        [
            'query A { uiapi { __typename } } query B { uiapi { __typename } }',
            'OperationNotSupported',
            'operation name'
        ],
        [
            '{ uiapi { query { Account(where: { Id: { eq: "nonsense" } }) { totalCount } } } }',
            'DataFetchingException',
            'invalid ID field: nonsense'
        ],
        [
            '{ uiapi { query { Account(where: { Id: { inq: { Person__c: {}, ApiName: "Nope" } } }) { totalCount } } } }',
            'DataFetchingException',
            "No such column 'Nope'"
        ],
        [
            '{ uiapi { query { Account(where: { Id: { inq: { ApiName: "Nope" } } }) { totalCount } } } }',
            'DataFetchingException',
            'one object'
        ]
    ])('answer %s with an error', (query, type, message) => {
        const { errors } = execute(query);
        expect(errors[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { ErrorType: type } });
    });

    it('run the operation that is named', () => {
        const query = 'query A { uiapi { query { Account { totalCount } } } } query B { uiapi { __typename } }';
        expect(execute(query, {}, 'B').data).toEqual({ uiapi: { __typename: 'UIAPI' } });
        expect(execute(query, {}, 'C').errors).toMatchObject([{ extensions: { ErrorType: 'OperationNotSupported' } }]);
    });

    it('see fields that are deployed later', () => {
        const query = '{ uiapi { query { Account { edges { node { Later__c { value } } } } } } }';
        expect(execute(query).errors).toHaveLength(1);
        const field = {
            ...org.schema.requireObject('Account').fields.get('name')!,
            name: 'Later__c',
            nameField: false
        };
        org.schema.defineField('Account', field);
        expect(execute(query).errors).toEqual([]);
    });

    it('tell of objects and of the schema itself', () => {
        const infos = execute(
            '{ uiapi { objectInfos(apiNames: ["Person__c", "Nope"]) { ApiName label fields { ApiName dataType picklistValues { value label } } } } }'
        );
        expect((infos.data as Json).uiapi.objectInfos).toMatchObject([{ ApiName: 'Person__c', label: 'Person' }]);
        const type = execute('{ __type(name: "Person__c") { fields { name type { name } } } }');
        expect((type.data as Json).__type.fields).toContainEqual({
            name: 'Attitude__c',
            type: { name: 'PicklistValue' }
        });
    });
});

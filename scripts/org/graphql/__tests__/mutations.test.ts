import { Records } from '../../records';
import { caller, TestOrg } from '../../soql/__tests__/testOrg';
import { GraphqlApi, type GraphqlAnswer } from '..';

describe('mutations of the UI API', () => {
    let org: TestOrg;
    let api: GraphqlApi;

    beforeEach(() => {
        org = new TestOrg();
        org.add('User', { LastName: 'Rep', Username: 'rep@x.org' });
        api = new GraphqlApi({ schema: org.schema, database: org.database }, new Records(org.schema, org.database));
    });

    const mutate = (operations: string, variables = {}, head = 'mutation', input = ''): GraphqlAnswer =>
        api.execute(caller, { query: `${head} { uiapi${input} { ${operations} } }`, variables });

    const people = (): unknown[] => org.names('SELECT Name FROM Person__c ORDER BY Name');

    it('create a record and read it back', () => {
        const answer = mutate(
            'Person__cCreate(input: $input) { Record { Id ApiName Name { value } Power__c { value } Greeting__c { value } } }',
            {
                input: {
                    Person__c: {
                        Name: 'Ada',
                        Power__c: 4,
                        Attitude__c: 'Supports',
                        MetOn__c: '2026-11-22',
                        Left__c: true
                    }
                }
            },
            'mutation Create($input: Person__cCreateInput!)'
        );
        expect(answer).toEqual({
            data: {
                uiapi: {
                    Person__cCreate: {
                        Record: {
                            Id: expect.stringMatching(/^a00\w{15}$/),
                            ApiName: 'Person__c',
                            Name: { value: 'Ada' },
                            Power__c: { value: 4 },
                            Greeting__c: { value: 'Hello Ada' }
                        }
                    }
                }
            },
            errors: []
        });
        expect(people()).toEqual(['Ada']);
    });

    it('make parent and child in one request, then change and delete', () => {
        const answer = mutate(`
            boss: Person__cCreate(input: { Person__c: { Name: "Ada" } }) { Record { Id } }
            child: Person__cCreate(input: { Person__c: { Name: "Bob", Boss__c: "@{boss}" } }) {
                Record { Boss__r { Name { value } } }
            }
            third: Person__cCreate(input: { Person__c: { Name: "@{boss.Record.Name.value}", Boss__c: "@{boss.Record.Id}" } }) { Record { Name { value } } }
            change: Person__cUpdate(input: { Id: "@{child}", Person__c: { Power__c: 3 } }) { success Record { Power__c { value } } }
            gone: Person__cDelete(input: { Id: "@{third}" }) { Id }`);
        expect(answer.errors).toEqual([]);
        expect(answer.data.uiapi).toMatchObject({
            child: { Record: { Boss__r: { Name: { value: 'Ada' } } } },
            third: { Record: { Name: { value: 'Ada' } } },
            change: { success: true, Record: { Power__c: { value: 3 } } },
            gone: { Id: expect.stringMatching(/^a00/) }
        });
        expect(people()).toEqual(['Ada', 'Bob']);
    });

    it('take text that looks like a reference as text', () => {
        mutate('Person__cCreate(input: { Person__c: { Name: "@{somebody}" } }) { Record { Id } }');
        expect(people()).toEqual(['@{somebody}']);
    });

    const halfWrong = `
        good: Person__cCreate(input: { Person__c: { Name: "Ada" } }) { Record { Id } }
        bad: Person__cCreate(input: { Person__c: { Name: "${'x'.repeat(81)}" } }) { Record { Id } }
        late: Person__cCreate(input: { Person__c: { Name: "Bob", Boss__c: "@{good}" } }) { Record { Id } }
        child: Person__cCreate(input: { Person__c: { Name: "Cem", Boss__c: "@{bad}" } }) { Record { Id } }`;

    it('happen all or not at all, and each operation says so', () => {
        const answer = mutate(halfWrong);
        expect(answer.data).toEqual({ uiapi: { good: null, bad: null, late: null, child: null } });
        const problems = new Map(answer.errors.map((error) => [error.paths.at(-1), error]));
        expect(problems.get('bad')).toMatchObject({
            message: expect.stringContaining('data value too large'),
            paths: ['uiapi', 'bad'],
            locations: [{ line: 3, column: 9 }],
            extensions: { ErrorType: 'DataFetchingException', ErrorCode: 'STRING_TOO_LONG', fields: ['Name'] }
        });
        for (const key of ['good', 'late']) {
            expect(problems.get(key)?.message).toMatch(/rolled back since another operation/);
        }
        expect(problems.get('child')?.message).toMatch(/Could not find the operation 'bad'/);
        expect(people()).toEqual([]);
    });

    it('happen as far as they can without allOrNone', () => {
        const answer = mutate(halfWrong, {}, 'mutation', '(input: { allOrNone: false })');
        expect(answer.data.uiapi).toMatchObject({
            good: { Record: { Id: expect.anything() } },
            bad: null,
            late: { Record: { Id: expect.anything() } },
            child: null
        });
        expect(answer.errors.map((error) => error.paths)).toEqual([
            ['uiapi', 'bad'],
            ['uiapi', 'child']
        ]);
        expect(people()).toEqual(['Ada', 'Bob']);
    });

    it('report what the org refuses with its code and fields', () => {
        const refused = (operation: string): unknown => mutate(operation).errors[0].extensions;
        expect(
            refused('Person__cCreate(input: { Person__c: { Name: "A", Attitude__c: "Hates" } }) { Record { Id } }')
        ).toMatchObject({
            ErrorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            fields: ['Attitude__c']
        });
        expect(refused('Person__cDelete(input: { Id: "a00000000000099AAA" }) { Id }')).toMatchObject({
            ErrorType: 'DataFetchingException'
        });
        expect(
            refused('Person__cUpdate(input: { Id: "@{nobody}", Person__c: { Name: "A" } }) { success }')
        ).toMatchObject({
            ErrorCode: 'INVALID_REFERENCE'
        });
    });

    it.each([
        ['Person__cCreate(input: { Person__c: { Greeting__c: "Hi" } }) { Record { Id } }', 'Greeting__c'],
        ['Person__cCreate(input: { Person__c: { Name: 5 } }) { Record { Id } }', '5'],
        ['Person__cCreate(input: { Person__c: { Name: "A", MetOn__c: "tomorrow" } }) { Record { Id } }', 'Date'],
        ['Person__cUpdate(input: { Person__c: { Name: "A" } }) { success }', 'Id'],
        ['Nope__cCreate(input: { Nope__c: { Name: "A" } }) { Record { Id } }', 'Nope__cCreate'],
        ['Person__cUpsert(input: { Person__c: { Name: "A" } }) { Record { Id } }', 'Person__cUpsert']
    ])('do nothing when %s does not fit the schema', (operation, message) => {
        const answer = mutate(
            `ok: Person__cCreate(input: { Person__c: { Name: "Ok" } }) { Record { Id } } ${operation}`
        );
        expect(answer).toMatchObject({ data: {}, errors: [{ extensions: { ErrorType: 'ValidationError' } }] });
        expect(answer.errors[0].message).toContain(message);
        expect(people()).toEqual([]);
    });

    it('are not queries: a query cannot write', () => {
        const answer = api.execute(caller, {
            query: 'query { uiapi { Person__cCreate(input: { Person__c: { Name: "A" } }) { Record { Id } } } }'
        });
        expect(answer.errors[0].extensions.ErrorType).toBe('ValidationError');
    });
});

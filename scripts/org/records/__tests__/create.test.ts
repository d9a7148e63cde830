import * as fc from 'fast-check';
import { lookup, picklist, refusal, testOrg, type TestOrg } from './testOrg';

let org: TestOrg;
beforeEach(() => {
    org = testOrg();
});
afterEach(() => org.database.close());

const create = (objectName: string, values: Record<string, unknown>): string =>
    org.records.create(org.caller, objectName, values);
const read = (objectName: string, id: string, ...fields: string[]): Record<string, unknown> =>
    org.records.retrieve(org.caller, objectName, id, fields);

describe('creating a record', () => {
    it('gives it an id of its object, an owner and audit fields', () => {
        const id = create('Project__c', { Name: 'Bridge' });

        expect(id).toMatch(/^a00[0-9A-Za-z]{15}$/);
        expect(read('Project__c', id, 'OwnerId', 'CreatedById', 'CreatedDate', 'IsDeleted')).toEqual({
            attributes: { type: 'Project__c', url: `/services/data/v66.0/sobjects/Project__c/${id}` },
            OwnerId: org.caller.userId,
            CreatedById: org.caller.userId,
            CreatedDate: '2026-11-22T03:04:05.678+0000',
            IsDeleted: false
        });
    });

    it('names a custom record without a name by its id', () => {
        const id = create('Project__c', {});

        expect(read('Project__c', id, 'Name')).toMatchObject({ Name: id.slice(0, 15) });
    });

    it('trims text and takes blank text for null', () => {
        const id = create('Project__c', { Name: '  Bridge ', Code__c: '   ' });

        expect(read('Project__c', id, 'Name', 'Code__c')).toMatchObject({ Name: 'Bridge', Code__c: null });
    });

    it('takes field names in any case and passes over attributes', () => {
        const id = create('project__C', { NAME: 'Bridge', attributes: { type: 'Project__c' } });

        expect(read('Project__c', id, 'name')).toMatchObject({ Name: 'Bridge' });
    });

    it('fills in defaults and counts auto-numbers', () => {
        org.addField('Step__c', { name: 'Start__c', type: 'date', defaultFormula: 'TODAY() + 1' });
        const project = create('Project__c', { Name: 'Bridge' });
        create('Step__c', { Project__c: project });
        const second = create('Step__c', { Project__c: project });

        expect(read('Step__c', second, 'Name', 'State__c', 'Start__c')).toMatchObject({
            Name: 'S-0002',
            State__c: 'Open',
            Start__c: '2026-11-23'
        });
    });

    it('keeps a field blank that is set to null although it has a default', () => {
        const step = create('Step__c', { Project__c: create('Project__c', {}), State__c: null });

        expect(read('Step__c', step, 'State__c')).toMatchObject({ State__c: null });
    });

    it('gives an opportunity the probability of its stage', () => {
        const id = create('Opportunity', { Name: 'Deal', StageName: 'Closed Won', CloseDate: '2026-05-04' });

        expect(read('Opportunity', id, 'Probability', 'IsWon', 'IsClosed', 'ForecastCategory', 'Fiscal')).toMatchObject(
            {
                Probability: 100,
                IsWon: true,
                IsClosed: true,
                ForecastCategory: 'Closed',
                Fiscal: '2026 2'
            }
        );
    });

    it('joins the parts of names and addresses', () => {
        const id = create('Contact', { FirstName: 'Ada', LastName: 'Byron', MailingCity: 'London' });

        expect(read('Contact', id, 'Name', 'MailingAddress', 'OtherAddress')).toMatchObject({
            Name: 'Ada Byron',
            MailingAddress: { city: 'London', country: null },
            OtherAddress: null
        });
    });

    it('finds parents by their keys', () => {
        const project = create('Project__c', { Name: 'Bridge', Key__c: 'b1' });
        const step = create('Step__c', { Project__r: { Key__c: 'b1' }, Step__r: null });

        expect(read('Step__c', step, 'Project__c', 'After__c')).toMatchObject({ Project__c: project, After__c: null });
    });

    it('puts the chosen values of a multi-select in order, once each', () => {
        const step = create('Step__c', { Project__c: create('Project__c', {}), Skills__c: 'IT; Sales;IT' });

        expect(read('Step__c', step, 'Skills__c')).toMatchObject({ Skills__c: 'Sales;IT' });
    });

    it('rounds to the scale and normalises moments', () => {
        org.addField('Project__c', { name: 'At__c', type: 'datetime' });
        const id = create('Project__c', { Budget__c: 1.005, At__c: '2026-03-04T05:06:07+02:00' });

        expect(read('Project__c', id, 'Budget__c', 'At__c')).toMatchObject({
            Budget__c: 1.01,
            At__c: '2026-03-04T03:06:07.000+0000'
        });
    });
});

describe('a create is refused', () => {
    const cases: Array<[string, string, Record<string, unknown>, string, string, string[]]> = [
        [
            'an unknown field',
            'Project__c',
            { Foo__c: 1 },
            'INVALID_FIELD',
            "No such column 'Foo__c' on sobject of type Project__c",
            []
        ],
        [
            'an id',
            'Project__c',
            { Id: 'a00000000000001AAA' },
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            'cannot specify Id in an insert call',
            ['Id']
        ],
        [
            'a read-only field',
            'Project__c',
            { CreatedDate: '2026-01-01' },
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            'Unable to create/update fields: CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
            ['CreatedDate']
        ],
        [
            'a roll-up',
            'Project__c',
            { OpenHours__c: 1 },
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            'Unable to create/update fields: OpenHours__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
            ['OpenHours__c']
        ],
        [
            'missing fields',
            'Opportunity',
            { Name: 'Deal' },
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [StageName, CloseDate]',
            ['StageName', 'CloseDate']
        ],
        [
            'a detail without its master',
            'Step__c',
            {},
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [Project__c]',
            ['Project__c']
        ],
        [
            'a long text',
            'Project__c',
            { Name: 'x'.repeat(81) },
            'STRING_TOO_LONG',
            `Project Name: data value too large: ${'x'.repeat(81)} (max length=80)`,
            ['Name']
        ],
        [
            'a large number',
            'Project__c',
            { Budget__c: 1000 },
            'NUMBER_OUTSIDE_VALID_RANGE',
            'Budget: value outside of valid range on numeric field: 1000',
            ['Budget__c']
        ],
        [
            'a word for a number',
            'Project__c',
            { Budget__c: 'many' },
            'JSON_PARSER_ERROR',
            'Cannot deserialize instance of double from VALUE_STRING value many',
            ['Budget__c']
        ],
        [
            'a number for a text',
            'Project__c',
            { Name: 5 },
            'JSON_PARSER_ERROR',
            'Cannot deserialize instance of string from VALUE_NUMBER_INT value 5',
            ['Name']
        ],
        [
            'an object for a text',
            'Project__c',
            { Name: {} },
            'JSON_PARSER_ERROR',
            'Cannot deserialize instance of string from START_OBJECT',
            ['Name']
        ],
        [
            'a day that is none',
            'Step__c',
            { Due__c: '2026-02-30' },
            'JSON_PARSER_ERROR',
            'Cannot deserialize instance of date from VALUE_STRING value 2026-02-30',
            ['Due__c']
        ],
        [
            'an unknown picklist value',
            'Step__c',
            { State__c: 'open' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'State: bad value for restricted picklist field: open',
            ['State__c']
        ],
        [
            'an unknown value among several',
            'Step__c',
            { Skills__c: 'IT;Art' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'Skills: bad value for restricted picklist field: Art',
            ['Skills__c']
        ],
        [
            'an e-mail address that is none',
            'Contact',
            { LastName: 'x', Email: 'x@y' },
            'INVALID_EMAIL_ADDRESS',
            'Email: invalid email address: x@y',
            ['Email']
        ],
        [
            'a malformed id',
            'Project__c',
            { Account__c: '001' },
            'MALFORMED_ID',
            'Account: id value of incorrect type: 001',
            ['Account__c']
        ],
        [
            'an id of another object',
            'Project__c',
            { Account__c: '003000000000001AAA' },
            'FIELD_INTEGRITY_EXCEPTION',
            'Account: id value of incorrect type: 003000000000001AAA',
            ['Account__c']
        ],
        [
            'an id of nothing',
            'Project__c',
            { Account__c: '001000000000001AAA' },
            'INVALID_CROSS_REFERENCE_KEY',
            'invalid cross reference id',
            ['Account__c']
        ],
        [
            'a key of nothing',
            'Step__c',
            { Project__r: { Key__c: 'none' } },
            'INVALID_FIELD',
            'Foreign key external ID: none not found for field Key__c in entity Project__c',
            []
        ],
        [
            'a key that is none',
            'Step__c',
            { Project__r: { Budget__c: 1 } },
            'INVALID_FIELD',
            'Budget__c is not an External ID or indexed field for Project__c',
            ['Project__c']
        ]
    ];

    it.each(cases)('for %s', (_, objectName, values, errorCode, message, fields) => {
        expect(refusal(() => create(objectName, values))).toMatchObject({ errorCode, message, fields, status: 400 });
    });

    it('for an unknown object', () => {
        expect(refusal(() => create('Nothing__c', {}))).toMatchObject({ errorCode: 'NOT_FOUND', status: 404 });
    });

    it('for an object that has no rows to make', () => {
        expect(refusal(() => create('Profile', { Name: 'x' }))).toMatchObject({
            errorCode: 'INVALID_TYPE_FOR_OPERATION'
        });
    });

    it('for a deleted parent', () => {
        const account = create('Account', { Name: 'Acme' });
        org.records.delete(org.caller, 'Account', account);

        expect(refusal(() => create('Project__c', { Account__c: account }))).toMatchObject({
            errorCode: 'ENTITY_IS_DELETED'
        });
    });

    it('for a key that several parents have', () => {
        create('Project__c', { Code__c: 'same' });
        create('Project__c', { Code__c: 'same' });

        expect(refusal(() => create('Step__c', { Project__r: { Code__c: 'same' } }))).toMatchObject({
            errorCode: 'DUPLICATE_EXTERNAL_ID'
        });
    });

    it('for a unique value that another record has, and leaves nothing behind', () => {
        const first = create('Project__c', { Key__c: 'b1' });

        expect(refusal(() => create('Project__c', { Key__c: 'b1' }))).toMatchObject({
            errorCode: 'DUPLICATE_VALUE',
            message: `duplicate value found: Key__c duplicates value on record with id: ${first.slice(0, 15)}`
        });
        expect(org.database.all('SELECT "Id" FROM "Project__c"')).toHaveLength(1);
    });
});

describe('unique values', () => {
    it('may differ in case only where the field says so', () => {
        org.addField('Project__c', { name: 'Tag__c', type: 'string', unique: true });
        create('Project__c', { Key__c: 'b1', Tag__c: 'red' });

        expect(() => create('Project__c', { Key__c: 'B1' })).not.toThrow();
        expect(refusal(() => create('Project__c', { Tag__c: 'RED' }))).toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
    });

    it('are free again once their record is deleted', () => {
        org.records.delete(org.caller, 'Project__c', create('Project__c', { Key__c: 'b1' }));

        expect(() => create('Project__c', { Key__c: 'b1' })).not.toThrow();
    });

    it('may be blank on many records', () => {
        create('Project__c', { Key__c: '' });

        expect(() => create('Project__c', { Key__c: null })).not.toThrow();
    });
});

it('accepts any value in an open picklist', () => {
    org.addField('Project__c', { name: 'Colour__c', type: 'picklist', picklist: picklist(null, ['Red'], false) });
    const id = create('Project__c', { Colour__c: 'Mauve' });

    expect(read('Project__c', id, 'Colour__c')).toMatchObject({ Colour__c: 'Mauve' });
});

it('accepts either kind of owner', () => {
    org.addField('Project__c', {
        name: 'Lead__c',
        type: 'reference',
        reference: { ...lookup('User', 'Led__r'), to: ['Group', 'User'] }
    });
    const id = create('Project__c', { Lead__c: org.caller.userId.slice(0, 15) });

    expect(read('Project__c', id, 'Lead__c')).toMatchObject({ Lead__c: org.caller.userId });
});

it('stores any text as it is, whatever it says', () => {
    const texts = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom(`'); DROP TABLE "Project__c"; --`, '<script>alert(1)</script>', '明岸医疗集团', '{!$User.Id}')
    );
    fc.assert(
        fc.property(texts, (text) => {
            const id = create('Project__c', { Code__c: text });

            expect(read('Project__c', id, 'Code__c')).toMatchObject({ Code__c: text.trim() || null });
        }),
        { numRuns: 50 }
    );
});

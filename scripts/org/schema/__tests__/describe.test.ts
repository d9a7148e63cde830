import { describeGlobal, describeObject, fieldSchema, type FieldDefinition } from '..';
import { describeField } from '../describeField';
import { lookup, picklist, testOrg } from '../../records/__tests__/testOrg';

const { schema, database } = testOrg();
afterAll(() => database.close());

const described = (definition: FieldDefinition): Record<string, unknown> => describeField(fieldSchema(definition));

describe('the global describe', () => {
    const { sobjects } = describeGlobal(schema) as { sobjects: Array<Record<string, unknown>> };

    it('lists standard and custom objects', () => {
        expect(sobjects.find((object) => object.name === 'Account')).toMatchObject({
            label: 'Account',
            labelPlural: 'Accounts',
            keyPrefix: '001',
            custom: false,
            createable: true,
            urls: { sobject: '/services/data/v66.0/sobjects/Account' }
        });
        expect(sobjects.find((object) => object.name === 'Project__c')).toMatchObject({
            custom: true,
            keyPrefix: 'a00'
        });
    });
});

describe('the describe of an object', () => {
    it('has its children, record type and addresses', () => {
        const project = describeObject(schema, schema.requireObject('Project__c'));

        expect(project).toMatchObject({
            name: 'Project__c',
            recordTypeInfos: [{ developerName: 'Master', master: true }],
            urls: { rowTemplate: '/services/data/v66.0/sobjects/Project__c/{ID}' }
        });
        expect(project.childRelationships).toEqual([
            expect.objectContaining({
                childSObject: 'Step__c',
                field: 'Project__c',
                relationshipName: 'Steps__r',
                cascadeDelete: true
            })
        ]);
    });

    it('speaks the language of a translation, and its own where that is silent', () => {
        const project = describeObject(schema, schema.requireObject('Step__c'), {
            label: '步骤',
            fields: new Map([['state__c', { label: '状态', values: new Map([['Open', '进行中']]) }]])
        });
        const fields = project.fields as Array<Record<string, unknown>>;

        expect(project).toMatchObject({ label: '步骤', labelPlural: 'Steps' });
        expect(fields.find((field) => field.name === 'State__c')).toMatchObject({
            label: '状态',
            picklistValues: [
                { value: 'Open', label: '进行中', defaultValue: true, active: true, validFor: null },
                { value: 'Done', label: 'Done', defaultValue: false }
            ]
        });
    });
});

describe('the describe of a field', () => {
    it('has all the keys that clients read', () => {
        expect(Object.keys(described({ name: 'A__c', type: 'string' }))).toEqual(
            expect.arrayContaining(
                `aggregatable autoNumber byteLength calculated calculatedFormula cascadeDelete caseSensitive compoundFieldName
                createable custom defaultValue defaultValueFormula defaultedOnCreate dependentPicklist digits externalId
                extraTypeInfo filterable groupable htmlFormatted idLookup inlineHelpText label length name nameField namePointing
                nillable permissionable picklistValues polymorphicForeignKey precision referenceTo relationshipName
                relationshipOrder restrictedDelete restrictedPicklist scale soapType sortable type unique updateable
                writeRequiresMasterRead`.split(/\s+/)
            )
        );
    });

    it.each([
        [
            'a text',
            { type: 'string', length: 80 },
            { length: 80, byteLength: 240, soapType: 'xsd:string', sortable: true }
        ],
        [
            'a number',
            { type: 'double', precision: 5, scale: 2 },
            { precision: 5, scale: 2, digits: 0, length: 0, groupable: false }
        ],
        ['a whole number', { type: 'int' }, { digits: 9, precision: 0, soapType: 'xsd:int' }],
        [
            'a long text',
            { type: 'textarea', length: 32768 },
            { extraTypeInfo: 'plaintextarea', sortable: false, filterable: false }
        ],
        [
            'a rich text',
            { type: 'textarea', length: 32768, richText: true },
            { extraTypeInfo: 'richtextarea', htmlFormatted: true }
        ],
        [
            'a checkbox',
            { type: 'boolean', defaultFormula: 'true' },
            { defaultValue: true, nillable: false, defaultedOnCreate: true }
        ],
        [
            'a formula',
            { type: 'double', formula: '1 + 1' },
            { calculated: true, calculatedFormula: '1 + 1', createable: false, updateable: false }
        ],
        [
            'an auto-number',
            { type: 'string', autoNumber: 'A-{0}' },
            { autoNumber: true, createable: false, calculated: false }
        ],
        ['a picklist', { type: 'picklist', picklist: picklist(null, ['x']) }, { restrictedPicklist: true }],
        [
            'a lookup',
            { type: 'reference', reference: lookup('Account', 'As__r') },
            {
                referenceTo: ['Account'],
                relationshipName: 'Account__r',
                soapType: 'tns:ID',
                polymorphicForeignKey: false,
                relationshipOrder: null
            }
        ],
        [
            'a master',
            {
                type: 'reference',
                nillable: false,
                reference: {
                    ...lookup('Account', 'As__r'),
                    onDelete: 'Cascade',
                    masterOrder: 0,
                    writeRequiresMasterRead: true
                }
            },
            { relationshipOrder: 0, cascadeDelete: true, writeRequiresMasterRead: true, permissionable: false }
        ],
        [
            'a polymorphic lookup',
            { type: 'reference', reference: { ...lookup('User', 'As__r'), to: ['Group', 'User'] } },
            { namePointing: true, polymorphicForeignKey: true }
        ]
    ] as Array<[string, Omit<FieldDefinition, 'name'>, Record<string, unknown>]>)(
        'says what %s is',
        (_, definition, expected) => {
            expect(described({ name: 'A__c', ...definition })).toMatchObject(expected);
        }
    );

    it('does not call standard fields calculated that the platform derives', () => {
        expect(describeField(schema.requireObject('Opportunity').fields.get('iswon')!)).toMatchObject({
            calculated: false,
            calculatedFormula: null,
            createable: false
        });
    });
});

import {
    customField,
    customObject,
    manifest,
    metadata,
    openMetadataOrg,
    picklist,
    problemsOf,
    type MetadataOrg
} from './metadataOrg';

const lookup = (to: string, relationship: string, rest = ''): string =>
    `<referenceTo>${to}</referenceTo><relationshipName>${relationship}</relationshipName>${rest}`;

describe('fields in a deploy', () => {
    let org: MetadataOrg;

    beforeEach(() => {
        org = openMetadataOrg();
    });

    afterEach(() => org.database.close());

    const deployThing = (fields: string): ReturnType<MetadataOrg['deploy']> =>
        org.deploy({ 'objects/Thing__c.object': customObject(fields) });

    it.each([
        ['Text', '<length>80</length><required>true</required>', { type: 'string', length: 80, nillable: false }],
        ['TextArea', '', { type: 'textarea', length: 255 }],
        ['LongTextArea', '<length>32768</length><visibleLines>5</visibleLines>', { type: 'textarea', length: 32768 }],
        ['Html', '<length>32768</length><visibleLines>5</visibleLines>', { type: 'textarea', richText: true }],
        ['Number', '<precision>5</precision><scale>2</scale>', { type: 'double', precision: 5, scale: 2 }],
        ['Currency', '<precision>18</precision><scale>2</scale>', { type: 'currency', precision: 18, scale: 2 }],
        ['Percent', '<precision>4</precision><scale>1</scale>', { type: 'percent', precision: 4, scale: 1 }],
        ['Checkbox', '<defaultValue>true</defaultValue>', { type: 'boolean', defaultFormula: 'true', nillable: false }],
        ['Date', '<defaultValue>TODAY()</defaultValue>', { type: 'date', defaultFormula: 'TODAY()' }],
        ['DateTime', '', { type: 'datetime' }],
        ['Time', '', { type: 'time' }],
        ['Email', '', { type: 'email', length: 80 }],
        ['Phone', '', { type: 'phone', length: 40 }],
        ['Url', '', { type: 'url', length: 255 }],
        ['AutoNumber', '<displayFormat>T-{000}</displayFormat>', { autoNumber: 'T-{000}', createable: false }],
        [
            'Number',
            '<formula>1 + 1</formula><precision>18</precision><scale>0</scale>',
            { formula: '1 + 1', updateable: false }
        ],
        ['Text', '<formula>Name &amp; "!"</formula>', { type: 'string', formula: 'Name & "!"', length: 1300 }],
        ['Lookup', lookup('Contact', 'Things', '<deleteConstraint>Restrict</deleteConstraint>'), { type: 'reference' }]
    ])('become fields of the schema: %s %s', async (type, rest, expected) => {
        expect(problemsOf(await deployThing(customField('Field__c', type, rest)))).toEqual([]);
        expect(org.schema.object('Thing__c')!.fields.get('field__c')).toMatchObject({
            name: 'Field__c',
            custom: true,
            ...expected
        });
    });

    it('know what a lookup points at and what happens when that goes', async () => {
        await deployThing(
            customField(
                'Person__c',
                'Lookup',
                lookup('Contact', 'Things', '<deleteConstraint>SetNull</deleteConstraint>')
            )
        );
        expect(org.schema.object('Thing__c')!.fields.get('person__c')!.reference).toEqual({
            to: ['Contact'],
            relationshipName: 'Person__r',
            childRelationshipName: 'Things__r',
            onDelete: 'SetNull'
        });
    });

    it('have their picklist values with labels, in order', async () => {
        await deployThing(customField('Kind__c', 'Picklist', picklist('B', 'A')));
        expect(org.schema.object('Thing__c')!.fields.get('kind__c')!.picklist).toEqual({
            restricted: true,
            values: [
                { value: 'B', label: 'B label', active: true, isDefault: false },
                { value: 'A', label: 'A label', active: true, isDefault: false }
            ]
        });
    });

    it.each([
        ['Text', '', "Must specify 'length' for a CustomField of type Text"],
        ['Text', '<length>256</length>', 'Length must be between 1 and 255 for a CustomField of type Text'],
        ['Checkbox', '', "Must specify 'defaultValue' for a CustomField of type Checkbox"],
        ['Number', '<precision>19</precision><scale>0</scale>', /Precision must be between 1 and 18/],
        [
            'Date',
            '<externalId>true</externalId>',
            "Can not specify 'externalId' or 'unique' for a CustomField of type Date"
        ],
        ['Picklist', picklist('A', 'a'), 'Duplicate picklist value: a'],
        ['Picklist', '<valueSet><valueSetName>Global</valueSetName></valueSet>', /Global value sets are not supported/],
        ['Location', '', 'Field type Location is not supported by this local org'],
        [
            'Lookup',
            lookup('Nobody__c', 'Things'),
            "referenceTo value of 'Nobody__c' does not resolve to a valid sObject type"
        ],
        [
            'Lookup',
            lookup('Account', 'Contacts').replace('Contacts', 'bad name'),
            /can only contain underscores and alphanumeric/
        ],
        [
            'MasterDetail',
            lookup('Account', 'Things'),
            /Cannot set sharingModel to ReadWrite on a CustomObject with a MasterDetail/
        ],
        ['Number', '<formula>1 +</formula><precision>1</precision><scale>0</scale>', /./],
        ['Text', '<formula>Nothing__c</formula>', 'Field Nothing__c does not exist. Check spelling.'],
        ['Text', '<formula>Owner.Nothing</formula>', 'Field Owner.Nothing does not exist. Check spelling.'],
        [
            'Checkbox',
            '<formula>$Permission.Nothing</formula>',
            'Field $Permission.Nothing does not exist. Check spelling.'
        ],
        [
            'Text',
            `<inlineHelpText>${'x'.repeat(511)}</inlineHelpText><length>1</length>`,
            /inlineHelpText maximum length is:510/
        ],
        [
            'Summary',
            '<summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
            /no master-detail CustomField/
        ]
    ])('are refused: %s %s', async (type, rest, problem) => {
        const result = await deployThing(customField('Field__c', type, rest));
        expect(problemsOf(result)).toHaveLength(1);
        expect(result.details!.componentFailures[0]).toMatchObject({
            componentType: 'CustomField',
            fullName: 'Thing__c.Field__c'
        });
        expect(result.details!.componentFailures[0].problem).toMatch(problem);
        expect(result.details!.componentFailures[0].lineNumber).toBeGreaterThan(1);
    });

    it.each(['Field', 'Field__x__c', '1Field__c', `${'A'.repeat(41)}__c`])(
        'are refused for the name %s',
        async (name) => {
            const result = await deployThing(customField(name, 'TextArea'));
            expect(result.status).toBe('Failed');
        }
    );

    it('keep their kind of value', async () => {
        await deployThing(customField('Field__c', 'TextArea'));
        expect(problemsOf(await deployThing(customField('Field__c', 'Text', '<length>5</length>')))).toEqual([]);
        expect(problemsOf(await deployThing(customField('Field__c', 'Date')))).toEqual([
            'CustomField Thing__c.Field__c: Cannot change field type from string to date'
        ]);
    });

    it('cannot give their parent two relationships of one name', async () => {
        const result = await deployThing(
            customField('A__c', 'Lookup', lookup('Account', 'Things')) +
                customField('B__c', 'Lookup', lookup('Account', 'Things'))
        );
        expect(problemsOf(result)).toEqual([
            'CustomField Thing__c.B__c: There is already a Child Relationship named Things on Account.'
        ]);
    });
});

describe('objects in a deploy', () => {
    let org: MetadataOrg;

    beforeEach(() => {
        org = openMetadataOrg();
    });

    afterEach(() => org.database.close());

    const detail = customField(
        'Thing__c',
        'MasterDetail',
        lookup('Thing__c', 'Parts', '<relationshipOrder>0</relationshipOrder>')
    );
    const weight = customField('Weight__c', 'Number', '<precision>8</precision><scale>2</scale>');
    const rollUp = (operation: string, rest = ''): string =>
        `<summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${rest}`;
    const part = customObject(detail + weight, { label: 'Part', sharingModel: 'ControlledByParent' });

    it('come with what refers to them in any order', async () => {
        const total = customField(
            'Total__c',
            'Summary',
            rollUp('sum', '<summarizedField>Part__c.Weight__c</summarizedField>')
        );
        const twice = customField(
            'Twice__c',
            'Number',
            '<formula>Total__c * 2</formula><precision>18</precision><scale>2</scale>'
        );
        const result = await org.deploy({
            'package.xml': manifest({ CustomObject: ['Part__c', 'Thing__c'] }),
            'objects/Part__c.object': part,
            'objects/Thing__c.object': customObject(twice + total)
        });

        expect(problemsOf(result)).toEqual([]);
        const thing = org.records.create(org.admin, 'Thing__c', { Name: 'T' });
        org.records.create(org.admin, 'Part__c', { Name: 'P', Thing__c: thing, Weight__c: 1.25 });
        org.records.create(org.admin, 'Part__c', { Name: 'Q', Thing__c: thing, Weight__c: 2 });
        expect(org.records.retrieve(org.admin, 'Thing__c', thing, ['Total__c', 'Twice__c'])).toMatchObject({
            Total__c: 3.25,
            Twice__c: 6.5
        });
    });

    it('take the type of a roll-up from the field that it sums up', async () => {
        const first = customField('Due__c', 'Date');
        const last = customField(
            'Last__c',
            'Summary',
            rollUp('max', '<summarizedField>Part__c.Due__c</summarizedField>')
        );
        const count = customField('Count__c', 'Summary', rollUp('count'));
        await org.deploy({
            'objects/Part__c.object': customObject(detail + first, {
                label: 'Part',
                sharingModel: 'ControlledByParent'
            }),
            'objects/Thing__c.object': customObject(last + count)
        });
        const fields = org.schema.object('Thing__c')!.fields;
        expect(fields.get('last__c')).toMatchObject({ type: 'date', updateable: false });
        expect(fields.get('count__c')).toMatchObject({ type: 'double', scale: 0 });
    });

    it('cannot sum up what is no number', async () => {
        const sum = customField('Sum__c', 'Summary', rollUp('sum', '<summarizedField>Part__c.Name</summarizedField>'));
        const result = await org.deploy({
            'objects/Part__c.object': part,
            'objects/Thing__c.object': customObject(sum)
        });
        expect(problemsOf(result)).toEqual([
            'CustomField Thing__c.Sum__c: Cannot summarize field Part__c.Name of type string'
        ]);
    });

    it('are refused as details without a master', async () => {
        const result = await org.deploy({
            'objects/Thing__c.object': customObject('', { sharingModel: 'ControlledByParent' })
        });
        expect(problemsOf(result)).toEqual([
            'CustomObject Thing__c: Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field'
        ]);
    });

    it('can have two masters of different order, not three', async () => {
        const master = (name: string, order: number): string =>
            customField(
                name,
                'MasterDetail',
                lookup('Account', name.replace('__c', 's'), `<relationshipOrder>${order}</relationshipOrder>`)
            );
        const deploy = (fields: string): ReturnType<MetadataOrg['deploy']> =>
            org.deploy({ 'objects/Thing__c.object': customObject(fields, { sharingModel: 'ControlledByParent' }) });

        expect(problemsOf(await deploy(master('A__c', 0) + master('B__c', 0)))[0]).toMatch(
            /relationshipOrder 0 is already used/
        );
        expect(problemsOf(await deploy(master('A__c', 0) + master('B__c', 1) + master('C__c', 1)))[0]).toMatch(
            /maximum number/
        );
        expect(problemsOf(await deploy(master('A__c', 0) + master('B__c', 1)))).toEqual([]);
        expect(org.schema.object('Thing__c')!.fields.has('ownerid')).toBe(false);
    });

    it.each([
        ['label', '<label>Thing</label>'],
        ['pluralLabel', '<pluralLabel>Things</pluralLabel>'],
        ['sharingModel', '<sharingModel>ReadWrite</sharingModel>']
    ])('are refused without %s', async (element, text) => {
        const result = await org.deploy({ 'objects/Thing__c.object': customObject('').replace(text, '') });
        expect(problemsOf(result)).toEqual([`CustomObject Thing__c: Required field is missing: ${element}`]);
    });

    it('are refused when they are of a kind that is not supported', async () => {
        const settings = customObject('').replace('<label>', '<customSettingsType>List</customSettingsType><label>');
        expect(problemsOf(await org.deploy({ 'objects/Thing__c.object': settings }))[0]).toMatch(
            /'customSettingsType'.*not supported/
        );
        expect(
            problemsOf(await org.deploy({ 'objects/Thing__e.object': metadata('CustomObject', '<label>E</label>') }))[0]
        ).toMatch(/Cannot find the object Thing__e/);
    });

    it('have validation rules that refuse rows', async () => {
        const rule = (name: string, condition: string): string =>
            `<validationRules><fullName>${name}</fullName><active>true</active><errorConditionFormula>${condition}</errorConditionFormula>
            <errorDisplayField>Name</errorDisplayField><errorMessage>Too short</errorMessage></validationRules>`;
        const broken = await org.deploy({ 'objects/Thing__c.object': customObject(rule('Length', 'LEN(Nam) &lt; 3')) });
        expect(problemsOf(broken)).toEqual([
            'ValidationRule Thing__c.Length: Field Nam does not exist. Check spelling.'
        ]);

        await org.deploy({ 'objects/Thing__c.object': customObject(rule('Length', 'LEN(Name) &lt; 3')) });
        expect(() => org.records.create(org.admin, 'Thing__c', { Name: 'ab' })).toThrow('Too short');
        expect(org.records.create(org.admin, 'Thing__c', { Name: 'abc' })).toMatch(/^a00/);
    });
});

import {
    bundle,
    customField,
    customObject,
    metadata,
    onRecordPages,
    openMetadataOrg,
    picklist,
    problemsOf,
    type MetadataOrg,
    type PackageContent
} from './metadataOrg';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const thing = customObject(
    customField('Size__c', 'Number', '<precision>3</precision><scale>0</scale>') +
        customField('Code__c', 'Text', '<length>9</length><required>true</required>') +
        customField('Kind__c', 'Picklist', picklist('A'))
);
const part = customObject(
    customField(
        'Thing__c',
        'MasterDetail',
        '<referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>'
    ),
    { label: 'Part', sharingModel: 'ControlledByParent' }
);
const item = (field: string): string => `<layoutItems><behavior>Edit</behavior><field>${field}</field></layoutItems>`;
const layout = (fields: string[], rest = ''): string =>
    metadata(
        'Layout',
        `<layoutSections><layoutColumns>${fields.map(item).join('')}</layoutColumns><style>OneColumn</style></layoutSections>${rest}`
    );
const grants = (elements: string): PackageContent => ({
    'permissionsets/Reader.permissionset': metadata('PermissionSet', `<label>Reader</label>${elements}`)
});
const fieldGrant = (field: string, editable = false): PackageContent =>
    grants(
        `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`
    );
const objectGrant = (object: string, allowed: string[]): string =>
    `<objectPermissions>${['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords']
        .map((flag) => `<${flag}>${allowed.includes(flag)}</${flag}>`)
        .join('')}<object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
const page = (componentName: string, properties = ''): PackageContent => ({
    'flexipages/Thing_Page.flexipage': metadata(
        'FlexiPage',
        `<flexiPageRegions><itemInstances><componentInstance>${properties}<componentName>${componentName}</componentName>
        <identifier>one</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
        <masterLabel>Thing Page</masterLabel><sobjectType>Thing__c</sobjectType>
        <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
    )
});
const app = (elements: string): PackageContent => ({
    'applications/Things.app': metadata(
        'CustomApplication',
        `${elements}<label>Things</label><uiType>Lightning</uiType>`
    )
});
const override = (content: string, object = 'Thing__c'): string =>
    `<actionOverrides><actionName>View</actionName><content>${content}</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>${object}</pageOrSobjectType></actionOverrides>`;
const chinese = (elements: string, file = 'Thing__c-zh_CN'): PackageContent => ({
    [`objectTranslations/${file}.objectTranslation`]: metadata('CustomObjectTranslation', elements)
});

describe('what a component refers to', () => {
    let org: MetadataOrg;

    beforeEach(async () => {
        org = openMetadataOrg();
        const result = await org.deploy({
            'objects/Thing__c.object': thing,
            'objects/Part__c.object': part,
            'tabs/Thing__c.tab': metadata(
                'CustomTab',
                '<customObject>true</customObject><motif>Custom1: Heart</motif>'
            ),
            'customPermissions/Bypass.customPermission': metadata(
                'CustomPermission',
                '<isLicensed>false</isLicensed><label>Bypass</label>'
            )
        });
        expect(problemsOf(result)).toEqual([]);
    });

    afterEach(() => org.database.close());

    it.each<[string, PackageContent]>([
        [
            'a layout',
            {
                'layouts/Thing__c-Thing Layout.layout': layout(
                    ['Name', 'Code__c', 'Size__c'],
                    '<relatedLists><fields>NAME</fields><relatedList>Part__c.Thing__c</relatedList></relatedLists>'
                )
            }
        ],
        ['a field permission', fieldGrant('Thing__c.Size__c', true)],
        [
            'object permissions',
            grants(objectGrant('Thing__c', ['allowRead']) + objectGrant('Part__c', ['allowRead', 'allowEdit']))
        ],
        [
            'a custom permission',
            grants('<customPermissions><enabled>true</enabled><name>Bypass</name></customPermissions>')
        ],
        ['a tab', grants('<tabSettings><tab>Thing__c</tab><visibility>Visible</visibility></tabSettings>')],
        ['a standard component', page('force:detailPanel')],
        ['tabs of an app', app('<tabs>standard-Account</tabs><tabs>Thing__c</tabs>')],
        ['translations', chinese('<fields><label>大小</label><name>Size__c</name></fields>')]
    ])('is found: %s', async (_what, files) => {
        expect(problemsOf(await org.deploy(files))).toEqual([]);
    });

    it.each<[string, PackageContent, string]>([
        [
            'a field in a layout',
            { 'layouts/Thing__c-Thing Layout.layout': layout(['Name', 'Code__c', 'Gone__c']) },
            'In field: field - no CustomField named Thing__c.Gone__c found'
        ],
        [
            'a required field in a layout',
            { 'layouts/Thing__c-Thing Layout.layout': layout(['Name']) },
            'Layout must contain an item for required layout field: Code__c'
        ],
        [
            'a related list',
            {
                'layouts/Thing__c-Thing Layout.layout': layout(
                    ['Name', 'Code__c'],
                    '<relatedLists><relatedList>Part__c.Gone__c</relatedList></relatedLists>'
                )
            },
            'Cannot find related list:Part__c.Gone__c'
        ],
        [
            'the object of a layout',
            { 'layouts/Gone__c-Gone Layout.layout': layout(['Name']) },
            'In field: fullName - no CustomObject named Gone__c found'
        ],
        [
            'a field in a permission set',
            fieldGrant('Thing__c.Gone__c'),
            'In field: field - no CustomField named Thing__c.Gone__c found'
        ],
        [
            'an object in a permission set',
            grants(objectGrant('Gone__c', ['allowRead'])),
            'In field: object - no CustomObject named Gone__c found'
        ],
        [
            'a custom permission',
            grants('<customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>'),
            'In field: name - no CustomPermission named Gone found'
        ],
        [
            'a tab in a permission set',
            grants('<tabSettings><tab>Gone__c</tab><visibility>Visible</visibility></tabSettings>'),
            'In field: tab - no CustomTab named Gone__c found'
        ],
        [
            'an app in a permission set',
            grants(
                '<applicationVisibilities><application>Gone</application><visible>true</visible></applicationVisibilities>'
            ),
            'In field: application - no CustomApplication named Gone found'
        ],
        [
            'a component on a page',
            page('gone'),
            "Something went wrong. We couldn't retrieve or load the information on the component: c:gone."
        ],
        [
            'a facet on a page',
            page(
                'flexipage:tabset',
                '<componentInstanceProperties><name>tabs</name><value>Facet-gone</value></componentInstanceProperties>'
            ),
            "The facet 'Facet-gone' of component one is not on the page"
        ],
        ['a tab in an app', app('<tabs>Gone__c</tabs>'), 'In field: tabs - no CustomTab named Gone__c found'],
        ['a page in an app', app(override('Gone_Page')), 'In field: content - no FlexiPage named Gone_Page found'],
        [
            'an object in an app',
            app(override('Gone_Page', 'Gone__c')),
            'In field: pageOrSobjectType - no CustomObject named Gone__c found'
        ],
        [
            'a translated field',
            chinese('<fields><label>x</label><name>Gone__c</name></fields>'),
            'In field: name - no CustomField named Thing__c.Gone__c found'
        ],
        [
            'a translated value',
            chinese(
                '<fields><name>Kind__c</name><picklistValues><masterLabel>Z</masterLabel><translation>z</translation></picklistValues></fields>'
            ),
            'Cannot find picklist value Z of Thing__c.Kind__c'
        ],
        [
            'a translated rule',
            chinese('<validationRules><errorMessage>x</errorMessage><name>Gone</name></validationRules>'),
            'In field: name - no ValidationRule named Thing__c.Gone found'
        ],
        [
            'a translated object',
            chinese('<nameFieldLabel>x</nameFieldLabel>', 'Gone__c-zh_CN'),
            'In field: fullName - no CustomObject named Gone__c found'
        ],
        [
            'a language',
            chinese('<nameFieldLabel>x</nameFieldLabel>', 'Thing__c-fr'),
            'Not available for deploy for this organization: the language fr is not on'
        ],
        [
            'a translated label',
            {
                'translations/zh_CN.translation': metadata(
                    'Translations',
                    '<customLabels><label>x</label><name>Gone</name></customLabels>'
                )
            },
            'In field: name - no CustomLabel named Gone found'
        ]
    ])('is missed: %s', async (_what, files, problem) => {
        const result = await org.deploy(files);
        expect(result.details!.componentFailures.map((failure) => failure.problem)).toEqual([problem]);
        expect(result.details!.componentFailures[0].lineNumber).toBeGreaterThan(0);
    });

    it.each(['Thing__c.Code__c', 'Part__c.Thing__c', 'Account.Name'])(
        'cannot be granted when everyone has it: %s',
        async (field) => {
            expect(problemsOf(await org.deploy(fieldGrant(field)))).toEqual([
                `PermissionSet Reader: You cannot deploy to a required field: ${field}`
            ]);
        }
    );

    it('must come with what a permission rests on', async () => {
        expect(problemsOf(await org.deploy(grants(objectGrant('Thing__c', ['allowRead', 'allowDelete']))))).toEqual([
            'PermissionSet Reader: Permission Delete Thing__c depends on permission(s): Edit Thing__c'
        ]);
        expect(problemsOf(await org.deploy(grants(objectGrant('Part__c', ['allowRead']))))).toEqual([
            'PermissionSet Reader: Permission Read Part__c depends on permission(s): Read Thing__c'
        ]);
    });

    it('can be a component that is made for such pages', async () => {
        expect(problemsOf(await org.deploy({ ...bundle('hidden'), ...page('hidden') }))).toEqual([
            'FlexiPage Thing_Page: The component c:hidden is not available for Lightning pages of type RecordPage.'
        ]);
        expect(problemsOf(await org.deploy({ ...bundle('shown', {}, onRecordPages), ...page('c:shown') }))).toEqual([]);
    });

    it('is looked for in list views and compact layouts too', async () => {
        const view =
            '<listViews><fullName>All</fullName><columns>NAME</columns><columns>Gone__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>';
        const compact =
            '<compactLayouts><fullName>Short</fullName><fields>Gone__c</fields><label>Short</label></compactLayouts>';
        const result = await org.deploy({
            'objects/Thing__c.object': thing.replace('<label>Thing', `${compact}${view}<label>Thing`)
        });
        expect(problemsOf(result)).toEqual([
            'CompactLayout Thing__c.Short: In field: fields - no CustomField named Thing__c.Gone__c found',
            'ListView Thing__c.All: Could not resolve list view column: Gone__c'
        ]);
    });

    it('makes a permission set that can be assigned', async () => {
        await org.deploy(fieldGrant('Thing__c.Size__c'));
        await org.deploy(grants('<description>Reads</description>'));
        const rows = org.database.all('SELECT "Id", "Label", "Description" FROM "PermissionSet" WHERE "Name" = ?', [
            'Reader'
        ]);
        expect(rows).toEqual([expect.objectContaining({ Label: 'Reader', Description: 'Reads' })]);
        expect(
            org.records.create(org.admin, 'PermissionSetAssignment', {
                PermissionSetId: rows[0].Id,
                AssigneeId: org.admin.userId
            })
        ).toMatch(/^0Pa/);
    });
});

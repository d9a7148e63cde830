import {
    bundle,
    customField,
    customObject,
    metadata,
    onRecordPages,
    openMetadataOrg,
    picklist,
    problemsOf,
    type MetadataOrg
} from './metadataOrg';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const component = (name: string, identifier: string, properties: Record<string, string> = {}): string =>
    `<itemInstances><componentInstance>${Object.entries(properties)
        .map(
            ([key, value]) =>
                `<componentInstanceProperties><name>${key}</name><value>${value}</value></componentInstanceProperties>`
        )
        .join(
            ''
        )}<componentName>${name}</componentName><identifier>${identifier}</identifier></componentInstance></itemInstances>`;
const region = (name: string, items: string, type = 'Region'): string =>
    `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const page = metadata(
    'FlexiPage',
    [
        region('header', component('force:highlightsPanel', 'highlights')),
        region('Facet-map', component('thingMap', 'map'), 'Facet'),
        region('Facet-details', component('force:detailPanel', 'details'), 'Facet'),
        region(
            'Facet-tabs',
            component('flexipage:tab', 'tabDetails', {
                active: 'true',
                body: 'Facet-details',
                title: 'Standard.Tab.detail'
            }) + component('flexipage:tab', 'tabMap', { body: 'Facet-map', title: 'Map' }),
            'Facet'
        ),
        region('main', component('flexipage:tabset', 'tabs', { tabs: 'Facet-tabs' })),
        '<masterLabel>Thing Page</masterLabel><sobjectType>Thing__c</sobjectType>',
        '<template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    ].join('')
);

const thing = customObject(
    customField('Kind__c', 'Picklist', `<inlineHelpText>What it is</inlineHelpText>${picklist('Big', 'Small')}`) +
        `<compactLayoutAssignment>Short</compactLayoutAssignment>
        <compactLayouts><fullName>Short</fullName><fields>Name</fields><fields>Kind__c</fields><label>Short</label></compactLayouts>
        <listViews><fullName>Big_Ones</fullName><columns>NAME</columns><columns>Kind__c</columns><filterScope>Everything</filterScope>
        <filters><field>Kind__c</field><operation>equals</operation><value>Big</value></filters><label>Big Ones</label></listViews>
        <validationRules><fullName>Named</fullName><active>true</active><errorConditionFormula>ISBLANK(Name)</errorConditionFormula>
        <errorMessage>Give it a name</errorMessage></validationRules>`
);

const label = (name: string, value: string): string =>
    `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>${name}</shortDescription><value>${value}</value></labels>`;

const everything = {
    'objects/Thing__c.object': thing,
    ...bundle('thingMap', {}, onRecordPages),
    'flexipages/Thing_Page.flexipage': page,
    'tabs/Thing__c.tab': metadata('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>'),
    'applications/Things.app': metadata(
        'CustomApplication',
        `<actionOverrides><actionName>View</actionName><content>Thing_Page</content><formFactor>Large</formFactor>
        <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Thing__c</pageOrSobjectType></actionOverrides>
        <description>All things</description><formFactors>Large</formFactors><label>Things</label>
        <tabs>standard-Account</tabs><tabs>Thing__c</tabs><uiType>Lightning</uiType>`
    ),
    'labels/CustomLabels.labels': metadata(
        'CustomLabels',
        label('Greeting', 'Hello &amp; welcome') + label('Farewell', 'Bye')
    ),
    'layouts/Thing__c-Thing Layout.layout': metadata(
        'Layout',
        `<layoutSections><detailHeading>true</detailHeading><label>Basics</label>
        <layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems></layoutColumns>
        <layoutColumns><layoutItems><behavior>Edit</behavior><field>Kind__c</field></layoutItems><layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns>
        <style>TwoColumnsTopToBottom</style></layoutSections>
        <layoutSections><label>Links</label><style>CustomLinks</style></layoutSections>
        <relatedLists><fields>TASK.SUBJECT</fields><relatedList>RelatedActivityList</relatedList></relatedLists>`
    ),
    'customPermissions/Bypass.customPermission': metadata(
        'CustomPermission',
        '<isLicensed>false</isLicensed><label>Bypass</label>'
    ),
    'permissionsets/Keeper.permissionset': metadata(
        'PermissionSet',
        `<customPermissions><enabled>true</enabled><name>Bypass</name></customPermissions><label>Keeper</label>
        <fieldPermissions><editable>true</editable><field>Thing__c.Kind__c</field><readable>true</readable></fieldPermissions>
        <tabSettings><tab>Thing__c</tab><visibility>Visible</visibility></tabSettings>`
    ),
    'objectTranslations/Thing__c-zh_CN.objectTranslation': metadata(
        'CustomObjectTranslation',
        `<caseValues><plural>false</plural><value>东西</value></caseValues><nameFieldLabel>名称</nameFieldLabel>
        <fields><help>是什么</help><label>类型</label><name>Kind__c</name>
        <picklistValues><masterLabel>Big label</masterLabel><translation>大</translation></picklistValues></fields>
        <validationRules><errorMessage>请取名</errorMessage><name>Named</name></validationRules>`
    ),
    'translations/zh_CN.translation': metadata(
        'Translations',
        `<customApplications><label>万物</label><name>Things</name></customApplications>
        <customLabels><label>你好</label><name>Greeting</name></customLabels>`
    )
};

describe('the setup model', () => {
    let org: MetadataOrg;

    beforeAll(async () => {
        org = openMetadataOrg();
        expect(problemsOf(await org.deploy(everything))).toEqual([]);
    });

    afterAll(() => org.database.close());

    it('puts the facets of a page where they belong', () => {
        const { regions, ...rest } = org.setup.flexiPage('Thing_Page')!;
        expect(rest).toEqual({
            name: 'Thing_Page',
            label: 'Thing Page',
            type: 'RecordPage',
            objectName: 'Thing__c',
            template: 'flexipage:recordHomeTemplateDesktop'
        });
        expect(regions.map(({ name }) => name)).toEqual(['header', 'main']);
        expect(regions[1].items[0].component).toEqual({
            name: 'flexipage:tabset',
            identifier: 'tabs',
            properties: {},
            facets: {
                tabs: [
                    {
                        component: {
                            name: 'flexipage:tab',
                            identifier: 'tabDetails',
                            properties: { active: 'true', title: 'Standard.Tab.detail' },
                            facets: { body: [{ component: expect.objectContaining({ name: 'force:detailPanel' }) }] }
                        }
                    },
                    {
                        component: {
                            name: 'flexipage:tab',
                            identifier: 'tabMap',
                            properties: { title: 'Map' },
                            facets: { body: [{ component: expect.objectContaining({ name: 'thingMap' }) }] }
                        }
                    }
                ]
            }
        });
        expect(org.setup.flexiPages()).toHaveLength(1);
    });

    it('knows the apps with their tabs and pages, in the language asked for', () => {
        expect(org.setup.applications()).toEqual([
            {
                name: 'Things',
                label: 'Things',
                description: 'All things',
                uiType: 'Lightning',
                formFactors: ['Large'],
                navItems: [
                    { name: 'standard-Account', objectName: 'Account', label: 'Accounts' },
                    { name: 'Thing__c', objectName: 'Thing__c', label: 'Things' }
                ],
                actionOverrides: [
                    {
                        action: 'View',
                        objectName: 'Thing__c',
                        formFactor: 'Large',
                        type: 'Flexipage',
                        content: 'Thing_Page'
                    }
                ]
            }
        ]);
        const chinese = org.setup.application('Things', 'zh_CN')!;
        expect(chinese.label).toBe('万物');
        expect(chinese.navItems[1].label).toBe('东西');
        expect(org.setup.tabs()).toEqual([
            {
                name: 'Thing__c',
                label: 'Things',
                objectName: 'Thing__c',
                motif: 'Custom1: Heart',
                lwcComponent: null,
                flexiPage: null
            }
        ]);
    });

    it('gives labels in the language asked for, else in English', () => {
        expect(org.setup.customLabels()).toEqual({ Farewell: 'Bye', Greeting: 'Hello & welcome' });
        expect(org.setup.customLabels('zh_CN')).toEqual({ Farewell: 'Bye', Greeting: '你好' });
        expect(org.setup.customLabels('fr')).toEqual(org.setup.customLabels());
    });

    it('translates an object with its fields, values and messages', () => {
        expect(org.setup.translatedObject('Thing__c', 'zh_CN')).toMatchObject({
            label: '东西',
            labelPlural: '东西',
            fields: {
                Name: { label: '名称' },
                Kind__c: { label: '类型', help: '是什么', picklist: { Big: '大', Small: 'Small label' } }
            },
            validationMessages: { Named: '请取名' }
        });
        expect(org.setup.translatedObject('thing__C')).toMatchObject({
            label: 'Thing',
            labelPlural: 'Things',
            fields: { Kind__c: { label: 'Kind', help: 'What it is', picklist: { Big: 'Big label' } } },
            validationMessages: { Named: 'Give it a name' }
        });
        expect(org.setup.objectTranslation('Thing__c', 'zh_CN')!.fields.get('kind__c')!.values.get('Big')).toBe('大');
        expect(org.setup.objectTranslation('Thing__c', 'en_US')).toBeUndefined();
        expect(org.setup.translatedObject('Nothing__c')).toBeUndefined();
    });

    it('reads page layouts, list views and compact layouts', () => {
        expect(org.setup.layouts('Thing__c')).toEqual([
            {
                name: 'Thing__c-Thing Layout',
                sections: [
                    {
                        label: 'Basics',
                        heading: true,
                        columns: [
                            [{ field: 'Name', behavior: 'Required' }],
                            [
                                { field: 'Kind__c', behavior: 'Edit' },
                                { field: null, behavior: 'Edit' }
                            ]
                        ]
                    }
                ],
                relatedLists: [{ name: 'RelatedActivityList', fields: ['TASK.SUBJECT'] }]
            }
        ]);
        expect(org.setup.listViews('Thing__c')).toEqual([
            {
                name: 'Big_Ones',
                label: 'Big Ones',
                columns: ['NAME', 'Kind__c'],
                scope: 'Everything',
                filters: [{ field: 'Kind__c', operation: 'equals', value: 'Big' }],
                booleanFilter: null
            }
        ]);
        expect(org.setup.compactLayout('Thing__c')).toEqual({
            name: 'Short',
            label: 'Short',
            fields: ['Name', 'Kind__c']
        });
        expect(org.setup.compactLayout('Account')).toBeUndefined();
    });

    it('knows what permission sets grant', () => {
        expect(org.setup.permissionSet('Keeper')).toMatchObject({
            label: 'Keeper',
            customPermissions: ['Bypass'],
            fieldPermissions: [{ objectName: 'Thing__c', fieldName: 'Kind__c', readable: true, editable: true }],
            tabSettings: new Map([['Thing__c', 'Visible']])
        });
        expect(org.setup.permissionSets()).toHaveLength(1);
        expect(org.setup.customPermissionsOf(['Keeper', 'Unknown'])).toEqual(new Set(['Bypass']));
    });

    it('sees at once what a later deploy changes', async () => {
        const before = org.setup.revision;
        await org.deploy({ 'labels/CustomLabels.labels': metadata('CustomLabels', label('Farewell', 'See you')) });
        expect(org.setup.revision).toBeGreaterThan(before);
        expect(org.setup.customLabels()).toEqual({ Farewell: 'See you', Greeting: 'Hello & welcome' });
    });
});

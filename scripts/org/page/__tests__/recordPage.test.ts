import type { Application, FlexiPage, Layout, SetupModel } from '../../metadata';
import { parseXml } from '../../metadata/xml/parseXml';
import { customObject, fieldSchema, OrgSchema } from '../../schema';
import { listModel } from '../model/listModel';
import { objectOfRecord, recordPageModel, type RecordPageSource } from '../model/recordPage';
import { pageTexts } from '../texts';

function schemaWithVisits(): OrgSchema {
    const schema = new OrgSchema();
    schema.defineObject(
        customObject({
            name: 'Visit__c',
            label: 'Visit',
            labelPlural: 'Visits',
            keyPrefix: 'a00',
            nameField: { type: 'text', label: 'Visit Name' } as never,
            sharingModel: 'ReadWrite'
        })
    );
    const account = { to: ['Account'], relationshipName: 'Account__r', childRelationshipName: 'Visits__r' };
    schema.defineField(
        'Visit__c',
        fieldSchema({ name: 'Account__c', type: 'reference', reference: { ...account, onDelete: 'SetNull' } })
    );
    const values = [{ value: 'Onsite', label: 'On site', active: true, isDefault: false }];
    schema.defineField(
        'Visit__c',
        fieldSchema({ name: 'Place__c', type: 'picklist', picklist: { restricted: true, values } })
    );
    return schema;
}

const layout: Layout = {
    name: 'Visit__c-Visit Layout',
    sections: [
        {
            label: 'Main',
            heading: true,
            columns: [
                [
                    { field: 'Name', behavior: 'Required' },
                    { field: null, behavior: 'Edit' }
                ],
                [
                    { field: 'Place__c', behavior: 'Edit' },
                    { field: 'Gone__c', behavior: 'Edit' }
                ]
            ]
        },
        { label: 'Empty', heading: true, columns: [[], []] }
    ],
    relatedLists: []
};

function source(
    parts: Partial<RecordPageSource['setup']> = {},
    more: Partial<RecordPageSource> = {}
): RecordPageSource {
    const setup: RecordPageSource['setup'] = {
        compactLayout: () => undefined,
        customLabels: () => ({ Tab_Title: 'Karte' }),
        flexiPage: () => undefined,
        layouts: () => [],
        listViews: () => [],
        lwcBundle: () => undefined,
        tabs: () => [],
        translatedObject: () => undefined,
        ...parts
    };
    return {
        schema: schemaWithVisits(),
        setup,
        components: { readXml: () => undefined },
        language: 'en_US',
        texts: pageTexts('en_US'),
        application: undefined,
        ...more
    };
}

const model = (from: RecordPageSource, objectName: string) =>
    recordPageModel(from, from.schema.requireObject(objectName));

describe('the record page of an object', () => {
    it('lists the fields of the deployed layout and leaves out what is not there', () => {
        const { sections } = model(source({ layouts: () => [layout] }), 'Visit__c');
        expect(sections.map((section) => section.label)).toEqual(['Main']);
        expect(sections[0].columns.map((fields) => fields.map((field) => field.name))).toEqual([
            ['Name'],
            ['Place__c']
        ]);
    });

    it('translates the headings of sections', () => {
        const translation = parseXml(
            Buffer.from(
                '<CustomObjectTranslation><layouts><layout>Visit Layout</layout><sections><label>主要</label><section>Main</section></sections></layouts></CustomObjectTranslation>'
            ),
            'Visit__c-zh_CN.objectTranslation'
        );
        const readXml = (_type: string, name: string) => (name === 'Visit__c-zh_CN' ? translation : undefined);
        const chinese = source({ layouts: () => [layout] }, { language: 'zh_CN', components: { readXml } });
        expect(model(chinese, 'Visit__c').sections.map((section) => section.label)).toEqual(['主要']);
    });

    it('lists editable and custom fields where no layout is deployed', () => {
        const names = model(source(), 'Visit__c').sections[0].columns.flatMap((fields) =>
            fields.map((field) => field.name)
        );
        expect(names).toEqual(expect.arrayContaining(['Name', 'Account__c', 'Place__c']));
        expect(new Set(names).size).toBe(names.length);
    });

    it('selects the name of a parent with its id', () => {
        const fields = model(source(), 'Visit__c').sections[0].columns.flat();
        expect(fields.find((field) => field.name === 'Account__c')).toMatchObject({
            paths: ['Account__c', 'Account__r.Name'],
            parent: { relationship: 'Account__r', nameField: 'Name', objectName: 'Account' }
        });
    });

    it('has the translated words of the user, else the labels of the schema', () => {
        const translatedObject: SetupModel['translatedObject'] = (name) =>
            name === 'Visit__c'
                ? {
                      label: '拜访',
                      labelPlural: '拜访',
                      fields: { Place__c: { label: '地点', help: null, picklist: { Onsite: '现场' } } },
                      validationMessages: {}
                  }
                : undefined;
        const chinese = source({ translatedObject }, { language: 'zh_CN', texts: pageTexts('zh_CN') });
        expect(model(chinese, 'Visit__c').object.label).toBe('拜访');
        const fields = model(chinese, 'Visit__c').sections[0].columns.flat();
        expect(fields.find((field) => field.name === 'Place__c')).toMatchObject({
            label: '地点',
            picklist: { Onsite: '现场' }
        });
        expect(model(chinese, 'Account').object.label).toBe('客户');
        expect(model(source(), 'Account').object.label).toBe('Account');
    });

    it("lists an account's contacts, opportunities and custom children", () => {
        const lists = model(source(), 'Account').relatedLists.map(({ object, foreignKey }) => [
            object.name,
            foreignKey
        ]);
        expect(lists).toEqual(
            expect.arrayContaining([
                ['Contact', 'AccountId'],
                ['Opportunity', 'AccountId'],
                ['Visit__c', 'Account__c']
            ])
        );
        expect(lists.map(([name]) => name)).not.toContain('Task');
    });

    it('lists the related lists of the layout only, with their columns', () => {
        const relatedLists = [
            { name: 'Visit__c.Account__c', fields: ['NAME', 'Place__c'] },
            { name: 'Gone__c.Account__c', fields: ['NAME'] },
            { name: 'RelatedContactList', fields: ['FULL_NAME'] }
        ];
        const lists = model(source({ layouts: () => [{ ...layout, relatedLists }] }), 'Account').relatedLists;
        expect(lists).toHaveLength(1);
        expect(lists[0].columns.map((field) => field.name)).toEqual(['Name', 'Place__c']);
    });
});

describe('the page that an app shows', () => {
    const page: FlexiPage = {
        name: 'Visit_Page',
        label: 'Visit Page',
        type: 'RecordPage',
        objectName: 'Visit__c',
        template: 'flexipage:recordHomeTemplateDesktop',
        regions: [
            {
                name: 'main',
                items: [
                    {
                        component: {
                            name: 'flexipage:tabset',
                            identifier: 'tabs',
                            properties: {},
                            facets: {
                                tabs: [
                                    {
                                        component: {
                                            name: 'flexipage:tab',
                                            identifier: 'tab',
                                            properties: { title: '{!$Label.Tab_Title}' },
                                            facets: { body: [] }
                                        }
                                    }
                                ]
                            }
                        }
                    }
                ]
            }
        ]
    };
    const application = (objectName: string): Application => ({
        name: 'App',
        label: 'App',
        description: null,
        uiType: 'Lightning',
        formFactors: ['Large'],
        navItems: [],
        actionOverrides: [
            { action: 'View', objectName, formFactor: 'Small', type: 'Flexipage', content: 'Phone_Page' },
            { action: 'View', objectName, formFactor: 'Large', type: 'Flexipage', content: 'Visit_Page' }
        ]
    });
    const flexiPage: SetupModel['flexiPage'] = (name) => (name === 'Visit_Page' ? page : undefined);

    it('is the one its action override names for desktops', () => {
        const shown = model(source({ flexiPage }, { application: application('Visit__c') }), 'Visit__c').view;
        expect(shown.main).toMatchObject([{ kind: 'tabset', tabs: [{ label: 'Karte' }] }]);
    });

    it('is the default page for another object, and in another app', () => {
        for (const app of [application('Account'), undefined]) {
            const shown = model(source({ flexiPage }, { application: app }), 'Visit__c').view;
            expect(shown.main).toMatchObject([{ tabs: [{ label: 'Details' }, { label: 'Related' }] }]);
        }
    });
});

describe('the object of a record address', () => {
    it('is the one named, whatever its case, or the one that the id belongs to', () => {
        expect(objectOfRecord(source(), 'visit__C', 'a00000000000001AAA').name).toBe('Visit__c');
        expect(objectOfRecord(source(), 'sObject', '001000000000001AAA').name).toBe('Account');
    });

    it.each([
        ['Nothing__c', '001000000000001AAA'],
        ['sObject', 'zzz000000000001AAA'],
        ['Account', 'not-an-id']
    ])('is not found for %s %s', (objectName, id) => {
        expect(() => objectOfRecord(source(), objectName, id)).toThrow('The requested resource does not exist');
    });
});

describe('the list of an object', () => {
    it('has the columns of the list view that leaves nothing out, the name first', () => {
        const views = [
            { name: 'Mine', label: 'Mine', columns: ['CREATED_DATE'], scope: 'Mine', filters: [], booleanFilter: null },
            {
                name: 'All',
                label: 'All',
                columns: ['Place__c', 'NAME'],
                scope: 'Everything',
                filters: [],
                booleanFilter: null
            }
        ];
        const from = source({ listViews: () => views });
        const { columns } = listModel(from, from.schema.requireObject('Visit__c'));
        expect(columns.map((field) => field.name)).toEqual(['Name', 'Place__c']);
    });

    it('has the usual columns of a standard object', () => {
        const from = source();
        const { columns } = listModel(from, from.schema.requireObject('Account'));
        expect(columns.map((field) => field.name)).toEqual([
            'Name',
            'Type',
            'Industry',
            'Phone',
            'BillingCity',
            'OwnerId'
        ]);
    });
});

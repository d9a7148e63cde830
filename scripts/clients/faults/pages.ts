import { MAIN, metadata, type Fault } from './fault';

const recordPage = (what: string, name: string, item: string, said: RegExp, object = 'Account'): Fault => ({
    what: `a record page with ${what}`,
    files: {
        [`${MAIN}/flexipages/${name}.flexipage-meta.xml`]: metadata(
            'FlexiPage',
            `<flexiPageRegions><itemInstances>${item}</itemInstances><name>main</name><type>Region</type></flexiPageRegions>
            <masterLabel>${name}</masterLabel><sobjectType>${object}</sobjectType>
            <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
        )
    },
    ...{ blamed: name, said }
});
const component = (name: string, properties = ''): string =>
    `<componentInstance>${properties}<componentName>${name}</componentName><identifier>one</identifier></componentInstance>`;
const facet = '<componentInstanceProperties><name>tabs</name><value>Facet-gone</value></componentInstanceProperties>';

const layout = (what: string, name: string, fields: string[], said: RegExp, rest = ''): Fault => ({
    what: `a layout ${what}`,
    files: {
        [`${MAIN}/layouts/${name}.layout-meta.xml`]: metadata(
            'Layout',
            `<layoutSections><layoutColumns>${fields
                .map((field) => `<layoutItems><behavior>Edit</behavior><field>${field}</field></layoutItems>`)
                .join('')}</layoutColumns><style>OneColumn</style></layoutSections>${rest}`
        )
    },
    ...{ blamed: name, said }
});
const REQUIRED = ['Name', 'From__c', 'Kind__c', 'To__c'];

const listView = (what: string, name: string, elements: string, said: RegExp): Fault => ({
    what: `a list view with an unknown ${what}`,
    files: {
        [`${MAIN}/objects/Stakeholder__c/listViews/${name}.listView-meta.xml`]: metadata(
            'ListView',
            `<fullName>${name}</fullName>${elements}<label>Bad</label>`
        )
    },
    ...{ blamed: `Stakeholder__c.${name}`, said }
});

const tab = (what: string, name: string, elements: string, said: RegExp): Fault => ({
    what: `a tab of an unknown ${what}`,
    files: { [`${MAIN}/tabs/${name}.tab-meta.xml`]: metadata('CustomTab', elements) },
    ...{ blamed: name, said }
});

const app = (what: string, name: string, elements: string, said: RegExp): Fault => ({
    what: `an app with an unknown ${what}`,
    files: {
        [`${MAIN}/applications/${name}.app-meta.xml`]: metadata(
            'CustomApplication',
            `${elements}<label>Bad</label><navType>Standard</navType><uiType>Lightning</uiType>`
        )
    },
    ...{ blamed: name, said }
});
const override = (content: string, object: string): string =>
    `<actionOverrides><actionName>View</actionName><content>${content}</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>${object}</pageOrSobjectType></actionOverrides>`;

/** Pages, layouts, list views, tabs and apps that name what is not there, or lack what they need. */
export const PAGE_FAULTS: Fault[] = [
    recordPage('an unknown component', 'Bad_Component', component('gone'), /c:gone/),
    recordPage('a component that is made for no page', 'Bad_Target', component('c:meter'), /c:meter is not available/),
    recordPage('a facet that is not there', 'Bad_Facet', component('flexipage:tabset', facet), /'Facet-gone'/),
    recordPage(
        'an unknown field',
        'Bad_Field_Page',
        '<fieldInstance><fieldItem>Record.Gone__c</fieldItem><identifier>one</identifier></fieldInstance>',
        /The field Gone__c doesn't exist on Account/
    ),
    recordPage(
        'an unknown object',
        'Bad_Object_Page',
        component('force:detailPanel'),
        /no CustomObject named Gone__c found/,
        'Gone__c'
    ),
    layout(
        'with an unknown field',
        'StakeholderLink__c-Bad Field',
        [...REQUIRED, 'Gone__c'],
        /no CustomField named StakeholderLink__c.Gone__c found/
    ),
    layout('without a required field', 'StakeholderLink__c-Bad Lack', ['Name', 'From__c', 'To__c'], /field: Kind__c/),
    layout(
        'with an unknown related list',
        'StakeholderLink__c-Bad List',
        REQUIRED,
        /Cannot find related list:Stakeholder__c.Gone__c/,
        '<relatedLists><relatedList>Stakeholder__c.Gone__c</relatedList></relatedLists>'
    ),
    layout('of an unknown object', 'Gone__c-Bad Object', ['Name'], /no CustomObject named Gone__c found/),
    listView('column', 'Bad_Column', '<columns>Gone__c</columns><filterScope>Everything</filterScope>', /Gone__c/),
    listView(
        'filter',
        'Bad_Filter',
        `<columns>NAME</columns><filterScope>Everything</filterScope>
        <filters><field>Gone__c</field><operation>equals</operation><value>x</value></filters>`,
        /filter column: Gone__c/
    ),
    {
        what: 'a compact layout with an unknown field',
        files: {
            [`${MAIN}/objects/Stakeholder__c/compactLayouts/Bad_Compact.compactLayout-meta.xml`]: metadata(
                'CompactLayout',
                '<fullName>Bad_Compact</fullName><fields>Gone__c</fields><label>Bad</label>'
            )
        },
        ...{ blamed: 'Stakeholder__c.Bad_Compact', said: /no CustomField named Stakeholder__c.Gone__c found/ }
    },
    tab('object', 'Unknown__c', '<customObject>true</customObject>', /no CustomObject named Unknown__c found/),
    tab('component', 'Bad_Tab', '<label>Bad</label><lwcComponent>gone</lwcComponent>', /named gone found/),
    tab('page', 'Bad_Page_Tab', '<flexiPage>Gone</flexiPage><label>Bad</label>', /no FlexiPage named Gone found/),
    app('tab', 'Bad_App', '<tabs>Gone__c</tabs>', /no CustomTab named Gone__c found/),
    app('page', 'Bad_Page_App', override('Gone', 'Account'), /no FlexiPage named Gone found/),
    app('object', 'Bad_Object_App', override('Gone', 'Gone__c'), /no CustomObject named Gone__c found/)
];

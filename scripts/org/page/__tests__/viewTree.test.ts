import type { FlexiPage, PageComponent, PageItem } from '../../metadata';
import type { FieldView } from '../model/types';
import { defaultView, viewTree, type ViewContext } from '../model/viewTree';

const component = (name: string, parts: Partial<PageComponent> = {}): PageItem => ({
    component: { name, identifier: name, properties: {}, facets: {}, ...parts }
});

const tab = (title: string, body: PageItem[], active = 'false'): PageItem =>
    component('flexipage:tab', { properties: { title, active }, facets: { body } });

const tabset = (tabs: PageItem[]): PageItem => component('flexipage:tabset', { facets: { tabs } });

const page = (regions: Record<string, PageItem[]>): FlexiPage => ({
    name: 'Page',
    label: 'Page',
    type: 'RecordPage',
    objectName: 'Account',
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: Object.entries(regions).map(([name, items]) => ({ name, items }))
});

const field = (name: string): FieldView => ({ name }) as FieldView;

const context: ViewContext = {
    tabLabel: (title) => `<${title}>`,
    field: (path) => (path === 'Record.Gone__c' ? undefined : field(path)),
    isDeployed: (name) => name === 'map'
};

describe('the view tree of a Lightning page', () => {
    it('keeps the tabs in order with their labels and contents', () => {
        const { main } = viewTree(
            page({
                main: [tabset([tab('One', [component('force:detailPanel')]), tab('Two', [component('map')], 'true')])]
            }),
            context
        );
        expect(main).toMatchObject([
            {
                kind: 'tabset',
                tabs: [
                    { label: '<One>', active: false, content: [{ kind: 'details' }] },
                    { label: '<Two>', active: true, content: [{ kind: 'component', name: 'map' }] }
                ]
            }
        ]);
    });

    it('opens the first tab where the page names none', () => {
        const { main } = viewTree(page({ main: [tabset([tab('One', []), tab('Two', [])])] }), context);
        expect(main).toMatchObject([{ tabs: [{ active: true }, { active: false }] }]);
    });

    it('draws a tabset inside a tab', () => {
        const inner = tabset([tab('Inner', [component('force:relatedListContainer')])]);
        const { main } = viewTree(page({ main: [tabset([tab('Outer', [inner])])] }), context);
        expect(main).toMatchObject([{ tabs: [{ content: [{ kind: 'tabset', tabs: [{ label: '<Inner>' }] }] }] }]);
    });

    it('gives every node a key of its own', () => {
        const { main } = viewTree(page({ main: [component('map'), component('map')] }), context);
        expect(new Set(main.map((node) => node.key)).size).toBe(2);
    });

    it('takes a component with and without the c: prefix', () => {
        const { main } = viewTree(page({ main: [component('c:map'), component('map')] }), context);
        expect(main).toMatchObject([
            { kind: 'component', name: 'map' },
            { kind: 'component', name: 'map' }
        ]);
    });

    it('gives design attributes the type that their text spells', () => {
        const properties = { compact: 'true', depth: '3', title: 'Map', code: '007', columns: ['A', 'B'] };
        const { main } = viewTree(page({ main: [component('map', { properties })] }), context);
        expect(main).toMatchObject([
            { properties: { compact: true, depth: 3, title: 'Map', code: '007', columns: ['A', 'B'] } }
        ]);
    });

    it('leaves a placeholder for what is not deployed or not part of the local org', () => {
        const { main } = viewTree(page({ main: [component('gone'), component('forceChatter:publisher')] }), context);
        expect(main).toMatchObject([
            { kind: 'placeholder', name: 'gone' },
            { kind: 'placeholder', name: 'forceChatter:publisher' }
        ]);
    });

    it('shows tasks and events in place of the activity panel', () => {
        const { main } = viewTree(page({ main: [component('runtime_sales_activities:activityPanel')] }), context);
        expect(main).toMatchObject([{ kind: 'activities' }]);
    });

    it('shows what stands inside an unknown container', () => {
        const container = component('flexipage:someSection', { facets: { body: [component('force:detailPanel')] } });
        expect(viewTree(page({ main: [container] }), context).main).toMatchObject([{ kind: 'details' }]);
    });

    it('gathers fields that follow each other and leaves out those the object lacks', () => {
        const fields = ['Record.Name', 'Record.Gone__c', 'Record.Phone'].map((path): PageItem => ({
            field: { field: path, behavior: 'none' }
        }));
        const { main } = viewTree(page({ main: [...fields, component('map'), fields[0]] }), context);
        expect(main).toMatchObject([
            { kind: 'fields', fields: [{ name: 'Record.Name' }, { name: 'Record.Phone' }] },
            { kind: 'component' },
            { kind: 'fields', fields: [{ name: 'Record.Name' }] }
        ]);
    });

    it('keeps a sidebar with content', () => {
        const view = viewTree(page({ main: [component('map')], sidebar: [component('force:detailPanel')] }), context);
        expect(view.sidebar).toMatchObject([{ kind: 'details' }]);
        expect(view.footer).toEqual([]);
    });

    it('gives the room of a sidebar of placeholders to the main region', () => {
        const view = viewTree(
            page({ header: [component('force:highlightsPanel')], sidebar: [component('x:activityPanel')] }),
            context
        );
        expect(view.header).toMatchObject([{ kind: 'highlights' }]);
        expect(view.sidebar).toEqual([]);
        expect(view.footer).toMatchObject([{ kind: 'placeholder', name: 'x:activityPanel' }]);
    });
});

describe('the page of an object without a Lightning page', () => {
    it('has its details and its related lists', () => {
        const view = defaultView(context.tabLabel, false);
        expect(view.header).toMatchObject([{ kind: 'highlights' }]);
        expect(view.main).toMatchObject([
            { tabs: [{ active: true, content: [{ kind: 'details' }] }, { content: [{ kind: 'relatedLists' }] }] }
        ]);
    });

    it('has what is to be done about it where it takes activities', () => {
        expect(defaultView(context.tabLabel, true).main).toMatchObject([
            { tabs: [{}, {}, { label: '<Standard.Tab.activity>', active: false, content: [{ kind: 'activities' }] }] }
        ]);
    });
});

import type { FlexiPage, PageComponent, PageItem } from '../../metadata';
import type { FieldView, PageView, ViewNode, ViewTab } from './types';

/** What the tree needs to know beside the page. */
export interface ViewContext {
    /** Label of a tab as the page names it: `Standard.Tab.detail`, `{!$Label.Name}` or plain text. */
    tabLabel: (title: string) => string;
    /** Field of a Dynamic Forms path such as `Record.Name`; undefined where it has none. */
    field: (path: string) => FieldView | undefined;
    /** Whether a Lightning web component of that name is deployed. */
    isDeployed: (component: string) => boolean;
}

const standardComponents: Record<string, 'highlights' | 'details' | 'relatedLists' | 'activities'> = {
    'force:highlightsPanel': 'highlights',
    'force:detailPanel': 'details',
    'force:detailPanelMobile': 'details',
    'force:relatedListContainer': 'relatedLists',
    'runtime_sales_activities:activityPanel': 'activities'
};

const text = (component: PageComponent, property: string): string => {
    const value = component.properties[property];
    return typeof value === 'string' ? value : '';
};

const facet = (component: PageComponent, property: string): PageItem[] => component.facets[property] ?? [];

/** Design attributes arrive as text; components get the type that the text spells. */
function typedValue(value: string | string[]): string | string[] | boolean | number {
    if (value === 'true' || value === 'false') {
        return value === 'true';
    }
    return typeof value === 'string' && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Turns a deployed Lightning page into the tree that the local page draws. */
export function viewTree(page: FlexiPage, context: ViewContext): PageView {
    let count = 0;
    const key = (): string => `node-${(count += 1)}`;

    function tabs(items: PageItem[], titleProperty: string, contentProperty: string): ViewTab[] {
        const components = items.flatMap((item) => (item.component ? [item.component] : []));
        const active = Math.max(
            0,
            components.findIndex((component) => text(component, 'active') === 'true')
        );
        return components.map((component, index) => ({
            key: key(),
            label: context.tabLabel(text(component, titleProperty)),
            active: index === active,
            content: nodes(facet(component, contentProperty))
        }));
    }

    function componentNodes(component: PageComponent): ViewNode[] {
        const { name } = component;
        if (name === 'flexipage:tabset') {
            return [{ kind: 'tabset', key: key(), tabs: tabs(facet(component, 'tabs'), 'title', 'body') }];
        }
        if (name === 'flexipage:accordion') {
            return [
                { kind: 'accordion', key: key(), sections: tabs(facet(component, 'sections'), 'label', 'sectionBody') }
            ];
        }
        if (name in standardComponents) {
            return [{ kind: standardComponents[name], key: key() }];
        }
        const own = name.replace(/^c:/, '');
        if (!own.includes(':') && context.isDeployed(own)) {
            const properties = Object.entries(component.properties).map(([property, value]) => [
                property,
                typedValue(value)
            ]);
            return [{ kind: 'component', key: key(), name: own, properties: Object.fromEntries(properties) }];
        }
        const inside = Object.values(component.facets).flatMap((items) => nodes(items));
        return inside.length > 0 ? inside : [{ kind: 'placeholder', key: key(), name }];
    }

    /** Fields that follow each other make one block. */
    function nodes(items: PageItem[]): ViewNode[] {
        const result: ViewNode[] = [];
        for (const item of items) {
            if (item.component) {
                result.push(...componentNodes(item.component));
                continue;
            }
            const field = context.field(item.field.field);
            const last = result.at(-1);
            if (field && last?.kind === 'fields') {
                last.fields.push(field);
            } else if (field) {
                result.push({ kind: 'fields', key: key(), fields: [field] });
            }
        }
        return result;
    }

    return arrange(page.regions.map((region) => ({ name: region.name, content: nodes(region.items) })));
}

const isPlaceholder = (node: ViewNode): boolean => node.kind === 'placeholder';

/** Puts the regions of any template in the places of ours. */
function arrange(regions: Array<{ name: string; content: ViewNode[] }>): PageView {
    const view: PageView = { header: [], main: [], sidebar: [], footer: [] };
    for (const { name, content } of regions) {
        if (/header|subheader|top/i.test(name)) {
            view.header.push(...content);
        } else if (/sidebar|right|left/i.test(name)) {
            (content.every(isPlaceholder) ? view.footer : view.sidebar).push(...content);
        } else if (/footer/i.test(name)) {
            view.footer.push(...content);
        } else {
            view.main.push(...content);
        }
    }
    return view;
}

/** The page of an object for which the app has no page of its own. */
export function defaultView(tabLabel: ViewContext['tabLabel'], hasActivities: boolean): PageView {
    const tab = (key: string, title: string, content: ViewNode, active: boolean): ViewTab => ({
        key,
        label: tabLabel(title),
        active,
        content: [content]
    });
    return {
        header: [{ kind: 'highlights', key: 'highlights' }],
        main: [
            {
                kind: 'tabset',
                key: 'tabset',
                tabs: [
                    tab('details-tab', 'Standard.Tab.detail', { kind: 'details', key: 'details' }, true),
                    tab('related-tab', 'Standard.Tab.relatedLists', { kind: 'relatedLists', key: 'related' }, false),
                    ...(hasActivities
                        ? [tab('activity-tab', 'Standard.Tab.activity', { kind: 'activities', key: 'activity' }, false)]
                        : [])
                ]
            }
        ],
        sidebar: [],
        footer: []
    };
}

import type { XmlElement } from '../xml/xmlElement';
import type { FlexiPage, PageComponent, PageItem } from './types';

/** A Lightning page from its metadata, facets resolved: what a tabset's `tabs` names stands inside the tabset. */
export function readFlexiPage(name: string, xml: XmlElement): FlexiPage {
    const regions = xml.all('flexiPageRegions');
    const facets = new Map(
        regions.filter((region) => region.text('type') === 'Facet').map((facet) => [facet.text('name')!, facet])
    );
    return {
        name,
        label: xml.text('masterLabel') ?? name,
        type: xml.text('type') ?? '',
        objectName: xml.text('sobjectType'),
        template: xml.first('template')?.text('name') ?? '',
        regions: regions
            .filter((region) => region.text('type') !== 'Facet')
            .map((region) => ({ name: region.text('name')!, items: readItems(region, facets, []) }))
    };
}

/** Components of a page at any depth, in the order of reading. */
export function componentsOf(page: FlexiPage): PageComponent[] {
    const inside = (items: PageItem[]): PageComponent[] =>
        items.flatMap(({ component }) =>
            component ? [component, ...Object.values(component.facets).flatMap((facet) => inside(facet))] : []
        );
    return page.regions.flatMap((region) => inside(region.items));
}

/** `within` holds the facets around a region: one that contains itself would never end. */
function readItems(region: XmlElement, facets: Map<string, XmlElement>, within: XmlElement[]): PageItem[] {
    const instances = region.all('itemInstances').flatMap((item) => item.elements);
    return instances.map((element) =>
        element.name === 'fieldInstance'
            ? { field: readField(element) }
            : { component: readComponent(element, facets, [...within, region]) }
    );
}

function readComponent(element: XmlElement, facets: Map<string, XmlElement>, within: XmlElement[]): PageComponent {
    const component: PageComponent = {
        name: element.text('componentName') ?? '',
        identifier: element.text('identifier') ?? '',
        properties: {},
        facets: {}
    };
    for (const property of element.all('componentInstanceProperties')) {
        const name = property.text('name') ?? '';
        const list = property.first('valueList');
        const value = property.text('value') ?? '';
        const facet = facets.get(value);
        if (list) {
            component.properties[name] = list.all('valueListItems').map((item) => item.text('value') ?? '');
        } else if (facet && !within.includes(facet)) {
            component.facets[name] = readItems(facet, facets, within);
        } else {
            component.properties[name] = value;
        }
    }
    return component;
}

function readField(element: XmlElement): { field: string; behavior: string } {
    const behavior = element
        .all('fieldInstanceProperties')
        .find((property) => property.text('name') === 'uiBehavior')
        ?.text('value');
    return { field: element.text('fieldItem') ?? '', behavior: behavior ?? 'none' };
}

import type { XmlElement } from '../xml/xmlElement';
import type { CompactLayout, Layout, LayoutItem, LayoutSection, ListView } from './types';

/** A page layout from its metadata; sections of custom links hold no fields and are left out. */
export function readLayout(name: string, xml: XmlElement): Layout {
    return {
        name,
        sections: xml
            .all('layoutSections')
            .filter((section) => section.text('style') !== 'CustomLinks')
            .map(readSection),
        relatedLists: xml
            .all('relatedLists')
            .map((list) => ({ name: list.text('relatedList') ?? '', fields: list.texts('fields') }))
    };
}

function readSection(xml: XmlElement): LayoutSection {
    return {
        label: xml.text('label') ?? '',
        heading: xml.flag('detailHeading'),
        columns: xml.all('layoutColumns').map((column) => column.all('layoutItems').map(readItem))
    };
}

function readItem(xml: XmlElement): LayoutItem {
    return { field: xml.text('field'), behavior: xml.text('behavior') ?? 'Edit' };
}

/** A list view from its metadata. */
export function readListView(xml: XmlElement): ListView {
    const name = xml.text('fullName') ?? '';
    return {
        name,
        label: xml.text('label') ?? name,
        columns: xml.texts('columns'),
        scope: xml.text('filterScope') ?? 'Everything',
        filters: xml.all('filters').map((filter) => ({
            field: filter.text('field') ?? '',
            operation: filter.text('operation') ?? '',
            value: filter.text('value') ?? ''
        })),
        booleanFilter: xml.text('booleanFilter')
    };
}

/** A compact layout from its metadata. */
export function readCompactLayout(xml: XmlElement): CompactLayout {
    const name = xml.text('fullName') ?? '';
    return { name, label: xml.text('label') ?? name, fields: xml.texts('fields') };
}

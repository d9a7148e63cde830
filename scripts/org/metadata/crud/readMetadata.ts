import { componentType } from '../componentTypes';
import { usualFileName } from '../deploy/deployResult';
import { assemble } from '../retrieve/retrievePackage';
import type { ComponentStore } from '../store/componentStore';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/xmlElement';

/** A component as one `records` element: what is in it by element name; nothing but `xsi:nil` where there is none. */
export function readMetadata(store: ComponentStore, type: string, fullName: string): Record<string, unknown> {
    const xml = componentXml(store, type, fullName);
    return xml === undefined ? { '@xsi:nil': 'true' } : { '@xsi:type': type, ...contentOf(xml), fullName };
}

/** A component's metadata, with the parts that lie inside its file. */
function componentXml(store: ComponentStore, type: string, fullName: string): XmlElement | undefined {
    const children = Object.values(componentType(type)?.children ?? {});
    if (children.length === 0 || !store.has(type, fullName)) {
        return store.readXml(type, fullName);
    }
    const path = usualFileName(type, fullName);
    return parseXml(assemble(store, path, new Set([`${type}:${fullName}`])), path);
}

function contentOf(xml: XmlElement): Record<string, unknown> {
    const content: Record<string, unknown[]> = {};
    for (const element of xml.elements) {
        const value = element.elements.length > 0 ? contentOf(element) : element.content;
        content[element.name] = [...(content[element.name] ?? []), value];
    }
    return content;
}

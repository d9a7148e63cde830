import JSZip from 'jszip';
import { componentType, parentOf } from '../componentTypes';
import { usualFileName } from '../deploy/deployResult';
import { NEWEST_VERSION, writeManifest } from '../package/manifest';
import { writeXml } from '../xml/writeXml';
import { XmlElement } from '../xml/xmlElement';

/** A component as a call names it, with what stands in it. */
export interface CrudComponent {
    type: string;
    fullName: string;
    /** Without its full name. */
    elements: XmlElement[];
}

/** A component that is to go. */
export type CrudDeletion = Pick<CrudComponent, 'type' | 'fullName'>;

const place = { line: 0, column: 0 };

/** A package of components as the calls on single components give them, and of deletions after them. */
export async function crudPackage(components: CrudComponent[], deletions: CrudDeletion[] = []): Promise<Buffer> {
    const zip = new JSZip();
    const files = new Map<string, XmlElement[]>();
    for (const component of components) {
        const path = usualFileName(component.type, component.fullName);
        files.set(path, [...(files.get(path) ?? []), ...contentOf(component)]);
    }
    for (const [path, elements] of files) {
        zip.file(path, writeXml(new XmlElement(rootOf(path, components), elements, '', place)));
    }
    zip.file('package.xml', manifest(components));
    if (deletions.length > 0) {
        zip.file('destructiveChanges.xml', manifest(deletions));
    }
    return zip.generateAsync({ type: 'nodebuffer' });
}

/** What a component adds to its file: a part of it for a child type. */
function contentOf({ type, fullName, elements }: CrudComponent): XmlElement[] {
    const parent = parentOf(type);
    if (!parent) {
        return elements;
    }
    const name = type === 'CustomLabel' ? fullName : fullName.slice(fullName.lastIndexOf('.') + 1);
    return [new XmlElement(parent.element, [new XmlElement('fullName', [], name, place), ...elements], '', place)];
}

function rootOf(path: string, components: CrudComponent[]): string {
    const { type } = components.find((component) => usualFileName(component.type, component.fullName) === path)!;
    return (parentOf(type)?.parent ?? componentType(type)!).name;
}

function manifest(members: CrudDeletion[]): Buffer {
    const types = new Map<string, string[]>();
    for (const { type, fullName } of members) {
        types.set(type, [...(types.get(type) ?? []), fullName]);
    }
    return writeManifest({ version: `${NEWEST_VERSION}.0`, types });
}

import { XMLBuilder } from 'fast-xml-parser';
import type { XmlElement } from './xmlElement';

const namespace = 'http://soap.sforce.com/2006/04/metadata';

const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    format: true,
    indentBy: '    ',
    suppressEmptyNode: true
});

type BuilderNode = Record<string, unknown>;

/** Writes an element as a metadata file, in metadata's namespace. */
export function writeXml(root: XmlElement): Buffer {
    const declaration = { '?xml': [{ '#text': '' }], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } };
    const node = { ...toNode(root), ':@': { '@_xmlns': namespace } };
    return Buffer.from(`${(builder.build([declaration, node]) as string).trim()}\n`, 'utf8');
}

function toNode(element: XmlElement): BuilderNode {
    const children = element.elements.length > 0 ? element.elements.map(toNode) : [{ '#text': element.content }];
    return { [element.name]: children };
}

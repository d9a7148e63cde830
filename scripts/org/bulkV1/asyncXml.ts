import { XMLBuilder } from 'fast-xml-parser';
import { ComponentProblem } from '../metadata/problem';
import { parseXml } from '../metadata/xml/parseXml';
import { AsyncError } from './asyncError';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });

/** Something of Bulk API 1.0 as XML; what is undefined is left out. */
export function toAsyncXml(name: string, content: object): string {
    const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
    return `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ [name]: { '@xmlns': NAMESPACE, ...given } })}`;
}

/** The elements of a `jobInfo` as texts. Throws InvalidXml. */
export function readJobInfo(xml: string): Record<string, string> {
    try {
        const root = parseXml(xml, 'request');
        if (root?.name === 'jobInfo') {
            return Object.fromEntries(root.elements.map(({ name, content }) => [name, content.trim()]));
        }
    } catch (error) {
        if (!(error instanceof ComponentProblem)) {
            throw error;
        }
        throw new AsyncError('InvalidXml', error.message);
    }
    throw new AsyncError('InvalidXml', 'The request is no jobInfo');
}

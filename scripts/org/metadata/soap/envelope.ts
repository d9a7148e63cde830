import { XMLBuilder } from 'fast-xml-parser';
import { ComponentProblem } from '../problem';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/xmlElement';

const METADATA = 'http://soap.sforce.com/2006/04/metadata';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressBooleanAttributes: false });

/** A SOAP call: its session, the operation's name and the operation's element. */
export interface SoapCall {
    sessionId: string | null;
    operation: string;
    body: XmlElement;
    /** What `AllOrNoneHeader` says. */
    allOrNone: boolean;
}

/** Reads a SOAP request; null where it is none. */
export function readSoapCall(text: string): SoapCall | null {
    try {
        const envelope = parseXml(text, 'request');
        const body = envelope.first('Body')?.elements[0];
        const header = envelope.first('Header');
        const sessionId = header?.first('SessionHeader')?.text('sessionId') ?? null;
        const allOrNone = header?.first('AllOrNoneHeader')?.flag('allOrNone') ?? false;
        return body ? { sessionId, operation: body.name, body, allOrNone } : null;
    } catch (error) {
        if (error instanceof ComponentProblem) {
            return null;
        }
        throw error;
    }
}

/** An answer with one `result` element, or one for each of an array. Properties that are null or undefined are left out. */
export function soapAnswer(operation: string, result: unknown): string {
    return envelope(`${operation}Response`, { '@xmlns': METADATA, result: withoutNothing(result) });
}

/** A fault as Salesforce sends it: `sf:INVALID_SESSION_ID` and the sentence after the code. */
export function soapFault(code: string, message: string): string {
    return envelope('soapenv:Fault', {
        '@xmlns:sf': METADATA,
        faultcode: `sf:${code}`,
        faultstring: `${code}: ${message}`
    });
}

function envelope(name: string, content: object): string {
    return `${DECLARATION}${builder.build({
        'soapenv:Envelope': {
            '@xmlns:soapenv': SOAP,
            '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
            'soapenv:Body': { [name]: content }
        }
    })}`;
}

function withoutNothing(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutNothing);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
    return Object.fromEntries(entries.map(([key, each]) => [key, withoutNothing(each)]));
}

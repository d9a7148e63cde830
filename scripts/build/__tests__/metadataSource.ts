import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export const projectRoot = path.resolve(__dirname, '../../..');
export const mainPackage = path.join(projectRoot, 'force-app/main/default');
export const chinesePackage = path.join(projectRoot, 'force-app/zh_CN/default');

/** One XML element; its children by name. */
export interface Element {
    [child: string]: unknown;
}

export interface Field {
    object: string;
    name: string;
    /** The type as the Metadata API calls it; a formula has the type of its result. */
    type: string;
    xml: Element;
    required: boolean;
    /** Nobody writes it: a formula or a roll-up summary. */
    computed: boolean;
    master: boolean;
}

const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false, trimValues: false });

/** The root element of a metadata file. */
export function read(file: string): Element {
    const document = parser.parse(fs.readFileSync(file, 'utf8')) as Element;
    const root = Object.values(document)[0];
    return typeof root === 'object' && root !== null ? (root as Element) : {};
}

function descend(from: unknown, steps: string[]): unknown[] {
    const here = (Array.isArray(from) ? from : [from]) as unknown[];
    if (steps.length === 0) {
        return here;
    }
    return here.flatMap((node) => {
        const next = typeof node === 'object' && node !== null ? (node as Element)[steps[0]] : undefined;
        return next === undefined ? [] : descend(next, steps.slice(1));
    });
}

/** All elements at a dotted path, repeated ones included. */
export function elements(from: Element, steps: string): Element[] {
    return descend(from, steps.split('.')).filter((node): node is Element => typeof node === 'object' && node !== null);
}

/** All texts at a dotted path, repeated ones included. */
export function texts(from: Element, steps: string): string[] {
    return descend(from, steps.split('.')).filter((node): node is string => typeof node === 'string');
}

/** The text at a dotted path; empty where there is none. */
export function text(from: Element, steps: string): string {
    return texts(from, steps)[0] ?? '';
}

/** Files of a folder (and below it) that end as asked, sorted. A folder that is not there has none. */
export function files(folder: string, ending: string): string[] {
    if (!fs.existsSync(folder)) {
        return [];
    }
    return fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => path.join(folder, name));
}

/** API name of the component in a metadata file: `Power__c` for `…/Power__c.field-meta.xml`. */
export function componentName(file: string): string {
    return path.basename(file).replace(/\.[A-Za-z0-9]+-meta\.xml$/, '');
}

/** Objects that the package defines or adds fields to. */
export const objectNames = fs.readdirSync(path.join(mainPackage, 'objects')).sort();
export const customObjects = objectNames.filter((name) => name.endsWith('__c'));

export function objectFolder(object: string): string {
    return path.join(mainPackage, 'objects', object);
}

export function objectXml(object: string): Element {
    return read(path.join(objectFolder(object), `${object}.object-meta.xml`));
}

export const fields: Field[] = objectNames.flatMap((object) =>
    files(path.join(objectFolder(object), 'fields'), '.field-meta.xml').map((file) => {
        const xml = read(file);
        const type = text(xml, 'type');
        return {
            object,
            name: text(xml, 'fullName'),
            type,
            xml,
            required: text(xml, 'required') === 'true',
            computed: type === 'Summary' || 'formula' in xml,
            master: type === 'MasterDetail'
        };
    })
);

export function fieldsOf(object: string): Field[] {
    return fields.filter((field) => field.object === object);
}

export function field(object: string, name: string): Field | undefined {
    return fields.find((candidate) => candidate.object === object && candidate.name === name);
}

export interface Rule {
    object: string;
    name: string;
    xml: Element;
}

export const validationRules: Rule[] = objectNames.flatMap((object) =>
    files(path.join(objectFolder(object), 'validationRules'), '.validationRule-meta.xml').map((file) => ({
        object,
        name: componentName(file),
        xml: read(file)
    }))
);

import fs from 'node:fs';
import path from 'node:path';

/** One element that a metadata type can hold. */
export interface ElementSchema {
    /** `string`, `boolean`, `number`, `any`, or the name of a type or of an enumeration. */
    type: string;
    many: boolean;
    required: boolean;
}

/** What the platform's WSDL says of metadata types, as @salesforce/types publishes it. */
interface MetadataSchema {
    /** Own elements of each type, and the type whose elements it has besides. */
    types: Map<string, { base: string | undefined; elements: Map<string, ElementSchema> }>;
    enumerations: Map<string, Set<string>>;
}

let schema: MetadataSchema | undefined;

/** Elements of a metadata type or of a part of one (`CustomField`, `ValueSet`); undefined for an unknown type. */
export function elementsOfType(name: string): Map<string, ElementSchema> | undefined {
    const type = metadataSchema().types.get(name);
    return type && new Map([...(type.base ? elementsOfType(type.base)! : []), ...type.elements]);
}

/** Values of an enumeration (`SharingModel`); undefined for what is none. */
export function valuesOfEnumeration(name: string): Set<string> | undefined {
    return metadataSchema().enumerations.get(name);
}

function metadataSchema(): MetadataSchema {
    schema ??= readDeclarations(
        fs.readFileSync(path.join(path.dirname(require.resolve('@salesforce/types/metadata')), 'metadata.d.ts'), 'utf8')
    );
    return schema;
}

const DECLARATION = /^export type (\w+) = (?:(\w+) & )?(?:\{\n([^}]*)\}|([^;{]*));$/gm;
const ELEMENT = /^ {4}(\w+)(\??): (.+?)(\[\])?;$/gm;

/** The declarations are generated, one element a line: `export type A = Base & {`, `    name?: Type[];`, `};`. */
function readDeclarations(text: string): MetadataSchema {
    const types: MetadataSchema['types'] = new Map();
    const enumerations: MetadataSchema['enumerations'] = new Map();
    for (const [, name, base, body, values] of text.matchAll(DECLARATION)) {
        if (body === undefined) {
            enumerations.set(name, new Set([...values.matchAll(/'([^']*)'/g)].map(([, value]) => value)));
            continue;
        }
        const elements = new Map<string, ElementSchema>();
        for (const [, element, optional, type, list] of body.matchAll(ELEMENT)) {
            elements.set(element, { type, many: list !== undefined, required: optional === '' && list === undefined });
        }
        types.set(name, { base, elements });
    }
    return { types, enumerations };
}

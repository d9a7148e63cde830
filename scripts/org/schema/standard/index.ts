import { base62 } from '../ids';
import type { FieldSchema, ObjectSchema } from '../types';
import { standardDeclarations } from './declarations';
import { inferField, nameChildren } from './inference';
import { KEY_PREFIXES, overlayFields, objectOverlay } from './overlay';

const read = new Map<string, ObjectSchema>();
let canonicalNames: Map<string, string> | undefined;

/** A standard object by its name in any case; read when first asked for, then kept. */
export function standardObject(name: string): ObjectSchema | undefined {
    const canonical = names().get(name.toLowerCase());
    if (canonical === undefined) {
        return undefined;
    }
    let object = read.get(canonical);
    if (!object) {
        object = readObject(canonical);
        read.set(canonical, object);
    }
    return object;
}

/** All of them, in the alphabet's order. */
export function standardObjects(): ObjectSchema[] {
    return [...names().values()].map((name) => standardObject(name)!);
}

function names(): Map<string, string> {
    canonicalNames ??= new Map([...standardDeclarations().keys()].map((name) => [name.toLowerCase(), name]));
    return canonicalNames;
}

function readObject(name: string): ObjectSchema {
    const declaration = standardDeclarations().get(name)!;
    const inferred = [...declaration.fields].map(([field, type]) => inferField(name, field, type, declaration));
    const fields: FieldSchema[] = overlayFields(name, nameChildren(name, inferred, standardDeclarations()));
    const overlay = objectOverlay(name);
    const kept = /(History|Feed|ChangeEvent|Info|Log)$/.test(name);
    return {
        name,
        label: overlay.label ?? spaced(name),
        labelPlural: overlay.labelPlural ?? plural(overlay.label ?? spaced(name)),
        keyPrefix: KEY_PREFIXES[name] ?? inventedPrefix(name),
        custom: false,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        validationRules: [],
        createable: overlay.createable ?? !kept,
        updateable: overlay.updateable ?? !kept,
        deletable: overlay.deletable ?? !kept,
        queryable: !/ChangeEvent$/.test(name),
        sharingModel: overlay.sharingModel ?? 'ReadWrite'
    };
}

/** Objects whose real prefix is not in the overlay get one that no real object has. */
function inventedPrefix(name: string): string {
    return `Z${base62([...names().values()].indexOf(name)).padStart(2, '0')}`;
}

function spaced(name: string): string {
    return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}

function plural(label: string): string {
    return /(s|x|ch|sh)$/.test(label) ? `${label}es` : label.replace(/([^aeiou])y$/, '$1ie') + 's';
}

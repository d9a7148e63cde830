import { fieldSchema } from '../fields';
import type { FieldSchema, FieldType, PicklistEntry, Reference } from '../types';
import fields from './overlayFields.json';
import objects from './overlayObjects.json';
import prefixes from './keyPrefixes.json';

/** What the published declarations do not say of an object. */
interface ObjectOverlay {
    label?: string;
    labelPlural?: string;
    createable?: boolean;
    updateable?: boolean;
    deletable?: boolean;
    sharingModel?: string;
}

/** The same of a field; `values` and `default` make its picklist, the words of `reference` go over the inferred one. */
interface FieldOverlay extends Partial<Omit<FieldSchema, 'name' | 'type' | 'reference' | 'picklist'>> {
    type?: FieldType;
    values?: string[];
    default?: string;
    reference?: Partial<Reference>;
}

/** The three characters that ids of an object start with. */
export const KEY_PREFIXES: Record<string, string> = prefixes;

const OBJECTS = objects as Record<string, ObjectOverlay>;
const FIELDS = fields as unknown as Record<string, Record<string, FieldOverlay>>;

export function objectOverlay(objectName: string): ObjectOverlay {
    return OBJECTS[objectName] ?? {};
}

/** The inferred fields with what is known better laid over them, and those added that the declarations miss. */
export function overlayFields(objectName: string, inferred: FieldSchema[]): FieldSchema[] {
    const overlays = { ...FIELDS['*'], ...FIELDS[objectName] };
    const known = new Set(inferred.map((field) => field.name));
    const added = Object.keys(FIELDS[objectName] ?? {})
        .filter((name) => !known.has(name))
        .map((name) => fieldSchema({ name, type: overlays[name].type ?? 'string', custom: false }));
    return [...inferred, ...added].map((field) => (overlays[field.name] ? lay(overlays[field.name], field) : field));
}

function lay(overlay: FieldOverlay, field: FieldSchema): FieldSchema {
    const { values, default: defaultValue, reference, ...rest } = overlay;
    const type = overlay.type ?? (values && field.type === 'string' ? 'picklist' : field.type);
    const { length, precision } = type === field.type ? field : fieldSchema({ name: field.name, type });
    return {
        ...field,
        type,
        length,
        precision,
        ...(rest.formula ? { createable: false, updateable: false } : {}),
        ...rest,
        picklist: values
            ? { restricted: false, values: values.map((value) => entry(value, defaultValue)) }
            : field.picklist,
        defaultedOnCreate: rest.defaultedOnCreate ?? (defaultValue !== undefined || field.defaultedOnCreate),
        reference: field.reference && { ...field.reference, ...reference }
    };
}

function entry(value: string, defaultValue: string | undefined): PicklistEntry {
    return { value, label: value, active: true, isDefault: value === defaultValue };
}

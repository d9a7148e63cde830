import type { FieldSchema, ObjectSchema, OrgSchema } from '../../schema';
import type { TranslatedObject } from '../../metadata';
import type { FieldView } from './types';

/** Where fields are described from. */
export interface FieldSource {
    schema: OrgSchema;
    object: ObjectSchema;
    /** The object's labels in the user's language. */
    translation: TranslatedObject;
}

const addressParts = ['Street', 'City', 'State', 'PostalCode', 'Country'];

/** Name of the field by which people know a record: `Name`, `CaseNumber`, `Subject`. */
export function nameFieldOf(object: ObjectSchema): string {
    const fields = [...object.fields.values()];
    return (
        (fields.find((field) => field.nameField) ?? object.fields.get('name') ?? object.fields.get('id'))?.name ?? 'Id'
    );
}

function parentOf(schema: OrgSchema, field: FieldSchema): FieldView['parent'] {
    if (!field.reference) {
        return null;
    }
    const targets = field.reference.to;
    const target = schema.object(targets[0]);
    return {
        relationship: field.reference.relationshipName,
        nameField: targets.length === 1 && target ? nameFieldOf(target) : 'Name',
        objectName: targets.length === 1 ? targets[0] : null
    };
}

function partsOf(object: ObjectSchema, field: FieldSchema): string[] | null {
    if (field.type !== 'address') {
        return null;
    }
    const prefix = field.name.replace(/Address$/, '');
    return addressParts.map((part) => prefix + part).filter((part) => object.fields.has(part.toLowerCase()));
}

/** In Salesforce a lookup is called by its parent: "Account ID" is shown as "Account". */
const shownLabel = (field: FieldSchema, label: string): string =>
    field.reference && !field.custom ? label.replace(/ ID$/, '') : label;

/** What the page needs to know of a field; undefined where the object has no such field. */
export function fieldView({ schema, object, translation }: FieldSource, name: string): FieldView | undefined {
    const field = object.fields.get(name.toLowerCase());
    if (!field) {
        return undefined;
    }
    const translated = translation.fields[field.name];
    const parent = parentOf(schema, field);
    const parts = partsOf(object, field);
    const labels = field.picklist?.values.map(({ value, label }) => [value, translated?.picklist[value] ?? label]);
    return {
        name: field.name,
        label: shownLabel(field, translated?.label ?? field.label),
        help: translated?.help ?? field.inlineHelpText,
        type: field.type,
        scale: field.scale,
        richText: field.richText,
        paths: parts ?? (parent ? [field.name, `${parent.relationship}.${parent.nameField}`] : [field.name]),
        picklist: labels ? (Object.fromEntries(labels) as Record<string, string>) : null,
        parent,
        parts
    };
}

/** The fields of a list of names, without those the object lacks. */
export function fieldViews(source: FieldSource, names: string[]): FieldView[] {
    return names.flatMap((name) => fieldView(source, name) ?? []);
}

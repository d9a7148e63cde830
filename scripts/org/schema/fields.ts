import type { FieldSchema, FieldType } from './types';

/** What every field must say of itself; the rest has defaults. */
export type FieldDefinition = Partial<FieldSchema> & { name: string; type: FieldType };

const DEFAULT_LENGTH: Partial<Record<FieldType, number>> = {
    id: 18,
    reference: 18,
    string: 255,
    textarea: 255,
    picklist: 255,
    combobox: 255,
    multipicklist: 4099,
    email: 80,
    phone: 40,
    url: 255
};

/**
 * A whole FieldSchema from what is particular about it. An optional, writable field of the type's usual length is
 * the default; calculated fields and auto-numbers come out read-only.
 */
export function fieldSchema(definition: FieldDefinition): FieldSchema {
    const readOnly = Boolean(definition.formula ?? definition.rollUp ?? definition.autoNumber);
    return {
        label: labelOf(definition.name),
        custom: definition.name.endsWith('__c'),
        length: DEFAULT_LENGTH[definition.type] ?? 0,
        precision: definition.type === 'int' ? 9 : isNumeric(definition.type) ? 18 : 0,
        scale: 0,
        nillable: definition.type !== 'boolean',
        createable: !readOnly,
        updateable: !readOnly,
        defaultedOnCreate: definition.type === 'boolean',
        unique: false,
        caseSensitive: false,
        externalId: false,
        idLookup: definition.externalId ?? false,
        nameField: false,
        autoNumber: null,
        formula: null,
        formulaTreatsBlanksAsZero: false,
        rollUp: null,
        defaultFormula: null,
        picklist: null,
        reference: null,
        compoundField: null,
        richText: false,
        inlineHelpText: null,
        description: null,
        securityClassification: null,
        ...definition
    };
}

/** True for the types that hold a number. */
export function isNumeric(type: FieldType): boolean {
    return type === 'int' || type === 'double' || type === 'currency' || type === 'percent';
}

/** True for the types that hold text of any kind, picklists and ids included. */
export function isText(type: FieldType): boolean {
    return type in DEFAULT_LENGTH || type === 'base64' || type === 'anyType';
}

/** True where a value is stored, not calculated on reading. */
export function isStored(field: FieldSchema): boolean {
    return field.formula === null && field.rollUp === null && field.type !== 'address' && field.type !== 'location';
}

const KEPT_FOR_ALL = new Set([
    ...['id', 'ownerid', 'isdeleted', 'createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid'],
    ...[
        'systemmodstamp',
        'lastactivitydate',
        'lastvieweddate',
        'lastreferenceddate',
        'recordtypeid',
        'currencyisocode'
    ],
    // What the platform works out from the stage or the status.
    ...['isclosed', 'iswon']
]);

/** Names, system fields, required and master-detail fields are visible to whoever sees the object: there is nothing to grant. */
export function isAlwaysVisible(field: FieldSchema): boolean {
    const required = !field.nillable && field.type !== 'boolean' && field.autoNumber === null && field.createable;
    const isMaster = field.reference?.masterOrder !== undefined;
    return required || isMaster || field.nameField || KEPT_FOR_ALL.has(field.name.toLowerCase());
}

/** `AnnualRevenue` → `Annual Revenue`, `OwnerId` → `Owner ID`. */
function labelOf(name: string): string {
    return name
        .replace(/__c$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/\bId$/, 'ID');
}

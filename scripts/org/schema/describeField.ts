import { isNumeric } from './fields';
import type { FieldSchema, FieldTranslation, FieldType } from './types';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary',
    address: 'urn:address',
    location: 'urn:location',
    anyType: 'xsd:anyType'
};

/** Bytes a character of text may take. */
const BYTES = 3;

/** One entry of describe's `fields`, with all the keys that Salesforce gives. */
export function describeField(field: FieldSchema, translation?: FieldTranslation): Record<string, unknown> {
    const long = field.type === 'textarea' && field.length > 255;
    const calculated = field.custom && (field.formula !== null || field.rollUp !== null);
    const queried = !['address', 'location', 'base64'].includes(field.type);
    return {
        aggregatable: queried && !long && field.type !== 'boolean' && field.type !== 'multipicklist',
        aiPredictionField: false,
        autoNumber: field.autoNumber !== null,
        byteLength: field.type === 'id' || field.type === 'reference' ? 18 : field.length * BYTES,
        calculated,
        calculatedFormula: calculated ? field.formula : null,
        cascadeDelete: field.reference?.onDelete === 'Cascade',
        caseSensitive: field.caseSensitive,
        compoundFieldName: field.compoundField,
        controllerName: null,
        createable: field.createable,
        custom: field.custom,
        dataTranslationEnabled: null,
        defaultValue: field.type === 'boolean' ? field.defaultFormula?.toLowerCase() === 'true' : null,
        defaultValueFormula: field.defaultFormula,
        defaultedOnCreate: field.defaultedOnCreate,
        dependentPicklist: false,
        deprecatedAndHidden: false,
        digits: field.type === 'int' ? field.precision : 0,
        displayLocationInDecimal: false,
        encrypted: false,
        externalId: field.externalId,
        extraTypeInfo: field.type === 'textarea' ? (field.richText ? 'richtextarea' : 'plaintextarea') : null,
        filterable: queried && !long,
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: calculated && field.formulaTreatsBlanksAsZero,
        groupable:
            queried &&
            !long &&
            !isFraction(field) &&
            !calculated &&
            !['multipicklist', 'datetime'].includes(field.type),
        highScaleNumber: false,
        htmlFormatted: field.richText || Boolean(field.formula?.match(/\b(HYPERLINK|IMAGE)\s*\(/i)),
        idLookup: field.idLookup,
        inlineHelpText: translation?.inlineHelpText ?? field.inlineHelpText,
        label: translation?.label ?? field.label,
        length: field.length,
        mask: null,
        maskType: null,
        name: field.name,
        nameField: field.nameField,
        namePointing: (field.reference?.to.length ?? 0) > 1,
        nillable: field.nillable,
        permissionable: field.custom && field.nillable && field.reference?.masterOrder === undefined,
        picklistValues: (field.picklist?.values ?? []).map((entry) => ({
            active: entry.active,
            defaultValue: entry.isDefault,
            label: translation?.values.get(entry.value) ?? entry.label,
            validFor: null,
            value: entry.value
        })),
        polymorphicForeignKey: (field.reference?.to.length ?? 0) > 1,
        precision: isFraction(field) ? field.precision : 0,
        queryByDistance: false,
        referenceTargetField: null,
        referenceTo: field.reference?.to ?? [],
        relationshipName: field.reference?.to.length ? field.reference.relationshipName : null,
        relationshipOrder: field.reference?.masterOrder ?? null,
        restrictedDelete: field.reference?.onDelete === 'Restrict' && field.custom,
        restrictedPicklist: field.picklist?.restricted ?? false,
        scale: field.scale,
        searchPrefilterable: field.type === 'reference',
        soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
        sortable: queried && !long && field.type !== 'multipicklist',
        type: field.type,
        unique: field.unique,
        updateable: field.updateable,
        writeRequiresMasterRead: field.reference?.writeRequiresMasterRead ?? false
    };
}

function isFraction(field: FieldSchema): boolean {
    return isNumeric(field.type) && field.type !== 'int';
}

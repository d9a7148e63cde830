import { SalesforceError } from '../errors';
import { describeFor } from './describeResources';
import type { ApiCall } from './resource';

const MASTER_RECORD_TYPE = '012000000000000AAA';

/** A field of a describe reply, as far as it is read here. */
interface FieldDescription {
    name: string;
    label: string;
    type: string;
    compoundFieldName: string | null;
    referenceTo: string[];
    relationshipName: string | null;
    nameField: boolean;
    nillable: boolean;
    defaultedOnCreate: boolean;
    inlineHelpText: string | null;
    picklistValues: Array<{ value: string; label: string; active: boolean; defaultValue: boolean }>;
    [other: string]: unknown;
}

interface ObjectDescription {
    name: string;
    fields: FieldDescription[];
    childRelationships: Array<{ childSObject: string; field: string; relationshipName: string | null }>;
    [other: string]: unknown;
}

/** The UI API's names for types that differ from the describe's. */
const DATA_TYPES: Record<string, string> = {
    id: 'Reference',
    multipicklist: 'MultiPicklist',
    textarea: 'TextArea',
    datetime: 'DateTime',
    anytype: 'AnyType'
};

const dataType = (type: string): string =>
    DATA_TYPES[type.toLowerCase()] ?? type.charAt(0).toUpperCase() + type.slice(1);

const describe = (call: ApiCall, objectName: string): ObjectDescription =>
    describeFor(call, objectName) as unknown as ObjectDescription;

/** Flags that a field has alike in describe and object info. */
const FIELD_FLAGS = [
    'calculated',
    'createable',
    'custom',
    'externalId',
    'filterable',
    'htmlFormatted',
    'length',
    'precision',
    'scale',
    'sortable',
    'unique',
    'updateable'
];

function fieldInfo(field: FieldDescription, nameFieldOf: (objectName: string) => string[]): Record<string, unknown> {
    return {
        apiName: field.name,
        compound: ['address', 'location'].includes(field.type),
        compoundComponentName: null,
        compoundFieldName: field.compoundFieldName,
        controllerName: null,
        controllingFields: [],
        dataType: dataType(field.type),
        extraTypeInfo: null,
        inlineHelpText: field.inlineHelpText,
        label: field.label,
        polymorphicForeignKey: field.referenceTo.length > 1,
        reference: field.referenceTo.length > 0,
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: nameFieldOf(apiName) })),
        relationshipName: field.relationshipName,
        required: !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean',
        searchPrefilterable: false,
        ...Object.fromEntries(FIELD_FLAGS.map((flag) => [flag, field[flag]]))
    };
}

/** What the UI API says of an object, in the caller's language. Throws NOT_FOUND (404). */
export function objectInfo(call: ApiCall, objectName: string): Record<string, unknown> {
    const { schema } = call;
    const description = describe(call, objectName);
    const nameFieldOf = (name: string): string[] =>
        [...(schema.object(name)?.fields.values() ?? [])].filter((field) => field.nameField).map((field) => field.name);
    const copied = [
        'createable',
        'custom',
        'deletable',
        'feedEnabled',
        'keyPrefix',
        'label',
        'labelPlural',
        'layoutable'
    ];
    const more = ['mruEnabled', 'queryable', 'searchable', 'updateable'];
    return {
        apiName: description.name,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: description.childRelationships
            .filter((child) => child.relationshipName !== null)
            .map((child) => ({
                childObjectApiName: child.childSObject,
                fieldName: child.field,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: child.relationshipName
            })),
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        dependentFields: {},
        eTag: String(schema.revision),
        fields: Object.fromEntries(description.fields.map((field) => [field.name, fieldInfo(field, nameFieldOf)])),
        nameFields: nameFieldOf(description.name),
        recordTypeInfos: {
            [MASTER_RECORD_TYPE]: {
                available: true,
                defaultRecordTypeMapping: true,
                master: true,
                name: 'Master',
                recordTypeId: MASTER_RECORD_TYPE
            }
        },
        themeInfo: null,
        ...Object.fromEntries([...copied, ...more].map((key) => [key, description[key]]))
    };
}

/** The values of a picklist field, in the caller's language. Throws NOT_FOUND (404) for what is no picklist. */
export function picklistValues(call: ApiCall): Record<string, unknown> {
    const { object, field: fieldName } = call.params;
    const field = describe(call, object).fields.find(({ name }) => name.toLowerCase() === fieldName.toLowerCase());
    if (field === undefined || !['picklist', 'multipicklist'].includes(field.type)) {
        throw new SalesforceError('NOT_FOUND', `${fieldName} is no picklist field of ${object}`, { status: 404 });
    }
    const values = field.picklistValues
        .filter((entry) => entry.active)
        .map(({ value, label }) => ({ attributes: null, label, validFor: [], value }));
    const preset = field.picklistValues.find((entry) => entry.active && entry.defaultValue);
    return {
        controllerValues: {},
        defaultValue: preset ? { attributes: null, label: preset.label, validFor: [], value: preset.value } : null,
        eTag: String(call.schema.revision),
        url: `/services/data/v${call.version}/ui-api/object-info/${object}/picklist-values/${call.params.recordType}/${field.name}`,
        values
    };
}

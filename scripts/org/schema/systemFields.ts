import { fieldSchema, type FieldDefinition } from './fields';
import type { FieldSchema, ObjectSchema } from './types';

const KEPT_BY_THE_PLATFORM = { createable: false, updateable: false, nillable: false, defaultedOnCreate: true };

const USER = { to: ['User'], childRelationshipName: null, onDelete: 'Restrict' as const };

/** Who owns a row; details have none, their master's counts. */
export function ownerField(): FieldSchema {
    return fieldSchema({
        name: 'OwnerId',
        type: 'reference',
        label: 'Owner ID',
        nillable: false,
        defaultedOnCreate: true,
        reference: { ...USER, to: ['Group', 'User'], relationshipName: 'Owner' }
    });
}

/** How rows of a custom object are named. */
export type NameField = { label: string; type: 'Text' } | { label: string; type: 'AutoNumber'; displayFormat: string };

/** The `Name` field of a custom object. */
export function nameField(name: NameField): FieldSchema {
    const autoNumber = name.type === 'AutoNumber' ? name.displayFormat : null;
    return fieldSchema({
        name: 'Name',
        type: 'string',
        label: name.label,
        length: 80,
        nameField: true,
        idLookup: true,
        nillable: autoNumber === null,
        defaultedOnCreate: true,
        autoNumber
    });
}

/** Fields the platform keeps on every custom object, in describe's order. */
export function systemFields(name: NameField): FieldSchema[] {
    const definitions: FieldDefinition[] = [
        { name: 'CreatedDate', type: 'datetime' },
        { name: 'CreatedById', type: 'reference', reference: { ...USER, relationshipName: 'CreatedBy' } },
        { name: 'LastModifiedDate', type: 'datetime' },
        { name: 'LastModifiedById', type: 'reference', reference: { ...USER, relationshipName: 'LastModifiedBy' } },
        { name: 'SystemModstamp', type: 'datetime' }
    ];
    return [
        fieldSchema({ name: 'Id', type: 'id', label: 'Record ID', idLookup: true, ...KEPT_BY_THE_PLATFORM }),
        ownerField(),
        fieldSchema({ name: 'IsDeleted', type: 'boolean', label: 'Deleted', ...KEPT_BY_THE_PLATFORM }),
        nameField(name),
        ...definitions.map((definition) => fieldSchema({ ...definition, ...KEPT_BY_THE_PLATFORM })),
        ...['LastActivityDate', 'LastViewedDate', 'LastReferencedDate'].map((field) =>
            fieldSchema({
                name: field,
                type: field === 'LastActivityDate' ? 'date' : 'datetime',
                createable: false,
                updateable: false
            })
        )
    ];
}

/**
 * A custom object with its system fields and nothing else yet; custom fields follow by `OrgSchema.defineField`.
 * The key prefix comes from `OrgDatabase.keyPrefix`, which remembers it.
 */
export function customObject(definition: {
    name: string;
    label: string;
    labelPlural: string;
    keyPrefix: string;
    nameField: NameField;
    sharingModel: string;
}): ObjectSchema {
    const fields = systemFields(definition.nameField).filter(
        (field) => field.name !== 'OwnerId' || definition.sharingModel !== 'ControlledByParent'
    );
    return {
        name: definition.name,
        label: definition.label,
        labelPlural: definition.labelPlural,
        keyPrefix: definition.keyPrefix,
        sharingModel: definition.sharingModel,
        custom: true,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        validationRules: [],
        createable: true,
        updateable: true,
        deletable: true,
        queryable: true
    };
}

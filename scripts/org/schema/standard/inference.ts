import { fieldSchema, type FieldDefinition } from '../fields';
import type { FieldSchema, FieldType, Reference } from '../types';
import type { Declaration } from './declarations';

/** Where a reference declared as "any object" leads, by the parent's name; others are left without a parent. */
const POLYMORPHIC: Record<string, string[]> = {
    Owner: ['Group', 'User'],
    UserOrGroup: ['Group', 'User'],
    AssignedTo: ['Group', 'User'],
    Member: ['Group', 'User'],
    Who: ['Contact', 'Lead'],
    What: ['Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2', 'Solution'],
    Parent: ['Account', 'Campaign', 'Case', 'Contact', 'Lead', 'Opportunity'],
    LinkedEntity: ['Account', 'Campaign', 'Case', 'Contact', 'Lead', 'Opportunity', 'User'],
    Relation: ['Account', 'Contact', 'Lead', 'Opportunity', 'User']
};

const SYSTEM_FIELDS = new Set([
    'Id',
    'IsDeleted',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate',
    'MasterRecordId',
    'PhotoUrl'
]);

const NOT_FOR_CHILDREN = new Set(['CreatedBy', 'LastModifiedBy', 'MasterRecord']);

/** The field as its declared type and the habits of Salesforce's naming tell it. */
export function inferField(objectName: string, name: string, declared: string, object: Declaration): FieldSchema {
    const nillable = declared.endsWith('| null');
    const parent = name.endsWith('Id') ? object.parents.get(name.slice(0, -2)) : undefined;
    const type = parent ? 'reference' : typeOf(name, declared.replace(' | null', ''));
    const system = SYSTEM_FIELDS.has(name);
    const definition: FieldDefinition = {
        name,
        type,
        custom: false,
        nillable,
        length: lengthOf(name, type),
        createable: !system && type !== 'address',
        updateable: !system && type !== 'address',
        defaultedOnCreate: (system && !nillable) || type === 'boolean' || name === 'OwnerId',
        nameField: name === 'Name',
        idLookup: name === 'Id' || (name === 'Name' && type === 'string'),
        scale: type === 'currency' ? 2 : 0,
        compoundField: addressPart(name, object),
        reference: parent ? referenceOf(name.slice(0, -2), parent) : null
    };
    return fieldSchema(
        name === 'Id' ? { ...definition, label: `${objectName.replace(/([a-z0-9])([A-Z])/g, '$1 $2')} ID` } : definition
    );
}

/** `Street` of `BillingStreet` belongs to `BillingAddress` where the object has one. */
function addressPart(name: string, object: Declaration): string | null {
    const prefix = /^(\w*?)(Street|City|State|PostalCode|Country|Latitude|Longitude|GeocodeAccuracy)$/.exec(name)?.[1];
    return prefix !== undefined && object.fields.has(`${prefix}Address`) ? `${prefix}Address` : null;
}

function typeOf(name: string, declared: string): FieldType {
    switch (declared) {
        case 'boolean':
            return 'boolean';
        case 'number':
            return numberType(name);
        case 'DateString':
            return dateType(name);
        case 'Address':
            return 'address';
        case 'BlobString':
            return 'base64';
        case 'string':
            return textType(name);
        default:
            return 'anyType';
    }
}

function numberType(name: string): FieldType {
    if (/(Amount|Price|Revenue|Cost|Budget|Value)$/.test(name)) {
        return 'currency';
    }
    if (/(Percent|Probability|Discount)$/.test(name)) {
        return 'percent';
    }
    return /(Latitude|Longitude|Quantity|Rate|Score|Hours|Days)$/.test(name) ? 'double' : 'int';
}

function dateType(name: string): FieldType {
    return /^(Birthdate|CloseDate|ActivityDate|LastActivityDate|StartDate|EndDate|EffectiveDate|.*DateOnly|(Install|Purchase|UsageEnd|Service|Ship|Posted|Poll)Date)$/.test(
        name
    )
        ? 'date'
        : 'datetime';
}

function textType(name: string): FieldType {
    if (name === 'Id') {
        return 'id';
    }
    if (/Email$/.test(name)) {
        return 'email';
    }
    if (/(Phone|Fax)$/.test(name)) {
        return 'phone';
    }
    if (/(Url|Website)$/.test(name)) {
        return 'url';
    }
    return /(Description|Street|Body|Comments|Address)$/.test(name) ? 'textarea' : 'string';
}

function lengthOf(name: string, type: FieldType): number {
    if (type === 'textarea' && !/Street$/.test(name)) {
        return 32000;
    }
    return fieldSchema({ name, type }).length;
}

function referenceOf(relationshipName: string, parent: string): Reference {
    return {
        to: parent === 'Name' ? (POLYMORPHIC[relationshipName] ?? []) : [parent],
        relationshipName,
        childRelationshipName: null,
        onDelete: 'SetNull'
    };
}

/**
 * Gives each reference the name of its children in a subquery on the parent. The declarations say only "Account has
 * ChildAccounts of Account"; the first reference to that parent that is nobody's yet takes the name.
 */
export function nameChildren(
    childObject: string,
    fields: FieldSchema[],
    declarations: Map<string, Declaration>
): FieldSchema[] {
    const taken = new Set<string>();
    return fields.map((field) => {
        const reference = field.reference;
        if (!reference || NOT_FOR_CHILDREN.has(reference.relationshipName)) {
            return field;
        }
        for (const parent of reference.to) {
            for (const [relationshipName, child] of declarations.get(parent)?.children ?? []) {
                if (child === childObject && !taken.has(`${parent}.${relationshipName}`)) {
                    reference.to.forEach((other) => taken.add(`${other}.${relationshipName}`));
                    return { ...field, reference: { ...reference, childRelationshipName: relationshipName } };
                }
            }
        }
        return field;
    });
}

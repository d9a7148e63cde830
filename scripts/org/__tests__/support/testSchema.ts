import { customObject, fieldSchema, type FieldDefinition, type ObjectSchema } from '../../schema';
import type { LocalOrg } from '../..';

/** A key that finds rows: unique and case-sensitive. */
const keyField = (name: string): FieldDefinition => ({
    name,
    type: 'string',
    length: 120,
    unique: true,
    caseSensitive: true,
    externalId: true,
    idLookup: true
});

/** Gives an org a custom object `Project__c` with details `Task__c`, and accounts a key. */
export function defineProjects({ services }: LocalOrg): void {
    const { schema, database } = services;
    const define = (name: string, label: string, sharingModel: string): ObjectSchema => {
        const object = customObject({
            name,
            label,
            labelPlural: `${label}s`,
            keyPrefix: database.keyPrefix(name),
            nameField: { type: 'Text', label: `${label} Name` },
            sharingModel
        });
        schema.defineObject(object);
        return object;
    };
    schema.defineField('Account', fieldSchema(keyField('AccountKey__c')));
    define('Project__c', 'Project', 'ReadWrite');
    schema.defineField('Project__c', fieldSchema(keyField('ProjectKey__c')));
    schema.defineField('Project__c', fieldSchema({ name: 'Budget__c', type: 'currency', precision: 12, scale: 2 }));
    schema.defineField('Project__c', fieldSchema({ name: 'StartsOn__c', type: 'date' }));
    schema.defineField(
        'Project__c',
        fieldSchema({
            name: 'Stage__c',
            type: 'picklist',
            picklist: {
                restricted: true,
                values: ['Planned', 'Running', 'Done'].map((value) => ({
                    value,
                    label: `${value}!`,
                    active: true,
                    isDefault: value === 'Planned'
                }))
            }
        })
    );
    schema.defineField(
        'Project__c',
        fieldSchema({
            name: 'Account__c',
            type: 'reference',
            reference: {
                to: ['Account'],
                relationshipName: 'Account__r',
                childRelationshipName: 'Projects__r',
                onDelete: 'SetNull'
            }
        })
    );
    define('Step__c', 'Step', 'ControlledByParent');
    schema.defineField(
        'Step__c',
        fieldSchema({
            name: 'Project__c',
            type: 'reference',
            nillable: false,
            updateable: false,
            reference: {
                to: ['Project__c'],
                relationshipName: 'Project__r',
                childRelationshipName: 'Steps__r',
                onDelete: 'Cascade',
                masterOrder: 0,
                reparentable: false
            }
        })
    );
}

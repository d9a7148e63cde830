import { EVERYTHING } from '../../access';
import { OrgDatabase, toSql } from '../../database';
import { customObject, fieldSchema, OrgSchema, type FieldDefinition } from '../../schema';
import { Queries, type QueryContext, type QueryPage } from '..';

/** The day the tests live on: a Sunday in a leap year's November. */
export const NOW = new Date('2026-11-22T10:00:00Z');

export const caller = {
    userId: '005000000000001AAA',
    language: 'en_US',
    permissions: new Set<string>(),
    rights: EVERYTHING
};

const lookup = (name: string, to: string, children: string): FieldDefinition => ({
    name,
    type: 'reference',
    reference: {
        to: [to],
        relationshipName: name.replace('__c', '__r'),
        childRelationshipName: children,
        onDelete: 'SetNull'
    }
});

const picklist = (...values: string[]): FieldDefinition['picklist'] => ({
    restricted: true,
    values: values.map((value) => ({ value, label: `${value} label`, active: true, isDefault: false }))
});

const PERSON_FIELDS: FieldDefinition[] = [
    lookup('Account__c', 'Account', 'People__r'),
    lookup('Boss__c', 'Person__c', 'Reports__r'),
    { name: 'Attitude__c', type: 'picklist', picklist: picklist('Supports', 'Opposes') },
    { name: 'Roles__c', type: 'multipicklist', picklist: picklist('Approver', 'User', 'Buyer') },
    { name: 'Power__c', type: 'double', precision: 2, scale: 0 },
    { name: 'Left__c', type: 'boolean' },
    { name: 'MetOn__c', type: 'date' },
    { name: 'Key__c', type: 'string', caseSensitive: true, unique: true, externalId: true },
    { name: 'Story__c', type: 'textarea', length: 32000 },
    { name: 'Greeting__c', type: 'string', formula: '"Hello " & Name' },
    {
        name: 'Reports__c',
        type: 'double',
        rollUp: { operation: 'count', childObject: 'Person__c', foreignKey: 'Boss__c', field: null, filters: [] }
    }
];

/** An org in memory with Accounts and `Person__c` rows that look up an Account and a boss. */
export class TestOrg {
    readonly schema = new OrgSchema();
    readonly database = new OrgDatabase(':memory:');
    readonly queries: Queries;
    readonly now = (): Date => NOW;

    constructor(context: Partial<QueryContext> = {}) {
        this.schema.defineObject(
            customObject({
                name: 'Person__c',
                label: 'Person',
                labelPlural: 'People',
                keyPrefix: 'a00',
                nameField: { label: 'Name', type: 'Text' },
                sharingModel: 'ReadWrite'
            })
        );
        for (const field of PERSON_FIELDS) this.schema.defineField('Person__c', fieldSchema(field));
        this.queries = new Queries({ schema: this.schema, database: this.database, now: this.now, ...context });
    }

    /** Stores a row as it is, without the checks of a create, and gives its id. */
    add(objectName: string, values: Record<string, unknown>): string {
        const object = this.schema.requireObject(objectName);
        this.database.ensureTable(object);
        const id = this.database.newId(object);
        const row: Record<string, unknown> = {
            Id: id,
            CreatedDate: NOW.toISOString(),
            OwnerId: caller.userId,
            ...values
        };
        const fields = Object.keys(row).flatMap((name) => object.fields.get(name.toLowerCase()) ?? []);
        this.database.run(
            `INSERT INTO "${object.name}" (${fields.map((field) => `"${field.name}"`).join(', ')})
             VALUES (${fields.map(() => '?').join(', ')})`,
            fields.map((field) => toSql(field, row[field.name]))
        );
        return id;
    }

    account(name: string, values: Record<string, unknown> = {}): string {
        return this.add('Account', { Name: name, ...values });
    }

    person(name: string, values: Record<string, unknown> = {}): string {
        return this.add('Person__c', { Name: name, ...values });
    }

    query(soql: string, options: { batchSize?: number; includeDeleted?: boolean } = {}): QueryPage {
        return this.queries.query(caller, soql, { apiVersion: '66.0', ...options });
    }

    /** The names a query finds, in its order. */
    names(soql: string): unknown[] {
        return this.query(soql).records.map((record) => record.Name);
    }
}

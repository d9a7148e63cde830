import { customObject, fieldSchema, OrgSchema, relationshipField } from '..';
import { lookup } from '../../records/__tests__/testOrg';
import { SalesforceError } from '../../errors';

let schema: OrgSchema;
beforeEach(() => {
    schema = new OrgSchema();
    schema.defineObject(
        customObject({
            name: 'Thing__c',
            label: 'Thing',
            labelPlural: 'Things',
            keyPrefix: 'a00',
            nameField: { label: 'Name', type: 'Text' },
            sharingModel: 'ReadWrite'
        })
    );
});

const field = (objectName: string, name: string): unknown =>
    schema.requireObject(objectName).fields.get(name.toLowerCase());

describe('the standard objects', () => {
    it('are all there, found by names in any case', () => {
        expect(schema.objects().length).toBeGreaterThan(450);
        expect(schema.object('opportunitycontactrole')?.name).toBe('OpportunityContactRole');
        expect(schema.object('Name')).toBeUndefined();
    });

    it('have different key prefixes of three characters', () => {
        const prefixes = schema.objects().map((object) => object.keyPrefix);

        expect(prefixes.every((prefix) => /^\w{3}$/.test(prefix))).toBe(true);
        expect(new Set(prefixes).size).toBe(prefixes.length);
    });

    it('are known by the key prefix', () => {
        expect(['001', '003', '006', '005', 'a00'].map((prefix) => schema.objectByKeyPrefix(prefix)?.name)).toEqual([
            'Account',
            'Contact',
            'Opportunity',
            'User',
            'Thing__c'
        ]);
    });

    it.each([
        ['Account', 'Name', { label: 'Account Name', type: 'string', length: 255, nillable: false, nameField: true }],
        ['Account', 'AccountNumber', { label: 'Account Number', type: 'string', length: 40, createable: true }],
        ['Account', 'AnnualRevenue', { type: 'currency', nillable: true }],
        ['Account', 'NumberOfEmployees', { label: 'Employees', type: 'int' }],
        ['Account', 'BillingCity', { compoundField: 'BillingAddress' }],
        ['Account', 'CreatedDate', { type: 'datetime', createable: false, updateable: false }],
        ['Contact', 'LastName', { length: 80, nillable: false, compoundField: 'Name' }],
        ['Contact', 'Birthdate', { type: 'date' }],
        ['Contact', 'Email', { type: 'email', length: 80 }],
        ['Opportunity', 'CloseDate', { type: 'date', nillable: false }],
        ['Opportunity', 'IsClosed', { type: 'boolean', createable: false }],
        ['Task', 'WhatId', { type: 'reference', label: 'Related To ID' }],
        ['User', 'Username', { length: 80, nillable: false, idLookup: true }]
    ])('%s.%s is as Salesforce has it', (objectName, name, expected) => {
        expect(field(objectName, name)).toMatchObject(expected);
    });

    it('name their picklist values', () => {
        const stages = schema.requireObject('Opportunity').fields.get('stagename')?.picklist?.values;

        expect(stages?.map((stage) => stage.value)).toContain('Negotiation/Review');
    });

    it.each([
        [
            'Account',
            'ParentId',
            { to: ['Account'], relationshipName: 'Parent', childRelationshipName: 'ChildAccounts' }
        ],
        ['Contact', 'AccountId', { to: ['Account'], childRelationshipName: 'Contacts', onDelete: 'Cascade' }],
        ['Opportunity', 'AccountId', { to: ['Account'], childRelationshipName: 'Opportunities' }],
        ['OpportunityContactRole', 'OpportunityId', { childRelationshipName: 'OpportunityContactRoles' }],
        ['Task', 'WhatId', { relationshipName: 'What', childRelationshipName: 'Tasks' }],
        ['Event', 'WhoId', { to: ['Contact', 'Lead'], childRelationshipName: 'Events' }],
        ['Account', 'OwnerId', { to: ['User'], relationshipName: 'Owner' }]
    ])('%s.%s leads to its parent and back', (objectName, name, reference) => {
        expect(field(objectName, name)).toMatchObject({ type: 'reference', reference });
    });
});

describe('a custom object', () => {
    it('has system fields, and an owner unless it is a detail', () => {
        expect([...schema.requireObject('Thing__c').fields.values()].map((each) => each.name)).toEqual([
            'Id',
            'OwnerId',
            'IsDeleted',
            'Name',
            'CreatedDate',
            'CreatedById',
            'LastModifiedDate',
            'LastModifiedById',
            'SystemModstamp',
            'LastActivityDate',
            'LastViewedDate',
            'LastReferencedDate'
        ]);
        const reference = { ...lookup('Account', 'Things__r'), masterOrder: 0 as const };
        schema.defineField('Thing__c', fieldSchema({ name: 'Account__c', type: 'reference', reference }));

        expect(field('Thing__c', 'OwnerId')).toBeUndefined();
    });

    it('shows on its parent', () => {
        schema.defineField(
            'Thing__c',
            fieldSchema({ name: 'Account__c', type: 'reference', reference: lookup('Account', 'Things__r') })
        );

        expect(schema.childRelationships('account')).toContainEqual({
            childObject: 'Thing__c',
            field: 'Account__c',
            relationshipName: 'Things__r',
            onDelete: 'SetNull'
        });
        expect(relationshipField(schema.requireObject('Thing__c'), 'ACCOUNT__R')?.name).toBe('Account__c');
    });

    it('can be removed, and its fields', () => {
        schema.defineField('Thing__c', fieldSchema({ name: 'Size__c', type: 'double' }));
        schema.removeField('Thing__c', 'size__C');
        expect(field('Thing__c', 'Size__c')).toBeUndefined();
        schema.removeObject('Thing__c');

        expect(() => schema.requireObject('Thing__c')).toThrow(SalesforceError);
    });
});

describe('a change of the schema', () => {
    it('makes a new object schema and a new revision', () => {
        const [before, revision] = [schema.requireObject('Account'), schema.revision];
        schema.defineField('Account', fieldSchema({ name: 'Size__c', type: 'double' }));

        expect(schema.requireObject('Account')).not.toBe(before);
        expect(before.fields.has('size__c')).toBe(false);
        expect(schema.revision).toBeGreaterThan(revision);
    });

    it('can be taken back', () => {
        const snapshot = schema.snapshot();
        schema.defineField('Account', fieldSchema({ name: 'Size__c', type: 'double' }));
        schema.removeObject('Thing__c');
        schema.restore(snapshot);

        expect(field('Account', 'Size__c')).toBeUndefined();
        expect(schema.object('Thing__c')).toBeDefined();
    });

    it('stays in its own org', () => {
        schema.defineField('Account', fieldSchema({ name: 'Size__c', type: 'double' }));

        expect(new OrgSchema().requireObject('Account').fields.has('size__c')).toBe(false);
    });
});

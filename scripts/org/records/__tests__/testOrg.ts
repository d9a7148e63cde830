import { EVERYTHING } from '../../access';
import { OrgDatabase } from '../../database';
import { SalesforceError } from '../../errors';
import { customObject, fieldSchema, OrgSchema, type FieldDefinition, type ValidationRule } from '../../schema';
import { Records, seedOrg, type Caller } from '..';

/** A moment that tests may move. */
export interface TestClock {
    now: Date;
}

export interface TestOrg {
    schema: OrgSchema;
    database: OrgDatabase;
    records: Records;
    caller: Caller;
    clock: TestClock;
    addField(objectName: string, definition: FieldDefinition): void;
    addRule(objectName: string, rule: Partial<ValidationRule>): void;
}

/**
 * An org in memory with a project (`Project__c`, owned) and its tasks (`Step__c`, details with a roll-up on the
 * project, a lookup to another step, and an auto-number as name).
 */
export function testOrg(): TestOrg {
    const clock = { now: new Date('2026-11-22T03:04:05.678Z') };
    const schema = new OrgSchema();
    const database = new OrgDatabase(':memory:', () => clock.now);
    seedOrg(schema, database);
    const user = database.get('SELECT "Id" FROM "User"')!;
    const org: TestOrg = {
        schema,
        database,
        clock,
        records: new Records(schema, database),
        caller: { userId: String(user.Id), language: 'en_US', permissions: new Set(), rights: EVERYTHING },
        addField: (objectName, definition) => schema.defineField(objectName, fieldSchema(definition)),
        addRule(objectName, rule) {
            const object = schema.requireObject(objectName);
            const whole = {
                name: 'Rule',
                active: true,
                condition: 'false',
                message: 'No.',
                displayField: null,
                ...rule
            };
            schema.defineObject({ ...object, validationRules: [...object.validationRules, whole] });
        }
    };
    defineProject(org);
    defineStep(org);
    return org;
}

function defineProject({ schema, database, addField }: TestOrg): void {
    schema.defineObject(
        customObject({
            name: 'Project__c',
            label: 'Project',
            labelPlural: 'Projects',
            keyPrefix: database.keyPrefix('Project__c'),
            nameField: { label: 'Project Name', type: 'Text' },
            sharingModel: 'ReadWrite'
        })
    );
    addField('Project__c', {
        name: 'Key__c',
        type: 'string',
        label: 'Key',
        length: 20,
        externalId: true,
        unique: true,
        caseSensitive: true
    });
    addField('Project__c', { name: 'Code__c', type: 'string', label: 'Code', externalId: true });
    addField('Project__c', { name: 'Budget__c', type: 'double', label: 'Budget', precision: 5, scale: 2 });
    addField('Project__c', { name: 'Account__c', type: 'reference', reference: lookup('Account', 'Projects__r') });
}

function defineStep({ schema, database, addField }: TestOrg): void {
    schema.defineObject(
        customObject({
            name: 'Step__c',
            label: 'Step',
            labelPlural: 'Steps',
            keyPrefix: database.keyPrefix('Step__c'),
            nameField: { label: 'Number', type: 'AutoNumber', displayFormat: 'S-{0000}' },
            sharingModel: 'ControlledByParent'
        })
    );
    addField('Step__c', {
        name: 'Project__c',
        type: 'reference',
        nillable: false,
        updateable: false,
        reference: { ...lookup('Project__c', 'Steps__r'), onDelete: 'Cascade', masterOrder: 0 }
    });
    addField('Step__c', { name: 'After__c', type: 'reference', reference: lookup('Step__c', 'Next__r') });
    addField('Step__c', { name: 'Due__c', type: 'date', label: 'Due' });
    addField('Step__c', { name: 'Hours__c', type: 'double', label: 'Hours', precision: 18, scale: 0 });
    addField('Step__c', {
        name: 'State__c',
        type: 'picklist',
        label: 'State',
        picklist: picklist('Open', ['Open', 'Done'])
    });
    addField('Step__c', {
        name: 'Skills__c',
        type: 'multipicklist',
        label: 'Skills',
        picklist: picklist(null, ['Sales', 'Law', 'IT'])
    });
    addField('Project__c', {
        name: 'OpenHours__c',
        type: 'double',
        precision: 18,
        rollUp: {
            operation: 'sum',
            childObject: 'Step__c',
            foreignKey: 'Project__c',
            field: 'Hours__c',
            filters: [{ field: 'State__c', operation: 'equals', value: 'Open' }]
        }
    });
    addField('Project__c', {
        name: 'LastDue__c',
        type: 'date',
        rollUp: { operation: 'max', childObject: 'Step__c', foreignKey: 'Project__c', field: 'Due__c', filters: [] }
    });
}

export function lookup(to: string, childRelationshipName: string): NonNullable<FieldDefinition['reference']> {
    return { to: [to], relationshipName: `${to.replace(/__c$/, '')}__r`, childRelationshipName, onDelete: 'SetNull' };
}

export function picklist(
    standard: string | null,
    values: string[],
    restricted = true
): NonNullable<FieldDefinition['picklist']> {
    return {
        restricted,
        values: values.map((value) => ({ value, label: value, active: true, isDefault: value === standard }))
    };
}

/** The SalesforceError that `work` throws. */
export function refusal(work: () => unknown): SalesforceError {
    try {
        work();
    } catch (error) {
        if (error instanceof SalesforceError) {
            return error;
        }
        throw error;
    }
    throw new Error('Nothing was refused');
}

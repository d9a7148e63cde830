import path from 'node:path';
import {
    componentName,
    customObjects,
    elements,
    field,
    fields,
    files,
    mainPackage,
    read,
    text
} from './metadataSource';
import type { Element } from './metadataSource';

const permissionSets = files(path.join(mainPackage, 'permissionsets'), '.permissionset-meta.xml');
/** Grants nothing: who has it is left alone by the backend. */
const optOut = 'Relationship_Map_Evidence_Opt_Out';
const names = permissionSets.map(componentName).filter((name) => name !== optOut);
/** Fields a permission set may name: the platform refuses required and master-detail ones. */
const permissible = fields.filter((candidate) => !candidate.required && !candidate.master);
/** Fields of the platform’s own that the sync writes, and that the backend reads. */
const standardFields = [
    ...['Account.Industry', 'Opportunity.AccountId', 'Opportunity.Amount'],
    ...['Contact.AccountId', 'Contact.Department', 'Contact.ReportsToId', 'Contact.Title'],
    ...['Event.Location', 'Event.WhatId', 'Event.WhoId'],
    ...['Task.ActivityDate', 'Task.Description', 'Task.WhatId', 'Task.WhoId']
];

function permissionSet(name: string): Element {
    return read(path.join(mainPackage, 'permissionsets', `${name}.permissionset-meta.xml`));
}

function editable(name: string): string[] {
    return elements(permissionSet(name), 'fieldPermissions')
        .filter((permission) => text(permission, 'editable') === 'true')
        .map((permission) => text(permission, 'field'));
}

function objects(name: string): Map<string, Element> {
    return new Map(
        elements(permissionSet(name), 'objectPermissions').map((permission) => [text(permission, 'object'), permission])
    );
}

/** Objects on which a permission set grants something. */
function granted(name: string, permission: string): string[] {
    return [...objects(name)].filter(([, grants]) => text(grants, permission) === 'true').map(([object]) => object);
}

describe('permission sets', () => {
    it('are there for each kind of user', () => {
        expect(names).toEqual([
            'Relationship_Map_Administrator',
            'Relationship_Map_Integration',
            'Relationship_Map_Rep',
            'Relationship_Map_Viewer'
        ]);
    });

    it.each(names)('%s shows every field it may name, and names no other', (name) => {
        const shown = elements(permissionSet(name), 'fieldPermissions')
            .filter((permission) => text(permission, 'readable') === 'true')
            .map((permission) => text(permission, 'field'))
            .filter((fullName) => !standardFields.includes(fullName));
        expect(shown).toEqual(permissible.map((one) => `${one.object}.${one.name}`).sort());
    });

    it.each(names)('%s lets nobody write a computed field', (name) => {
        const computed = editable(name).filter((fullName) => {
            const [object, fieldName] = fullName.split('.');
            return field(object, fieldName)?.computed;
        });
        expect(computed).toEqual([]);
    });

    it.each(names)('%s reads every object of the map and their masters', (name) => {
        expect(granted(name, 'allowRead').sort()).toEqual(
            [...customObjects, 'Account', 'Contact', 'Opportunity'].sort()
        );
    });

    it.each(names)('%s grants only what the platform lets depend on each other', (name) => {
        for (const [object, grants] of objects(name)) {
            const has = (permission: string): boolean => text(grants, permission) === 'true';
            const consistent =
                (!has('allowCreate') || has('allowRead')) &&
                (!has('allowEdit') || has('allowRead')) &&
                (!has('allowDelete') || (has('allowRead') && has('allowEdit'))) &&
                (!has('viewAllRecords') || has('allowRead')) &&
                (!has('modifyAllRecords') || (has('viewAllRecords') && has('allowEdit') && has('allowDelete')));
            expect([object, consistent]).toEqual([object, true]);
        }
    });

    it.each(names)('%s sees all details only where it sees all masters', (name) => {
        const all = granted(name, 'viewAllRecords');
        const masters = fields
            .filter((candidate) => candidate.master && all.includes(candidate.object))
            .map(({ xml }) => text(xml, 'referenceTo'));
        expect(masters.filter((master) => !all.includes(master))).toEqual([]);
    });

    it.each(names)('%s shows the app and a tab for each object', (name) => {
        const xml = permissionSet(name);
        expect(text(xml, 'applicationVisibilities.application')).toBe('Relationship_Map');
        expect(elements(xml, 'tabSettings').map((setting) => text(setting, 'tab'))).toEqual(customObjects);
        expect(files(path.join(mainPackage, 'tabs'), '.tab-meta.xml').map(componentName)).toEqual(customObjects);
    });

    it('let only administrators delete', () => {
        expect(names.filter((name) => granted(name, 'allowDelete').length > 0)).toEqual([
            'Relationship_Map_Administrator'
        ]);
    });

    it('let viewers change nothing', () => {
        expect(editable('Relationship_Map_Viewer')).toEqual([]);
        expect(granted('Relationship_Map_Viewer', 'allowEdit')).toEqual([]);
        expect(granted('Relationship_Map_Viewer', 'allowCreate')).toEqual([]);
    });

    it('let reps write down what was done and promised, and how the account stands', () => {
        const rep = editable('Relationship_Map_Rep');
        const written = ['Engagement__c.Kind__c', 'EngagementParticipant__c.Reaction__c', 'Commitment__c.DueOn__c'];
        expect(rep).toEqual(expect.arrayContaining([...written, 'AccountAssessment__c.Stage__c']));
        expect(granted('Relationship_Map_Rep', 'allowCreate')).toEqual(
            expect.arrayContaining(written.map((name) => name.split('.')[0]))
        );
    });

    it('let reps assess, but write no key, no score and no scoring profile', () => {
        const rep = editable('Relationship_Map_Rep');
        expect(rep).toContain('RelationshipAssessment__c.Attitude__c');
        expect(rep.filter((name) => /Key__c$|\.(Strength|Trend|ProfileVersion|ScoredUpTo)__c$/.test(name))).toEqual([
            'StakeholderLink__c.Strength__c'
        ]);
        expect(granted('Relationship_Map_Rep', 'allowCreate')).not.toContain('ScoringProfile__c');
    });

    it('grant nothing by the one that opts out of derived evidence', () => {
        expect(elements(permissionSet(optOut), 'objectPermissions')).toEqual([]);
        expect(editable(optOut)).toEqual([]);
    });

    it('give the append-only override to administrators and the integration only', () => {
        const permission = 'Bypass_Relationship_Map_Validation';
        const holders = names.filter((name) => text(permissionSet(name), 'customPermissions.name') === permission);
        expect(holders).toEqual(['Relationship_Map_Administrator', 'Relationship_Map_Integration']);
        const defined = files(path.join(mainPackage, 'customPermissions'), '.customPermission-meta.xml');
        expect(defined.map(componentName)).toEqual([permission]);
    });

    it('keep within the platform’s lengths', () => {
        const long = names.filter((name) => text(permissionSet(name), 'description').length > 255 || name.length > 80);
        expect(long).toEqual([]);
    });
});

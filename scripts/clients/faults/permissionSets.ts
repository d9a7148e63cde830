import { MAIN, metadata, type Fault } from './fault';

const grants = (what: string, name: string, elements: string, said: RegExp): Fault => ({
    what: `a permission set ${what}`,
    files: {
        [`${MAIN}/permissionsets/${name}.permissionset-meta.xml`]: metadata(
            'PermissionSet',
            `${elements}<label>${name}</label>`
        )
    },
    ...{ blamed: name, said }
});
const ofField = (field: string, editable = false, readable = true): string =>
    `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>${readable}</readable></fieldPermissions>`;
/** Letters of create, read, edit, delete, View All (`V`) and Modify All (`M`). */
const ofObject = (object: string, letters = 'r'): string =>
    `<objectPermissions><allowCreate>${letters.includes('c')}</allowCreate><allowDelete>${letters.includes('d')}</allowDelete>
    <allowEdit>${letters.includes('e')}</allowEdit><allowRead>${letters.includes('r')}</allowRead>
    <modifyAllRecords>${letters.includes('M')}</modifyAllRecords><object>${object}</object>
    <viewAllRecords>${letters.includes('V')}</viewAllRecords></objectPermissions>`;

/** Permission sets that name what is not there, or grant what cannot be granted. */
export const PERMISSION_FAULTS: Fault[] = [
    grants(
        'with an unknown field',
        'Bad_Field',
        ofField('Account.Gone__c'),
        /no CustomField named Account.Gone__c found/
    ),
    grants('with an unknown object', 'Bad_Object', ofObject('Gone__c'), /no CustomObject named Gone__c found/),
    grants(
        'with an unknown tab',
        'Bad_Tab',
        '<tabSettings><tab>Gone__c</tab><visibility>Visible</visibility></tabSettings>',
        /no CustomTab named Gone__c found/
    ),
    grants(
        'with an unknown custom permission',
        'Bad_Permission',
        '<customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>',
        /no CustomPermission named Gone found/
    ),
    grants(
        'with an unknown app',
        'Bad_Application',
        '<applicationVisibilities><application>Gone</application><visible>true</visible></applicationVisibilities>',
        /no CustomApplication named Gone found/
    ),
    grants(
        'with an unknown Apex class',
        'Bad_Class',
        '<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>',
        /no ApexClass named Gone found/
    ),
    grants(
        'that names a required field',
        'Bad_Required',
        ofField('StakeholderLink__c.Kind__c'),
        /You cannot deploy to a required field: StakeholderLink__c.Kind__c/
    ),
    grants(
        'that names a master-detail field',
        'Bad_Master',
        ofField('Stakeholder__c.Account__c'),
        /You cannot deploy to a required field: Stakeholder__c.Account__c/
    ),
    grants(
        'with a field to edit that cannot be read',
        'Bad_Edit',
        ofField('Stakeholder__c.Title__c', true, false),
        /cannot be editable without being readable/
    ),
    grants(
        'with details whose master is not granted',
        'Bad_Detail',
        ofObject('RelationshipAssessment__c'),
        /Read RelationshipAssessment__c depends on permission\(s\): Read Stakeholder__c/
    ),
    grants(
        'with details of two masters, one of which is not granted',
        'Bad_Second_Master',
        ofObject('Account') + ofObject('Engagement__c') + ofObject('EngagementParticipant__c'),
        /Read EngagementParticipant__c depends on permission\(s\): Read Stakeholder__c/
    ),
    grants('to create what cannot be read', 'Bad_Create', ofObject('Account', 'c'), /Create Account depends on .*Read/),
    grants('to edit what cannot be read', 'Bad_Change', ofObject('Account', 'e'), /Edit Account depends on .*Read/),
    grants(
        'to delete what cannot be edited',
        'Bad_Delete',
        ofObject('Account', 'rd'),
        /Delete Account depends on .*Edit/
    ),
    grants(
        'to view all of what cannot be read',
        'Bad_View_All',
        ofObject('Account', 'V'),
        /View All.* depends on .*Read/
    ),
    grants('to modify all without all else', 'Bad_Modify_All', ofObject('Account', 'reM'), /Modify All .*depends on/),
    {
        ...grants(
            'with an element that there is not',
            'Bad_Element',
            '    <gone>true</gone>',
            /Element gone invalid at this/
        ),
        line: 3
    }
];

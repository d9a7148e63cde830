import { field, MAIN, metadata, type Fault } from './fault';

const PERSON = 'Stakeholder__c';
const bad = (what: string, name: string, elements: string, said: RegExp, object = PERSON): Fault => ({
    what,
    files: field(object, name, elements),
    ...{ blamed: `${object}.${name}`, said }
});
const number = '<precision>3</precision><scale>0</scale><type>Number</type>';
const refersTo = (object: string, children: string, type: string): string =>
    `<referenceTo>${object}</referenceTo><relationshipName>${children}</relationshipName><type>${type}</type>`;
const sum = (field: string, child = 'RelationshipAssessment__c.Stakeholder__c'): string =>
    `<summarizedField>${field}</summarizedField><summaryForeignKey>${child}</summaryForeignKey>
    <summaryOperation>sum</summaryOperation><type>Summary</type>`;

/** Fields and rules that refer to what is not there, and fields that would turn into something else. */
export const OBJECT_FAULTS: Fault[] = [
    bad(
        'a lookup to an unknown object',
        'Bad_Lookup__c',
        refersTo('Gone__c', 'Bad', 'Lookup'),
        /'Gone__c' does not resolve to a valid sObject type/
    ),
    bad(
        'a second list of children of one name',
        'Bad_Children__c',
        refersTo('Account', 'Stakeholders', 'Lookup'),
        /already a Child Relationship named Stakeholders on Account/
    ),
    bad(
        'a master of an object that is owned',
        'Bad_Master__c',
        refersTo('Account', 'Bads', 'MasterDetail'),
        /sharingModel/,
        'ScoringProfile__c'
    ),
    bad(
        'a master beside a first one of the same order',
        'Bad_Order__c',
        refersTo('Contact', 'Bads', 'MasterDetail'),
        /relationshipOrder 0 is already used/
    ),
    bad(
        'a formula of an unknown field',
        'Bad_Formula__c',
        '<formula>Gone__c</formula><type>Text</type>',
        /Field Gone__c does not exist/
    ),
    bad(
        'a formula of an unknown custom permission',
        'Bad_Permission__c',
        '<formula>$Permission.Gone</formula><type>Checkbox</type>',
        /Field \$Permission.Gone does not exist/
    ),
    bad(
        'a default value of an unknown field',
        'Bad_Default__c',
        '<defaultValue>Gone__c</defaultValue><length>9</length><type>Text</type>',
        /Field Gone__c does not exist/
    ),
    bad(
        'a roll-up of an unknown field',
        'Bad_Sum__c',
        sum('RelationshipAssessment__c.Gone__c'),
        /no CustomField named RelationshipAssessment__c.Gone__c/
    ),
    bad(
        'a roll-up of what is no detail',
        'Bad_Total__c',
        sum('Opportunity.Amount', 'Opportunity.AccountId'),
        /no master-detail CustomField named Opportunity.AccountId/
    ),
    {
        what: 'a validation rule of an unknown field',
        files: {
            [`${MAIN}/objects/${PERSON}/validationRules/Bad_Rule.validationRule-meta.xml`]: metadata(
                'ValidationRule',
                `<fullName>Bad_Rule</fullName><active>true</active><errorConditionFormula>ISBLANK(Gone__c)</errorConditionFormula>
                <errorMessage>No</errorMessage>`
            )
        },
        ...{ blamed: `${PERSON}.Bad_Rule`, said: /Field Gone__c does not exist/ }
    },
    bad('another kind of value in a field', 'Title__c', number, /Cannot change field type/),
    bad(
        'a formula in the place of a stored field',
        'Title__c',
        '<formula>Name</formula><type>Text</type>',
        /between a stored and a calculated one/
    ),
    bad(
        'another object at the end of a lookup',
        'Contact__c',
        refersTo('Lead', 'StakeholdersOfLeads', 'Lookup'),
        /Cannot change field type/
    ),
    {
        what: 'an object with another kind of name',
        files: {
            [`${MAIN}/objects/Gone__x/Gone__x.object-meta.xml`]: metadata(
                'CustomObject',
                `<deploymentStatus>Deployed</deploymentStatus><label>Bad</label>
                <nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Bads</pluralLabel><sharingModel>ReadWrite</sharingModel>`
            )
        },
        ...{ blamed: 'Gone__x', said: /Cannot find the object Gone__x/ }
    }
];

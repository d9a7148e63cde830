import { MAIN, metadata, type Fault } from './fault';

const words = (what: string, language: string, elements: string, said: RegExp): Fault => ({
    what: `a translation ${what}`,
    files: { [`${MAIN}/translations/${language}.translation-meta.xml`]: metadata('Translations', elements) },
    ...{ blamed: language, said }
});

const objectWords = (what: string, name: string, elements: string, said: RegExp): Fault => ({
    what: `a translation ${what}`,
    files: {
        [`${MAIN}/objectTranslations/${name}/${name}.objectTranslation-meta.xml`]: metadata(
            'CustomObjectTranslation',
            elements
        )
    },
    ...{ blamed: name, said }
});

/** Translations of what is not there, or into a language that is off. */
export const TRANSLATION_FAULTS: Fault[] = [
    words(
        'into a language that is off',
        'fr',
        '<customLabels><label>x</label><name>RMap_Title</name></customLabels>',
        /Not available for deploy for this organization/
    ),
    words(
        'of an unknown label',
        'zh_CN',
        '<customLabels><label>x</label><name>Gone</name></customLabels>',
        /no CustomLabel named Gone found/
    ),
    words(
        'of an unknown tab',
        'zh_CN',
        '<customTabs><label>x</label><name>Gone__c</name></customTabs>',
        /no CustomTab named Gone__c found/
    ),
    words(
        'of an unknown app',
        'zh_CN',
        '<customApplications><label>x</label><name>Gone</name></customApplications>',
        /no CustomApplication named Gone found/
    ),
    objectWords(
        'of an object into a language that is off',
        'Account-fr',
        '<nameFieldLabel>x</nameFieldLabel>',
        /Not available for deploy for this organization/
    ),
    objectWords(
        'of an unknown object',
        'Gone__c-zh_CN',
        '<nameFieldLabel>x</nameFieldLabel>',
        /no CustomObject named Gone__c found/
    ),
    objectWords(
        'of an unknown field',
        'Opportunity-zh_CN',
        '<fields><label>x</label><name>Gone__c</name></fields>',
        /no CustomField named Opportunity.Gone__c found/
    ),
    objectWords(
        'of an unknown picklist value',
        'Stakeholder__c-zh_CN',
        `<fields><name>Attitude__c</name><picklistValues><masterLabel>Gone</masterLabel><translation>x</translation>
        </picklistValues></fields>`,
        /Cannot find picklist value Gone of Stakeholder__c.Attitude__c/
    ),
    objectWords(
        'of an unknown validation rule',
        'BuyingRole__c-zh_CN',
        '<validationRules><errorMessage>x</errorMessage><name>Gone</name></validationRules>',
        /no ValidationRule named BuyingRole__c.Gone found/
    )
];

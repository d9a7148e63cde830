import type { XmlElement } from '../xml/xmlElement';
import type { ActionOverride, Application, Tab } from './types';

const STANDARD_TAB = 'standard-';

/** An app from its metadata; the labels of its tabs are the caller's to give. */
export function readApplication(name: string, xml: XmlElement, labelOfTab: (tab: string) => string): Application {
    return {
        name,
        label: xml.text('label') ?? name,
        description: xml.text('description'),
        uiType: xml.text('uiType') ?? 'Aloha',
        formFactors: xml.texts('formFactors'),
        navItems: xml.texts('tabs').map((tab) => ({ name: tab, objectName: objectOfTab(tab), label: labelOfTab(tab) })),
        actionOverrides: xml.all('actionOverrides').map(readActionOverride)
    };
}

/** Object whose home a tab is: `standard-Account` and `Thing__c`; null for pages and web tabs. */
export function objectOfTab(tab: string): string | null {
    if (tab.startsWith(STANDARD_TAB)) {
        return tab.slice(STANDARD_TAB.length);
    }
    return tab.endsWith('__c') ? tab : null;
}

/** A tab from its metadata. */
export function readTab(name: string, xml: XmlElement, labelOfObject: (objectName: string) => string): Tab {
    const objectName = xml.flag('customObject') ? name : null;
    return {
        name,
        label: xml.text('label') ?? (objectName === null ? name : labelOfObject(objectName)),
        objectName,
        motif: xml.text('motif') ?? '',
        lwcComponent: xml.text('lwcComponent'),
        flexiPage: xml.text('flexiPage')
    };
}

function readActionOverride(xml: XmlElement): ActionOverride {
    return {
        action: xml.text('actionName') ?? '',
        objectName: xml.text('pageOrSobjectType') ?? '',
        formFactor: xml.text('formFactor'),
        type: xml.text('type') ?? 'Default',
        content: xml.text('content')
    };
}

import type { DeployContext } from '../deploy/deployContext';
import { checkApiName, checkLength } from '../objects/names';
import { ComponentProblem } from '../problem';
import { ORG_LANGUAGES } from '../setup/setupModel';
import type { XmlElement } from '../xml/xmlElement';
import { requireComponent, requireField, requireObject, requireTab } from './references';

/** Refuses a custom label with a name or a text that the platform refuses. */
export function checkCustomLabel(_context: DeployContext, name: string, xml: XmlElement): void {
    checkApiName(name, '', xml);
    checkLength(xml, 'value', 1000);
    checkLength(xml, 'shortDescription', 80);
    if (xml.text('value') === null) {
        throw new ComponentProblem('Required field is missing: value', xml);
    }
}

export function checkCustomPermission(_context: DeployContext, name: string, xml: XmlElement): void {
    checkApiName(name, '', xml);
    checkLength(xml, 'description', 255);
}

/** Refuses translations into a language that is off, and of labels, tabs and apps that are not there. */
export function checkTranslations(context: DeployContext, language: string, xml: XmlElement): void {
    requireLanguage(language, xml);
    for (const label of xml.all('customLabels')) {
        requireComponent(context, 'name', 'CustomLabel', label.text('name') ?? '', label);
    }
    for (const application of xml.all('customApplications')) {
        requireComponent(context, 'name', 'CustomApplication', application.text('name') ?? '', application);
    }
    for (const tab of xml.all('customTabs')) {
        requireTab(context, 'name', tab.text('name') ?? '', tab);
    }
}

/** Refuses an object's translation (`Thing__c-zh_CN`) of fields, values or rules that are not there. */
export function checkObjectTranslation(context: DeployContext, fullName: string, xml: XmlElement): void {
    const dash = fullName.lastIndexOf('-');
    const objectName = fullName.slice(0, dash);
    requireLanguage(fullName.slice(dash + 1), xml);
    requireObject(context, 'fullName', objectName, xml);
    for (const translated of xml.all('fields')) {
        const name = translated.text('name') ?? '';
        requireField(context, 'name', objectName, name, translated);
        const labels = (context.field(objectName, name)!.picklist?.values ?? []).map((value) => value.label);
        const unknown = translated
            .all('picklistValues')
            .find((value) => !labels.includes(value.text('masterLabel') ?? ''));
        if (unknown) {
            const label = unknown.text('masterLabel');
            throw new ComponentProblem(`Cannot find picklist value ${label} of ${objectName}.${name}`, unknown);
        }
    }
    const rules = context.object(objectName)!.validationRules.map((rule) => rule.name.toLowerCase());
    const unknown = xml.all('validationRules').find((rule) => !rules.includes((rule.text('name') ?? '').toLowerCase()));
    if (unknown) {
        const name = `${objectName}.${unknown.text('name')}`;
        throw new ComponentProblem(`In field: name - no ValidationRule named ${name} found`, unknown);
    }
}

function requireLanguage(language: string, xml: XmlElement): void {
    if (!ORG_LANGUAGES.includes(language)) {
        throw new ComponentProblem(
            `Not available for deploy for this organization: the language ${language} is not on`,
            xml
        );
    }
}

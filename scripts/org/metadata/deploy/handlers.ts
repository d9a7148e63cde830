import { checkApplication, checkTab } from '../checks/navigation';
import { checkBundleReferences } from '../checks/lwcBundle';
import { checkEventChannel, checkEventChannelMember } from '../checks/eventChannels';
import { checkFlexiPage } from '../checks/flexiPage';
import { checkPermissionSet } from '../checks/permissionSet';
import { checkCompactLayout, checkLayout, checkListView } from '../checks/recordLayouts';
import { checkCustomLabel, checkCustomPermission, checkObjectTranslation, checkTranslations } from '../checks/words';
import { applyCustomField, fieldStep } from '../objects/applyCustomField';
import { applyValidationRule } from '../objects/applyValidationRule';
import { applyCustomObject } from '../objects/customObject';
import type { SourceComponent } from '../package/sourceComponent';
import { applyPermissionSet } from './applyPermissionSet';
import type { DeployContext } from './deployContext';
import type { XmlElement } from '../xml/xmlElement';

/** Checks a component against the org and gives the org what follows from it; the files are stored by the caller. */
type Apply = (context: DeployContext, fullName: string, xml: XmlElement) => void;

const nothing: Apply = () => undefined;

/** Types in the order of work, so that what a component refers to comes before it, whatever the manifest's order. */
const handlers: Array<[type: string, apply: Apply]> = [
    ['CustomLabels', nothing],
    ['CustomLabel', checkCustomLabel],
    ['CustomPermission', checkCustomPermission],
    ['CustomObject', (context, name, xml) => applyCustomObject(context.schema, context.parts.database, name, xml)],
    ['CustomField', applyCustomField],
    ['ValidationRule', applyValidationRule],
    ['CompactLayout', checkCompactLayout],
    ['ListView', checkListView],
    ['StaticResource', nothing],
    [
        'LightningComponentBundle',
        (context, name) => checkBundleReferences(context, name, context.bundleReferences.get(name) ?? [])
    ],
    ['PlatformEventChannel', checkEventChannel],
    ['PlatformEventChannelMember', checkEventChannelMember],
    ['Layout', checkLayout],
    ['FlexiPage', checkFlexiPage],
    ['CustomTab', checkTab],
    ['CustomApplication', checkApplication],
    [
        'PermissionSet',
        (context, name, xml) => {
            checkPermissionSet(context, name, xml);
            applyPermissionSet(context, name, xml);
        }
    ],
    ['CustomObjectTranslation', checkObjectTranslation],
    ['Translations', checkTranslations]
];

const applies = new Map(handlers);
const order = new Map(handlers.map(([type], index) => [type, index]));

/** What the work on a component needs of it. */
export type AppliedComponent = Pick<SourceComponent, 'type' | 'fullName' | 'xml'>;

/** Does a component's part in the org. Throws a ComponentProblem, or a SalesforceError from the records. */
export function applyComponent(context: DeployContext, component: AppliedComponent): void {
    applies.get(component.type)!(context, component.fullName, component.xml);
}

/** A package's components in the order of work; among fields, what others are calculated from comes first. */
export function inOrderOfWork(components: SourceComponent[]): SourceComponent[] {
    const rank = ({ type, xml }: SourceComponent): number =>
        order.get(type)! * 10 + (type === 'CustomField' ? fieldStep(xml) : 0);
    return [...components].sort((a, b) => rank(a) - rank(b));
}

import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { requireComponent, requireObject, requireTab } from './references';

/** Refuses a tab of an object, component or page that is not there. */
export function checkTab(context: DeployContext, name: string, xml: XmlElement): void {
    const content = ['flexiPage', 'lwcComponent', 'url', 'page', 'auraComponent'].filter((element) =>
        xml.first(element)
    );
    if (xml.flag('customObject')) {
        requireObject(context, 'fullName', name, xml);
    } else if (content.length !== 1) {
        throw new ComponentProblem(
            'A tab needs exactly one content: an object, a Lightning page, a component or a URL',
            xml
        );
    }
    const component = xml.text('lwcComponent');
    if (component !== null) {
        requireComponent(context, 'lwcComponent', 'LightningComponentBundle', component, xml.first('lwcComponent')!);
    }
    const page = xml.text('flexiPage');
    if (page !== null) {
        requireComponent(context, 'flexiPage', 'FlexiPage', page, xml.first('flexiPage')!);
    }
}

const FORM_FACTORS = ['Small', 'Medium', 'Large'];

/** Refuses an app with tabs, objects or pages that are not there. */
export function checkApplication(context: DeployContext, _name: string, xml: XmlElement): void {
    for (const tab of xml.all('tabs')) {
        requireTab(context, 'tabs', tab.content.trim(), tab);
    }
    for (const override of [...xml.all('actionOverrides'), ...xml.all('profileActionOverrides')]) {
        requireObject(context, 'pageOrSobjectType', override.text('pageOrSobjectType') ?? '', override);
        if (override.text('type')?.toLowerCase() === 'flexipage') {
            requireComponent(context, 'content', 'FlexiPage', override.text('content') ?? '', override);
        }
    }
    const factors = [
        ...xml.all('formFactors'),
        ...xml.all('actionOverrides').flatMap((each) => each.all('formFactor'))
    ];
    const wrong = factors.find((factor) => !FORM_FACTORS.includes(factor.content.trim()));
    if (wrong) {
        throw new ComponentProblem(`'${wrong.content.trim()}' is not a valid value for the enum 'FormFactor'`, wrong);
    }
}

import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import { componentsOf, readFlexiPage } from '../setup/flexiPage';
import type { FlexiPage, PageItem } from '../setup/types';
import { readLwcBundle } from '../setup/lwcBundle';
import type { XmlElement } from '../xml/xmlElement';
import { requireObject } from './references';

const PAGE_TARGETS: Record<string, string | undefined> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage'
};

/** Refuses a Lightning page with an unknown object, component, facet or field. */
export function checkFlexiPage(context: DeployContext, name: string, xml: XmlElement): void {
    const page = readFlexiPage(name, xml);
    const target = PAGE_TARGETS[page.type];
    if (target === undefined) {
        throw new ComponentProblem(
            `Lightning pages of type ${page.type} are not supported by this local org`,
            xml.first('type')
        );
    }
    if (page.objectName !== null) {
        requireObject(context, 'sobjectType', page.objectName, xml.first('sobjectType')!);
    } else if (page.type === 'RecordPage') {
        throw new ComponentProblem('Required field is missing: sobjectType', xml);
    }
    for (const item of xml.all('flexiPageRegions').flatMap((region) => region.all('itemInstances'))) {
        const component = item.first('componentInstance');
        if (component) {
            checkComponent(context, component, target, page);
        }
    }
    checkIdentifiers(page, xml);
    for (const field of page.regions.flatMap((region) => fieldsOf(region.items))) {
        checkField(context, page, field, xml);
    }
}

function checkComponent(context: DeployContext, component: XmlElement, target: string, page: FlexiPage): void {
    const name = component.text('componentName') ?? '';
    const [namespace, own] = name.includes(':') ? name.split(':') : ['c', name];
    checkFacets(component, page);
    if (namespace !== 'c') {
        return;
    }
    const { components } = context.parts;
    const files = components.read('LightningComponentBundle', own);
    const configuration = components.readXml('LightningComponentBundle', own);
    const bundle = files && configuration && readLwcBundle(own, configuration, files);
    if (!bundle) {
        const message = `Something went wrong. We couldn't retrieve or load the information on the component: c:${own}.`;
        throw new ComponentProblem(message, component);
    }
    if (!bundle.exposed || !bundle.targets.includes(target)) {
        throw new ComponentProblem(
            `The component c:${own} is not available for Lightning pages of type ${page.type}.`,
            component
        );
    }
}

/** The platform names facets `Facet-…`: one that a component asks for has to be on the page. */
function checkFacets(component: XmlElement, page: FlexiPage): void {
    const identifier = component.text('identifier') ?? '';
    const read = componentsOf(page).find((each) => each.identifier === identifier);
    const [property] =
        Object.entries(read?.properties ?? {}).find(([, value]) => String(value).startsWith('Facet-')) ?? [];
    if (property !== undefined) {
        const facet = read?.properties[property];
        throw new ComponentProblem(`The facet '${facet}' of component ${identifier} is not on the page`, component);
    }
}

function checkIdentifiers(page: FlexiPage, xml: XmlElement): void {
    const seen = new Set<string>();
    for (const { identifier } of componentsOf(page).filter((component) => component.identifier !== '')) {
        if (seen.has(identifier)) {
            throw new ComponentProblem(`Duplicate identifier on the page: ${identifier}`, xml);
        }
        seen.add(identifier);
    }
}

function fieldsOf(items: PageItem[]): string[] {
    return items.flatMap((item) =>
        item.field ? [item.field.field] : Object.values(item.component.facets).flatMap((facet) => fieldsOf(facet))
    );
}

function checkField(context: DeployContext, page: FlexiPage, field: string, xml: XmlElement): void {
    const [root, name, deeper] = field.split('.');
    if (
        root === 'Record' &&
        deeper === undefined &&
        page.objectName !== null &&
        !context.field(page.objectName, name)
    ) {
        throw new ComponentProblem(
            `The field ${name} doesn't exist on ${page.objectName}, or isn't available to you.`,
            xml
        );
    }
}

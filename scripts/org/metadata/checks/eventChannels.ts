import { objectOfChangeEvent, STANDARD_CHANNEL } from '../../streaming/changeEventNames';
import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { ComponentStore } from '../store/componentStore';
import type { XmlElement } from '../xml/xmlElement';

const MEMBER = 'PlatformEventChannelMember';

/** Objects that an org without the add-on may select for Change Data Capture. */
const MOST_ENTITIES = 5;

/** A custom channel carries change events; channels of platform events there are none here. */
export function checkEventChannel(_context: DeployContext, name: string, xml: XmlElement): void {
    if (!/^[A-Za-z]\w*__chn$/.test(name)) {
        throw new ComponentProblem(`The name of a custom channel must end in __chn: ${name}`, xml);
    }
    if (xml.text('channelType') !== 'data') {
        throw new ComponentProblem(
            `Channels of type ${xml.text('channelType')} are not supported by this local org`,
            xml.first('channelType')
        );
    }
}

/** A member selects an object for Change Data Capture. Throws a ComponentProblem. */
export function checkEventChannelMember(context: DeployContext, name: string, xml: XmlElement): void {
    const channel = xml.text('eventChannel') ?? '';
    if (channel !== STANDARD_CHANNEL && !context.has('PlatformEventChannel', channel)) {
        throw new ComponentProblem(
            `In field: eventChannel - no PlatformEventChannel named ${channel} found`,
            xml.first('eventChannel')
        );
    }
    const entity = xml.text('selectedEntity') ?? '';
    const objectName = objectOfChangeEvent(entity);
    const object = objectName === undefined ? undefined : context.object(objectName);
    if (!object?.createable) {
        throw new ComponentProblem(`The selected entity ${entity} is not valid`, xml.first('selectedEntity'));
    }
    for (const element of ['enrichedFields', 'filterExpression']) {
        if (xml.first(element)) {
            throw new ComponentProblem(`${element} is not supported by this local org`, xml.first(element));
        }
    }
    const { components } = context.parts;
    const others = components.list(MEMBER).filter((other) => other.toLowerCase() !== name.toLowerCase());
    const selected = new Set(others.map((other) => entityOf(components, other)));
    if (!selected.has(entity.toLowerCase()) && selected.size >= MOST_ENTITIES) {
        throw new ComponentProblem(
            `The maximum number of entities selected for Change Data Capture (${MOST_ENTITIES}) is reached`,
            xml.first('selectedEntity')
        );
    }
}

/** The members that select an object. */
export function membersOf(components: ComponentStore, objectName: string): string[] {
    return components
        .list(MEMBER)
        .filter(
            (name) => objectOfChangeEvent(selectedEntity(components, name))?.toLowerCase() === objectName.toLowerCase()
        );
}

function entityOf(components: ComponentStore, name: string): string {
    return selectedEntity(components, name).toLowerCase();
}

function selectedEntity(components: ComponentStore, name: string): string {
    return components.readXml(MEMBER, name)!.text('selectedEntity') ?? '';
}

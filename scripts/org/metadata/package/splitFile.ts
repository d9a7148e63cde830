import type { ComponentType } from '../componentTypes';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { writeXml } from '../xml/writeXml';
import type { SourceComponent } from './sourceComponent';

/**
 * Parts one file into the component it is named for and those inside it: an object and its fields, rules and views,
 * labels and each label. They are kept apart, as a field can be deployed without its object.
 */
export function splitFile(type: ComponentType, whole: SourceComponent): SourceComponent[] {
    if (Object.keys(type.children).length === 0) {
        return [whole];
    }
    const own = whole.xml.elements.filter((element) => !(element.name in type.children));
    const inside = whole.xml.elements.filter((element) => element.name in type.children);
    const xml = whole.xml.with(whole.xml.name, own);
    return [
        { ...whole, xml, files: new Map([[whole.fileName, writeXml(xml)]]) },
        ...inside.map((element) => childComponent(whole, type.children[element.name], element))
    ];
}

function childComponent(whole: SourceComponent, type: string, element: XmlElement): SourceComponent {
    const name = element.text('fullName');
    if (name === null) {
        throw new ComponentProblem('Required field is missing: fullName', {
            line: element.line,
            column: element.column
        });
    }
    const xml = element.with(type, element.elements);
    return {
        type,
        fullName: type === 'CustomLabel' ? name : `${whole.fullName}.${name}`,
        fileName: whole.fileName,
        files: new Map([[whole.fileName, writeXml(xml)]]),
        xml
    };
}

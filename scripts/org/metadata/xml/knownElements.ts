import { ComponentProblem } from '../problem';
import { elementsOfType, valuesOfEnumeration } from './metadataSchema';
import type { XmlElement } from './xmlElement';

/** Declared as text, but written as elements: the design attributes of a component on each kind of page. */
const FREE_ELEMENTS = ['targetConfigs'];

/**
 * Checks an element against the schema of its metadata type, as the platform does before it looks at anything else: no
 * unknown element, no second one where there can be only one, no required text missing, values of the right kind.
 * Throws a ComponentProblem that says the line.
 */
export function checkKnownElements(root: XmlElement, typeName: string, fileName: string): void {
    const known = elementsOfType(typeName);
    if (!known) {
        return;
    }
    const seen = new Set<string>();
    for (const element of root.elements) {
        const declared = known.get(element.name);
        if (!declared) {
            throw problem(`Element ${element.name} invalid at this location in type ${typeName}`, element, fileName);
        }
        if (!declared.many && seen.has(element.name)) {
            throw problem(
                `Element ${element.name} is duplicated at this location in type ${typeName}`,
                element,
                fileName
            );
        }
        seen.add(element.name);
        if (!FREE_ELEMENTS.includes(element.name)) {
            checkContent(element, declared.type, fileName);
        }
    }
    // Flags that are left out are false, whatever the schema says.
    const missing = [...known].find(([name, { required, type }]) => required && type !== 'boolean' && !seen.has(name));
    if (missing) {
        const place = { fileName, line: root.line, column: root.column };
        throw new ComponentProblem(`Required field is missing: ${missing[0]}`, place);
    }
}

function checkContent(element: XmlElement, type: string, fileName: string): void {
    const text = element.content.trim();
    const values = valuesOfEnumeration(type);
    if (type === 'boolean' && !/^(true|false|0|1)$/i.test(text)) {
        throw problem(`'${text}' is not a valid value for the type xsd:boolean`, element, fileName);
    }
    if (type === 'number' && (text === '' || Number.isNaN(Number(text)))) {
        throw problem(`'${text}' is not a valid value for the type xsd:int`, element, fileName);
    }
    if (type === 'string' && element.elements.length > 0) {
        throw problem(`Element ${element.elements[0].name} invalid at this location in type string`, element, fileName);
    }
    if (values && values.size > 0 && !values.has(text)) {
        throw problem(`'${text}' is not a valid value for the enum '${type}'`, element, fileName);
    }
    checkKnownElements(element, type, fileName);
}

function problem(message: string, element: XmlElement, fileName: string): ComponentProblem {
    return new ComponentProblem(`Error parsing file: ${message}`, {
        fileName,
        line: element.line,
        column: element.column
    });
}

import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';

const LONGEST_NAME = 40;

/** Refuses an API name that Salesforce refuses. `ending` is `__c` where the name must end so. */
export function checkApiName(name: string, ending: '__c' | '', at: XmlElement): void {
    const base = ending !== '' && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
    const place = { line: at.line, column: at.column };
    if (ending !== '' && base === name) {
        throw new ComponentProblem(`The name of a custom component must end in ${ending}: ${name}`, place);
    }
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(base) || base.endsWith('_') || base.includes('__')) {
        throw new ComponentProblem(
            `The name '${name}' can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, ` +
                'not include spaces, not end with an underscore, and not contain two consecutive underscores.',
            place
        );
    }
    if (base.length > LONGEST_NAME) {
        throw new ComponentProblem(`The name '${name}' is too long (max length=${LONGEST_NAME})`, place);
    }
}

/** Refuses a text that is longer than the platform stores. */
export function checkLength(xml: XmlElement, element: string, most: number): void {
    const text = xml.text(element) ?? '';
    if (text.length > most) {
        const at = xml.first(element)!;
        throw new ComponentProblem(`Value too long for field: ${element} maximum length is:${most}`, {
            line: at.line,
            column: at.column
        });
    }
}

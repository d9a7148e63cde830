import type { DeployContext } from '../deploy/deployContext';
import type { XmlElement } from '../xml/xmlElement';
import { applyCustomField, fieldStep } from './applyCustomField';
import { applyValidationRule } from './applyValidationRule';
import { applyCustomObject } from './customObject';
import { inRounds } from './inRounds';

/** Gives a fresh schema the objects, fields and rules that were deployed before, as the component store holds them. */
export function restoreSchema(context: DeployContext): void {
    const { components, database, schema } = context.parts;
    const stored = (type: string): Array<[string, XmlElement]> =>
        components.list(type).map((fullName) => [fullName, components.readXml(type, fullName)!]);
    for (const [name, xml] of stored('CustomObject')) {
        applyCustomObject(schema, database, name, xml);
    }
    const fields = stored('CustomField').sort(([, a], [, b]) => fieldStep(a) - fieldStep(b));
    const [problem] = inRounds(fields, ([name, xml]) => applyCustomField(context, name, xml)).values();
    if (problem !== undefined) {
        throw problem;
    }
    for (const [name, xml] of stored('ValidationRule')) {
        applyValidationRule(context, name, xml);
    }
}

import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { checkFormula } from './formulaCheck';
import { checkLength } from './names';

/** Adds a validation rule to its object, or replaces it. Throws a ComponentProblem. */
export function applyValidationRule(context: DeployContext, fullName: string, xml: XmlElement): void {
    const [objectName, name] = fullName.split('.');
    const object = context.object(objectName);
    if (!object) {
        throw new ComponentProblem(`In field: fullName - no CustomObject named ${objectName} found`, xml);
    }
    const condition = xml.text('errorConditionFormula') ?? '';
    const displayField = xml.text('errorDisplayField');
    checkLength(xml, 'errorMessage', 255);
    checkLength(xml, 'description', 255);
    checkFormula(condition, object, context, xml.first('errorConditionFormula') ?? xml);
    if (displayField !== null && !object.fields.has(displayField.toLowerCase())) {
        throw new ComponentProblem(
            `In field: errorDisplayField - no CustomField named ${object.name}.${displayField} found`,
            xml.first('errorDisplayField')
        );
    }
    const rule = { name, active: xml.flag('active'), condition, message: xml.text('errorMessage') ?? '', displayField };
    const others = object.validationRules.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
    context.schema.defineObject({ ...object, validationRules: [...others, rule] });
}

import { setColumnAside, takeColumnBack } from '../../database/tables';
import { isNumeric, isStored, isText, type FieldSchema, type ObjectSchema } from '../../schema';
import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { readCustomField } from './customField';
import { checkFormula } from './formulaCheck';
import { resolveRollUp } from './rollUp';

/** Order of work among fields: what formulas and roll-ups read has to be there first. */
export function fieldStep(xml: XmlElement): number {
    if (xml.first('formula') || xml.text('type') === 'Summary') {
        return 2;
    }
    return xml.first('referenceTo') ? 1 : 0;
}

/** Adds a custom field to its object, or replaces it, and makes its column. Throws a ComponentProblem. */
export function applyCustomField(context: DeployContext, fullName: string, xml: XmlElement): void {
    const objectName = fullName.slice(0, fullName.lastIndexOf('.'));
    const object = context.object(objectName);
    if (!object) {
        throw new ComponentProblem(`In field: fullName - no CustomObject named ${objectName} found`, xml);
    }
    const field = resolveRollUp(context.schema, object, readCustomField(xml), xml);
    checkChange(object, field, xml);
    checkReference(context, object, field, xml);
    if (field.formula !== null) {
        checkFormula(field.formula, object, context, xml.first('formula') ?? xml);
    }
    if (field.defaultFormula !== null) {
        checkFormula(field.defaultFormula, object, context, xml.first('defaultValue') ?? xml);
    }
    if (isStored(field) && !object.fields.has(field.name.toLowerCase())) {
        takeColumnBack(context.parts.database, object.name, field.name, kindOf(field));
    }
    context.schema.defineField(object.name, field);
    context.parts.database.ensureTable(context.schema.requireObject(object.name));
}

/** A field keeps its kind of value: rows hold values of it. */
function checkChange(object: ObjectSchema, field: FieldSchema, xml: XmlElement): void {
    const existing = object.fields.get(field.name.toLowerCase());
    if (!existing) {
        return;
    }
    const calculated = (each: FieldSchema): boolean => each.formula !== null || each.rollUp !== null;
    if (calculated(existing) !== calculated(field)) {
        throw new ComponentProblem('Cannot change a CustomField between a stored and a calculated one', xml);
    }
    if (!calculated(field) && kindOf(existing) !== kindOf(field)) {
        throw new ComponentProblem(`Cannot change field type from ${existing.type} to ${field.type}`, xml);
    }
}

/** Takes a custom field away from its object; its values stay aside. */
export function removeCustomField({ schema, parts }: DeployContext, objectName: string, name: string): void {
    const object = schema.requireObject(objectName);
    const field = object.fields.get(name.toLowerCase());
    schema.removeField(objectName, name);
    if (field && isStored(field)) {
        setColumnAside(parts.database, object.name, field.name, kindOf(field));
    }
}

function kindOf(field: FieldSchema): string {
    if (field.type === 'reference') {
        return `reference to ${field.reference!.to.join()}`.toLowerCase();
    }
    if (isNumeric(field.type)) {
        return 'number';
    }
    return isText(field.type) ? 'text' : field.type;
}

function checkReference(context: DeployContext, object: ObjectSchema, field: FieldSchema, xml: XmlElement): void {
    const { reference } = field;
    if (!reference) {
        return;
    }
    const parent = context.object(reference.to[0]);
    if (!parent) {
        throw new ComponentProblem(
            `referenceTo value of '${reference.to[0]}' does not resolve to a valid sObject type`,
            xml.first('referenceTo')
        );
    }
    const taken = context.schema
        .childRelationships(parent.name)
        .find(
            (child) =>
                child.relationshipName?.toLowerCase() === reference.childRelationshipName?.toLowerCase() &&
                !(child.childObject === object.name && child.field.toLowerCase() === field.name.toLowerCase())
        );
    if (taken) {
        const name = xml.text('relationshipName');
        throw new ComponentProblem(
            `There is already a Child Relationship named ${name} on ${parent.label}.`,
            xml.first('relationshipName')
        );
    }
    if (reference.masterOrder !== undefined) {
        checkMaster(object, parent, field, xml);
    }
}

function checkMaster(object: ObjectSchema, parent: ObjectSchema, field: FieldSchema, xml: XmlElement): void {
    if (parent === object) {
        throw new ComponentProblem(
            'A master-detail relationship cannot point to its own object',
            xml.first('referenceTo')
        );
    }
    if (object.sharingModel !== 'ControlledByParent') {
        throw new ComponentProblem(
            `Cannot set sharingModel to ${object.sharingModel} on a CustomObject with a MasterDetail relationship field`,
            xml
        );
    }
    const others = [...object.fields.values()].filter(
        (each) => each.reference?.masterOrder !== undefined && each.name.toLowerCase() !== field.name.toLowerCase()
    );
    if (others.length >= 2) {
        throw new ComponentProblem(
            'The maximum number of master-detail relationships (2) on this object is reached',
            xml
        );
    }
    if (others.some((each) => each.reference!.masterOrder === field.reference!.masterOrder)) {
        throw new ComponentProblem(
            `relationshipOrder ${field.reference!.masterOrder} is already used by another master-detail field of ${object.name}`,
            xml.first('relationshipOrder') ?? xml
        );
    }
}

import { fieldSchema, type FieldSchema, type Reference } from '../../schema';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { metadataFieldTypes } from './fieldTypes';
import { checkApiName, checkLength } from './names';
import { readPicklist } from './picklist';
import { readRollUp } from './rollUp';

const TEXT_FORMULA_LENGTH = 1300;

/**
 * A custom field's schema from its metadata. References to other objects and fields are not looked at yet.
 * Throws a ComponentProblem in the platform's words.
 */
export function readCustomField(xml: XmlElement): FieldSchema {
    const name = xml.text('fullName')!;
    const typeName = xml.text('type') ?? '';
    const known = metadataFieldTypes[typeName];
    if (!known) {
        throw problem(xml, `Field type ${typeName || '(none)'} is not supported by this local org`, 'type');
    }
    const formula = xml.text('formula');
    checkApiName(name, '__c', xml);
    checkText(xml);
    checkNeeds(xml, typeName, formula);
    const isKey = xml.flag('unique') || xml.flag('externalId');
    if (isKey && !known.key) {
        throw problem(xml, `Can not specify 'externalId' or 'unique' for a CustomField of type ${typeName}`);
    }
    if (formula !== null && !known.formula) {
        throw problem(xml, `Can not specify 'formula' for a CustomField of type ${typeName}`, 'formula');
    }
    const master = typeName === 'MasterDetail';
    return fieldSchema({
        name,
        type: known.type,
        label: xml.text('label')!,
        ...lengthOf(xml, typeName, formula),
        ...digitsOf(xml),
        nillable: known.type !== 'boolean' && !xml.flag('required') && !master && typeName !== 'AutoNumber',
        unique: xml.flag('unique') || (typeName === 'AutoNumber' && xml.flag('externalId')),
        caseSensitive: xml.flag('caseSensitive'),
        externalId: xml.flag('externalId'),
        autoNumber: typeName === 'AutoNumber' ? xml.text('displayFormat') : null,
        formula,
        formulaTreatsBlanksAsZero: xml.text('formulaTreatBlanksAs') !== 'BlankAsBlank' && formula !== null,
        rollUp: typeName === 'Summary' ? readRollUp(xml) : null,
        defaultFormula: formula === null ? defaultFormulaOf(xml, typeName) : null,
        picklist: xml.first('valueSet') ? readPicklist(xml.first('valueSet')!) : null,
        reference: known.type === 'reference' ? readReference(xml, name, master) : null,
        richText: typeName === 'Html',
        ...(master ? { updateable: xml.flag('reparentableMasterDetail') } : {}),
        inlineHelpText: xml.text('inlineHelpText'),
        description: xml.text('description'),
        securityClassification: xml.text('securityClassification')
    });
}

function checkText(xml: XmlElement): void {
    if (xml.text('label') === null) {
        throw problem(xml, 'Must specify a non-empty label for the CustomField');
    }
    checkLength(xml, 'label', 40);
    checkLength(xml, 'inlineHelpText', 510);
    checkLength(xml, 'description', 1000);
    checkLength(xml, 'relationshipLabel', 80);
}

function checkNeeds(xml: XmlElement, typeName: string, formula: string | null): void {
    const needs = metadataFieldTypes[typeName]!.needs ?? [];
    const missing = needs.find((need) => !xml.first(need) && !(formula !== null && need === 'length'));
    if (missing !== undefined) {
        throw problem(xml, `Must specify '${missing}' for a CustomField of type ${typeName}`);
    }
    if (typeName === 'MasterDetail') {
        const extra = ['required', 'deleteConstraint'].find((element) => xml.first(element));
        if (extra !== undefined) {
            throw problem(xml, `Can not specify '${extra}' for a CustomField of type MasterDetail`, extra);
        }
    }
    if (typeName === 'Lookup' && xml.flag('required') && xml.text('deleteConstraint') === 'SetNull') {
        throw problem(xml, "Cannot set 'deleteConstraint' to SetNull for a required Lookup field", 'deleteConstraint');
    }
}

function lengthOf(xml: XmlElement, typeName: string, formula: string | null): { length?: number } {
    const bounds = metadataFieldTypes[typeName]!.lengths;
    if (formula !== null) {
        return typeName === 'Text' ? { length: TEXT_FORMULA_LENGTH } : {};
    }
    if (!bounds) {
        return typeName === 'AutoNumber' ? { length: 30 } : {};
    }
    const length = xml.number('length')!;
    if (!Number.isInteger(length) || length < bounds[0] || length > bounds[1]) {
        throw problem(
            xml,
            `Length must be between ${bounds[0]} and ${bounds[1]} for a CustomField of type ${typeName}`,
            'length'
        );
    }
    return { length };
}

function digitsOf(xml: XmlElement): { precision?: number; scale?: number } {
    const precision = xml.number('precision');
    const scale = xml.number('scale');
    if (precision === null || scale === null) {
        return {};
    }
    if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
        throw problem(xml, 'Precision must be between 1 and 18, and scale between 0 and the precision', 'precision');
    }
    return { precision, scale };
}

/** A checkbox's default is written bare (`true`), any other as a formula. */
function defaultFormulaOf(xml: XmlElement, typeName: string): string | null {
    const value = xml.text('defaultValue');
    if (typeName === 'Checkbox' && value === null) {
        throw problem(xml, "Must specify 'defaultValue' for a CustomField of type Checkbox");
    }
    return value;
}

function readReference(xml: XmlElement, name: string, master: boolean): Reference {
    const relationshipName = xml.text('relationshipName')!;
    checkApiName(relationshipName, '', xml.first('relationshipName')!);
    const reference: Reference = {
        to: [xml.text('referenceTo')!],
        relationshipName: name.replace(/__c$/, '__r'),
        childRelationshipName: `${relationshipName}__r`,
        onDelete: master
            ? 'Cascade'
            : xml.text('deleteConstraint') === 'Restrict' || xml.flag('required')
              ? 'Restrict'
              : 'SetNull'
    };
    if (!master) {
        return xml.text('deleteConstraint') === 'Cascade' ? { ...reference, onDelete: 'Cascade' } : reference;
    }
    return {
        ...reference,
        masterOrder: xml.number('relationshipOrder') === 1 ? 1 : 0,
        writeRequiresMasterRead: xml.flag('writeRequiresMasterRead'),
        reparentable: xml.flag('reparentableMasterDetail')
    };
}

function problem(xml: XmlElement, message: string, element?: string): ComponentProblem {
    const at = (element === undefined ? undefined : xml.first(element)) ?? xml;
    return new ComponentProblem(message, { line: at.line, column: at.column });
}

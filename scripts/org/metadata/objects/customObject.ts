import { customObject, type NameField, type ObjectSchema, type OrgSchema } from '../../schema';
import type { OrgDatabase } from '../../database';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';
import { checkApiName, checkLength } from './names';

const SHARING_MODELS = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

/**
 * Adds a custom object to the schema, or gives an existing one its new words; its fields and rules stay.
 * A standard object has to exist; of it the organisation-wide default can be set. Throws a ComponentProblem.
 */
export function applyCustomObject(schema: OrgSchema, database: OrgDatabase, name: string, xml: XmlElement): void {
    const existing = schema.object(name);
    if (!name.endsWith('__c')) {
        if (!existing) {
            throw new ComponentProblem(
                `Cannot find the object ${name}, or its kind is not supported by this local org`,
                xml
            );
        }
        if (xml.first('sharingModel')) {
            schema.defineObject({ ...existing, sharingModel: readSharingModel(xml) });
        }
        return;
    }
    const fresh = readCustomObject(database, name, xml);
    if (existing) {
        const custom = [...existing.fields].filter(([, field]) => field.custom);
        fresh.fields = new Map([...fresh.fields, ...custom]);
        fresh.validationRules = existing.validationRules;
    }
    schema.defineObject(fresh);
    database.ensureTable(fresh);
}

/** Checks what only shows once all fields of the object are there. */
export function checkWholeObject(object: ObjectSchema, xml: XmlElement): void {
    const masters = [...object.fields.values()].filter((field) => field.reference?.masterOrder !== undefined);
    if (object.custom && object.sharingModel === 'ControlledByParent' && masters.length === 0) {
        throw new ComponentProblem(
            'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
            xml.first('sharingModel') ?? xml
        );
    }
}

function readCustomObject(database: OrgDatabase, name: string, xml: XmlElement): ObjectSchema {
    checkApiName(name, '__c', xml);
    const unsupported = [
        'customSettingsType',
        'eventType',
        'externalDataSource',
        'recordTypes',
        'fieldSets',
        'webLinks'
    ];
    const found = unsupported.find((element) => xml.first(element));
    if (found !== undefined) {
        throw new ComponentProblem(`'${found}' of a CustomObject is not supported by this local org`, xml.first(found));
    }
    for (const element of ['label', 'pluralLabel', 'nameField', 'sharingModel']) {
        if (!xml.first(element)) {
            throw new ComponentProblem(`Required field is missing: ${element}`, xml);
        }
    }
    checkLength(xml, 'label', 40);
    checkLength(xml, 'pluralLabel', 40);
    checkLength(xml, 'description', 1000);
    return customObject({
        name,
        label: xml.text('label') ?? name,
        labelPlural: xml.text('pluralLabel') ?? name,
        keyPrefix: database.keyPrefix(name),
        nameField: readNameField(xml.first('nameField')!),
        sharingModel: readSharingModel(xml)
    });
}

function readSharingModel(xml: XmlElement): string {
    const sharingModel = xml.text('sharingModel') ?? '';
    if (!SHARING_MODELS.includes(sharingModel)) {
        throw new ComponentProblem(
            `'${sharingModel}' is not a valid value for the enum 'SharingModel'`,
            xml.first('sharingModel')
        );
    }
    return sharingModel;
}

function readNameField(xml: XmlElement): NameField {
    const label = xml.text('label') ?? 'Name';
    const type = xml.text('type');
    if (type === 'Text') {
        return { label, type };
    }
    const displayFormat = xml.text('displayFormat');
    if (type !== 'AutoNumber' || displayFormat === null) {
        throw new ComponentProblem(
            type === 'AutoNumber'
                ? "Must specify 'displayFormat' for a name field of type AutoNumber"
                : `Invalid type of the name field: ${type}`,
            xml
        );
    }
    return { label, type, displayFormat };
}

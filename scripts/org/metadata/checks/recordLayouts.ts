import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import { readLayout } from '../setup/recordLayouts';
import type { XmlElement } from '../xml/xmlElement';
import { requireField, requireObject } from './references';

/** Refuses a page layout (`Thing__c-Thing Layout`) with fields or related lists that are not there, or without a required field. */
export function checkLayout(context: DeployContext, fullName: string, xml: XmlElement): void {
    const objectName = fullName.split('-')[0];
    requireObject(context, 'fullName', objectName, xml);
    const items = xml
        .all('layoutSections')
        .flatMap((section) => section.all('layoutColumns'))
        .flatMap((column) => column.all('layoutItems'));
    for (const item of items) {
        const field = item.text('field');
        if (field !== null) {
            requireField(context, 'field', objectName, field, item);
        }
    }
    checkRequiredFields(context, objectName, fullName, xml);
    for (const list of xml.all('relatedLists')) {
        checkRelatedList(context, list);
    }
}

function checkRequiredFields(context: DeployContext, objectName: string, fullName: string, xml: XmlElement): void {
    const placed = new Set(
        readLayout(fullName, xml).sections.flatMap(({ columns }) =>
            columns.flat().map((item) => item.field?.toLowerCase())
        )
    );
    const left = [...context.object(objectName)!.fields.values()].find(
        (field) =>
            (field.custom || field.nameField) &&
            !placed.has(field.name.toLowerCase()) &&
            (field.nameField || (!field.nillable && field.type !== 'boolean' && field.autoNumber === null))
    );
    if (left) {
        throw new ComponentProblem(`Layout must contain an item for required layout field: ${left.name}`, xml);
    }
}

/** Lists of custom objects are named by the child's field; those of standard ones (`RelatedContactList`) by words of their own. */
function checkRelatedList(context: DeployContext, list: XmlElement): void {
    const name = list.text('relatedList') ?? '';
    const [child, field] = name.split('.');
    if (field !== undefined && !context.field(child, field)) {
        throw new ComponentProblem(`Cannot find related list:${name}`, list);
    }
}

/** Refuses a list view with columns or filters on custom fields that are not there. */
export function checkListView(context: DeployContext, fullName: string, xml: XmlElement): void {
    const objectName = fullName.split('.')[0];
    requireObject(context, 'fullName', objectName, xml);
    for (const column of xml.all('columns')) {
        if (isUnknownColumn(context, objectName, column.content.trim())) {
            throw new ComponentProblem(`Could not resolve list view column: ${column.content.trim()}`, column);
        }
    }
    for (const filter of xml.all('filters')) {
        const field = filter.text('field') ?? '';
        if (isUnknownColumn(context, objectName, field)) {
            throw new ComponentProblem(`Could not resolve list view filter column: ${field}`, filter);
        }
    }
}

/** Standard columns have names of their own (`NAME`, `OWNER.ALIAS`) that nobody publishes: only custom fields are looked up. */
function isUnknownColumn(context: DeployContext, objectName: string, column: string): boolean {
    const [first, second] = column.split('.');
    if (second !== undefined && first.endsWith('__c')) {
        return !context.field(first, second);
    }
    return first.endsWith('__c') && !context.field(objectName, first);
}

/** Refuses a compact layout with fields that are not there. */
export function checkCompactLayout(context: DeployContext, fullName: string, xml: XmlElement): void {
    const objectName = fullName.split('.')[0];
    requireObject(context, 'fullName', objectName, xml);
    const fields = xml.all('fields');
    for (const field of fields) {
        requireField(context, 'fields', objectName, field.content.trim(), field);
    }
    if (fields.length > 10) {
        throw new ComponentProblem('A compact layout can have 10 fields at most', fields[10]);
    }
}

import type { FieldSchema, ObjectSchema, OrgSchema, RollUp } from '../../schema';
import { isNumeric } from '../../schema';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';

/** A roll-up summary from its field's metadata; `Child__c.Field__c` paths are taken apart, not looked up. */
export function readRollUp(xml: XmlElement): RollUp {
    const operation = xml.text('summaryOperation') ?? '';
    if (!isOperation(operation)) {
        throw new ComponentProblem(`'${operation}' is not a valid value for the enum 'SummaryOperations'`, xml);
    }
    const [childObject, foreignKey] = splitPath(xml.text('summaryForeignKey')!);
    const field = xml.text('summarizedField');
    if (field === null && operation !== 'count') {
        throw new ComponentProblem("Must specify 'summarizedField' for a CustomField of type Summary", xml);
    }
    return {
        operation,
        childObject,
        foreignKey,
        field: field === null || operation === 'count' ? null : splitPath(field)[1],
        filters: xml.all('summaryFilterItems').map((item) => ({
            field: splitPath(item.text('field') ?? '')[1],
            operation: item.text('operation') ?? '',
            value: item.text('value') ?? ''
        }))
    };
}

/**
 * Checks a roll-up against the objects it stands between and gives it its type: that of the summarised field, a number for a
 * count. Throws a ComponentProblem where the relationship or a field is missing, or the field cannot be summarised.
 */
export function resolveRollUp(
    schema: OrgSchema,
    parent: ObjectSchema,
    field: FieldSchema,
    at: XmlElement
): FieldSchema {
    const { rollUp } = field;
    if (!rollUp) {
        return field;
    }
    const child = schema.object(rollUp.childObject);
    const key = child?.fields.get(rollUp.foreignKey.toLowerCase());
    if (!child || key?.reference?.masterOrder === undefined || !sameName(key.reference.to[0], parent.name)) {
        const path = `${rollUp.childObject}.${rollUp.foreignKey}`;
        throw new ComponentProblem(
            `In field: summaryForeignKey - no master-detail CustomField named ${path} found`,
            at
        );
    }
    for (const filter of rollUp.filters) {
        requireField(child, filter.field, 'summaryFilterItems', at);
    }
    if (rollUp.field === null) {
        return { ...field, type: 'double', precision: 18, scale: 0 };
    }
    const summarised = requireField(child, rollUp.field, 'summarizedField', at);
    const dated = summarised.type === 'date' || summarised.type === 'datetime';
    if (!isNumeric(summarised.type) && !(dated && rollUp.operation !== 'sum')) {
        throw new ComponentProblem(
            `Cannot summarize field ${child.name}.${summarised.name} of type ${summarised.type}`,
            at
        );
    }
    const { type, scale } = summarised;
    return { ...field, type, scale, precision: dated ? 0 : 18 };
}

function requireField(child: ObjectSchema, name: string, element: string, at: XmlElement): FieldSchema {
    const field = child.fields.get(name.toLowerCase());
    if (!field) {
        throw new ComponentProblem(`In field: ${element} - no CustomField named ${child.name}.${name} found`, at);
    }
    return field;
}

function splitPath(path: string): [string, string] {
    const dot = path.indexOf('.');
    return [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
}

function isOperation(text: string): text is RollUp['operation'] {
    return ['count', 'sum', 'min', 'max'].includes(text);
}

function sameName(a: string, b: string): boolean {
    return a.toLowerCase() === b.toLowerCase();
}

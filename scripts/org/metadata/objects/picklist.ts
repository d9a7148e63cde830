import type { FieldSchema, PicklistEntry } from '../../schema';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';

const LONGEST_VALUE = 255;

/** The values of a picklist field from its `valueSet`. Throws a ComponentProblem for what the platform refuses. */
export function readPicklist(valueSet: XmlElement): NonNullable<FieldSchema['picklist']> {
    const definition = valueSet.first('valueSetDefinition');
    if (!definition) {
        throw new ComponentProblem('Global value sets are not supported by this local org', valueSet);
    }
    const values = definition.all('value').map(readEntry);
    checkDuplicates(definition, values, (entry) => entry.value);
    checkDuplicates(definition, values, (entry) => entry.label);
    if (values.filter((entry) => entry.isDefault).length > 1) {
        throw new ComponentProblem('Only one value of a picklist can be its default', definition);
    }
    if (definition.flag('sorted')) {
        values.sort((a, b) => a.label.localeCompare(b.label));
    }
    return { restricted: valueSet.flag('restricted'), values };
}

function readEntry(element: XmlElement): PicklistEntry {
    const value = element.text('fullName');
    if (value === null) {
        throw new ComponentProblem('Required field is missing: fullName', element);
    }
    if (value.length > LONGEST_VALUE) {
        throw new ComponentProblem(
            `Picklist value too long: ${value.slice(0, 40)}… (max length=${LONGEST_VALUE})`,
            element
        );
    }
    return {
        value,
        label: element.text('label') ?? value,
        active: element.flag('isActive', true),
        isDefault: element.flag('default')
    };
}

function checkDuplicates(at: XmlElement, values: PicklistEntry[], key: (entry: PicklistEntry) => string): void {
    const seen = new Set<string>();
    for (const entry of values) {
        const text = key(entry).toLowerCase();
        if (seen.has(text)) {
            throw new ComponentProblem(`Duplicate picklist value: ${key(entry)}`, at);
        }
        seen.add(text);
    }
}

import type { Problem } from '../problems';
import { SECTIONS } from '../schema/fields';
import { problemAt } from '../sources/checkRows';
import { LIST_SECTIONS } from '../types';
import type { Dataset, Section, Sourced } from '../types';
import type { OrgField, OrgState } from './orgState';

/**
 * Checks texts and words against the org's own fields, which an administrator may have made shorter or given other
 * words. Fields the org does not have, or hides from this user, are told once.
 */
export function checkAgainstOrg(dataset: Dataset, state: OrgState): Problem[] {
    const rows: [Section, readonly Sourced<object>[]][] = [
        ['account', [dataset.account]],
        ...LIST_SECTIONS.map((section): [Section, readonly Sourced<object>[]] => [section, dataset[section]])
    ];
    return rows.flatMap(([section, sourcedRows]) => {
        const described = state.describes.get(SECTIONS[section].object);
        const fields = new Map((described ?? []).map((field) => [field.name, field]));
        return sourcedRows.flatMap((sourced) =>
            Object.entries(SECTIONS[section].fields).flatMap(([column, name]) => {
                const value = (sourced.row as Record<string, unknown>)[column];
                const fault = value ? faultOf(value, fields.get(name)) : null;
                return fault ? problemAt(sourced, column, fault) : [];
            })
        );
    });
}

function faultOf(value: unknown, field: OrgField | undefined): string | null {
    if (!field) {
        return 'The org has no such field, or this user may not see it. Deploy the plugin and assign its permission set.';
    }
    if (typeof value === 'string' && field.length > 0 && value.length > field.length) {
        return `The text has ${value.length} characters, the org's field "${field.label}" holds ${field.length}. Shorten it.`;
    }
    if (field.restrictedPicklist) {
        const words = new Set(field.picklistValues.filter(({ active }) => active).map(({ value: word }) => word));
        const unknown = [value].flat().filter((word) => !words.has(String(word)));
        if (unknown.length > 0) {
            return `The org's field "${field.label}" has no word ${unknown.join(', ')}; it has: ${[...words].join(', ')}.`;
        }
    }
    return null;
}

import type { Problem } from '../problems';
import { problemAt } from '../sources/checkRows';
import { DETAIL_SECTIONS, namedParents } from '../schema/parents';
import type { NamedSection } from '../schema/parents';
import type { Dataset, ListSection, Sourced } from '../types';
import type { OrgState } from './orgState';
import { References } from './references';

/** Whether the account is there or can be created. */
export function checkAccount({ account }: Dataset, state: OrgState): Problem[] {
    const message = `The account "${account.row.key}" is not in the org yet and has no name. Give its name (--account-name).`;
    return state.account || account.row.name ? [] : [problemAt(account, 'name', message)];
}

/** What a message calls a record. */
const NAMES: Record<NamedSection, string> = {
    stakeholders: 'stakeholder',
    opportunities: 'opportunity',
    engagements: 'engagement'
};

/** Columns that name other records, by section. */
const COLUMNS: [ListSection, NamedSection, string][] = [
    ['stakeholders', 'stakeholders', 'reportsTo'],
    ['positions', 'stakeholders', 'stakeholder'],
    ['positions', 'stakeholders', 'reportsTo'],
    ['assessments', 'stakeholders', 'stakeholder'],
    ['assessments', 'opportunities', 'opportunity'],
    ...DETAIL_SECTIONS.flatMap((section) =>
        namedParents(section).map(({ column, section: named }): [ListSection, NamedSection, string] => [
            section,
            named,
            column
        ])
    )
];

/** References to records that are neither in the sources nor in the org. */
export function danglingReferences(dataset: Dataset, state: OrgState): Problem[] {
    const all = new References(dataset, state, new Map());
    return COLUMNS.flatMap(([section, named, column]) => {
        const rows: readonly Sourced<object>[] = dataset[section];
        return rows.flatMap((sourced) => {
            const key = (sourced.row as Record<string, unknown>)[column];
            const what = NAMES[named];
            const message = `There is no ${what} "${String(key)}", in the sources or in the org. Correct the key or add the ${what}.`;
            return typeof key === 'string' && !all.has(named, key) ? problemAt(sourced, column, message) : [];
        });
    });
}

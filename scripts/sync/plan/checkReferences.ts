import type { Problem } from '../problems';
import { problemAt } from '../sources/checkRows';
import type { Dataset, Sourced } from '../types';
import type { OrgState } from './orgState';
import { References } from './references';

/** Whether the account is there or can be created. */
export function checkAccount({ account }: Dataset, state: OrgState): Problem[] {
    const message = `The account "${account.row.key}" is not in the org yet and has no name. Give its name (--account-name).`;
    return state.account || account.row.name ? [] : [problemAt(account, 'name', message)];
}

/** References to stakeholders and opportunities that are neither in the sources nor in the org. */
export function danglingReferences(dataset: Dataset, state: OrgState): Problem[] {
    const all = new References(dataset, state, new Map());
    const missing = (
        sourced: Sourced<object>,
        section: 'stakeholders' | 'opportunities',
        columns: string[]
    ): Problem[] =>
        columns.flatMap((column) => {
            const key = (sourced.row as Record<string, unknown>)[column];
            const what = section === 'stakeholders' ? 'stakeholder' : 'opportunity';
            return typeof key === 'string' && !all.has(section, key)
                ? problemAt(
                      sourced,
                      column,
                      `There is no ${what} "${key}", in the sources or in the org. Correct the key or add the ${what}.`
                  )
                : [];
        });
    return [
        ...dataset.stakeholders.flatMap((row) => missing(row, 'stakeholders', ['reportsTo'])),
        ...dataset.positions.flatMap((row) => missing(row, 'stakeholders', ['stakeholder', 'reportsTo'])),
        ...dataset.assessments.flatMap((row) => missing(row, 'stakeholders', ['stakeholder'])),
        ...dataset.assessments.flatMap((row) => missing(row, 'opportunities', ['opportunity'])),
        ...dataset.links.flatMap((row) => missing(row, 'stakeholders', ['from', 'to'])),
        ...dataset.buyingRoles.flatMap((row) => missing(row, 'stakeholders', ['stakeholder'])),
        ...dataset.buyingRoles.flatMap((row) => missing(row, 'opportunities', ['opportunity']))
    ];
}

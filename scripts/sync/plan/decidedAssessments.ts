import { keyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import type { AssessmentRow } from '../schema/native';
import type { Sourced } from '../types';
import { assessmentValues } from './assessmentWrites';
import type { OrgState } from './orgState';
import { byKey } from './references';
import type { References } from './references';
import type { RowBook } from './rowBook';

import { changedValues } from './values';

/**
 * Assessments are append-only: one that is decided in the org never changes its content, and a person's rejection is not
 * taken back. Fails the rows that would, and gives the others, with a status the org allows.
 */
export function checkDecided(
    rows: readonly Sourced<AssessmentRow>[],
    state: OrgState,
    references: References,
    book: RowBook
): Sourced<AssessmentRow>[] {
    const stored = byKey(state.assessments, SECTIONS.assessments.keyField);
    return rows.flatMap((sourced) => {
        const record = stored.get(keyInOrg(references.accountKey, sourced.row.key));
        if (!record || record.Status__c === 'Proposed') {
            return sourced;
        }
        const values = assessmentValues(sourced.row, references);
        const changed = Object.keys(changedValues(values, record)).filter((field) => field !== 'Status__c');
        if (changed.length > 0) {
            const message = `The assessment is decided in the org and never changes; the file differs in ${changed.join(', ')}.`;
            book.fail(sourced, { code: 'DECIDED_ASSESSMENT', fields: changed, message });
            return [];
        }
        const { status } = sourced.row;
        if (
            status === undefined ||
            status === record.Status__c ||
            (record.Status__c === 'Accepted' && status === 'Rejected')
        ) {
            return sourced;
        }
        book.note(sourced, `The org says ${String(record.Status__c)}: a person's decision stands.`);
        return { ...sourced, row: { ...sourced.row, status: undefined } };
    });
}

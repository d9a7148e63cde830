import { JUDGEMENT_FIELDS } from '../schema/fields';
import type { AccountAssessmentRow } from '../schema/native';
import type { Sourced } from '../types';
import type { RowBook } from './rowBook';
import { changedValues, mapped } from './values';
import type { OrgRow } from './values';

/**
 * What an account assessment judges never changes once it is in the org; its texts, goals, plan and review may. Fails the
 * rows that would change it, and gives the others.
 */
export function checkJudgements(
    rows: readonly Sourced<AccountAssessmentRow>[],
    storedOf: (key: string) => OrgRow | undefined,
    book: RowBook
): Sourced<AccountAssessmentRow>[] {
    return rows.filter((sourced) => {
        const stored = storedOf(sourced.origin.key);
        const changed = stored ? Object.keys(changedValues(mapped(sourced.row, JUDGEMENT_FIELDS), stored)) : [];
        if (changed.length > 0) {
            const message = `The account's judgement is in the org and never changes; the file differs in ${changed.join(', ')}.`;
            book.fail(sourced, { code: 'DECIDED_ASSESSMENT', fields: changed, message });
        }
        return changed.length === 0;
    });
}

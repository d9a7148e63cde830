import type { AccountBook } from 'c/accountBook';
import type { MapSubject } from 'c/mapSubject';
import type { MapState } from 'c/mapState';
import { filterPeople, fromCodes } from 'c/personFilter';
import type { Day } from 'c/relationshipModel';

/**
 * What the views show of a book in a state; undefined while a day of the past is asked for and the dated records have not
 * been read, since today's values would be told as those of that day.
 */
export function subjectOf(book: AccountBook, state: MapState, today: Day): MapSubject | undefined {
    if (state.day !== null && !book.facts.history) {
        return undefined;
    }
    const subject = book.subjectOn(state.day ?? today, state.compareDay);
    return state.filter === ''
        ? subject
        : subject.with({ shown: filterPeople(subject, fromCodes(state.filter, subject)) });
}

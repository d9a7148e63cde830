import { placeOf } from 'c/place';
import type { PlaceMove } from 'c/place';
import type { Assessment, CurrentCopy, Day, Link, Position, Stakeholder } from 'c/relationshipModel';
import type { AccountBook } from './book';

/*
 * What the page has just saved, put into the book as the org now has it, so that nothing has to be read again. Without
 * the dated records only what the first screen shows changes.
 */

/** The book with an assessment that is new, or was decided, and what it changed of the current copy. */
export function withAssessment(book: AccountBook, assessment: Assessment, changes: Partial<CurrentCopy>): AccountBook {
    const { stakeholders, history } = book.facts;
    const isLooked = assessment.status === 'Accepted';
    return book.with({
        stakeholders: stakeholders.map((person) =>
            person.id === assessment.stakeholderId
                ? {
                      ...person,
                      ...changes,
                      lastAssessedOn: isLooked
                          ? later(person.lastAssessedOn, assessment.assessedOn)
                          : person.lastAssessedOn
                  }
                : person
        ),
        history: history && { ...history, assessments: replaced(history.assessments, assessment) }
    });
}

/** The book with somebody new and the position that opens their history. */
export function withPerson(book: AccountBook, person: Stakeholder, opening: Position): AccountBook {
    const { stakeholders, history } = book.facts;
    return book.with({
        stakeholders: [...stakeholders, person],
        history: history && { ...history, positions: [...history.positions, opening] }
    });
}

/** The book with somebody at another place: a position that has ended, and the one that holds now. */
export function withPlace(book: AccountBook, { ended, held }: PlaceMove): AccountBook {
    const { stakeholders, history } = book.facts;
    const positions = (ended ? [ended, held] : [held]).reduce(replaced<Position>, history?.positions ?? []);
    return book.with({
        stakeholders: stakeholders.map((person) =>
            person.id === held.stakeholderId ? { ...person, ...placeOf(held) } : person
        ),
        history: history && { ...history, positions }
    });
}

/** The book with a tie that is new or changed. */
export function withLink(book: AccountBook, link: Link): AccountBook {
    return book.with({ links: replaced(book.facts.links, link) });
}

function replaced<T extends { readonly id: string }>(records: readonly T[], record: T): T[] {
    return [...records.filter(({ id }) => id !== record.id), record];
}

function later(a: Day | null, b: Day): Day {
    return a !== null && a > b ? a : b;
}

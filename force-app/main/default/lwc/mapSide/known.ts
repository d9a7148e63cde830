import type { AccountBook } from 'c/accountBook';
import type { Link, Position, Stakeholder } from 'c/relationshipModel';
import { positionsIn } from './placeAct';

/** What the forms about a person start from. */
export interface Known {
    readonly person: Stakeholder | undefined;
    readonly name: string;
    readonly positions: readonly Position[];
    /** Of everybody on the account. */
    readonly links: readonly Link[];
    readonly opportunityId: string | undefined;
}

/** What a book holds for the forms about a person. */
export function knownOf(book: AccountBook, personId: string | null): Known {
    const person = book.person(personId);
    const { links, opportunityId } = book.facts;
    return {
        person,
        name: person?.name ?? '',
        positions: positionsIn(book, personId),
        links,
        opportunityId: opportunityId ?? undefined
    };
}

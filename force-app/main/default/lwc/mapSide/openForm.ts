import type { AccountBook } from 'c/accountBook';
import type { Rights } from 'c/mapRecords';
import { assessmentIn } from './acts';
import type { Opened } from './acts';
import { standsIn } from './placeAct';

/** The form that is open beside the map, with what it is filled in against. */
export interface OpenForm extends Opened {
    readonly name: 'none' | 'assess' | 'ties' | 'place';
    /** The superior that a changed place begins with; null for the present one. */
    readonly suggestion: { readonly superiorId: string } | null;
}

export const NO_FORM: OpenForm = { name: 'none', copy: undefined, place: undefined, proposal: null, suggestion: null };

/** The ties of a person. */
export const TIES: OpenForm = { ...NO_FORM, name: 'ties' };

/** An assessment of a person, in place of a proposal where one is given. */
export function assessing(book: AccountBook, personId: string | null, proposalId?: string): OpenForm {
    const proposal = proposalId === undefined ? null : assessmentIn(book, proposalId);
    return { ...NO_FORM, name: 'assess', copy: book.person(personId), proposal };
}

/** Another place of a person, below a superior where one is suggested. */
export function placing(book: AccountBook, personId: string | null, today: string, superiorId?: string): OpenForm {
    const suggestion = superiorId === undefined ? null : { superiorId };
    return { ...NO_FORM, name: 'place', place: standsIn({ book, today }, personId), suggestion };
}

/** Of each form whether the user may fill it in. */
export interface Fillable {
    readonly assess: boolean;
    readonly ties: boolean;
    readonly place: boolean;
}

/** Nobody is moved without the dated history: it would not be known what ends. The book may still be read. */
export function fillable({ canAssess, canAddTies, canMove }: Rights, book: AccountBook | undefined): Fillable {
    return { assess: canAssess, ties: canAddTies, place: canMove && !!book?.facts.history };
}

/** Of those that may be filled in, the one that is open. */
export function onlyOpen({ name }: OpenForm, { assess, ties, place }: Fillable): Fillable {
    return { assess: assess && name === 'assess', ties: ties && name === 'ties', place: place && name === 'place' };
}

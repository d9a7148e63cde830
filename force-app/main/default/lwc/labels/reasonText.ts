import type { Part, Reason } from 'c/explanation';
import type { Texts } from './labels';
import { engineWord, SAYS_IT, wordOfInput } from './engineWords';

/** How to write what the engine says in the user's language. */
export interface Wording {
    readonly texts: Texts;
    readonly day: (day: string | null) => string;
    readonly number: (value: number) => string;
    /** A contribution: a number that always has its sign. */
    readonly signed: (value: number) => string;
}

/** Who knows people by their ids: a subject does. An unknown id has no name. */
export interface Names {
    nameOf(id: string): string;
}

/** A reason as people read it: its sentence, with names, words and days in its places. */
export function reasonText(reason: Pick<Reason, 'labelKey' | 'values'>, wording: Wording, names: Names): string {
    const values = Object.entries(reason.values).map(([place, value]) => [place, engineWord(value, wording, names)]);
    return wording.texts(reason.labelKey as Parameters<Texts>[0], Object.fromEntries(values));
}

/** What a part looked at. */
export function partText(part: Part, wording: Wording, names: Names): string {
    return reasonText({ labelKey: part.labelKey, values: part.values ?? {} }, wording, names);
}

/** What a part found there; "unknown" where nothing is known, empty where the text of the part says it already. */
export function inputText({ labelKey, input }: Part, wording: Wording, names: Names): string {
    if (SAYS_IT.test(labelKey)) {
        return '';
    }
    return input === null ? wording.texts('RMap_Unknown') : wordOfInput(labelKey, input, wording, names);
}

import type { Stakeholder } from 'c/relationshipModel';
import { folded } from './folding';
import { initialsOf } from './initials';

/** What search looks at of one person; every text is folded and begins with a blank, as does each word in it. */
export interface Entry {
    readonly person: Stakeholder;
    readonly name: string;
    /** The name without blanks and punctuation. */
    readonly joined: string;
    readonly initials: readonly string[];
    /** Title and department. */
    readonly place: string;
}

const indexes = new WeakMap<readonly Stakeholder[], readonly Entry[]>();

/** The index of a list of people, made when first asked for: a list never changes. */
export function indexOf(people: readonly Stakeholder[]): readonly Entry[] {
    let index = indexes.get(people);
    if (!index) {
        const foldedPlaces = new Map<string, string>();
        index = people.map((person) => entryOf(person, foldedPlaces));
        indexes.set(people, index);
    }
    return index;
}

/** Titles and departments repeat: each is folded once. */
function entryOf(person: Stakeholder, foldedPlaces: Map<string, string>): Entry {
    const fold = (text: string): string => {
        const known = foldedPlaces.get(text) ?? folded(text);
        foldedPlaces.set(text, known);
        return known;
    };
    const name = folded(person.name);
    return {
        person,
        name: ` ${name}`,
        joined: name.replace(/[\s.,'’·-]+/g, ''),
        initials: initialsOf(name),
        place: ` ${fold(person.title ?? '')} ${fold(person.department ?? '')}`
    };
}

import type { Stakeholder } from 'c/relationshipModel';
import { folded } from './folding';
import { indexOf, type Entry } from './personIndex';

export { folded } from './folding';

/**
 * The people whom every word of the query finds, the best match first, else in the given order: by name in either script
 * ("zhao", "赵"), by the name in one word ("zhaowei"), by its first letters, of pinyin too ("zw" finds 赵伟), by title
 * and by department. A blank query finds nobody. The first search of a list makes its index; give the same list again.
 */
export function findPeople(people: readonly Stakeholder[], query: string): Stakeholder[] {
    const words = folded(query).split(' ').filter(Boolean);
    if (words.length === 0) {
        return [];
    }
    const found: { person: Stakeholder; score: number }[] = [];
    for (const entry of indexOf(people)) {
        const score = scoreOf(entry, words);
        if (score > 0) {
            found.push({ person: entry.person, score });
        }
    }
    return found.sort((a, b) => b.score - a.score).map(({ person }) => person);
}

/** The sum over the words; 0 when a word finds nothing. */
function scoreOf(entry: Entry, words: readonly string[]): number {
    let sum = 0;
    for (const word of words) {
        const score = wordScore(entry, word);
        if (score === 0) {
            return 0;
        }
        sum += score;
    }
    return sum;
}

function wordScore({ name, joined, initials, place }: Entry, word: string): number {
    const at = name.indexOf(` ${word}`);
    if (at === 0) {
        return name.length === word.length + 1 ? 8 : 7;
    }
    if (at > 0 || joined.startsWith(word)) {
        return 6;
    }
    if (initials.some((letters) => letters.startsWith(word) && word.length > 1)) {
        return 5;
    }
    if (name.includes(word) || joined.includes(word)) {
        return 4;
    }
    if (initials.some((letters) => letters.endsWith(word) && word.length > 1)) {
        return 3;
    }
    return place.includes(` ${word}`) ? 2 : place.includes(word) ? 1 : 0;
}

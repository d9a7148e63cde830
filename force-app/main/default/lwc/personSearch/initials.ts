const LETTERS = 'abcdefghjklmnopqrstwxyz';

/** Surnames read otherwise than the same character elsewhere, with the first letter of the surname. */
const SURNAMES = new Map(Object.entries({ 单: 's', 單: 's', 曾: 'z', 仇: 'q', 解: 'x', 查: 'z', 区: 'o', 區: 'o' }));
for (const [surname, letter] of Object.entries({ 翟: 'z', 覃: 'q', 繁: 'p', 尉: 'y', 乐: 'y', 樂: 'y', 种: 'c' })) {
    SURNAMES.set(surname, letter);
}

const letters = new Map<string, string>();
let collator: Intl.Collator | null | undefined;

/**
 * The first letters of a name, folded: of its words ("zhao wei" → "zw") and of its Chinese characters by their pinyin
 * (赵伟 → "zw"), each way of reading it once. A character has one reading, the collation's; only of surnames is another
 * known. Where the runtime has no order by pinyin, Chinese characters have no letters.
 */
export function initialsOf(name: string): string[] {
    const words = name.match(/[a-z]+/g) ?? [];
    if (!/[^ -~]/.test(name)) {
        return words.length > 1 ? [words.map(([first]) => first).join('')] : [];
    }
    const characters = name.match(/[\u3400-\u9fff]/g) ?? [];
    const read = characters.map(letterOf).join('');
    const asSurname = SURNAMES.get(characters[0] ?? '');
    const ways = [
        words.map(([first]) => first).join(''),
        read,
        asSurname === undefined ? '' : asSurname + read.slice(1)
    ];
    return [...new Set(ways)].filter((way) => way.length > 1);
}

/** The first letter of a character's pinyin; empty when it has none. */
function letterOf(character: string): string {
    let letter = letters.get(character);
    if (letter === undefined) {
        letter = findLetter(character);
        letters.set(character, letter);
    }
    return letter;
}

function findLetter(character: string): string {
    collator ??= collator === undefined ? byPinyin() : null;
    if (collator === null) {
        return '';
    }
    let from = 0;
    let to = LETTERS.length;
    while (from < to) {
        const middle = (from + to) >> 1;
        const isBehind = collator.compare(boundary(LETTERS[middle]), character) <= 0;
        [from, to] = isBehind ? [middle + 1, to] : [from, middle];
    }
    return LETTERS[from - 1] ?? '';
}

/** The order by pinyin, if the runtime has it. */
function byPinyin(): Intl.Collator | null {
    const order = new Intl.Collator('zh-u-co-pinyin');
    const isBefore = (a: string, b: string): boolean => order.compare(a, b) < 0;
    const isThere = isBefore('罗', boundary('m')) && isBefore(boundary('m'), '妈') && isBefore(boundary('z'), '赵');
    return isThere ? order : null;
}

/** Unicode's collation by pinyin holds a mark of its own before the first character of each letter. */
function boundary(letter: string): string {
    return `\uFDD0${letter.toUpperCase()}`;
}

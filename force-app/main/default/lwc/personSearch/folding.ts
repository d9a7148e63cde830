/** Letters that Unicode does not take apart into a base and an accent. */
const WHOLE: Readonly<Record<string, string>> = {
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
};

/** A text as search compares it: without case, accents, width variants and repeated blanks. */
export function folded(text: string): string {
    if (!/[^ -~]/.test(text)) {
        return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
    }
    return text.split(/\s+/).map(foldedWord).join(' ').trim();
}

/** A word of nothing but marks stays as it is: it has to be found, too. */
function foldedWord(word: string): string {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return (
        plain
            .replace(/[ßæœøłđðþı]/g, (letter) => WHOLE[letter])
            .replace(/\s+/g, ' ')
            .trim() || word
    );
}

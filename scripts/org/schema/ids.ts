/** Salesforce's record ids: a key prefix (3), an instance and a sequence (12) in base 62, and a checksum of letter case (3). */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The one organisation a local org is. */
export const ORG_ID = to18('00D000000000001');

/** The 18-character form of a 15-character id. The three last characters say which letters are capitals. */
export function to18(id15: string): string {
    let checksum = '';
    for (let chunk = 0; chunk < 15; chunk += 5) {
        let bits = 0;
        for (let i = 0; i < 5; i++) {
            const character = id15[chunk + i];
            if (character >= 'A' && character <= 'Z') {
                bits |= 1 << i;
            }
        }
        checksum += CHECKSUM[bits];
    }
    return id15 + checksum;
}

/** True for a 15-character id and for an 18-character one whose checksum is right (in either case). */
export function isId(text: unknown): text is string {
    return (
        typeof text === 'string' &&
        /^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(text) &&
        (text.length === 15 || to18(text.slice(0, 15)).slice(15) === text.slice(15).toUpperCase())
    );
}

/** The 18-character form of either form; undefined for what is no id. */
export function normaliseId(text: unknown): string | undefined {
    return isId(text) ? to18(text.slice(0, 15)) : undefined;
}

/** The n-th id of a key prefix. Ids of one prefix sort in the order of their making. */
export function newId(prefix: string, sequence: number): string {
    return to18(prefix + base62(sequence).padStart(12, '0'));
}

/** First three characters, which tell the object. */
export function keyPrefixOf(id: string): string {
    return id.slice(0, 3);
}

/** A whole number ≥ 0 in base 62, digits before capitals before small letters. */
export function base62(value: number): string {
    let text = '';
    let rest = value;
    do {
        text = DIGITS[rest % 62] + text;
        rest = Math.floor(rest / 62);
    } while (rest > 0);
    return text;
}

import fc from 'fast-check';
import { contentHash, keyInFile, keyInOrg, positionKeyInOrg, slug } from '../keys';

describe('keys in the org', () => {
    const key = fc.string({ minLength: 1 });

    it('differ for different keys, and have no dots', () => {
        fc.assert(
            fc.property(key, key, key, key, (a, b, c, d) => {
                expect(keyInOrg(a, b) === keyInOrg(c, d)).toBe(a === c && b === d);
                expect(keyInOrg(a, b)).not.toContain('.');
            })
        );
    });

    it('give the key of the file back', () => {
        fc.assert(
            fc.property(key, key, (account, own) => expect(keyInFile(account, keyInOrg(account, own))).toBe(own))
        );
        expect(keyInFile('a', 'b:c')).toBeNull();
    });

    it('of kept positions are never those of a file', () => {
        fc.assert(
            fc.property(key, key, (own, other) =>
                expect(positionKeyInOrg('a', own, '2026-01-01')).not.toBe(keyInOrg('a', other))
            )
        );
    });
});

it.each([
    ['Health  Education England ', 'health-education-england'],
    ['Ministère de l’Économie', 'ministère-de-l-économie'],
    ['明岸医疗集团', '明岸医疗集团']
])('the slug of "%s" is "%s"', (name, expected) => {
    expect(slug(name)).toBe(expected);
});

it('a content hash tells cells apart, also where their joined text is the same', () => {
    expect(contentHash(['ab', 'c'])).not.toBe(contentHash(['a', 'bc']));
    expect(contentHash(['ab', 'c'])).toBe(contentHash(['ab', 'c']));
});

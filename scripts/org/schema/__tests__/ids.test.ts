import * as fc from 'fast-check';
import { base62, isId, keyPrefixOf, newId, normaliseId, to18 } from '..';

describe('ids', () => {
    it.each([
        ['001000000000001', '001000000000001AAA'],
        ['0015800001ZD7pD', '0015800001ZD7pDAAT']
    ])('%s has the long form %s', (short, long) => {
        expect(to18(short)).toBe(long);
    });

    it('are known by their form and checksum', () => {
        expect(isId('0015800001ZD7pDAAT')).toBe(true);
        expect(isId('0015800001ZD7pD')).toBe(true);
        expect(isId('0015800001ZD7pdAAT')).toBe(false);
        expect(isId('0015800001ZD7p')).toBe(false);
        expect(isId('0015800001ZD7-D')).toBe(false);
        expect(isId(15)).toBe(false);
    });

    it('are the same in both forms', () => {
        expect(normaliseId('0015800001ZD7pD')).toBe('0015800001ZD7pDAAT');
        expect(normaliseId('0015800001ZD7pDAAT')).toBe('0015800001ZD7pDAAT');
        expect(normaliseId('nonsense')).toBeUndefined();
    });

    it('sort in the order of their making, and tell their object', () => {
        const numbers = [1, 9, 10, 61, 62, 3843, 3844, 1_000_000];
        const ids = numbers.map((number) => newId('a01', number));

        expect([...ids].sort()).toEqual(ids);
        expect(ids.map(keyPrefixOf)).toEqual(numbers.map(() => 'a01'));
    });

    it('differ whenever their numbers do', () => {
        fc.assert(
            fc.property(fc.nat(), fc.nat(), (a, b) => {
                expect(newId('001', a) === newId('001', b)).toBe(a === b);
                expect(isId(newId('001', a))).toBe(true);
            })
        );
    });

    it('count in base 62', () => {
        expect([0, 9, 10, 35, 36, 61, 62].map(base62)).toEqual(['0', '9', 'A', 'Z', 'a', 'z', '10']);
    });
});

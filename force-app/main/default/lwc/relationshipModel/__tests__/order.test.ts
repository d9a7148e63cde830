import fc from 'fast-check';
import { ascending, distinct, sortInPlace, unique } from 'c/relationshipModel';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'aa', ''), { maxLength: 60 });

describe('lists in order', () => {
    it('are those of the platform, equals in the order in which they came', () => {
        fc.assert(
            fc.property(words, (given) => {
                const list = () => given.map((word, place) => ({ word, place }));
                const byWord = (a: { word: string }, b: { word: string }) => ascending(a.word, b.word);
                expect(sortInPlace(list(), byWord)).toEqual(list().sort(byWord));
            })
        );
    });

    it('hold each once where that is asked for, and leave what was given as it is', () => {
        fc.assert(
            fc.property(words, (given) => {
                const before = [...given];
                expect(unique(given)).toEqual([...new Set(before)]);
                expect(distinct(given)).toEqual([...new Set(before)].sort());
                expect(given).toEqual(before);
            })
        );
    });
});

import { remember } from '../remember';

describe('a function that remembers its last answer', () => {
    it('makes an answer once for the same arguments, and a new one for others', () => {
        const asked: string[] = [];
        const join = remember((a: string, b: string) => {
            asked.push(a);
            return { text: a + b };
        });
        const first = join('a', 'b');
        expect(join('a', 'b')).toBe(first);
        expect(join('a', 'c')).toEqual({ text: 'ac' });
        expect(join('a', 'b')).not.toBe(first);
        expect(asked).toHaveLength(3);
    });

    it('keeps an answer of nothing, too', () => {
        let count = 0;
        const nothing = remember(() => void (count += 1));
        nothing();
        nothing();
        expect(count).toBe(1);
    });
});

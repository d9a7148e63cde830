import { Faults } from '..';
import { Draws, generator } from '../chance';
import { checkPlan, ruleOfHeader } from '../rules';

const post = { method: 'POST', path: '/services/data/v66.0/composite' };

describe('a plan of faults', () => {
    it('hits the same calls for the same seed, other calls for another', () => {
        const hits = (seed: number): boolean[] => {
            const faults = new Faults({ seed, rules: [{ fault: 'unavailable', rate: 0.3 }] });
            return Array.from({ length: 200 }, () => faults.ofCall(post).length > 0);
        };
        expect(hits(7)).toEqual(hits(7));
        expect(hits(7)).not.toEqual(hits(8));
        const share = hits(7).filter(Boolean).length / 200;
        expect(share).toBeGreaterThan(0.2);
        expect(share).toBeLessThan(0.4);
    });

    it('draws for each rule by itself: one more rule changes nothing for the others', () => {
        const slow = { fault: 'slowReply', rate: 0.5 } as const;
        const hits = (faults: Faults): boolean[] =>
            Array.from({ length: 50 }, () => faults.ofCall(post).some(({ fault }) => fault === 'slowReply'));
        const alone = new Faults({ rules: [slow] });
        const beside = new Faults({ rules: [slow, { fault: 'unavailable', rate: 0.5 }] });
        expect(hits(beside)).toEqual(hits(alone));
    });

    it('lets calls through first and stops after so many', () => {
        const draws = new Draws({ rate: 1, skip: 2, times: 3 }, 'x');
        expect(Array.from({ length: 7 }, () => draws.hit())).toEqual([false, false, true, true, true, false, false]);
    });

    it.each([
        ['a path that the call has', { path: '/composite' }, 1],
        ['another path', { path: '/query' }, 0],
        ['its method', { method: 'post' }, 1],
        ['another method', { method: 'GET' }, 0]
    ])('is about %s', (_what, filter, times) => {
        expect(new Faults({ rules: [{ fault: 'unavailable', ...filter }] }).ofCall(post)).toHaveLength(times);
    });

    it('leaves sign-in and pages alone unless it names them', () => {
        const token = { method: 'POST', path: '/services/oauth2/token' };
        const page = { method: 'GET', path: '/lightning/page/home' };
        const all = new Faults({ rules: [{ fault: 'unavailable' }] });
        expect([all.ofCall(token), all.ofCall(page)]).toEqual([[], []]);
        expect(new Faults({ rules: [{ fault: 'unavailable', path: '/oauth2' }] }).ofCall(token)).toHaveLength(1);
    });

    it.each([
        [{ rules: [{ fault: 'flood' }] }, /rules\[0\]/],
        [{ rules: [{ fault: 'unavailable', rate: 2 }] }, /rules\[0\].rate/],
        [{ rules: [{ fault: 'lockRow', path: '/x' }] }, /path/],
        [{ sed: 1 }, /sed/]
    ])('is refused for %j', (plan, reason) => {
        expect(() => checkPlan(plan)).toThrow(reason);
    });

    it('holds a parent for all of its rows in one transaction, and draws anew in the next', () => {
        const faults = new Faults({ rules: [{ fault: 'lockRow', parent: 'Account', times: 1 }] });
        const write = (account: string, transaction: number): boolean => {
            try {
                faults.requireUnlocked({ object: 'Contact', locks: [{ object: 'Account', id: account }] }, transaction);
                return true;
            } catch {
                return false;
            }
        };
        expect([write('001A', 1), write('001A', 1), write('001A', 2), write('001B', 2)]).toEqual([
            false,
            false,
            true,
            false
        ]);
    });
});

describe('the fault header', () => {
    it('is a rule with its settings', () => {
        expect(ruleOfHeader('slowReply; milliseconds=200')).toMatchObject({ fault: 'slowReply', milliseconds: 200 });
    });

    it.each(['', 'flood', 'slowReply; milliseconds=soon', 'unavailable; rate'])('is refused as %j', (text) => {
        expect(() => ruleOfHeader(text)).toThrow(/cannot be read/);
    });
});

it('draws numbers evenly from 0 up to 1', () => {
    const next = generator('even');
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(next() * 10)]++;
    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
});

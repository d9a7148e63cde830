import { scoringProfileFile } from '../scoringProfile';

const problems = (file: unknown) =>
    scoringProfileFile.safeParse(file).error?.issues.map(({ path: place, message }) => [place.join('.'), message]) ??
    [];

describe('a scoring profile in a file', () => {
    it('has points of strength and of health that sum to 100', () => {
        const given = { strength: { attitude: 26 }, health: { deal: { status: 31 }, account: { layer: 16 } } };
        expect(problems(given)).toEqual([
            ['strength', expect.stringContaining('sum to 101, not to 100')],
            ['health.deal', expect.stringContaining('sum to 101, not to 100')],
            ['health.account', expect.stringContaining('sum to 103, not to 100')]
        ]);
    });

    it('needs at least one person for all points of breadth', () => {
        expect(problems({ health: { threads: 0 } }).map(([place]) => place)).toEqual(['health.threads']);
    });
});

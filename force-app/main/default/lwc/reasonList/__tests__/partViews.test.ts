import { demoSubject } from '../../../../../test/factories/demoAccount';
import { inEnglish } from '../../../../../test/factories/texts';
import type { Explained, Part } from 'c/explanation';
import { explainedView, reasonViews } from '../partViews';

const names = { nameOf: (id: string) => (id === 'lin' ? 'Lin Yaohua' : '') };
const aPart = (changes: Partial<Part>): Part => ({
    ...{ labelKey: 'RMap_Closeness', input: 'MealsAndEvents', weight: 35, contribution: 21, recordId: 'a1' },
    ...{ date: '2026-10-12', ...changes }
});
const UNKNOWN = { input: null, contribution: 0, recordId: null, date: null };
const explained = (parts: readonly Part[], value: number | null = 20, known = 1): Explained => ({
    value,
    known,
    parts
});
const view = (given: Explained, most = 10, lessIsBetter = false) =>
    explainedView(given, most, lessIsBetter, inEnglish, names);

describe('a number with its parts', () => {
    it('says of each part what was found, when, what it gives of how much, and which record says so', () => {
        expect(view(explained([aPart({})])).parts).toEqual([
            {
                key: '0',
                text: 'Closeness',
                input: 'Business meals and events',
                day: 'Oct 12, 2026',
                points: '+21 of 35',
                className: 'points',
                records: [{ id: 'a1', name: 'record', text: 'Open the record: Closeness' }]
            }
        ]);
    });

    it('begins with what counts most, gains and losses alike', () => {
        const parts = [3, -8, 5].map((contribution) => aPart({ contribution, weight: 0 }));
        expect(view(explained(parts)).parts.map(({ points }) => points)).toEqual(['-8', '+5', '+3']);
        expect(view(explained(parts)).parts[0].className).toBe('points is-loss');
        expect(view(explained(parts), 10, true).parts[0].className).toBe('points is-gain');
    });

    it('tells apart what is not known, and how much of what would count is known', () => {
        const unknown = ['RMap_Attitude', 'RMap_Coverage'].map((labelKey) => aPart({ ...UNKNOWN, labelKey }));
        const shown = view(explained([...unknown, aPart({})], 21, 0.583));
        expect(shown.parts).toHaveLength(1);
        expect(shown.unknown).toBe('Not known: Attitude, Coverage');
        expect(shown.knownShare).toBe('Rests on 58% of what would count');
    });

    it('names a few unknowns and counts the others', () => {
        const unknown = Array.from({ length: 9 }, () => aPart({ ...UNKNOWN, labelKey: 'RMap_Attitude' }));
        expect(view(explained(unknown, null, 0)).unknown).toBe(
            'Not known: Attitude, Attitude, Attitude, Attitude and 5 more'
        );
        expect(view(explained(unknown, null, 0)).value).toBe('Unknown');
    });

    it('shows so many parts and counts the rest', () => {
        const parts = Array.from({ length: 5 }, () => aPart({}));
        expect(view(explained(parts), 3)).toMatchObject({ parts: { length: 3 }, hiddenCount: 2 });
    });

    it('keeps a part that is known to give nothing', () => {
        expect(view(explained([aPart({ input: 'NoContact', contribution: 0 })])).parts[0].points).toBe('0 of 35');
    });

    it('sums to the value for everybody of the demo account, every part shown', () => {
        const subject = demoSubject();
        const strengths = subject.people.map(({ id }) => subject.judgement!.strength(id));
        expect(strengths.some(({ value }) => value !== null)).toBe(true);
        strengths.forEach((strength) => {
            const sum = strength.parts.reduce((total, { contribution }) => total + contribution, 0);
            expect(sum).toBeCloseTo(strength.value ?? 0, 6);
        });
    });
});

describe('reasons', () => {
    const reason = { labelKey: 'RMap_Gap_KeyNoContact', values: { person: 'lin' }, recordId: 'r1' };

    it('are sentences with their records', () => {
        const text = 'No contact with Lin Yaohua, who decides';
        const records = [{ id: 'r1', name: 'record', text: `Open the record: ${text}` }];
        expect(reasonViews([reason], inEnglish, names)).toEqual([{ text, records }]);
        expect(reasonViews([{ ...reason, recordId: null }], inEnglish, names)).toEqual([{ text, records: [] }]);
    });

    it('are said once, with every record that says so', () => {
        const said = reasonViews([reason, reason, { ...reason, recordId: 'r2' }], inEnglish, names);
        expect(said).toMatchObject([
            {
                records: [
                    { id: 'r1', name: 'record 1' },
                    { id: 'r2', name: 'record 2' }
                ]
            }
        ]);
    });
});

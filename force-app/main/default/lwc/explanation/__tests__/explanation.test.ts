import fc from 'fast-check';
import {
    explainCount,
    explainMean,
    explainSum,
    recordsBehind,
    UNKNOWN,
    type Explained,
    type Measure
} from 'c/explanation';

function measure(score: number | null, weight: number, recordId: string | null = null): Measure {
    return { labelKey: 'RMap_Any', input: score, score, weight, recordId };
}

const measures = fc.array(
    fc
        .record({
            score: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
            weight: fc.integer({ min: 0, max: 50 })
        })
        .map(({ score, weight }) => measure(score, weight)),
    { maxLength: 8 }
);

function total({ parts }: Explained): number {
    return parts.reduce((sum, { contribution }) => sum + contribution, 0);
}

describe('a sum of points', () => {
    it('gives each known measure its share of its weight, and an unknown one nothing', () => {
        const sum = explainSum([measure(0.5, 40, 'a'), measure(null, 40), measure(1, 20, 'b')]);
        expect(sum.value).toBe(40);
        expect(sum.known).toBeCloseTo(0.6);
        expect(sum.parts.map(({ contribution }) => contribution)).toEqual([20, 0, 20]);
        expect(recordsBehind(sum)).toEqual(['a', 'b']);
    });

    it('says why it stops at the end of its range', () => {
        const sum = explainSum([measure(-1, 30), measure(0.1, 10)], { least: 0, most: 100 });
        expect(sum.value).toBe(0);
        expect(sum.parts.at(-1)).toMatchObject({ labelKey: 'RMap_Part_Limit', contribution: 29 });
    });

    it('never falls when something good is learned', () => {
        fc.assert(
            fc.property(measures, fc.double({ min: 0, max: 1, noNaN: true }), (known, score) => {
                const before = explainSum([...known, measure(null, 10)]);
                const after = explainSum([...known, measure(score, 10)]);
                expect(after.value ?? 0).toBeGreaterThanOrEqual((before.value ?? 0) - 1e-9);
            })
        );
    });
});

describe('a mean', () => {
    it('leaves out what is unknown', () => {
        const mean = explainMean([measure(1, 1, 'a'), measure(0, 1, 'b'), measure(null, 2)]);
        expect(mean).toMatchObject({ value: 50, known: 0.5 });
        expect(mean.parts.map(({ contribution }) => contribution)).toEqual([50, 0, 0]);
    });

    it('stays within its scale', () => {
        fc.assert(
            fc.property(measures, (all) => {
                const { value } = explainMean(all, 5);
                expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(5 + 1e-9);
            })
        );
    });
});

describe('a count', () => {
    it('adds up', () => {
        const count = explainCount([
            { labelKey: 'RMap_Any', input: 'x', amount: 2, recordId: 'a' },
            { labelKey: 'RMap_Any', input: 'y', amount: -3, recordId: 'a' }
        ]);
        expect(count).toMatchObject({ value: -1, known: 1 });
        expect(recordsBehind(count)).toEqual(['a']);
    });

    it('of nothing is zero, and known', () => {
        expect(explainCount([])).toEqual({ value: 0, known: 1, parts: [] });
    });
});

describe('every explained number', () => {
    it('is the sum of its parts, and null exactly when nothing is known', () => {
        fc.assert(
            fc.property(measures, (all) => {
                for (const explained of [explainSum(all), explainSum(all, { least: 0, most: 20 }), explainMean(all)]) {
                    expect(explained.known).toBeGreaterThanOrEqual(0);
                    expect(explained.known).toBeLessThanOrEqual(1);
                    expect(explained.value === null).toBe(explained.known === 0);
                    expect(Number.isNaN(explained.value)).toBe(false);
                    if (explained.value !== null) {
                        expect(total(explained)).toBeCloseTo(explained.value, 9);
                    }
                }
            })
        );
    });

    it('is null without measures', () => {
        expect([explainSum([]), explainMean([]), UNKNOWN].map(({ value }) => value)).toEqual([null, null, null]);
    });
});

import fc from 'fast-check';
import { pixelsOf } from '../pictureFile';

const aSize = fc.record({
    width: fc.integer({ min: 88, max: 400_000 }),
    height: fc.integer({ min: 128, max: 40_000 })
});

describe('the size of a PNG', () => {
    it('is twice that of the drawing', () => {
        expect(pixelsOf({ width: 1500, height: 900 })).toEqual({ ratio: 2, width: 3000, height: 1800 });
    });

    it('is never more than browsers allow, and as much as that where it has to be less than twice', () => {
        fc.assert(
            fc.property(aSize, (size) => {
                const { ratio, width, height } = pixelsOf(size);
                expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
                expect(width * height).toBeLessThanOrEqual(64_000_000);
                const isFull = Math.max(width, height) > 16_380 || width * height > 63_000_000;
                expect(ratio === 2 || isFull).toBe(true);
            })
        );
    });

    it('keeps the proportions', () => {
        const { width, height } = pixelsOf({ width: 40_000, height: 10_000 });
        expect(width / height).toBeCloseTo(4, 2);
    });
});

import fc from 'fast-check';
import { elementOf, rowSlots, scrollToShow } from '../rowSlots';
import { showSameRows } from '../rowSlots';
import type { RowSlot } from '../rowSlots';

const view = (top: number, height = 400, rowHeight = 20) => ({ top, height, rowHeight });
const rowsOf = (slots: readonly RowSlot[]) => slots.flatMap((slot) => (slot.kind === 'row' ? [slot.index] : []));

describe('the rows of a long list that are put on the page', () => {
    it('are all of a short list, without a gap', () => {
        expect(rowSlots(3, view(0), 0)).toEqual([0, 1, 2].map((index) => ({ kind: 'row', index })));
    });

    it('are none of an empty list', () => {
        expect(rowSlots(0, view(0), 0)).toEqual([]);
    });

    it('are few of a long list, wherever one looks', () => {
        const slots = rowSlots(20_000, view(200_000), 10_000);
        expect(rowsOf(slots).length).toBeLessThan(50);
        expect(slots[0]).toEqual({ kind: 'gap', from: 0, count: rowsOf(slots)[0] });
    });

    it.each([[5], [19_990]])('hold the active row %i though it is out of sight', (active) => {
        expect(rowsOf(rowSlots(20_000, view(200_000), active))).toContain(active);
    });

    it('stand in elements of their own, which the active row keeps wherever it is', () => {
        fc.assert(
            fc.property(fc.nat(18_000), fc.nat(999), fc.integer({ min: 100, max: 800 }), (top, active, height) => {
                const rows = rowsOf(rowSlots(1_000, view(top, height), active));
                const elements = rows.map((row) => elementOf(row, active, view(top, height)));
                expect(new Set(elements).size).toBe(rows.length);
                expect(elements[rows.indexOf(active)]).toBe(elementOf(active, active, view(0, height)));
            })
        );
    });

    it('are the same wherever they are said to be', () => {
        const places = fc.tuple(fc.nat(4_000), fc.nat(300), fc.integer({ min: 100, max: 800 }));
        fc.assert(
            fc.property(places, ([top, step, height]) => {
                const [before, after] = [view(top, height), view(top + step, height)];
                fc.pre(showSameRows(before, after));
                expect(rowSlots(1_000, after, 0)).toEqual(rowSlots(1_000, before, 0));
            })
        );
        expect(showSameRows(view(0), view(400))).toBe(false);
        expect(showSameRows(view(0), view(0, 400, 30))).toBe(false);
    });

    it('do not change by a small step', () => {
        expect(rowSlots(1_000, view(8_000), 0)).toEqual(rowSlots(1_000, view(8_010), 0));
    });

    it('cover what is in sight, and with the gaps stand for every row once, in order', () => {
        fc.assert(
            fc.property(fc.nat(3_000), fc.nat(70_000), fc.integer({ min: -1, max: 3_100 }), (count, top, active) => {
                const slots = rowSlots(count, view(top), active);
                const all = slots.flatMap((slot) =>
                    slot.kind === 'row' ? [slot.index] : Array.from({ length: slot.count }, (_, i) => slot.from + i)
                );
                expect(all).toEqual(Array.from({ length: count }, (_, index) => index));
                const inSight = all.filter((index) => index * 20 < top + 400 && (index + 1) * 20 > top);
                expect(rowsOf(slots)).toEqual(expect.arrayContaining(inSight));
            })
        );
    });
});

describe('scrolling to a row', () => {
    it('stays where it is when the row is in sight', () => {
        expect(scrollToShow(12, view(200))).toBe(200);
    });

    it('goes up just to a row above, and down just to a row below', () => {
        expect(scrollToShow(2, view(200))).toBe(40);
        expect(scrollToShow(40, view(200))).toBe(420);
    });
});

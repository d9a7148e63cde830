import { median } from '../measure';

/** What was measured: milliseconds or counts, several of each, by size, by who was measured, and by what. */
export class Samples {
    private readonly values = new Map<string, number[]>();

    add(size: number, who: string, figures: Readonly<Record<string, number>>): void {
        for (const [what, value] of Object.entries(figures)) {
            const key = JSON.stringify([size, who, what]);
            this.values.set(key, [...(this.values.get(key) ?? []), value]);
        }
    }

    /** The median; undefined where nothing was measured. */
    of(size: number, who: string, what: string): number | undefined {
        const values = this.values.get(JSON.stringify([size, who, what]));
        return values && median(values);
    }

    /** The median of all times of one by that of the other; undefined where one of them is missing. */
    ratio(size: number, what: string, ours: string, theirs: string): number | undefined {
        const [our, their] = [this.of(size, ours, what), this.of(size, theirs, what)];
        return our === undefined || their === undefined ? undefined : our / their;
    }

    /** Everything, for a file. */
    rows(): { size: number; who: string; what: string; values: readonly number[] }[] {
        return [...this.values].map(([key, values]) => {
            const [size, who, what] = JSON.parse(key) as [number, string, string];
            return { size, who, what, values };
        });
    }
}

import type { Explained, Reason } from 'c/explanation';

/** A group of reasons under a heading. */
export interface Section {
    readonly key: string;
    readonly heading: string;
    readonly reasons: readonly Reason[];
    readonly explained: Explained | null;
    /** Opens from its heading, which names those concerned. */
    readonly isFolded: boolean;
    readonly names: string;
}

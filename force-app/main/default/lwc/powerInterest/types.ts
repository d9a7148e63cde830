import type { Strategy } from 'c/vocabulary';
import type { Explained } from 'c/explanation';

/** Power or interest of a person on the scale 1–5. */
export interface Axis {
    /** As given, else as estimated; unknown where nothing hints at it. */
    readonly reading: Explained;
    /** Nobody gave it: it is concluded from signs. */
    readonly estimated: boolean;
    /** At or above the profile's threshold: the middle of the scale is high. Null when unknown. */
    readonly high: boolean | null;
}

/** Where a person stands in the power–interest matrix. */
export interface Placement {
    readonly stakeholderId: string;
    readonly power: Axis;
    readonly interest: Axis;
    /** By what was given on both axes; null when either is blank: not placed. */
    readonly strategy: Strategy | null;
    /** The same with estimates for the blank axes; null when an axis has no sign either. */
    readonly estimatedStrategy: Strategy | null;
}

import type { AccountStage, Layer, OrganisationalTie, Seniority } from 'c/vocabulary';
import type { Explained, Reason } from 'c/explanation';

/** One thing that is missing in a layer: who, where or what it is about. */
export interface LayerGap {
    readonly layer: Layer;
    readonly kind: LayerGapKind;
    /** The people concerned, by id; empty when it is about nobody in particular. */
    readonly stakeholderIds: readonly string[];
    /** Of a gap in the general layer; null when the department is not known, and in the other layers. */
    readonly department: string | null;
    /** Of a gap in the general layer: the levels of the department without contact, the highest first. */
    readonly levels: readonly (Seniority | null)[];
    /** Of a gap in the organisational layer. */
    readonly tie: OrganisationalTie | null;
    readonly reason: Reason;
}

export type LayerGapKind = 'nobodyKnown' | 'noContact' | 'noSupport' | 'unknown' | 'weakTie';

/** One department and level of the customer, as far as somebody sits there. */
export interface ContactCell {
    /** Null: not known. */
    readonly department: string | null;
    readonly level: Seniority | null;
    /** Active people, by id in each list. Those whose closeness asks for a recheck are contacted. */
    readonly contactedIds: readonly string[];
    readonly noContactIds: readonly string[];
    readonly unknownIds: readonly string[];
}

/** The pillars: those who decide. */
export interface KeyLayer {
    /** Mean relationship strength, 0–100; what is not known gives no points. Null when nothing is known. */
    readonly index: Explained;
    /** Active people of the customer who are key players, approve or decide, by id. */
    readonly stakeholderIds: readonly string[];
    readonly gaps: readonly LayerGap[];
}

/** The foundation: contact over departments and levels. */
export interface GeneralLayer {
    /** Share of the people with contact among those of whom it is known, 0–100; every cell weighs the same. */
    readonly index: Explained;
    /** By department, the unknown one last, the highest level first. A cell without a seat is not there. */
    readonly cells: readonly ContactCell[];
    readonly contactedIds: readonly string[];
    readonly noContactIds: readonly string[];
    readonly contactUnknownIds: readonly string[];
    /** Departments with a cell in which nobody is known to be in contact. */
    readonly gaps: readonly LayerGap[];
}

/** The roof: company to company. */
export interface OrganisationalLayer {
    /** Mean of the ties that are known, 0–100. A tie scored 0 is a known nothing. */
    readonly index: Explained;
    readonly known: readonly OrganisationalTie[];
    readonly unknown: readonly OrganisationalTie[];
    /** Those with the lowest known score, unless all known ones have the same. */
    readonly weakest: readonly OrganisationalTie[];
    readonly gaps: readonly LayerGap[];
}

/** One of our own people who alone holds the key relationships: would the customer stay if they left? */
export interface OwnedByOne {
    readonly ownerName: string;
    readonly stakeholderIds: readonly string[];
    readonly reason: Reason;
}

/** The three layers of the relationship with the customer on a day. */
export interface Layers {
    readonly stage: AccountStage | null;
    /** The layer that matters most at the stage; null when the stage is unknown. */
    readonly priority: Layer | null;
    readonly because: Reason | null;
    readonly key: KeyLayer;
    readonly general: GeneralLayer;
    readonly organisational: OrganisationalLayer;
    /** The gaps in the layer that matters; empty when none of them does. */
    readonly priorityGaps: readonly LayerGap[];
    /** Null when the stage is unknown. */
    readonly gapInPriority: boolean | null;
    readonly ownedByOne: OwnedByOne | null;
}

import type { LabelKey } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import type { Cell } from './cells';
import type { PeopleFacts } from './facts';
import { PLACE_COLUMNS } from './placeColumns';
import { RECORD_COLUMNS } from './recordColumns';
import { STANDING_COLUMNS } from './standingColumns';

/** One column of the table. */
export interface Column {
    readonly key: string;
    readonly labelKey: LabelKey;
    /** In rem. */
    readonly width: number;
    readonly isNumber?: boolean;
    /** Waits for the dated history. */
    readonly needsHistory?: boolean;
    /** Only there for some subjects. */
    readonly appliesTo?: (subject: MapSubject) => boolean;
    /** Not shown until it is chosen. */
    readonly isExtra?: boolean;
    readonly cell: (person: Stakeholder, facts: PeopleFacts) => Cell;
}

export type ColumnKey = Column['key'];

/** Everything the map knows of everybody. The name is the first and always there. */
export const COLUMNS: readonly Column[] = [...PLACE_COLUMNS, ...STANDING_COLUMNS, ...RECORD_COLUMNS];

/** The columns that make sense for a subject: parts in a deal on a deal, changes when days are compared. */
export function columnsOf(subject: MapSubject): Column[] {
    return COLUMNS.filter(({ appliesTo }) => appliesTo?.(subject) ?? true);
}

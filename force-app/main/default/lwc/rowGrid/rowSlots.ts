/** The part of a long list of rows that is in sight, in pixels. */
export interface RowWindow {
    readonly top: number;
    readonly height: number;
    /** Every row is as high. */
    readonly rowHeight: number;
}

/** What stands on the page in place of a long list: some of its rows, and gaps as high as the rows that are left out. */
export type RowSlot =
    | { readonly kind: 'row'; readonly index: number }
    | { readonly kind: 'gap'; readonly from: number; readonly count: number };

/** Rows are put on the page this many at a time, so that most scrolling changes nothing. */
const CHUNK = 8;

/**
 * The rows of a list of `count` that are put on the page: those in sight, some on either side, and the active one
 * wherever it is, so that keyboard focus is never scrolled away.
 */
export function rowSlots(count: number, { top, height, rowHeight }: RowWindow, active: number): RowSlot[] {
    const first = Math.min(Math.max(0, (chunkAt(top, rowHeight) - 1) * CHUNK), count);
    const last = Math.min(count, (chunkAt(top + height, rowHeight) + 2) * CHUNK);
    const shown = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place);
    const isElsewhere = active >= 0 && active < count && (active < first || active >= last);
    const rows = isElsewhere ? (active < first ? [active, ...shown] : [...shown, active]) : shown;
    return withGaps(rows, count);
}

/**
 * The name of the element that a row is given: those that leave at one end come in again at the other, which costs much
 * less than making them anew. The active row keeps its own wherever it is, for it may hold the keyboard's focus.
 */
export function elementOf(index: number, active: number, { height, rowHeight }: RowWindow): string {
    const elements = (Math.ceil(height / rowHeight / CHUNK) + 4) * CHUNK;
    const isTaken = index !== active && index % elements === active % elements;
    return isTaken ? 'spare' : String(index % elements);
}

/** Whether the same rows are put on the page for two parts of a list: most steps of scrolling change none. */
export function showSameRows(a: RowWindow, b: RowWindow): boolean {
    return (
        a.rowHeight === b.rowHeight &&
        chunkAt(a.top, a.rowHeight) === chunkAt(b.top, b.rowHeight) &&
        chunkAt(a.top + a.height, a.rowHeight) === chunkAt(b.top + b.height, b.rowHeight)
    );
}

function chunkAt(pixel: number, rowHeight: number): number {
    return Math.floor(pixel / rowHeight / CHUNK);
}

function withGaps(rows: readonly number[], count: number): RowSlot[] {
    const slots: RowSlot[] = [];
    let next = 0;
    for (const index of [...rows, count]) {
        if (index > next) {
            slots.push({ kind: 'gap', from: next, count: index - next });
        }
        if (index < count) {
            slots.push({ kind: 'row', index });
        }
        next = index + 1;
    }
    return slots;
}

/** Where to scroll so that a row is in sight: as little as possible, nowhere when it is there already. */
export function scrollToShow(index: number, { top, height, rowHeight }: RowWindow): number {
    const start = index * rowHeight;
    return Math.max(0, Math.min(top, start), start + rowHeight - height);
}

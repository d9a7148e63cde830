import { cellAt, placeOf } from './placeOf';
import type { Searchable } from './placeOf';
import { scrollToShow } from './rowSlots';
import type { RowWindow } from './rowSlots';
import { ScrollWatch } from './scrollWatch';
import { stepIn } from './step';
import type { GridSize, Place } from './step';

/** What a component keeps of its grid, in reactive fields: it is drawn anew when they change. */
export interface GridHost {
    /** The cell that the tab key leads to. */
    active: Place;
    /** The rows in sight. */
    view: RowWindow;
    /** So many rows move when the grid is scrolled; those after them stay in sight. */
    readonly scrolledRows: number;
}

/** What the keys ask for beside a step. */
export interface GridActs {
    open(place: Place): void;
    dismiss(): void;
}

/** The keyboard in a long grid of which only the rows in sight are on the page: one tab stop, arrows from cell to cell. */
export class GridWalk {
    private watch: ScrollWatch | undefined;
    private isMoving = false;

    /**
     * @param measures the heights of what is sticky and of a row at a width of the grid, in pixels
     * @param fixedColumns so many columns stay where they are while the others move sideways
     */
    constructor(
        private readonly host: GridHost,
        private readonly measures: (width: number) => { readonly sticky: number; readonly row: number },
        private readonly fixedColumns: number
    ) {}

    /** After each rendering: puts keyboard focus where it went, and says whether it went somewhere. */
    rendered(scroller: HTMLElement | undefined, root: Searchable | null): boolean {
        if (!this.watch && scroller) {
            this.watch = new ScrollWatch(scroller, this.measures, (view) => {
                this.host.view = view;
            });
        }
        const { active } = this.host;
        const hasMoved = this.isMoving;
        this.isMoving = false;
        if (hasMoved) {
            cellAt(root, active)?.focus({ preventScroll: active.column < this.fixedColumns });
        }
        return hasMoved;
    }

    stop(): void {
        this.watch?.stop();
        this.watch = undefined;
    }

    moveTo(place: Place): void {
        this.host.active = place;
        this.isMoving = true;
        this.scrollTo(place.row);
    }

    scrollTo(row: number): void {
        if (row >= 0 && row < this.host.scrolledRows) {
            this.watch?.scrollTo(scrollToShow(row, this.watch.view));
        }
    }

    /** Takes a key pressed in a grid of a size. */
    take(event: KeyboardEvent, size: Omit<GridSize, 'pageRows'>, acts: GridActs): void {
        const { height, rowHeight } = this.watch?.view ?? this.host.view;
        const at = placeOf(event.target);
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
        const to =
            at && isPlain ? stepIn(event.key, at, { ...size, pageRows: Math.floor(height / rowHeight) - 1 }) : null;
        if (event.key === 'Escape') {
            event.stopPropagation();
            acts.dismiss();
        } else if (to) {
            event.preventDefault();
            this.moveTo(to);
        } else if (at && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            acts.open(at);
        }
    }
}

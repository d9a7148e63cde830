import { showSameRows } from './rowSlots';
import type { RowWindow } from './rowSlots';

/** Tells what part of a scrolled list is in sight, at once and whenever other rows are to be put on the page. */
export class ScrollWatch {
    private readonly sizes: ResizeObserver;
    private told: RowWindow | null = null;

    /**
     * @param scroller the element that scrolls
     * @param measures the heights of what is sticky and of a row at a width of the list, in pixels
     */
    constructor(
        private readonly scroller: HTMLElement,
        private readonly measures: (width: number) => { readonly sticky: number; readonly row: number },
        private readonly onChange: (view: RowWindow) => void
    ) {
        scroller.addEventListener('scroll', this.tell, { passive: true });
        this.sizes = new ResizeObserver(this.tell);
        this.sizes.observe(scroller);
        this.tell();
    }

    get view(): RowWindow {
        const { sticky, row } = this.measures(this.scroller.clientWidth);
        return {
            top: this.scroller.scrollTop,
            height: Math.max(0, this.scroller.clientHeight - sticky),
            rowHeight: row
        };
    }

    scrollTo(top: number): void {
        this.scroller.scrollTop = top;
        this.tell();
    }

    stop(): void {
        this.scroller.removeEventListener('scroll', this.tell);
        this.sizes.disconnect();
    }

    private readonly tell = (): void => {
        const { view } = this;
        if (!this.told || !showSameRows(this.told, view)) {
            this.told = view;
            this.onChange(view);
        }
    };
}

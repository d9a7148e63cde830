import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';

/** Numbers that say how much of the map is known. */
export interface MapCounts {
    readonly people: number;
    readonly unknown: number;
    readonly recheck: number;
    /** People with a part in the deal; null where no deal is looked at. */
    readonly onDeal: number | null;
}

/**
 * Search, zoom and add.
 * @fires MapToolbar#search detail: { query }
 * @fires MapToolbar#searchnext detail: { step } 1 for the next match, -1 for the one before
 * @fires MapToolbar#toolbaraction detail: { action } zoomin, zoomout, fit, refresh or add
 */
export default class MapToolbar extends LightningElement {
    @api counts: MapCounts | undefined;
    /** How many people the search found; null while there is no search. */
    @api matchCount: number | null = null;
    /** Which of them is shown, from 0. */
    @api matchIndex = 0;

    labels = LABELS;

    get foundText(): string {
        if (this.matchCount === null) {
            return '';
        }
        return this.matchCount === 0
            ? texts('RMap_Search_None')
            : texts('RMap_Search_Place', this.matchIndex + 1, this.matchCount);
    }

    get countsText(): string {
        if (!this.counts) {
            return '';
        }
        const { people, unknown, recheck, onDeal } = this.counts;
        return [
            texts('RMap_Count_People', people),
            onDeal === null ? '' : texts('RMap_Count_OnDeal', onDeal),
            unknown > 0 ? texts('RMap_Count_Unknown', unknown) : '',
            recheck > 0 ? texts('RMap_Count_Recheck', recheck) : ''
        ]
            .filter(Boolean)
            .join(' · ');
    }

    handleInput(event: Event): void {
        this.tell('search', { query: (event.target as HTMLInputElement).value });
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            event.preventDefault();
            this.tell('searchnext', { step: event.shiftKey ? -1 : 1 });
        } else if (event.key === 'Escape') {
            (event.target as HTMLInputElement).value = '';
            this.tell('search', { query: '' });
        }
        event.stopPropagation();
    }

    handleAction(event: Event): void {
        this.tell('toolbaraction', { action: (event.currentTarget as HTMLElement).dataset.action });
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

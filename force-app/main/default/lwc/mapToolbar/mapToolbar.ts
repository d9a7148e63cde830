import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import type { ViewName } from 'c/mapSubject';

/** Numbers that say how much of the map is known. */
export interface MapCounts {
    readonly people: number;
    readonly unknown: number;
    readonly recheck: number;
    /** People with a part in the deal; null where no deal is looked at. */
    readonly onDeal: number | null;
}

interface Tab {
    readonly view: ViewName;
    readonly label: string;
    readonly selected: string;
    readonly focusable: string;
    readonly className: string;
}

interface Button {
    readonly action: string;
    readonly icon: string;
    readonly label: string;
}

const ZOOM: readonly (readonly [string, string, LabelKey])[] = [
    ['zoomOut', 'utility:zoomout', 'RMap_ZoomOut'],
    ['zoomIn', 'utility:zoomin', 'RMap_ZoomIn'],
    ['fit', 'utility:contract_alt', 'RMap_Fit'],
    ['exportCsv', 'utility:download', 'RMap_Export_Csv']
];
/** What the view can be saved as, where there is a choice. */
const EXPORTS: readonly (readonly [string, LabelKey])[] = [
    ['exportPng', 'RMap_Export_Png'],
    ['exportSvg', 'RMap_Export_Svg']
];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Views, search, zoom, export and add.
 * @fires MapToolbar#viewchange detail: { view }
 * @fires MapToolbar#search detail: { query }
 * @fires MapToolbar#searchnext detail: { step } 1 for the next match, -1 for the one before
 * @fires MapToolbar#toolbaraction detail: { action } one of `actions`, refresh or add
 */
export default class MapToolbar extends LightningElement {
    /** The views to choose from, and the one on show. */
    @api offered: readonly ViewName[] = [];
    @api view: ViewName = 'power';
    /** What the view on show can be asked for: zoomIn, zoomOut, fit, exportPng, exportSvg, exportCsv. */
    @api actions: readonly string[] = [];
    @api canAdd = false;
    @api query = '';
    @api counts: MapCounts | undefined;
    /** How many people the search found; null while there is no search. */
    @api matchCount: number | null = null;
    /** Which of them is shown, from 0. */
    @api matchIndex = 0;

    labels = LABELS;

    get tabs(): Tab[] {
        return this.offered.map((view) => ({
            view,
            label: LABELS[`RMap_View_${view}`],
            selected: String(view === this.view),
            focusable: view === this.view ? '0' : '-1',
            className: view === this.view ? 'tab is-selected' : 'tab'
        }));
    }

    get hasChoice(): boolean {
        return this.offered.length > 1;
    }

    get options(): { label: string; value: ViewName }[] {
        return this.offered.map((value) => ({ value, label: LABELS[`RMap_View_${value}`] }));
    }

    get buttons(): Button[] {
        const offered = ZOOM.filter(([action]) => this.actions.includes(action));
        return [...offered, ['refresh', 'utility:refresh', 'RMap_Refresh'] as const].map(([action, icon, key]) => ({
            action,
            icon,
            label: LABELS[key]
        }));
    }

    get exports(): { label: string; action: string }[] {
        return EXPORTS.filter(([action]) => this.actions.includes(action)).map(([action, key]) => ({
            action,
            label: LABELS[key]
        }));
    }

    get hasExports(): boolean {
        return this.exports.length > 0;
    }

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

    handleTab(event: Event): void {
        this.tell('viewchange', { view: (event.currentTarget as HTMLElement).dataset.view });
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        this.tell('viewchange', { view: event.detail.value });
    }

    /** Arrows go from tab to tab and around the end, Home and End to the first and the last. */
    handleTabKey(event: KeyboardEvent): void {
        const count = this.offered.length;
        const at = this.offered.indexOf(this.view);
        const place = { Home: 0, End: count - 1 }[event.key] ?? (event.key in STEPS ? at + STEPS[event.key] : at);
        if (place !== at) {
            event.preventDefault();
            const tabs = (this.refs as { tabs: HTMLElement }).tabs.children;
            (tabs[(place + count) % count] as HTMLElement).focus();
            this.tell('viewchange', { view: this.offered[(place + count) % count] });
        }
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

    handleExport(event: CustomEvent<{ value: string }>): void {
        this.tell('toolbaraction', { action: event.detail.value });
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

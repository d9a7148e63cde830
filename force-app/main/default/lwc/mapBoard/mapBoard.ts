import { api, LightningElement } from 'lwc';
import type { RecordDay } from 'c/accountBook';
import { afterPaint } from 'c/afterPaint';
import { LABELS, texts } from 'c/labels';
import { compareWith, openView, showDay } from 'c/mapState';
import type { MapState } from 'c/mapState';
import type { MapSubject, ViewName } from 'c/mapSubject';
import type { MapCounts } from 'c/mapToolbar';
import { offersOf } from 'c/mapView';
import type MapView from 'c/mapView';
import type { ViewAct } from 'c/mapView';
import { fromCodes, toCodes } from 'c/personFilter';
import type { PersonFilter } from 'c/personFilter';
import type { Day } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { countMap, levelsOf } from './boardFacts';
import { goOn, search } from './search';
import type { Found } from './search';

/**
 * The map with everything around it: where we stand, the views, search, filter and time. It shows a state and tells
 * which one is wanted instead.
 * @fires MapBoard#statechange detail: { state }
 * @fires MapBoard#viewchange detail: { view }
 * @fires MapBoard#personselect detail: { id }
 * @fires MapBoard#personmove detail: { id, superiorId }
 * @fires MapBoard#dismiss
 * @fires MapBoard#recordopen detail: { id }
 * @fires MapBoard#changesopen
 * @fires MapBoard#refresh
 * @fires MapBoard#add
 */
export default class MapBoard extends LightningElement {
    @api
    get subject(): MapSubject | undefined {
        return this.drawn;
    }
    set subject(next: MapSubject | undefined) {
        this.drawn = next;
        this.stopTelling?.();
        if (this.isReading && this.isConnected) {
            // What takes long to tell must not keep the picture waiting: it is drawn in this frame, and told in the next.
            this.stopTelling = afterPaint(() => (this.told = next));
        } else {
            this.told = next;
        }
    }
    @api state!: MapState;
    @api offered: readonly ViewName[] = [];
    @api today: Day = '';
    @api recordDays: readonly RecordDay[] = [];
    /** Whether the dated history is still to come. */
    @api isReading = false;
    @api historyErrors: readonly unknown[] = [];
    @api canAdd = false;
    /** Whether people may be put below another superior. */
    @api canMove = false;

    labels = LABELS;
    /** The subject that is told around the map, which draws it first. */
    told: MapSubject | undefined;
    private drawn: MapSubject | undefined;
    private stopTelling: (() => void) | undefined;
    private place = 0;
    private readonly counted = remember(countMap);
    private readonly searched = remember(search);
    private readonly decoded = remember(fromCodes);

    get counts(): MapCounts | undefined {
        return this.told && this.counted(this.told);
    }

    get actions(): readonly ViewAct[] {
        return offersOf(this.state.view);
    }

    get summary(): string {
        const { people, unknown, recheck } = this.counts ?? { people: 0, unknown: 0, recheck: 0 };
        return texts('RMap_Map_Summary', people, this.told ? levelsOf(this.told) : 0, unknown, recheck);
    }

    get viewLabel(): string {
        return LABELS[`RMap_View_${this.state.view}`];
    }

    get filter(): PersonFilter {
        return this.told ? this.decoded(this.state.filter, this.told) : {};
    }

    get found(): Found | null {
        const found = this.searched(this.subject?.people ?? [], this.state.query);
        return goOn(found, this.place);
    }

    get matchCount(): number | null {
        return this.found && this.found.people.length;
    }

    get matchIndex(): number {
        return this.found?.index ?? 0;
    }

    get matchIds(): string[] {
        return (this.found?.people ?? []).map(({ id }) => id);
    }

    /** What is amiss with the history, in one sentence; empty while it is read and when all of it is there. */
    get historyText(): string {
        if (this.isReading || this.historyErrors.length === 0) {
            return '';
        }
        return this.subject?.account ? LABELS.RMap_History_Partly : LABELS.RMap_History_Missing;
    }

    /** Whether everybody is there: of a part of them, most would seem to report to nobody. */
    get isSettled(): boolean {
        return !this.isReading || this.told?.account !== null;
    }

    get changeCount(): number | null {
        return this.told?.changes?.length ?? null;
    }

    override disconnectedCallback(): void {
        this.stopTelling?.();
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.map?.focusPerson(id);
    }

    /** Brings a person into view. */
    @api showPerson(id: string): void {
        this.map?.showPerson(id);
    }

    /** Brings the selected person out from under what has opened beside the map. */
    @api revealSelected(): void {
        if (this.state.personId !== null) {
            this.map?.revealPerson(this.state.personId);
        }
    }

    handleView(event: CustomEvent<{ view: string }>): void {
        this.want(openView(this.state, event.detail.view, this.offered));
    }

    handleSearch(event: CustomEvent<{ query: string }>): void {
        this.place = 0;
        this.want({ ...this.state, query: event.detail.query });
        this.showMatch(search(this.subject?.people ?? [], event.detail.query));
    }

    handleSearchNext(event: CustomEvent<{ step: number }>): void {
        this.place += event.detail.step;
        this.showMatch(this.found);
    }

    async handleToolbar(event: CustomEvent<{ action: string }>): Promise<void> {
        const { action } = event.detail;
        if (action === 'add' || action === 'refresh') {
            this.dispatchEvent(new CustomEvent(action));
        } else {
            await this.map?.perform(action as ViewAct);
        }
    }

    handleFilter(event: CustomEvent<{ filter: PersonFilter }>): void {
        this.want({ ...this.state, filter: toCodes(event.detail.filter) });
    }

    handleDeal(event: CustomEvent<{ id: string }>): void {
        this.want({ ...this.state, dealId: event.detail.id });
    }

    handleLevels(event: CustomEvent<{ levels: number }>): void {
        this.want({ ...this.state, levels: event.detail.levels });
    }

    handleDay(event: CustomEvent<{ day: Day | null }>): void {
        this.want(showDay(this.state, event.detail.day, this.today));
    }

    handleCompare(event: CustomEvent<{ day: Day | null }>): void {
        this.want(compareWith(this.state, event.detail.day, this.today));
        if (event.detail.day !== null) {
            this.dispatchEvent(new CustomEvent('changesopen'));
        }
    }

    /** What a part tells goes on as it is, and once: what bubbles out of its depths stops here. */
    handleTold(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    private want(state: MapState): void {
        if (state !== this.state) {
            this.dispatchEvent(new CustomEvent('statechange', { detail: { state } }));
        }
    }

    private showMatch(found: Found | null): void {
        const match = found?.people[found.index];
        if (match) {
            this.map?.showPerson(match.id);
        }
    }

    private get map(): MapView | undefined {
        return (this.refs as { map?: MapView } | undefined)?.map;
    }
}

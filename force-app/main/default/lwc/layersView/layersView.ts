import { api, LightningElement } from 'lwc';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import type { Reason } from 'c/explanation';
import { LABELS, texts } from 'c/labels';
import { cardAfter, HEAD, historyDays, layersAt } from 'c/layerCards';
import type { LayerPoint } from 'c/layerCards';
import type { Layers } from 'c/layers';
import type { MapSubject } from 'c/mapSubject';
import type LayerCard from 'c/layerCard';
import type { Layer } from 'c/vocabulary';

/** Up to so many people the last months are worked out unasked: it takes about a tenth of a second a month. */
const QUICK = 2_000;
const LAYERS: readonly Layer[] = ['Key', 'General', 'Organisational'];
/** The view is drawn before anybody looks back, and stays at hand between two looks. */
const PAUSE = 60;

/**
 * The three layers of the relationship with the customer: the pillars, the foundation and the roof; which of them the
 * account's stage asks for, and what is missing there. One tab stop: arrows go from layer to layer, and down to its people.
 * @fires LayersView#personselect detail: { id }
 * @fires LayersView#recordopen detail: { id }
 * @fires LayersView#viewchange detail: { view }, to the coverage map
 * @fires LayersView#dismiss the person pressed Escape
 */
export default class LayersView extends LightningElement {
    /** What the view shows. */
    @api
    get subject(): MapSubject | undefined {
        return this.shown;
    }
    set subject(next: MapSubject | undefined) {
        const isSameAccount = next?.account === this.shown?.account;
        this.shown = next;
        if (!isSameAccount) {
            this.pause?.stop();
            this.history = [];
            this.isLookingBack = false;
            if (next?.account && next.people.length <= QUICK) {
                this.lookBack();
            }
        }
    }

    /** Id of the person whose details are open. */
    @api selectedId: string | null = null;

    /** Ids of the people that the search found. */
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    history: readonly LayerPoint[] = [];
    private shown: MapSubject | undefined;
    /** The layer that the tab key leads to. */
    private active = 0;
    private isLookingBack = false;
    private pause: Timer | undefined;

    /** Puts keyboard focus on a person, where a layer lists them. */
    @api focusPerson(id: string): void {
        this.cards.some((card) => card.focusPerson(id));
    }

    /** Scrolls to a person, where a layer lists them. */
    @api showPerson(id: string): void {
        this.focusPerson(id);
    }

    get viewLabel(): string {
        return texts('RMap_Layers_Label', this.shown?.accountName ?? '');
    }

    get layers(): { layer: Layer; place: number; isTabStop: boolean }[] {
        return LAYERS.map((layer, place) => ({ layer, place, isTabStop: place === this.active }));
    }

    get isWaiting(): boolean {
        return !this.answer;
    }

    get isStageUnknown(): boolean {
        return !this.answer?.because;
    }

    get because(): readonly Reason[] {
        return this.answer?.because ? [this.answer.because] : [];
    }

    get missingText(): string {
        const count = this.answer?.priorityGaps.length ?? 0;
        return count > 0 ? texts('RMap_Layers_MissingThere', count) : LABELS.RMap_Layers_NothingMissing;
    }

    get oneOwner(): readonly Reason[] {
        return this.answer?.ownedByOne ? [this.answer.ownedByOne.reason] : [];
    }

    get hasOneOwner(): boolean {
        return this.oneOwner.length > 0;
    }

    get canLookBack(): boolean {
        return !this.isLookingBack;
    }

    override disconnectedCallback(): void {
        this.pause?.stop();
    }

    /** Works out the last months, one after the other, so that the page stays at hand. */
    lookBack(): void {
        const account = this.shown?.account;
        if (!account) {
            return;
        }
        const days = historyDays(account);
        this.isLookingBack = true;
        const next = (): void => {
            const point = layersAt(account, days[this.history.length]);
            this.history = [...this.history, point];
            if (this.history.length < days.length) {
                this.pause = timeout(next, PAUSE);
            }
        };
        this.pause = timeout(next, PAUSE);
    }

    handleFocus(event: FocusEvent): void {
        this.active = Number((event.currentTarget as HTMLElement).dataset.place);
    }

    /** Arrows lead on from the end of a layer: to its neighbour, as far down as they were. */
    handleWalk(event: CustomEvent<{ key: string; row: number }>): void {
        const place = Number((event.currentTarget as HTMLElement).dataset.place);
        const { key, row } = event.detail;
        const next = cardAfter(key, place, LAYERS.length);
        if (next !== null) {
            this.cards[next].focusRow(key === 'Home' || key === 'End' ? HEAD : row);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.handleForward(event);
    }

    /** What a card asks for is for whoever holds the view. */
    handleForward(event: CustomEvent): void {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    private get cards(): LayerCard[] {
        return [...(this.template?.querySelectorAll('c-layer-card') ?? [])] as unknown as LayerCard[];
    }

    private get answer(): Layers | undefined {
        return this.shown?.judgement?.layers();
    }
}

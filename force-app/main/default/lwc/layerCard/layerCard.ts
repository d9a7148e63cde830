import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type LayerPeople from 'c/layerPeople';
import { HEAD, layerCardOf, sparklineOf } from 'c/layerCards';
import type { LayerCard as Card, LayerPoint, Sparkline } from 'c/layerCards';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import type { Trend } from 'c/trend';
import type { Layer } from 'c/vocabulary';
import { contactLines, gapLines, tieViews, trendIn } from './cardLines';
import type { ContactLine, GapLines, TieView } from './cardLines';

/** Gaps shown at first, and with each wish for more. */
const GAPS = 8;
const KEYS_OUT: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * One layer of the relationship with a customer: how strong it is and why, how it came there, what is missing and who is
 * in it.
 * @fires LayerCard#personselect detail: { id }
 * @fires LayerCard#recordopen detail: { id }
 * @fires LayerCard#viewchange detail: { view }
 * @fires LayerCard#walkout detail: { key, row } a key that leads out of the layer was pressed at a row; −1 is the head
 */
export default class LayerCard extends LightningElement {
    @api subject: MapSubject | undefined;
    @api layer: Layer | undefined;
    /** The layers on earlier days, as far as they have been worked out. */
    @api history: readonly LayerPoint[] = [];
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** Whether the tab key leads into this layer. */
    @api isTabStop = false;

    labels = LABELS;
    isWhyOpen = false;
    private gapCount = GAPS;
    private isAtPeople = false;
    private readonly cardFor = remember(cardFor);

    /** Puts keyboard focus on the people of the layer, if one of them is meant. */
    @api focusPerson(id: string): boolean {
        return this.people?.focusPerson(id) === true;
    }

    /** Puts keyboard focus on one of the people, the last one where there are fewer; on the head for −1 and without people. */
    @api focusRow(row: number): void {
        if (row === HEAD || this.people?.focusRow(row) !== true) {
            (this.refs as { head: HTMLElement }).head.focus();
        }
    }

    get card(): Card | null {
        return this.cardFor(this.subject, this.layer);
    }

    get cardClass(): string {
        return `card is-${this.layer}${this.card?.isPriority ? ' is-priority' : ''}`;
    }

    get meterStyle(): string {
        return `width: ${this.card?.value ?? 0}%`;
    }

    get knownText(): string {
        return texts('RMap_Table_Known', this.card?.known ?? 0);
    }

    /** Against the day with which the profile compares, once that day has been worked out. */
    get trend(): Trend | null {
        const { card, history, subject } = this;
        return card && trendIn(card, history, subject?.account?.profile.strength.trendDays, wording);
    }

    /** The words beside it say how much. */
    get trendArrow(): string {
        return this.trend?.sign.charAt(0) ?? '';
    }

    get line(): Sparkline | null {
        return this.layer && this.history.length > 1 ? sparklineOf(this.history, this.layer, wording) : null;
    }

    get headTabIndex(): number {
        return this.isTabStop && !this.isInPeople ? 0 : -1;
    }

    get arePeoplePassedOver(): boolean {
        return !this.isTabStop || !this.isInPeople;
    }

    get whyExpanded(): string {
        return String(this.isWhyOpen);
    }

    get whyLabel(): string {
        const { name = '', valueText = '' } = this.card ?? {};
        return texts('RMap_Reason_WhyOf', `${name}, ${valueText}`);
    }

    get contact(): ContactLine[] | null {
        return this.card?.contact ? contactLines(this.card.contact, wording) : null;
    }

    get ties(): TieView[] {
        return tieViews(this.card?.ties ?? []);
    }

    get hasTies(): boolean {
        return this.ties.length > 0;
    }

    get gaps(): GapLines | null {
        return this.card && gapLines(this.card, this.gapCount, texts);
    }

    get hasPeople(): boolean {
        return (this.card?.peopleIds.length ?? 0) > 0;
    }

    handleWhy(): void {
        this.isWhyOpen = !this.isWhyOpen;
    }

    handleHeadFocus(): void {
        this.isAtPeople = false;
    }

    handlePeopleFocus(): void {
        this.isAtPeople = true;
    }

    handleHeadKey(event: KeyboardEvent): void {
        const { key } = event;
        if (key === 'ArrowDown') {
            event.preventDefault();
            this.people?.focusRow(0);
        } else if (KEYS_OUT.has(key)) {
            event.preventDefault();
            this.walkOut(key, HEAD);
        }
    }

    /** From the first of the people up to the head; everywhere else on to whoever holds the layers. */
    handleWalkOut({ detail: { key, row } }: CustomEvent<{ key: string; row: number }>): void {
        this.isAtPeople = row !== HEAD;
        if (key === 'ArrowUp') {
            this.focusRow(HEAD);
        } else {
            this.walkOut(key, row);
        }
    }

    handleMoreGaps(): void {
        this.gapCount += GAPS * 4;
    }

    handleCoverage(): void {
        this.dispatchEvent(new CustomEvent('viewchange', { detail: { view: 'coverage' } }));
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('recordopen', { detail: event.detail }));
    }

    handlePerson(event: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('personselect', { detail: event.detail }));
    }

    /** Whether the keyboard's place in the layer is among its people. */
    private get isInPeople(): boolean {
        return this.isAtPeople && this.hasPeople;
    }

    private get people(): LayerPeople | undefined {
        return (this.refs as { people?: LayerPeople } | undefined)?.people;
    }

    private walkOut(key: string, row: number): void {
        this.dispatchEvent(new CustomEvent('walkout', { detail: { key, row } }));
    }
}

function cardFor(subject: MapSubject | undefined, layer: Layer | undefined): Card | null {
    const layers = subject?.judgement?.layers();
    return layers && layer ? layerCardOf(layers, layer, wording) : null;
}

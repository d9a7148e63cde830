import { api, LightningElement } from 'lwc';
import type { Reason } from 'c/explanation';
import { LABELS, texts, wording } from 'c/labels';
import { layerCardOf, sparklineOf } from 'c/layerCards';
import type { LayerCard as Card, LayerPoint, Sparkline } from 'c/layerCards';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { trendOf } from 'c/trend';
import type { Trend } from 'c/trend';
import type { Layer } from 'c/vocabulary';
import { contactLines, tieViews } from './cardLines';
import type { ContactLine, TieView } from './cardLines';

/** Gaps shown at first, and with each wish for more. */
const GAPS = 8;
/** So many people stand there without being asked for. */
const FEW_PEOPLE = 15;

/**
 * One layer of the relationship with a customer: how strong it is and why, how it came there, what is missing and who is
 * in it.
 * @fires LayerCard#personselect detail: { id }
 * @fires LayerCard#recordopen detail: { id }
 * @fires LayerCard#viewchange detail: { view }
 */
export default class LayerCard extends LightningElement {
    @api subject: MapSubject | undefined;
    @api layer: Layer | undefined;
    /** The layers on earlier days, as far as they have been worked out. */
    @api history: readonly LayerPoint[] = [];
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    isWhyOpen = false;
    private gapCount = GAPS;
    private peopleChoice: boolean | null = null;
    private readonly cardFor = remember(cardFor);

    /** Puts keyboard focus on the people of the layer, if one of them is meant. */
    @api focusPerson(id: string): boolean {
        const isHere = this.card?.peopleIds.includes(id) === true && this.arePeopleOpen;
        if (isHere) {
            (this.refs as { people?: { focusPerson(id: string): void } }).people?.focusPerson(id);
        }
        return isHere;
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
        const { card, subject } = this;
        const days = subject?.account?.profile.strength.trendDays;
        const then = this.history.length > 3 ? this.history[3] : null;
        return card && days !== undefined && then ? trendOf(then.index[card.layer], card.value, days, wording) : null;
    }

    /** The words beside it say how much. */
    get trendArrow(): string {
        return this.trend?.sign.charAt(0) ?? '';
    }

    get line(): Sparkline | null {
        return this.layer && this.history.length > 1 ? sparklineOf(this.history, this.layer, wording) : null;
    }

    get whyExpanded(): string {
        return String(this.isWhyOpen);
    }

    get whyLabel(): string {
        return texts('RMap_Reason_WhyOf', this.card?.name ?? '');
    }

    get contact(): ContactLine[] | null {
        return this.card?.contact ? contactLines(this.card.contact, texts) : null;
    }

    get ties(): TieView[] {
        return tieViews(this.card?.ties ?? []);
    }

    get hasTies(): boolean {
        return this.ties.length > 0;
    }

    get gaps(): readonly Reason[] {
        return this.card?.gaps.slice(0, this.gapCount) ?? [];
    }

    get hasNoGaps(): boolean {
        return this.gaps.length === 0;
    }

    get moreGapsText(): string {
        const more = (this.card?.gaps.length ?? 0) - this.gapCount;
        return more > 0 ? texts('RMap_Layers_MoreGaps', more) : '';
    }

    get hasPeople(): boolean {
        return (this.card?.peopleIds.length ?? 0) > 0;
    }

    get arePeopleOpen(): boolean {
        return this.peopleChoice ?? (this.card?.peopleIds.length ?? 0) <= FEW_PEOPLE;
    }

    get peopleExpanded(): string {
        return String(this.arePeopleOpen);
    }

    get peopleText(): string {
        return texts('RMap_Layers_PeopleCount', this.card?.peopleIds.length ?? 0);
    }

    handleWhy(): void {
        this.isWhyOpen = !this.isWhyOpen;
    }

    handleMoreGaps(): void {
        this.gapCount += GAPS * 4;
    }

    handlePeople(): void {
        this.peopleChoice = !this.arePeopleOpen;
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
}

function cardFor(subject: MapSubject | undefined, layer: Layer | undefined): Card | null {
    const layers = subject?.judgement?.layers();
    return layers && layer ? layerCardOf(layers, layer, wording) : null;
}

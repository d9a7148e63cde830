import { api, LightningElement } from 'lwc';
import type { AccountOnDay } from 'c/accountOnDay';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import type { Judgement } from 'c/judgement';
import { LABELS, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { panelFor } from './panels';
import type { StandingPanel } from './panels';
import { ANSWERS } from './standingItems';
import type { StandingItem, StandingKey } from './standingItems';
import { earlierJudgement } from 'c/trend';

export type { StandingPanel } from './panels';

/** A delay in ms, however short, waits for the next frame; none would let all answers run in one. */
const ANOTHER_FRAME = 1;

/** An answer as its button shows it. */
interface ItemView extends StandingItem {
    readonly expanded: string;
    readonly spokenTrend: string;
}

/**
 * Where we stand, in one line above the map: status or health, the three layers with their trend, the path to power, the
 * risks. Each opens its reasons. The answers come one by one after the page has been painted, the trends last.
 * @fires AccountStanding#viewchange detail: { view }: the view that shows more
 * @fires AccountStanding#personselect detail: { id }
 * @fires AccountStanding#recordopen detail: { id } of a record that a reason rests on
 */
export default class AccountStanding extends LightningElement {
    labels = LABELS;
    items: readonly StandingItem[] = [];
    openKey: StandingKey | null = null;

    shown: MapSubject | null = null;
    private next: Timer | undefined;
    private answered: { readonly account: AccountOnDay; readonly deal: string | null } | null = null;

    /** The account or deal on a day. While its history is being read, the line says so. */
    @api
    get subject(): MapSubject | null {
        return this.shown;
    }

    set subject(subject: MapSubject | null) {
        this.shown = subject;
        this.answer();
    }

    override connectedCallback(): void {
        this.answer();
    }

    override disconnectedCallback(): void {
        this.next?.stop();
        this.answered = null;
    }

    get isReading(): boolean {
        return this.items.length === 0;
    }

    get views(): ItemView[] {
        return this.items.map((item) => ({
            ...item,
            expanded: String(item.key === this.openKey),
            spokenTrend: item.trend?.text ?? ''
        }));
    }

    get panel(): StandingPanel | null {
        const judgement = this.shown?.judgement;
        return this.openKey && this.shown && judgement ? panelFor(this.openKey, this.shown, judgement, wording) : null;
    }

    handleToggle(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.key as StandingKey;
        this.openKey = key === this.openKey ? null : key;
    }

    handleClose(): void {
        const key = this.openKey;
        this.openKey = null;
        this.template?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.openKey !== null) {
            event.stopPropagation();
            this.handleClose();
        }
    }

    /** Whoever goes on from the reasons is done with them. */
    handleTold(event: CustomEvent<object>): void {
        event.stopPropagation();
        this.openKey = null;
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('recordopen', { detail: event.detail }));
    }

    /** Works the answers out anew where the account or the deal is another one; a filter changes none of them. */
    private answer(): void {
        const { account = null, opportunityId: deal = null } = this.shown ?? {};
        if (this.answered?.account === account && this.answered.deal === deal) {
            return;
        }
        this.next?.stop();
        this.answered = account && { account, deal };
        if (account) {
            this.answerNext(0, null);
        } else {
            this.items = [];
        }
    }

    /** One answer a frame: first all as of the day, then once more beside the earlier day. */
    private answerNext(place: number, earlier: Judgement | null): void {
        this.next = timeout(() => {
            const [subject, judgement] = [this.shown, this.shown?.judgement];
            if (!subject || !judgement) {
                return;
            }
            if (place < ANSWERS.length) {
                const found = ANSWERS[place](subject, judgement, () => earlier, wording);
                this.items = place === 0 && !earlier ? found : withAnswers(this.items, found);
                this.answerNext(place + 1, earlier);
            } else if (!earlier) {
                this.answerNext(0, earlierJudgement(judgement.account));
            }
        }, ANOTHER_FRAME);
    }
}

/** The answers with some replaced or added, in the order in which they came first. */
function withAnswers(items: readonly StandingItem[], found: readonly StandingItem[]): StandingItem[] {
    return [...new Map([...items, ...found].map((item) => [item.key, item])).values()];
}

import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { dealChoices, dealsOf, onDeal } from './dealSubject';
import type { DealChoice } from './dealSubject';
import { dealView } from './dealView';
import type { DealView } from './dealView';
import { stepViews } from './stepViews';
import type { StepView } from './stepViews';
import { focusOn, placeIn, placeOf, walk, walkableSteps } from './walk';
import type { Place, WalkableStep } from './walk';

/**
 * How a deal is decided: the steps from need to signature, who acts at each, what is missing, and where we stand in it.
 * On an account one of its open deals is chosen here; until then it is the one that closes soonest.
 * @fires DecisionBoard#dealchoose detail: { id }
 * @fires DecisionBoard#personselect detail: { id }
 * @fires DecisionBoard#recordopen detail: { id } the record that a reason rests on
 * @fires DecisionBoard#dismiss Escape was pressed
 */
export default class DecisionBoard extends LightningElement {
    @api subject: MapSubject | null = null;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** The deal of the account that was chosen; null for none yet. */
    @api chosenDealId: string | null = null;

    labels = LABELS;
    private at: Place | null = null;
    private readonly subjectOf = remember(onDeal);
    private readonly stepsOf = remember(stepViews);
    private readonly dealOf = remember(dealView);
    private readonly matchesOf = remember((ids: readonly string[]) => new Set(ids));

    /** Puts the keyboard's focus on a person who is on the board. */
    @api
    focusPerson(id: string): void {
        this.goTo(placeOf(id, this.plainSteps), true);
    }

    /** Brings a person who is on the board into sight. */
    @api
    showPerson(id: string): void {
        this.goTo(placeOf(id, this.plainSteps), false);
    }

    get isReading(): boolean {
        return this.subject?.judgement === null;
    }

    get dealId(): string | null {
        const ids = this.subject ? dealsOf(this.subject) : [];
        return ids.find((id) => id === this.chosenDealId) ?? ids[0] ?? null;
    }

    /** The subject with the deal in focus; null while there is nothing to show. */
    get focused(): MapSubject | null {
        return this.subject?.judgement && this.dealId ? this.subjectOf(this.subject, this.dealId) : null;
    }

    get deal(): DealView | null {
        const decision = this.dealId && this.subject?.judgement?.decision(this.dealId);
        return decision && this.focused ? this.dealOf(decision, this.focused, texts) : null;
    }

    get choices(): DealChoice[] {
        const { subject, dealId } = this;
        return subject && dealId ? dealChoices(dealsOf(subject), dealId, subject, texts, wording.day) : [];
    }

    get canChoose(): boolean {
        return this.subject?.opportunityId === null;
    }

    get boardLabel(): string {
        const name = this.dealId && this.subject?.account?.opportunity(this.dealId)?.opportunity?.name;
        return texts('RMap_Decision_Label', name || this.subject?.accountName || '');
    }

    get steps(): WalkableStep[] {
        return walkableSteps(this.plainSteps, this.tabStop, this.selectedId, this.matchesOf(this.matchIds));
    }

    get whyText(): string {
        return texts('RMap_Reason_WhyOf', this.deal?.status ?? '');
    }

    get hasCandidates(): boolean {
        return (this.deal?.candidates.length ?? 0) > 0;
    }

    get hasWarnings(): boolean {
        return (this.deal?.warnings.length ?? 0) > 0;
    }

    handleChoose(event: Event): void {
        const id = (event.target as HTMLSelectElement).value;
        this.at = null;
        this.dispatchEvent(new CustomEvent('dealchoose', { detail: { id } }));
    }

    handleName(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
    }

    handleWalk(event: KeyboardEvent): void {
        const from = placeIn(event.target as HTMLElement);
        const to =
            from &&
            walk(
                event.key,
                from,
                this.plainSteps.map(({ entries }) => entries.length)
            );
        if (to) {
            event.preventDefault();
            this.goTo(to, true);
        }
    }

    handleFocus(event: FocusEvent): void {
        this.at = placeIn(event.target as HTMLElement) ?? this.at;
    }

    private get plainSteps(): StepView[] {
        const decision = this.dealId && this.subject?.judgement?.decision(this.dealId);
        return decision && this.focused ? this.stepsOf(decision, this.focused, texts) : [];
    }

    /** Where the tab key enters the board: where it was left, else at the chosen person, else at the first entry. */
    private get tabStop(): Place {
        const isThere = this.at && this.plainSteps[this.at.step]?.entries[this.at.entry];
        const first = { step: this.plainSteps.findIndex(({ isEmpty }) => !isEmpty), entry: 0 };
        return (isThere ? this.at : null) ?? placeOf(this.selectedId, this.plainSteps) ?? first;
    }

    private goTo(place: Place | null, isFocused: boolean): void {
        if (!place) {
            return;
        }
        this.at = place;
        const element = this.template?.querySelector<HTMLElement>(
            `[data-step="${place.step}"][data-entry="${place.entry}"]`
        );
        element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
        if (isFocused && element) {
            focusOn(element);
        }
    }
}

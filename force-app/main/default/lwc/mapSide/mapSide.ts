import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLWireResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import userId from '@salesforce/user/Id';
import type { AccountBook } from 'c/accountBook';
import type { ConflictView } from 'c/conflictNotice';
import { LABELS } from 'c/labels';
import type { Rights, StakeholderDraft } from 'c/mapRecords';
import type { ListsAnswer } from 'c/mapReading';
import type { MapSubject } from 'c/mapSubject';
import type { Assessment, Day, Link } from 'c/relationshipModel';
import { addPerson, assess, decide, keepTie } from './acts';
import type { Desk, Done, Held } from './acts';
import { knownOf } from './known';
import type { Known } from './known';
import { OnDemand } from './onDemand';
import type { Question } from './onDemand';
import { assessing, fillable, NO_FORM, onlyOpen, placing, TIES } from './openForm';
import type { Fillable, OpenForm } from './openForm';
import { changePlace } from './placeAct';
import type { PlaceChange } from './placeAct';

/**
 * What stands beside the map: a person, the forms, what changed. It saves what the forms gather, and tells the book as it
 * is afterwards.
 * @fires MapSide#bookchange detail: { book, personId } somebody to open, or null
 * @fires MapSide#close
 * @fires MapSide#retry the history is to be read again
 * @fires MapSide#personselect detail: { id }
 * @fires MapSide#recordopen detail: { id }
 * @fires MapSide#viewchange detail: { view }
 */
export default class MapSide extends LightningElement {
    @api mode: 'person' | 'add' | 'changes' = 'person';
    @api compareDay: Day | null = null;
    @api book!: AccountBook;
    @api subject: MapSubject | undefined;
    @api rights!: Rights;
    @api today: Day = '';
    @api historyErrors: readonly unknown[] = [];

    @api
    get personId(): string | null {
        return this.shownId;
    }
    set personId(id: string | null) {
        if (id !== this.shownId) {
            this.shownId = id;
            this.open(NO_FORM);
        }
    }

    labels = LABELS;
    form = NO_FORM;
    isSaving = false;
    failure: unknown = null;
    conflict: ConflictView | undefined;
    question: Question | undefined;
    private shownId: string | null = null;
    private afterRender: (() => void) | undefined;
    private readonly reading = new OnDemand<ListsAnswer>((question) => (this.question = question));

    get query(): GraphQLDocument | undefined {
        return this.question?.query;
    }

    get variables(): Question['variables'] | undefined {
        return this.question?.variables;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredAnswer(result: GraphQLWireResult<ListsAnswer>): void {
        this.reading.take(result);
    }

    override renderedCallback(): void {
        const act = this.afterRender;
        this.afterRender = undefined;
        act?.();
    }

    /** Puts the keyboard focus at the beginning of what is open. */
    @api focusHeading(): void {
        (this.refs as { part?: HTMLElement & { focusHeading?(): void } }).part?.focusHeading?.();
    }

    /** Opens the form of the person's place with another superior filled in. Nothing is saved by it. */
    @api suggestSuperior(superiorId: string): void {
        this.open(placing(this.book, this.shownId, this.today, superiorId));
    }

    get isAdding(): boolean {
        return this.mode === 'add' && this.rights.canAddPeople;
    }

    get isChanges(): boolean {
        return this.mode === 'changes';
    }

    /** Which forms the user may fill in. */
    get may(): Fillable {
        return fillable(this.rights, this.book);
    }

    /** Which of them is open. */
    get isOpen(): Fillable {
        return onlyOpen(this.form, this.may);
    }

    /** What the forms start from. */
    get known(): Known {
        return knownOf(this.book, this.shownId);
    }

    /** Why there is no history; empty while it is read, and when only a part of it is missing. */
    get missing(): readonly unknown[] {
        return this.subject?.account ? [] : this.historyErrors;
    }

    handleAssess(): void {
        this.open(assessing(this.book, this.shownId));
    }

    handleCorrect({ detail }: CustomEvent<{ assessmentId: string }>): void {
        this.open(assessing(this.book, this.shownId, detail.assessmentId));
    }

    handleTies(): void {
        this.open(TIES);
    }

    handlePlace(): void {
        this.open(placing(this.book, this.shownId, this.today));
    }

    handleCancel(): void {
        this.open(NO_FORM);
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    /** What a part tells goes on as it is, and once: what bubbles out of its depths stops here. */
    handleTold(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    async handleSaveAssessment({ detail }: CustomEvent<{ assessment: Assessment }>): Promise<void> {
        await this.perform((desk) => assess(desk, detail.assessment, this.form));
    }

    async handleDecide(event: CustomEvent<{ assessmentId: string; decision: 'accept' | 'reject' }>): Promise<void> {
        const { assessmentId, decision } = event.detail;
        await this.perform((desk) => decide(desk, assessmentId, decision));
    }

    async handleSavePerson({ detail }: CustomEvent<{ draft: StakeholderDraft }>): Promise<void> {
        await this.perform((desk) => addPerson(desk, detail.draft));
    }

    async handleSaveTie({ detail }: CustomEvent<{ link: Link }>): Promise<void> {
        await this.perform((desk) => keepTie(desk, detail.link));
    }

    async handleSavePlace({ detail }: CustomEvent<{ change: PlaceChange }>): Promise<void> {
        await this.perform((desk) => changePlace(desk, detail.change, this.form.place));
    }

    private async perform(act: (desk: Desk) => Promise<Done | Held | null>): Promise<void> {
        this.isSaving = true;
        this.failure = null;
        this.conflict = undefined;
        const { book, today } = this;
        try {
            const ask: Desk['ask'] = (query, variables) => this.reading.ask({ query, variables });
            this.tell(await act({ book, today, userId, ask }));
        } catch (error) {
            this.failure = error;
        } finally {
            this.isSaving = false;
        }
    }

    private tell(outcome: Done | Held | null): void {
        if (outcome && 'conflict' in outcome) {
            this.conflict = outcome.conflict;
            this.form = { ...this.form, ...outcome.opened };
        } else if (outcome) {
            const { book, personId, said } = outcome;
            this.dispatchEvent(new ShowToastEvent({ title: said, variant: 'success' }));
            this.open(NO_FORM);
            this.dispatchEvent(new CustomEvent('bookchange', { detail: { book, personId } }));
        }
    }

    private open(form: OpenForm): void {
        this.form = form;
        this.failure = null;
        this.conflict = undefined;
        this.afterRender = () => this.focusHeading();
    }
}

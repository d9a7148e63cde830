import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLWireResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import userId from '@salesforce/user/Id';
import type { AccountBook } from 'c/accountBook';
import { LABELS } from 'c/labels';
import type { StakeholderDraft } from 'c/mapRecords';
import type { ListsAnswer } from 'c/mapReading';
import type { MapSubject } from 'c/mapSubject';
import type { Assessment, Day, Link, Stakeholder } from 'c/relationshipModel';
import { addPerson, assess, assessmentIn, decide, keepTie } from './acts';
import type { Desk, Done, Held, Opened } from './acts';
import type { ConflictView } from './conflict';
import { readCopy } from './copyAnswer';
import type { CopyNow } from './copyAnswer';
import { COPY_QUERY } from './copyQuery';
import { OnDemand } from './onDemand';

/** What the user may do on the map. */
export interface Rights {
    readonly canAddPeople: boolean;
    readonly canAssess: boolean;
    readonly canDecide: boolean;
    readonly canAddTies: boolean;
    readonly canChangeTies: boolean;
}

const NOT_OPENED: Opened = { copy: undefined, proposal: null };

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
            this.open('none');
        }
    }

    labels = LABELS;
    form: 'none' | 'assess' | 'ties' = 'none';
    isSaving = false;
    failure: unknown = null;
    conflict: ConflictView | undefined;
    copyVariables: Readonly<Record<string, unknown>> | undefined;
    private shownId: string | null = null;
    private opened: Opened = NOT_OPENED;
    private afterRender: (() => void) | undefined;
    private readonly copyRead = new OnDemand<ListsAnswer>((variables) => (this.copyVariables = variables));

    get copyQuery(): GraphQLDocument | undefined {
        return this.copyVariables && COPY_QUERY;
    }

    @wire(graphql, { query: '$copyQuery', variables: '$copyVariables' })
    wiredCopy(result: GraphQLWireResult<ListsAnswer>): void {
        this.copyRead.take(result);
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

    get isAdding(): boolean {
        return this.mode === 'add' && this.rights.canAddPeople;
    }

    get isChanges(): boolean {
        return this.mode === 'changes';
    }

    get isAssessing(): boolean {
        return this.form === 'assess' && this.rights.canAssess;
    }

    get isTies(): boolean {
        return this.form === 'ties' && this.rights.canAddTies;
    }

    get person(): Stakeholder | undefined {
        return this.book.person(this.shownId);
    }

    get personName(): string {
        return this.person?.name ?? '';
    }

    get opportunityId(): string | undefined {
        return this.book.facts.opportunityId ?? undefined;
    }

    get links(): readonly Link[] {
        return this.book.facts.links;
    }

    /** Why there is no history; empty while it is read, and when only a part of it is missing. */
    get missing(): readonly unknown[] {
        return this.subject?.account ? [] : this.historyErrors;
    }

    handleAssess(): void {
        this.open('assess', { copy: this.person, proposal: null });
    }

    handleCorrect({ detail }: CustomEvent<{ assessmentId: string }>): void {
        this.open('assess', { copy: this.person, proposal: assessmentIn(this.book, detail.assessmentId) });
    }

    handleTies(): void {
        this.open('ties');
    }

    handleCancel(): void {
        this.open('none');
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
        await this.perform((desk) => assess(desk, detail.assessment, this.opened));
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

    private async perform(act: (desk: Desk) => Promise<Done | Held | null>): Promise<void> {
        this.isSaving = true;
        this.failure = null;
        this.conflict = undefined;
        const { book, today } = this;
        try {
            this.tell(await act({ book, today, userId, readNow: (id, proposalId) => this.readNow(id, proposalId) }));
        } catch (error) {
            this.failure = error;
        } finally {
            this.isSaving = false;
        }
    }

    private tell(outcome: Done | Held | null): void {
        if (outcome && 'conflict' in outcome) {
            this.conflict = outcome.conflict;
            this.opened = { ...this.opened, copy: outcome.copy };
        } else if (outcome) {
            const { book, personId, said } = outcome;
            this.dispatchEvent(new ShowToastEvent({ title: said, variant: 'success' }));
            this.open('none');
            this.dispatchEvent(new CustomEvent('bookchange', { detail: { book, personId } }));
        }
    }

    /** What is about to be written over, as it is in the org now; throws when it cannot be read. */
    private async readNow(stakeholderId: string, proposalId: string | null): Promise<CopyNow> {
        const now = readCopy(await this.copyRead.ask({ stakeholderId, proposalId }));
        if (!now) {
            throw new Error(LABELS.RMap_Error_Unknown);
        }
        return now;
    }

    private open(form: 'none' | 'assess' | 'ties', opened = NOT_OPENED): void {
        this.form = form;
        this.opened = opened;
        this.failure = null;
        this.conflict = undefined;
        this.afterRender = () => this.focusHeading();
    }
}

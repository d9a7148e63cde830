import { api, LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import timeZone from '@salesforce/i18n/timeZone';
import ASSESSMENT from '@salesforce/schema/RelationshipAssessment__c';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import LINK from '@salesforce/schema/StakeholderLink__c';
import POSITION from '@salesforce/schema/StakeholderPosition__c';
import type { AccountBook, PageRules, RecordDay } from 'c/accountBook';
import { dayIn, LABELS } from 'c/labels';
import { reduceErrors } from 'c/ldsUtils';
import type MapBoard from 'c/mapBoard';
import type MapReader from 'c/mapReader';
import type { ReadDetail } from 'c/mapReader';
import type MapSide from 'c/mapSide';
import { AddressBook, fromUrl, INITIAL_STATE, openView, viewsOffered } from 'c/mapState';
import type { MapState, UrlContext, UrlParameters } from 'c/mapState';
import type { MapSubject, ViewName } from 'c/mapSubject';
import type { Day } from 'c/relationshipModel';
import type { Save } from 'c/scoreWatch';
import { NO_RIGHTS, rightsFrom, rightsOn } from './rights';
import type { ObjectInfos, Rights } from './rights';
import { subjectOf } from './subjectOf';
import { isWritten, rememberWritten } from './written';

type SideElement = HTMLElement & Pick<MapSide, 'focusHeading' | 'suggestSuperior'>;

/**
 * The Relationship Map on the record page of an account, or of an opportunity, whose account it then shows with the deal in
 * focus. Holds what was read and what is looked at, and keeps the latter in the page's address; reading, drawing and
 * entering is the matter of the components inside.
 */
export default class RelationshipMap extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** The view that opens first; the first one offered when blank. */
    @api defaultView: string | undefined;
    /** The views that are offered, by name; all when blank. */
    @api views: string | undefined;
    /** Days after which a relationship is looked at again; the scoring profile's when blank. */
    @api reviewDays: number | undefined;
    /** Roles that a deal's committee must have, by API name; the scoring profile's when blank. */
    @api requiredRoles: string | undefined;

    labels = LABELS;
    today: Day = dayIn(new Date(), timeZone);
    state: MapState = INITIAL_STATE;
    subject: MapSubject | undefined;
    book: AccountBook | undefined;
    recordDays: readonly RecordDay[] = [];
    isReading = true;
    loadErrors: readonly unknown[] | null = null;
    historyErrors: readonly unknown[] = [];
    side: 'closed' | 'person' | 'add' | 'changes' = 'closed';
    /** What was saved last about a person. */
    save: Save | undefined;
    rightsAsked = [STAKEHOLDER, ASSESSMENT, LINK, POSITION];

    private orgRights: Rights = NO_RIGHTS;
    private page: PageReference | undefined;
    private readonly address = new AddressBook();
    private afterRender: (() => void) | undefined;

    @wire(getObjectInfos, { objectApiNames: '$rightsAsked' })
    wiredRights({ data }: { data?: ObjectInfos }): void {
        this.orgRights = data ? rightsFrom(data) : this.orgRights;
    }

    /** The page says where it is, also when the user went back or forward; other records' pages are none of ours. */
    @wire(CurrentPageReference)
    wiredPage(page: PageReference | null): void {
        if (!page || (page.attributes?.recordId ?? this.recordId) !== this.recordId) {
            return;
        }
        this.page = page;
        if (this.address.isNews(page.state ?? {})) {
            this.goTo(page.state ?? {});
        }
    }

    override connectedCallback(): void {
        this.goTo(this.page?.state ?? {});
    }

    /** Gives back what was read: the page may keep the component for later. */
    override disconnectedCallback(): void {
        this.book = undefined;
        this.subject = undefined;
        this.recordDays = [];
    }

    override renderedCallback(): void {
        const act = this.afterRender;
        this.afterRender = undefined;
        act?.();
    }

    // What is shown -----------------------------------------------------------------------------------------------

    get offered(): ViewName[] {
        return viewsOffered(this.views);
    }

    get rules(): PageRules {
        return { reviewDays: Number(this.reviewDays) || null, requiredRoles: this.requiredRoles ?? '' };
    }

    get rights(): Rights {
        return rightsOn(this.orgRights, this.state.day);
    }

    /** Where somebody stands is changed only once it is known since when. */
    get canMove(): boolean {
        return this.rights.canMove && !!this.book?.facts.history;
    }

    get isOutdated(): boolean {
        return isWritten(this.recordId);
    }

    get isLoading(): boolean {
        return !this.subject && !this.loadErrors;
    }

    /** All that stands around the map is there before its people come, so that then only they have to be drawn. */
    get boardClass(): string {
        return this.isLoading ? 'board is-waiting' : 'board';
    }

    get isEmpty(): boolean {
        return this.book?.facts.stakeholders.length === 0;
    }

    get isSideOpen(): boolean {
        return this.side !== 'closed';
    }

    // Reads -------------------------------------------------------------------------------------------------------

    handleRead(event: CustomEvent<ReadDetail>): void {
        const { book, isReading, historyErrors } = event.detail;
        this.loadErrors = null;
        this.isReading = isReading;
        this.historyErrors = historyErrors;
        if (!isReading && !book.facts.history) {
            // Without the dated records there is no other day than today.
            this.state = { ...this.state, day: null, compareDay: null };
        }
        this.hold(book);
    }

    /** A map that is there stays when reading it again fails. */
    handleReadFailed(event: CustomEvent<{ errors: readonly unknown[] }>): void {
        const { errors } = event.detail;
        if (this.book) {
            const message = reduceErrors(errors).join(' ');
            this.dispatchEvent(new ShowToastEvent({ title: LABELS.RMap_Error_Title, variant: 'error', message }));
        } else {
            this.loadErrors = errors;
        }
    }

    async handleRefresh(): Promise<void> {
        this.loadErrors = null;
        await this.parts.reader?.refresh();
    }

    // Acts --------------------------------------------------------------------------------------------------------

    handleState(event: CustomEvent<{ state: MapState }>): void {
        this.look(event.detail.state);
    }

    handleView(event: CustomEvent<{ view: string }>): void {
        this.look(openView(this.state, event.detail.view, this.offered));
    }

    handleSelect(event: CustomEvent<{ id: string }>): void {
        this.openPerson(event.detail.id);
    }

    /** Somebody who was named beside the map: the map goes there. */
    handleSelectNamed(event: CustomEvent<{ id: string }>): void {
        const { id } = event.detail;
        this.openPerson(id);
        this.parts.board?.showPerson(id);
    }

    /** Somebody's card was put below another: the form opens, and nothing is written until it is saved. */
    handleMove(event: CustomEvent<{ id: string; superiorId: string }>): void {
        const { id, superiorId } = event.detail;
        this.openPerson(id);
        this.afterRender = () => {
            this.parts.side?.suggestSuperior(superiorId);
            this.parts.board?.revealSelected();
        };
    }

    handleAdd(): void {
        this.openSide('add');
    }

    handleChanges(): void {
        this.openSide('changes');
    }

    handleClose(): void {
        const { personId } = this.state;
        this.side = 'closed';
        this.look({ ...this.state, personId: null });
        this.afterRender = () => (personId === null ? undefined : this.parts.board?.focusPerson(personId));
    }

    handleOpenRecord(event: CustomEvent<{ id: string }>): void {
        const attributes = { recordId: event.detail.id, actionName: 'view' } as const;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
    }

    /**
     * Something was saved: the book is as the org is now, but what the platform remembers is not. The map goes to whoever
     * reports to somebody else now.
     */
    async handleBook(event: CustomEvent<{ book: AccountBook; personId: string | null }>): Promise<void> {
        const { book, personId } = event.detail;
        rememberWritten(this.recordId);
        const savedId = personId ?? this.state.personId;
        const isMoved = book.person(savedId)?.reportsToId !== this.book?.person(savedId)?.reportsToId;
        this.hold(book);
        this.save = savedId === null ? undefined : { personId: savedId };
        if (personId !== null) {
            this.openPerson(personId);
        } else if (savedId !== null && isMoved) {
            this.afterRender = () => this.parts.board?.showPerson(savedId);
        }
        if (this.isReading) {
            await this.handleRefresh();
        }
    }

    private openPerson(id: string): void {
        this.look({ ...this.state, personId: id });
        this.openSide('person');
    }

    private openSide(side: 'person' | 'add' | 'changes'): void {
        this.side = side;
        this.afterRender = () => {
            this.parts.side?.focusHeading();
            this.parts.board?.revealSelected();
        };
    }

    private hold(book: AccountBook): void {
        this.book = book;
        this.recordDays = book.recordDays(this.today);
        this.draw();
    }

    private goTo(parameters: UrlParameters): void {
        this.state = fromUrl(this.state, parameters, this.urlContext);
        this.side = this.state.personId === null ? 'closed' : 'person';
        this.draw();
    }

    /** Looks at something else; a view has a place of its own in the browser's history. */
    private look(state: MapState): void {
        const isSameView = state.view === this.state.view;
        this.state = state;
        this.draw();
        const parameters = this.page && this.address.write(state, this.urlContext);
        if (this.page && parameters) {
            const page = { ...this.page, state: { ...this.page.state, ...parameters } };
            this[NavigationMixin.Navigate](page, isSameView);
        }
    }

    private draw(): void {
        this.subject = this.book && subjectOf(this.book, this.state, this.today);
    }

    private get urlContext(): UrlContext {
        const { offered, today } = this;
        const opening = { ...INITIAL_STATE, view: offered[0] };
        return { offered, today, initial: openView(opening, this.defaultView ?? '', offered) };
    }

    private get parts(): { reader?: MapReader; board?: MapBoard; side?: SideElement } {
        return (this.refs ?? {}) as ReturnType<() => typeof this.parts>;
    }
}

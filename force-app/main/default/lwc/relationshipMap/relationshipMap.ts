import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLWireResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { dayIn, LABELS, texts } from 'c/labels';
import { reduceErrors } from 'c/ldsUtils';
import type { StakeholderDraft } from 'c/mapRecords';
import { MapPicture } from 'c/mapScene';
import type { MapCounts } from 'c/mapToolbar';
import type PowerMap from 'c/powerMap';
import type { Assessment, CurrentCopy, Day, Stakeholder } from 'c/relationshipModel';
import { readDeal } from './dealAnswer';
import type { Deal, DealAnswer } from './dealAnswer';
import { countMap } from './mapCounts';
import { FIRST_PAGES, MapPages } from './mapPages';
import type { MapAnswer, MapCursors } from './mapPages';
import { readPerson } from './personAnswer';
import type { PersonAnswer, PersonDetails } from './personAnswer';
import { DEAL_QUERY, MAP_QUERY, PERSON_QUERY } from './queries';
import { goOn, search } from './search';
import type { Found } from './search';
import { conflictOf, saveAssessment, saveStakeholder } from './saving';
import type { ConflictView } from './saving';

type Side = 'closed' | 'person' | 'assess' | 'add';

/**
 * The Relationship Map on the record page of an account, or of an opportunity, whose account it then shows with the parts
 * in that deal. Reads and writes; what is drawn and entered is the matter of the components inside.
 */
export default class RelationshipMap extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    labels = LABELS;
    today: Day = dayIn(new Date(), timeZone);
    picture: MapPicture | undefined;
    accountName = '';
    loadErrors: readonly unknown[] | null = null;

    side: Side = 'closed';
    selectedId: string | null = null;
    details: PersonDetails | undefined;
    personErrors: readonly unknown[] | null = null;

    found: Found | null = null;

    isSaving = false;
    failure: unknown = null;
    conflict: ConflictView | undefined;
    /** The current copy that the open form was filled in against. */
    opened: CurrentCopy | undefined;

    cursors: MapCursors = FIRST_PAGES;
    private pages = new MapPages();
    private stakeholders: readonly Stakeholder[] = [];
    private deal: Deal | null = null;
    private afterRender: (() => void) | undefined;
    private refreshMap: (() => Promise<void>) | undefined;
    private refreshDeal: (() => Promise<void>) | undefined;
    private refreshPerson: (() => Promise<void>) | undefined;

    // Reads -------------------------------------------------------------------------------------------------------

    get opportunityId(): string | undefined {
        return this.objectApiName === 'Opportunity' ? this.recordId : undefined;
    }

    get accountId(): string | undefined {
        return this.opportunityId === undefined ? this.recordId : (this.deal?.accountId ?? undefined);
    }

    get dealQuery(): GraphQLDocument | undefined {
        return this.opportunityId === undefined ? undefined : DEAL_QUERY;
    }

    get dealVariables(): Record<string, unknown> {
        return { opportunityId: this.opportunityId };
    }

    get mapQuery(): GraphQLDocument | undefined {
        return this.accountId === undefined ? undefined : MAP_QUERY;
    }

    get mapVariables(): Record<string, unknown> {
        return { accountId: this.accountId, ...this.cursors };
    }

    get personQuery(): GraphQLDocument | undefined {
        return this.selectedId === null ? undefined : PERSON_QUERY;
    }

    get personVariables(): Record<string, unknown> {
        return { stakeholderId: this.selectedId ?? undefined };
    }

    @wire(graphql, { query: '$dealQuery', variables: '$dealVariables' })
    wiredDeal({ data, errors, refresh }: GraphQLWireResult<DealAnswer>): void {
        this.refreshDeal = refresh ?? this.refreshDeal;
        if (data) {
            this.deal = readDeal(data);
            this.loadErrors = this.deal?.accountId ? null : [LABELS.RMap_Error_NoAccount];
            this.redraw();
        } else if (errors) {
            this.loadErrors = errors;
        }
    }

    @wire(graphql, { query: '$mapQuery', variables: '$mapVariables' })
    wiredMap({ data, errors, refresh }: GraphQLWireResult<MapAnswer>): void {
        this.refreshMap = refresh ?? this.refreshMap;
        if (data?.uiapi?.query?.stakeholders) {
            this.takePage(data);
        } else if (errors) {
            this.loadFailed(errors);
        }
    }

    @wire(graphql, { query: '$personQuery', variables: '$personVariables' })
    wiredPerson({ data, errors, refresh }: GraphQLWireResult<PersonAnswer>): void {
        this.refreshPerson = refresh ?? this.refreshPerson;
        if (data || errors) {
            const details = data && readPerson(data);
            this.details = details?.stakeholderId === this.selectedId ? details : undefined;
            this.personErrors = this.details ? null : (errors ?? [LABELS.RMap_Error_Unknown]);
        }
    }

    private takePage(data: MapAnswer): void {
        if (this.pages.needsRefresh(this.cursors)) {
            this.refreshMap?.().catch((error: unknown) => this.loadFailed([error]));
            return;
        }
        const next = this.pages.add(data, this.cursors);
        if (next) {
            this.cursors = next;
        } else {
            this.loadErrors = null;
            this.accountName = this.pages.accountName;
            this.stakeholders = this.pages.stakeholders;
            this.redraw();
        }
    }

    /** A map that is there stays when reading it again fails. */
    private loadFailed(errors: readonly unknown[]): void {
        if (this.picture) {
            this.toast(LABELS.RMap_Error_Title, 'error', reduceErrors(errors).join(' '));
        } else {
            this.loadErrors = errors;
        }
    }

    private redraw(): void {
        const isWaiting = this.opportunityId !== undefined && this.deal === null;
        if (this.refreshMap && !isWaiting && this.pages.isComplete) {
            const buyingRoles = this.deal?.buyingRoles ?? null;
            this.picture = new MapPicture(this.stakeholders, this.pages.links, buyingRoles, this.today);
        }
    }

    async handleRefresh(): Promise<void> {
        this.loadErrors = null;
        try {
            await this.refreshDeal?.();
            await this.reread();
            await this.refreshPerson?.();
        } catch (error) {
            this.loadFailed([error]);
        }
    }

    /** Reads every page again, from the first. */
    private async reread(): Promise<void> {
        this.pages = new MapPages(true);
        if (this.cursors !== FIRST_PAGES) {
            this.cursors = FIRST_PAGES;
        } else if (this.pages.needsRefresh(FIRST_PAGES)) {
            await this.refreshMap?.();
        }
    }

    // States ------------------------------------------------------------------------------------------------------

    get isLoading(): boolean {
        return !this.picture && !this.loadErrors;
    }

    get isEmpty(): boolean {
        return this.picture?.layout.tree.order.length === 0;
    }

    get isSideOpen(): boolean {
        return this.side !== 'closed';
    }

    get isAdding(): boolean {
        return this.side === 'add';
    }

    get isAssessing(): boolean {
        return this.side === 'assess';
    }

    get counts(): MapCounts | undefined {
        return this.picture && countMap(this.picture);
    }

    get summary(): string {
        const { people, unknown, recheck } = this.counts ?? { people: 0, unknown: 0, recheck: 0 };
        return texts('RMap_Map_Summary', people, this.picture?.layout.levels ?? 0, unknown, recheck);
    }

    get selectedName(): string {
        return this.stakeholders.find(({ id }) => id === this.selectedId)?.name ?? '';
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

    override renderedCallback(): void {
        const act = this.afterRender;
        this.afterRender = undefined;
        act?.();
    }

    // Acts --------------------------------------------------------------------------------------------------------

    handleSearch(event: CustomEvent<{ query: string }>): void {
        this.showMatch(search(this.stakeholders, event.detail.query));
    }

    handleSearchNext(event: CustomEvent<{ step: number }>): void {
        this.showMatch(goOn(this.found, event.detail.step));
    }

    async handleToolbar(event: CustomEvent<{ action: string }>): Promise<void> {
        switch (event.detail.action) {
            case 'zoomin':
                this.map?.zoomIn();
                break;
            case 'zoomout':
                this.map?.zoomOut();
                break;
            case 'fit':
                this.map?.fit();
                break;
            case 'add':
                this.handleAdd();
                break;
            default:
                await this.handleRefresh();
        }
    }

    handleSelect(event: CustomEvent<{ id: string }>): void {
        this.openPerson(event.detail.id);
    }

    handleSelectNamed(event: CustomEvent<{ id: string }>): void {
        this.map?.showPerson(event.detail.id);
        this.openPerson(event.detail.id);
    }

    handleAdd(): void {
        this.openSide('add');
    }

    handleAssess(): void {
        this.opened = this.details?.copy;
        this.openSide('assess');
    }

    handleCancelAssess(): void {
        this.openSide('person');
    }

    handleClose(): void {
        const id = this.selectedId;
        this.side = 'closed';
        this.selectedId = null;
        this.details = undefined;
        this.afterRender = () => (id === null ? undefined : this.map?.focusPerson(id));
    }

    handleOpenRecord(): void {
        if (this.selectedId) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: this.selectedId, objectApiName: 'Stakeholder__c', actionName: 'view' }
            });
        }
    }

    async handleRetryPerson(): Promise<void> {
        this.personErrors = null;
        await this.refreshPerson?.();
    }

    async handleSaveAssessment(event: CustomEvent<{ assessment: Assessment }>): Promise<void> {
        const { assessment } = event.detail;
        await this.saving(async () => {
            const now = await this.rereadPerson();
            this.conflict = this.opened && conflictOf(this.opened, now);
            this.opened = now.copy;
            if (this.conflict) {
                return;
            }
            const changes = await saveAssessment(assessment, now, userId, this.today);
            this.stakeholders = this.stakeholders.map((person) => ({
                ...person,
                ...(person.id === assessment.stakeholderId && changes)
            }));
            this.details = { ...now, assessments: [assessment, ...now.assessments] };
            this.redraw();
            this.openSide('person');
            this.toast(texts('RMap_Saved_Assessment', this.selectedName), 'success');
            await this.handleRefresh();
        });
    }

    async handleSavePerson(event: CustomEvent<{ draft: StakeholderDraft }>): Promise<void> {
        const { accountId } = this;
        if (accountId === undefined) {
            return;
        }
        await this.saving(async () => {
            const id = await saveStakeholder(event.detail.draft, accountId, this.today);
            this.toast(texts('RMap_Saved_Person', event.detail.draft.name), 'success');
            await this.reread();
            this.side = 'closed';
            if (id !== null) {
                this.openPerson(id);
                this.afterRender = () => this.map?.showPerson(id);
            }
        });
    }

    /** The person as the org has them now; throws when they cannot be read. */
    private async rereadPerson(): Promise<PersonDetails> {
        await this.refreshPerson?.();
        if (!this.details) {
            throw this.personErrors ?? new Error(LABELS.RMap_Error_Unknown);
        }
        return this.details;
    }

    private async saving(act: () => Promise<void>): Promise<void> {
        this.isSaving = true;
        this.failure = null;
        try {
            await act();
        } catch (error) {
            this.failure = error;
        } finally {
            this.isSaving = false;
        }
    }

    private openPerson(id: string): void {
        if (id !== this.selectedId) {
            this.details = undefined;
            this.personErrors = null;
        }
        this.selectedId = id;
        this.openSide('person');
    }

    private openSide(side: Side): void {
        this.side = side;
        this.failure = null;
        this.conflict = undefined;
        this.afterRender = () => {
            (this.refs as { side?: HTMLElement & { focusHeading(): void } }).side?.focusHeading();
            if (this.selectedId) {
                this.map?.revealPerson(this.selectedId);
            }
        };
    }

    private showMatch(found: Found | null): void {
        this.found = found;
        const match = found?.people[found.index];
        if (match) {
            this.map?.showPerson(match.id);
        }
    }

    private toast(title: string, variant: 'success' | 'error', message?: string): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant, message }));
    }

    private get map(): PowerMap | undefined {
        return (this.refs as { map?: PowerMap } | undefined)?.map;
    }
}

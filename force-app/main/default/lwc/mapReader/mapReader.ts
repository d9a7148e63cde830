import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import type { AccountBook, PageRules } from 'c/accountBook';
import { afterPaint } from 'c/afterPaint';
import { LABELS } from 'c/labels';
import type { ListsAnswer } from 'c/mapReading';
import { AccountReading } from './accountReading';
import type { Request } from './accountReading';

type Wired = GraphQLWireResult<ListsAnswer>;
type Refresh = () => Promise<void>;

/** What has been read so far. */
export interface ReadDetail {
    readonly book: AccountBook;
    /** Whether the dated history is still to come. */
    readonly isReading: boolean;
    /** What the platform reported of the parts of the history that could not be read. */
    readonly historyErrors: readonly unknown[];
}

/**
 * Reads the map of a record: the first screen, then page by page the rest and the dated history. Shows nothing itself.
 * @fires MapReader#bookread detail: { book, isReading, historyErrors }, each time more is known
 * @fires MapReader#readfailed detail: { errors } when there is no first screen, or it could not be read again
 */
export default class MapReader extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';
    @api rules: PageRules = { reviewDays: null, requiredRoles: '' };
    /** Whether what the platform remembers is known to be out of date. */
    @api isOutdated = false;

    dealRequest: Request | undefined;
    peopleRequest: Request | undefined;
    historyRequest: Request | undefined;
    private reading: AccountReading | undefined;
    private refreshDeal: Refresh | undefined;
    private refreshPeople: Refresh | undefined;
    /** The page of people that the wire stands on. */
    private answered = '';
    private hasHistory = false;

    override connectedCallback(): void {
        this.begin(this.isOutdated);
        this.ask();
    }

    /** Gives back what was read: the page may keep the component for later. */
    override disconnectedCallback(): void {
        this.reading = undefined;
        this.ask();
    }

    /** Reads everything again. What is there stays until the new is complete. */
    @api async refresh(): Promise<void> {
        const reading = this.begin(true);
        try {
            await this.refreshDeal?.();
            this.ask();
            // A wire that stands on the first page already does not answer again by itself.
            if (this.answered === keyOf(this.peopleRequest) && reading.people.needsRefresh()) {
                await this.refreshPeople?.();
            }
        } catch (error) {
            this.fail([error]);
        }
    }

    @wire(graphql, { query: '$dealRequest.query', variables: '$dealRequest.variables' })
    wiredDeal({ data, errors, refresh }: Wired): void {
        this.refreshDeal = refresh ?? this.refreshDeal;
        if (data && this.reading && !this.reading.takeDeal(data)) {
            this.fail([LABELS.RMap_Error_NoAccount]);
        } else if (errors) {
            this.fail(errors);
        }
        this.ask();
    }

    @wire(graphql, { query: '$peopleRequest.query', variables: '$peopleRequest.variables' })
    wiredPeople({ data, errors, refresh }: Wired): void {
        const people = this.reading?.people;
        this.refreshPeople = refresh ?? this.refreshPeople;
        if (!people || people.isComplete || (!data && !errors)) {
            return;
        }
        this.answered = keyOf(this.peopleRequest);
        if (errors) {
            this.fail(errors);
        } else if (people.needsRefresh()) {
            refresh?.().catch((error: unknown) => this.fail([error]));
        } else if (data) {
            const isFirst = people.pageCount === 0;
            if (people.take(data)) {
                // Between the first page and the last nothing is drawn anew.
                if (isFirst || people.isComplete) {
                    this.tell();
                }
                if (isFirst) {
                    // What was read is on the screen before more is asked for.
                    afterPaint(() => this.ask());
                } else {
                    this.ask();
                }
            }
        }
    }

    @wire(graphql, { query: '$historyRequest.query', variables: '$historyRequest.variables' })
    wiredHistory({ data, errors, refresh }: Wired): void {
        const history = this.reading?.history;
        if (!history || (!data && !errors) || history.step === 'done') {
            return;
        }
        if (errors) {
            history.fail(errors);
        } else if (history.needsRefresh()) {
            refresh?.().catch((error: unknown) => {
                history.fail([error]);
                this.goOn();
            });
            return;
        } else if (data && !history.take(data)) {
            return;
        }
        this.goOn();
    }

    private goOn(): void {
        this.ask();
        if (this.reading?.history.step === 'done') {
            this.tell();
        }
    }

    private begin(isRereading: boolean): AccountReading {
        const { recordId, objectApiName, rules } = this;
        const place = { recordId, isOpportunity: objectApiName === 'Opportunity', rules };
        this.reading = new AccountReading(place, isRereading);
        return this.reading;
    }

    /** Gives the wires what is to be asked next. */
    private ask(): void {
        this.dealRequest = changed(this.dealRequest, this.reading?.dealRequest);
        this.peopleRequest = changed(this.peopleRequest, this.reading?.peopleRequest);
        this.historyRequest = changed(this.historyRequest, this.reading?.historyRequest);
    }

    /** Tells what is known. A history that was there is not taken away by reading it again. */
    private tell(): void {
        const { reading } = this;
        const isReading = reading?.history.step !== 'done';
        if (!reading || (isReading && this.hasHistory)) {
            return;
        }
        this.hasHistory = reading.history.history !== null;
        const detail: ReadDetail = { book: reading.book, isReading, historyErrors: [...reading.history.errors] };
        this.dispatchEvent(new CustomEvent('bookread', { detail }));
    }

    private fail(errors: readonly unknown[]): void {
        this.dispatchEvent(new CustomEvent('readfailed', { detail: { errors } }));
    }
}

function keyOf(request: Request | undefined): string {
    return JSON.stringify(request?.variables);
}

/** The request as it was where it asks for the same, so that a wire does not start anew. */
function changed(before: Request | undefined, now: Request | undefined): Request | undefined {
    return before?.query === now?.query && keyOf(before) === keyOf(now) ? before : now;
}

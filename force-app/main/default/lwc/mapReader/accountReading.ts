import type { GraphQLDocument } from 'lightning/graphql';
import { AccountBook } from 'c/accountBook';
import type { PageRules } from 'c/accountBook';
import { HistoryReading, PeopleReading, readDeal } from 'c/mapReading';
import type { Deal, ListsAnswer } from 'c/mapReading';
import { DEAL_QUERY } from './dealQuery';
import { DEALINGS_QUERY } from './dealingsQuery';
import { DOSSIER_QUERY } from './dossierQuery';
import { PEOPLE_QUERY } from './peopleQuery';

/** What a wire asks for; undefined to rest. */
export interface Request {
    readonly query: GraphQLDocument;
    readonly variables: Readonly<Record<string, unknown>>;
}

/** Whose map it is: the record whose page it is on. */
export interface Place {
    readonly recordId: string;
    readonly isOpportunity: boolean;
    readonly rules: PageRules;
}

/**
 * Everything that is read for a map, in its order: the deal, where there is one; the people as they are now, which is all that
 * the first screen needs; then the dated history. It asks and takes; the wires of the component carry.
 */
export class AccountReading {
    deal: Deal | null = null;
    readonly people: PeopleReading;
    readonly history: HistoryReading;

    constructor(
        private readonly place: Place,
        isRereading = false
    ) {
        this.people = new PeopleReading(isRereading);
        this.history = new HistoryReading(isRereading);
    }

    get opportunityId(): string | null {
        return this.place.isOpportunity ? this.place.recordId : null;
    }

    /** The account that is shown; undefined until it is known. */
    get accountId(): string | undefined {
        return this.place.isOpportunity ? (this.deal?.accountId ?? undefined) : this.place.recordId;
    }

    get dealRequest(): Request | undefined {
        const { opportunityId } = this;
        return opportunityId === null ? undefined : { query: DEAL_QUERY, variables: { opportunityId } };
    }

    get peopleRequest(): Request | undefined {
        const { accountId, people } = this;
        return accountId === undefined
            ? undefined
            : { query: PEOPLE_QUERY, variables: { accountId, ...people.variables } };
    }

    /** Waits for the people, so that it takes nothing from the first screen. */
    get historyRequest(): Request | undefined {
        const { accountId, opportunityId, history } = this;
        if (accountId === undefined || !this.people.isComplete || history.step === 'done') {
            return undefined;
        }
        return history.step === 'dossier'
            ? { query: DOSSIER_QUERY, variables: { accountId, opportunityId, ...history.variables } }
            : { query: DEALINGS_QUERY, variables: { accountId, ...history.variables } };
    }

    /** Takes the deal; false when it belongs to no account. */
    takeDeal(answer: ListsAnswer): boolean {
        this.deal = readDeal(answer);
        return this.accountId !== undefined;
    }

    /** What is known so far. */
    get book(): AccountBook {
        const { accountId, deal, opportunityId, people } = this;
        return new AccountBook({
            accountId: accountId ?? '',
            accountName: people.accountName,
            stakeholders: people.all('stakeholders'),
            links: people.all('links'),
            opportunityId,
            dealRoles: deal && deal.buyingRoles,
            history: this.history.history,
            rules: this.place.rules
        });
    }
}

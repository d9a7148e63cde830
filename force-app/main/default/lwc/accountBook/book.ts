import { snapshotOf } from 'c/accountOnDay';
import type { AccountOnDay } from 'c/accountOnDay';
import { changesBetween } from 'c/changes';
import type { ChangeItem } from 'c/changes';
import type { History } from 'c/mapReading';
import { MapSubject, peopleOn } from 'c/mapSubject';
import { buildModel, isValidOn } from 'c/relationshipModel';
import type { BuyingRole, Day, Link, RelationshipModel, RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import { profileFrom } from './profileFrom';
import type { PageRules } from './profileFrom';
import { recordDays } from './recordDays';
import type { RecordDay } from './recordDays';

/** What is known of an account and, on an opportunity, of the deal. */
export interface BookFacts {
    readonly accountId: string;
    readonly accountName: string;
    readonly stakeholders: readonly Stakeholder[];
    readonly links: readonly Link[];
    readonly opportunityId: string | null;
    /** Parts in that deal, of any day; null on an account. */
    readonly dealRoles: readonly BuyingRole[] | null;
    /** The dated records; null until they have been read. */
    readonly history: History | null;
    readonly rules: PageRules;
}

/** Days kept beside each other: the one shown, the one compared with, the one before. */
const DAYS_KEPT = 3;

/** The records of an account, looked at on any day. Never changes: what is saved makes a new one. */
export class AccountBook {
    private model: RelationshipModel | null = null;
    private readonly days = new Map<Day, AccountOnDay>();
    private shown: { readonly subject: MapSubject; readonly compareDay: Day | null } | null = null;

    constructor(readonly facts: BookFacts) {}

    /** The same with some facts replaced. */
    with(facts: Partial<BookFacts>): AccountBook {
        return new AccountBook({ ...this.facts, ...facts });
    }

    person(id: string | null): Stakeholder | undefined {
        return this.facts.stakeholders.find((person) => person.id === id);
    }

    /** The account as it stood on a day; null until the dated records have been read. */
    onDay(day: Day): AccountOnDay | null {
        const { history, rules } = this.facts;
        if (!history) {
            return null;
        }
        this.model ??= buildModel(this.records);
        const account = this.days.get(day) ?? snapshotOf(this.model, day, profileFrom(history.profileText, rules));
        this.days.delete(day);
        this.days.set(day, account);
        const oldest = [...this.days.keys()][0];
        if (this.days.size > DAYS_KEPT && oldest !== undefined) {
            this.days.delete(oldest);
        }
        return account;
    }

    /**
     * What the views show of a day; until the dated records have been read, the current copies. The same when asked for
     * the same again, and with the same people when compared with another day: views lay out once what they know.
     */
    subjectOn(day: Day, compareDay: Day | null): MapSubject {
        const last = this.shown?.subject.day === day ? this.shown : null;
        if (last?.compareDay === compareDay) {
            return last.subject;
        }
        const subject = last
            ? last.subject.with({ changes: this.changes(day, compareDay) })
            : this.read(day, compareDay);
        this.shown = { subject, compareDay };
        return subject;
    }

    /** The days on which something changed, oldest first; none until the dated records have been read. */
    recordDays(today: Day): RecordDay[] {
        return this.facts.history ? recordDays(this.records, today) : [];
    }

    private read(day: Day, compareDay: Day | null): MapSubject {
        const { accountName, opportunityId, dealRoles, stakeholders, links } = this.facts;
        const account = this.onDay(day);
        return new MapSubject({
            accountName,
            day,
            people: account ? peopleOn(account, opportunityId) : stakeholders,
            links: account?.links ?? links.filter((link) => isValidOn(link, day)),
            opportunityId,
            buyingRoles: dealRoles && dealRoles.filter((role) => isValidOn(role, day)),
            account,
            shown: null,
            changes: this.changes(day, compareDay)
        });
    }

    private changes(day: Day, compareDay: Day | null): ChangeItem[] | null {
        const [before, after] = [compareDay === null ? null : this.onDay(compareDay), this.onDay(day)];
        return before && after && changesBetween(before, after);
    }

    private get records(): RelationshipRecords {
        const { accountId, accountName, stakeholders, links, dealRoles, history } = this.facts;
        return {
            ...history,
            account: { id: accountId, name: accountName, stage: null, regulated: null, giftLimit: null },
            stakeholders,
            links,
            buyingRoles: [...(dealRoles ?? []), ...(history?.buyingRoles ?? [])]
        };
    }
}

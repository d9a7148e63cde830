import type { AccountOnDay } from 'c/accountOnDay';
import type { ChangeItem } from 'c/changes';
import { judge } from 'c/judgement';
import type { Judgement } from 'c/judgement';
import { buildReportingGraph } from 'c/reportingGraph';
import type { ReportingGraph } from 'c/reportingGraph';
import type { BuyingRole, Day, Link, Stakeholder } from 'c/relationshipModel';

export { peopleOn } from './peopleOn';

/** The views of the map, in the order of their tabs. */
export const VIEWS = ['power', 'influence', 'matrix', 'coverage', 'decision', 'path', 'layers', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a subject is made of. */
export interface SubjectFacts {
    readonly accountName: string;
    /** The day that is shown. */
    readonly day: Day;
    /** Everybody as on that day, leavers too. */
    readonly people: readonly Stakeholder[];
    /** The ties that hold on that day. */
    readonly links: readonly Link[];
    /** The deal that is looked at; null on an account. */
    readonly opportunityId: string | null;
    /** Parts in that deal on that day; null on an account. */
    readonly buyingRoles: readonly BuyingRole[] | null;
    /** The account on that day from its dated records; null until they have been read. */
    readonly account: AccountOnDay | null;
    /** Ids of the people who pass the filter; null when nothing is filtered. */
    readonly shown: ReadonlySet<string> | null;
    /** What differs from the day that is compared with; null when none is. */
    readonly changes: readonly ChangeItem[] | null;
}

/**
 * What every view shows: an account, or one of its deals, on a day. A class, because the framework wraps plain objects
 * that go from component to component into proxies, which would make every read slow. Never changes: a new one is made.
 */
export class MapSubject implements SubjectFacts {
    readonly accountName: string;
    readonly day: Day;
    readonly people: readonly Stakeholder[];
    readonly links: readonly Link[];
    readonly opportunityId: string | null;
    readonly buyingRoles: readonly BuyingRole[] | null;
    readonly account: AccountOnDay | null;
    readonly shown: ReadonlySet<string> | null;
    readonly changes: readonly ChangeItem[] | null;
    private judged: Judgement | null = null;
    private byId: ReadonlyMap<string, Stakeholder> | null = null;
    private roles: ReadonlyMap<string, readonly BuyingRole[]> | null = null;
    private graph: ReportingGraph<Stakeholder> | null = null;

    constructor(facts: SubjectFacts) {
        this.accountName = facts.accountName;
        this.day = facts.day;
        this.people = facts.people;
        this.links = facts.links;
        this.opportunityId = facts.opportunityId;
        this.buyingRoles = facts.buyingRoles;
        this.account = facts.account;
        this.shown = facts.shown;
        this.changes = facts.changes;
    }

    /** The same with some facts replaced. What was worked out stays where its sources stay. */
    with(facts: Partial<SubjectFacts>): MapSubject {
        const next = new MapSubject({ ...this, ...facts });
        next.judged = next.account === this.account ? this.judged : null;
        next.graph = next.people === this.people ? this.graph : null;
        next.byId = next.people === this.people ? this.byId : null;
        return next;
    }

    /** What the engine says of the account on the day; null until the dated records have been read. */
    get judgement(): Judgement | null {
        return (this.judged ??= this.account && judge(this.account));
    }

    /** The reporting lines of everybody, as repaired; built when first asked for. */
    reporting(): ReportingGraph<Stakeholder> {
        return (this.graph ??= buildReportingGraph(this.people));
    }

    person(id: string): Stakeholder | undefined {
        this.byId ??= new Map(this.people.map((person) => [person.id, person]));
        return this.byId.get(id);
    }

    nameOf(id: string): string {
        return this.person(id)?.name ?? '';
    }

    /** Whether a person passes the filter. */
    isShown(id: string): boolean {
        return this.shown?.has(id) ?? true;
    }

    /** A person's parts in the deal that is looked at; empty on an account and for those without a part. */
    dealRolesOf(id: string): readonly BuyingRole[] {
        this.roles ??= rolesByPerson(this.buyingRoles ?? []);
        return this.roles.get(id) ?? [];
    }
}

function rolesByPerson(buyingRoles: readonly BuyingRole[]): Map<string, BuyingRole[]> {
    const byPerson = new Map<string, BuyingRole[]>();
    for (const role of buyingRoles) {
        byPerson.set(role.stakeholderId, [...(byPerson.get(role.stakeholderId) ?? []), role]);
    }
    return byPerson;
}

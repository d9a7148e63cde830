import { DEFAULT_PROFILE, type ScoringProfile } from 'c/scoringProfile';
import {
    buildModel,
    byId,
    firstById,
    groupBy,
    type Day,
    type RelationshipModel,
    type RelationshipRecords
} from 'c/relationshipModel';
import { buildReportingGraph } from 'c/reportingGraph';
import type { ConductRules, PersonRecords } from 'c/standing';
import { accountState } from './accountState';
import { dealsOnDay } from './deals';
import { commitmentsUpTo, engagementsUpTo } from './history';
import { once, remembered } from './lazy';
import { personOnDay } from './people';
import { personStandings, type PersonStandings } from './personStandings';
import { recordProblems } from './problems';
import { linksOn } from './ties';
import type { AccountOnDay } from './types';

/** The account as it stood on a day, from its dated records. Linear in the records; never throws. */
export function accountOnDay(
    records: RelationshipRecords,
    day: Day,
    profile: ScoringProfile = DEFAULT_PROFILE
): AccountOnDay {
    return snapshotOf(buildModel(records), day, profile);
}

/**
 * The same from records that are indexed already: what looks at several days indexes them once. From another snapshot
 * that is `like` this one, as a supposition is like what it starts from, each standing on the same records is taken.
 */
export function snapshotOf(
    model: RelationshipModel,
    day: Day,
    profile: ScoringProfile = DEFAULT_PROFILE,
    like?: AccountOnDay
): AccountOnDay {
    const { records } = model;
    const samePeople = like && hasSamePeople(like, model, day) ? like : null;
    const { people, leavers, person, reporting } = samePeople ?? peopleOn(model, day);
    const links = samePeople?.model.links === model.links ? samePeople.links : linksOn(model, person, day);
    const linksByEnd = groupBy(links, ({ fromId, toId }) => [fromId, toId]);
    const opportunities = dealsOnDay(model, person, day);
    const opportunityById = new Map(opportunities.map((deal) => [deal.id, deal]));
    const rolesByPerson = groupBy(
        opportunities.flatMap(({ buyingRoles, leaverRoles }) => [...buyingRoles, ...leaverRoles]),
        ({ stakeholderId }) => stakeholderId
    );
    const state = accountState(records.account ?? null, records.accountAssessments ?? [], day);
    const rules = { regulated: state.regulated.value, giftLimit: state.giftLimit.value };
    const standings = remembered((id: string): PersonStandings | undefined => {
        const copy = person(id)?.stakeholder;
        const [assessments, engagements] = [model.assessmentsOf(id), model.engagementsOf(id)];
        return copy && personStandings({ stakeholderId: id, assessments, engagements, copy }, day, profile, rules);
    });
    const recordsOf = (id: string): PersonRecords | undefined => standings(id)?.records;
    const isLike = like !== undefined && hasSameRules(like, day, profile, rules);
    const isSame = remembered((id: string) => haveSameRecords(recordsOf(id), like?.recordsOf(id)));
    const standing: AccountOnDay['standing'] = (id, deal = null) =>
        isLike && isSame(id) ? like.standing(id, deal) : standings(id)?.on(deal);
    const stance: AccountOnDay['stance'] = (id, deal) =>
        isLike && isSame(id) ? like.stance(id, deal) : standings(id)?.stance(deal);
    const engagements = once(() => engagementsUpTo(model, day));
    const commitments = once(() => commitmentsUpTo(model, day));
    const commitmentsByPerson = once(() => groupBy(commitments(), ({ commitment }) => commitment.stakeholderId));
    return {
        day,
        profile,
        account: records.account ?? null,
        model,
        state,
        rules,
        people,
        leavers,
        firstDay: once(() => [...people, ...leavers].map(({ since }) => since ?? '').sort()[0] ?? ''),
        person,
        standing,
        stance,
        recordsOf,
        links,
        linksOf: (id) => linksByEnd.get(id) ?? [],
        get engagements() {
            return engagements();
        },
        engagementsOf: remembered((id) => model.engagementsOf(id).filter(({ occurredOn }) => occurredOn <= day)),
        get commitments() {
            return commitments();
        },
        commitmentsOf: (id) => commitmentsByPerson().get(id) ?? [],
        opportunities,
        opportunity: (id) => opportunityById.get(id),
        buyingRolesOf: (id) => rolesByPerson.get(id) ?? [],
        reporting,
        problems: once(() => recordProblems(model))
    };
}

/** Whether one and the same record has one and the same meaning in both. */
function hasSameRules(like: AccountOnDay, day: Day, profile: ScoringProfile, rules: ConductRules): boolean {
    const { regulated, giftLimit } = like.rules;
    return (
        like.day === day && like.profile === profile && regulated === rules.regulated && giftLimit === rules.giftLimit
    );
}

function haveSameRecords(a: PersonRecords | undefined, b: PersonRecords | undefined): boolean {
    const same = (some: readonly unknown[], others: readonly unknown[]): boolean =>
        some === others || (some.length === others.length && some.every((each, place) => each === others[place]));
    return (
        a !== undefined &&
        a.copy === b?.copy &&
        same(a.assessments, b.assessments) &&
        same(a.engagements, b.engagements)
    );
}

function hasSamePeople(like: AccountOnDay, { stakeholders, positionsOf }: RelationshipModel, day: Day): boolean {
    return like.day === day && like.model.stakeholders === stakeholders && like.model.positionsOf === positionsOf;
}

/** Whoever is or was on the map; of several with one id, the first is found by it. */
function peopleOn(
    model: RelationshipModel,
    day: Day
): Pick<AccountOnDay, 'people' | 'leavers' | 'person' | 'reporting'> {
    const everybody = model.stakeholders
        .flatMap((stakeholder) => personOnDay(stakeholder, model, day) ?? [])
        .sort(byId);
    const people = everybody.filter(({ status }) => status !== 'Left');
    const firsts = firstById(everybody);
    return {
        people,
        leavers: everybody.filter(({ status }) => status === 'Left'),
        person: (id) => firsts.get(id),
        reporting: once(() => buildReportingGraph(people))
    };
}

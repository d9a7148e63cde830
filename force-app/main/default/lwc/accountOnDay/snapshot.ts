import { DEFAULT_PROFILE, type ScoringProfile } from 'c/scoringProfile';
import { buildModel, groupBy, type Day, type RelationshipModel, type RelationshipRecords } from 'c/relationshipModel';
import { buildReportingGraph, type ReportingGraph } from 'c/reportingGraph';
import { standingOn, type PersonRecords, type Standing } from 'c/standing';
import { accountState } from './accountState';
import { dealsOnDay } from './deals';
import { historyUpTo } from './history';
import { byId } from './order';
import { personOnDay } from './people';
import { recordProblems } from './problems';
import { linksOn } from './ties';
import type { AccountOnDay, PersonOnDay, RecordProblem } from './types';

/** The account as it stood on a day, from its dated records. Linear in the records; never throws. */
export function accountOnDay(
    records: RelationshipRecords,
    day: Day,
    profile: ScoringProfile = DEFAULT_PROFILE
): AccountOnDay {
    return snapshotOf(buildModel(records), day, profile);
}

/** The same from records that are indexed already: what looks at several days indexes them once. */
export function snapshotOf(
    model: RelationshipModel,
    day: Day,
    profile: ScoringProfile = DEFAULT_PROFILE
): AccountOnDay {
    const { records } = model;
    const everybody = model.stakeholders
        .flatMap((stakeholder) => personOnDay(stakeholder, model, day) ?? [])
        .sort(byId);
    const people = everybody.filter(({ status }) => status !== 'Left');
    const byPersonId = firstById(everybody);
    const person = (id: string): PersonOnDay | undefined => byPersonId.get(id);
    const links = linksOn(model, person, day);
    const linksByEnd = groupBy(links, ({ fromId, toId }) => [fromId, toId]);
    const opportunities = dealsOnDay(model, person, day);
    const opportunityById = new Map(opportunities.map((deal) => [deal.id, deal]));
    const rolesByPerson = groupBy(
        opportunities.flatMap(({ buyingRoles, leaverRoles }) => [...buyingRoles, ...leaverRoles]),
        ({ stakeholderId }) => [stakeholderId]
    );
    const state = accountState(records.account ?? null, records.accountAssessments ?? [], day);
    const rules = { regulated: state.regulated.value, giftLimit: state.giftLimit.value };
    const recordsOf = (id: string): PersonRecords | undefined => {
        const copy = person(id)?.stakeholder;
        const [assessments, engagementsOf] = [model.assessmentsOf(id), model.engagementsOf(id)];
        return copy && { stakeholderId: id, assessments, engagements: engagementsOf, copy };
    };
    const standing = remembered((id: string, opportunityId: string | null): Standing | undefined => {
        const ofPerson = recordsOf(id);
        return ofPerson && standingOn(ofPerson, day, profile, rules, opportunityId);
    });
    let problems: RecordProblem[] | null = null;
    let graph: ReportingGraph<PersonOnDay> | null = null;
    return {
        day,
        profile,
        account: records.account ?? null,
        model,
        state,
        rules,
        people,
        leavers: everybody.filter(({ status }) => status === 'Left'),
        person,
        standing: (id, opportunityId = null) => standing(id, opportunityId),
        recordsOf,
        links,
        linksOf: (id) => linksByEnd.get(id) ?? [],
        ...historyUpTo(model, day),
        opportunities,
        opportunity: (id) => opportunityById.get(id),
        buyingRolesOf: (id) => rolesByPerson.get(id) ?? [],
        reporting: () => (graph ??= buildReportingGraph(people)),
        problems: () => (problems ??= recordProblems(model))
    };
}

/** Asks once for each pair of keys. */
function remembered<T>(find: (id: string, other: string | null) => T): (id: string, other: string | null) => T {
    const found = new Map<string | null, Map<string, T>>();
    return (id, other) => {
        const group = found.get(other) ?? new Map<string, T>();
        found.set(other, group);
        if (!group.has(id)) {
            group.set(id, find(id, other));
        }
        return group.get(id) as T;
    };
}

function firstById(people: readonly PersonOnDay[]): Map<string, PersonOnDay> {
    return new Map([...people].reverse().map((person) => [person.id, person]));
}

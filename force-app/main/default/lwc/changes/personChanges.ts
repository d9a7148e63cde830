import type { Assessment, Day, Position } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import { firstWith, runStart, timeline } from './timeline';
import type { ChangeItem, PersonField } from './types';

type Value = string | number | null;
interface Origin {
    readonly date: Day | null;
    readonly recordId: string | null;
}
interface Fact {
    readonly kind: PersonField;
    readonly labelKey: string;
    readonly value: (account: AccountOnDay, person: PersonOnDay) => Value;
    readonly origin: (account: AccountOnDay, person: PersonOnDay) => Origin;
}

const NOWHERE: Origin = { date: null, recordId: null };

const FACTS: readonly Fact[] = [
    judged('attitude', 'RMap_Attitude', ({ attitude }) => attitude.value),
    {
        kind: 'closeness',
        labelKey: 'RMap_Closeness',
        value: (account, { id }) => account.standing(id)?.closeness.effective ?? null,
        origin: (account, { id }) => {
            const start = runStart(timeline(account, id).closeness);
            return start ? { date: start.date, recordId: start.recordId } : NOWHERE;
        }
    },
    judged('politicalStatus', 'RMap_PoliticalStatus', ({ politicalStatus }) => politicalStatus.value),
    judged('power', 'RMap_Power', ({ power }) => power.value),
    judged('interest', 'RMap_Interest', ({ interest }) => interest.value),
    judged('transparency', 'RMap_Transparency', ({ trust }) => trust.transparency.value),
    judged('reliability', 'RMap_Reliability', ({ trust }) => trust.reliability.value),
    judged('consistency', 'RMap_Consistency', ({ trust }) => trust.consistency.value),
    judged('financialMotive', 'RMap_FinancialMotive', ({ motives }) => motives.financial.value),
    judged('businessMotive', 'RMap_BusinessMotive', ({ motives }) => motives.business.value),
    judged('relationshipMotive', 'RMap_RelationshipMotive', ({ motives }) => motives.relationship.value),
    judged('demands', 'RMap_Demands', ({ demands }) => demands.value),
    judged('connectionStage', 'RMap_ConnectionStage', ({ connectionStage }) => connectionStage.value),
    judged('coverage', 'RMap_Coverage', ({ coverage }) => coverage.value),
    judged('competitorCloseness', 'RMap_CompetitorCloseness', ({ relative }) => relative.closeness.value),
    placed('title', 'RMap_PersonTitle', ({ title }) => title),
    placed('department', 'RMap_Department', ({ department }) => department),
    placed('function', 'RMap_Function', (stand) => stand.function),
    placed('seniority', 'RMap_Seniority', ({ seniority }) => seniority),
    placed('reportsTo', 'RMap_Person_ReportsTo', ({ reportsToId }) => reportsToId),
    placed('decisionRoles', 'RMap_DecisionRoles', ({ decisionRoles }) => [...decisionRoles].sort().join(';') || null),
    placed('status', 'RMap_Status', ({ status }) => status)
];

/** What differs about somebody who is on the map on both days, each with the day the later value came about. */
export function personChanges(
    before: AccountOnDay,
    after: AccountOnDay,
    was: PersonOnDay,
    is: PersonOnDay
): ChangeItem[] {
    return FACTS.flatMap(({ kind, labelKey, value, origin }): ChangeItem[] => {
        const [from, to] = [value(before, was), value(after, is)];
        return from === to ? [] : [{ kind, stakeholderId: is.id, from, to, labelKey, ...origin(after, is) }];
    });
}

/** A value that assessments give, under the same name. */
function judged(
    kind: PersonField & keyof Assessment,
    labelKey: string,
    value: (standing: NonNullable<ReturnType<AccountOnDay['standing']>>) => Value
): Fact {
    return {
        kind,
        labelKey,
        value: (account, { id }) => {
            const standing = account.standing(id);
            return standing ? value(standing) : null;
        },
        origin: (account, { id }) => {
            const first = firstWith(account.recordsOf(id)?.assessments ?? [], account, kind);
            return first ? { date: first.assessedOn, recordId: first.id } : NOWHERE;
        }
    };
}

/** A value that positions give: it came about with the first of the latest positions that agree on it. */
function placed(kind: PersonField, labelKey: string, value: (stand: PersonOnDay | Position) => Value): Fact {
    return {
        kind,
        labelKey,
        value: (_, person) => value(person),
        origin: (account, person) => {
            const started = account.model
                .positionsOf(person.id)
                .filter(({ validFrom }) => validFrom === null || validFrom <= account.day);
            const different = started.findIndex((position) => value(position) !== value(person));
            const first = started[(different < 0 ? started.length : different) - 1];
            return first ? { date: first.validFrom, recordId: first.id } : NOWHERE;
        }
    };
}

import { labelled } from 'c/explanation';
import { assessmentsThatCount, type Assessment, type Day, type Position } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import { once, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { firstWith, timelines } from './timeline';
import type { ChangeItem, PersonField } from './types';

type Value = string | number | null;
interface Origin {
    readonly date: Day | null;
    readonly recordId: string | null;
}
interface Fact {
    readonly kind: PersonField;
    readonly labelKey: string;
    /** Without a standing, what it says is unknown. */
    readonly value: (person: PersonOnDay, standing: Standing | undefined) => Value;
    readonly origin: (account: AccountOnDay, person: PersonOnDay, counted: () => readonly Assessment[]) => Origin;
}

const NOWHERE: Origin = { date: null, recordId: null };

const JUDGEMENTS: readonly Fact[] = [
    judged('attitude', ({ attitude }) => attitude.value),
    {
        kind: 'closeness',
        labelKey: 'RMap_Closeness',
        value: (_, standing) => standing?.closeness.effective ?? null,
        origin: (account, { id }) => {
            const start = timelines(account)(id).closeness.at(-1);
            return start ? { date: start.date, recordId: start.recordId } : NOWHERE;
        }
    },
    judged('politicalStatus', ({ politicalStatus }) => politicalStatus.value),
    judged('power', ({ power }) => power.value),
    judged('interest', ({ interest }) => interest.value),
    judged('transparency', ({ trust }) => trust.transparency.value),
    judged('reliability', ({ trust }) => trust.reliability.value),
    judged('consistency', ({ trust }) => trust.consistency.value),
    judged('financialMotive', ({ motives }) => motives.financial.value),
    judged('businessMotive', ({ motives }) => motives.business.value),
    judged('relationshipMotive', ({ motives }) => motives.relationship.value),
    judged('demands', ({ demands }) => demands.value),
    judged('connectionStage', ({ connectionStage }) => connectionStage.value),
    judged('coverage', ({ coverage }) => coverage.value),
    judged('competitorCloseness', ({ relative }) => relative.closeness.value)
];

const PLACES: readonly Fact[] = [
    placed('title', ({ title }) => title, 'RMap_PersonTitle'),
    placed('department', ({ department }) => department),
    placed('function', (stand) => stand.function, 'RMap_Function'),
    placed('seniority', ({ seniority }) => seniority),
    placed('reportsTo', ({ reportsToId }) => reportsToId, 'RMap_Person_ReportsTo'),
    placed('decisionRoles', ({ decisionRoles }) =>
        decisionRoles.length > 1 ? [...decisionRoles].sort().join(';') : (decisionRoles[0] ?? null)
    ),
    placed('status', ({ status }) => status)
];

const FACTS = [...JUDGEMENTS, ...PLACES];

/** What differs about somebody who is on the map on both days, each with the day the later value came about. */
export function personChanges(
    before: AccountOnDay,
    after: AccountOnDay,
    was: PersonOnDay,
    is: PersonOnDay
): ChangeItem[] {
    const items: ChangeItem[] = [];
    const stood = before.standing(was.id);
    const stands = after.standing(is.id);
    if (was === is && stood === stands) {
        return items;
    }
    const counted = once(() => assessmentsThatCount(after.model.assessmentsOf(is.id), after.day));
    for (const { kind, labelKey, value, origin } of stood === stands ? PLACES : FACTS) {
        const from = value(was, stood);
        const to = value(is, stands);
        if (from !== to) {
            const { date, recordId } = origin(after, is, counted);
            items.push({ kind, stakeholderId: is.id, from, to, labelKey, date, recordId });
        }
    }
    return items;
}

/** A value that assessments give, under the same name. */
function judged(kind: PersonField & keyof Assessment, value: (standing: Standing) => Value): Fact {
    return {
        kind,
        labelKey: labelled(kind),
        value: (_, standing) => (standing ? value(standing) : null),
        origin: (_, __, counted) => {
            const first = firstWith(counted(), kind);
            return first ? { date: first.assessedOn, recordId: first.id } : NOWHERE;
        }
    };
}

/** A value that positions give: it came about with the first of the latest positions that agree on it. */
function placed(kind: PersonField, value: (stand: PersonOnDay | Position) => Value, labelKey = labelled(kind)): Fact {
    return {
        kind,
        labelKey,
        value: (person) => value(person),
        origin: (account, person) => {
            let first = NOWHERE;
            for (const position of account.model.positionsOf(person.id)) {
                const { id: recordId, validFrom: date } = position;
                if (date === null || date <= account.day) {
                    if (value(position) !== value(person)) {
                        break;
                    }
                    first = { date, recordId };
                }
            }
            return first;
        }
    };
}

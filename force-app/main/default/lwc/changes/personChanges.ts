import type { Assessment, Day, Position } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import { labelled } from './labelled';
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
    /** Without a standing, what it says is unknown. */
    readonly value: (person: PersonOnDay, standing: Standing | undefined) => Value;
    readonly origin: (account: AccountOnDay, person: PersonOnDay) => Origin;
}

const NOWHERE: Origin = { date: null, recordId: null };

const JUDGEMENTS: readonly Fact[] = [
    judged('attitude', ({ attitude }) => attitude.value),
    {
        kind: 'closeness',
        labelKey: 'RMap_Closeness',
        value: (_, standing) => standing?.closeness.effective ?? null,
        origin: (account, { id }) => {
            const start = runStart(timeline(account, id).closeness);
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
    const [stood, stands] = [before.standing(was.id), after.standing(is.id)];
    for (const { kind, labelKey, value, origin } of stood === stands ? PLACES : FACTS) {
        const [from, to] = [value(was, stood), value(is, stands)];
        if (from !== to) {
            items.push({ kind, stakeholderId: is.id, from, to, labelKey, ...origin(after, is) });
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
        origin: (account, { id }) => {
            const first = firstWith(account.recordsOf(id)?.assessments ?? [], account, kind);
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
            const started = account.model
                .positionsOf(person.id)
                .filter(({ validFrom }) => validFrom === null || validFrom <= account.day);
            const different = started.findIndex((position) => value(position) !== value(person));
            const first = started[(different < 0 ? started.length : different) - 1];
            return first ? { date: first.validFrom, recordId: first.id } : NOWHERE;
        }
    };
}

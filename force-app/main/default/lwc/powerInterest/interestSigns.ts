import { addDays } from 'c/standing';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { Observed } from 'c/relationshipModel';
import type { Sign } from './highestSign';
import { levelFrom, roleSign } from './powerSigns';

/** What speaks for somebody's interest: part in a deal, taking sides, motives, demands, and time given to us. */
export function interestSigns(account: AccountOnDay, person: PersonOnDay, opportunityId: string | null): Sign[] {
    const rules = account.profile.powerInterest;
    const standing = account.standing(person.id, opportunityId);
    const attitude = standing?.attitude.value ?? null;
    const motives = standing?.motives;
    const role = roleSign(account, person, rules.interestOfRole, opportunityId);
    return [
        role,
        {
            labelKey: 'RMap_Attitude',
            input: attitude,
            level: attitude === null ? null : rules.interestOfAttitude[attitude],
            recordId: attitude === null ? null : (standing?.attitude.assessmentId ?? person.id),
            date: standing?.attitude.observedOn
        },
        motiveSign('RMap_FinancialMotive', motives?.financial),
        motiveSign('RMap_BusinessMotive', motives?.business),
        motiveSign('RMap_RelationshipMotive', motives?.relationship),
        {
            labelKey: 'RMap_Demands',
            input: standing?.demands.value ?? null,
            level: standing?.demands.value ? rules.interestOfDemands : null,
            recordId: standing?.demands.assessmentId,
            date: standing?.demands.observedOn
        },
        engagementSign(account, person)
    ];
}

/** A motive, 0–5, on the scale of interest. */
function motiveSign(labelKey: string, motive: Observed<number> | undefined): Sign {
    const value = motive?.value ?? null;
    return {
        labelKey,
        input: value,
        level: value === null || !Number.isFinite(value) ? null : Math.min(5, Math.max(1, value)),
        recordId: motive?.assessmentId,
        date: motive?.observedOn
    };
}

/** Time given to us lately. Greetings sent to everybody, gifts and travel say nothing about interest. */
function engagementSign(account: AccountOnDay, { id }: PersonOnDay): Sign {
    const { engagementDays, interestOfEngagements } = account.profile.powerInterest;
    const acts = account.standing(id)?.acts ?? [];
    const since = addDays(account.day, -engagementDays);
    const recent = acts.filter(({ engagement }) => engagement.occurredOn >= since);
    return {
        labelKey: 'RMap_Part_Engagements',
        input: recent.length,
        level: levelFrom(interestOfEngagements, recent.length),
        recordId: recent[0]?.engagement.id,
        date: recent[0]?.engagement.occurredOn
    };
}

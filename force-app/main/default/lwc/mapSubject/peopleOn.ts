import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { Stakeholder } from 'c/relationshipModel';

/**
 * Everybody as they stood on the day of the account, in the shape of the current copy: positions and assessments of the
 * day in place of today's, leavers too. With a deal, what was observed in it counts before what was observed elsewhere.
 */
export function peopleOn(account: AccountOnDay, opportunityId: string | null): Stakeholder[] {
    return [...account.people, ...account.leavers].map((person) => personOn(account, person, opportunityId));
}

function personOn(account: AccountOnDay, person: PersonOnDay, opportunityId: string | null): Stakeholder {
    const standing = account.standing(person.id, opportunityId);
    const { stakeholder } = person;
    return {
        ...stakeholder,
        kind: person.kind,
        status: person.status,
        title: person.title,
        department: person.department,
        function: person.function,
        seniority: person.seniority,
        reportsToId: person.reportsToId,
        decisionRoles: person.decisionRoles,
        attitude: standing?.attitude.value ?? null,
        closeness: standing?.closeness.claimed.value ?? null,
        politicalStatus: standing?.politicalStatus.value ?? null,
        power: standing?.power.value ?? null,
        interest: standing?.interest.value ?? null,
        reviewDueOn: standing?.closeness.reviewDueOn ?? null,
        isStale: standing ? standing.closeness.state === 'recheck' : null,
        lastAssessedOn: standing?.lastEvidence?.date ?? null,
        openProposalCount: standing?.pendingProposalIds.length ?? null
    };
}

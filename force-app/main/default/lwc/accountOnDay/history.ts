import { ascending, groupBy, type Day, type Engagement, type RelationshipModel } from 'c/relationshipModel';
import { commitmentOnDay } from './commitments';
import { byId } from './order';
import type { AccountOnDay, CommitmentOnDay } from './types';

/** What had happened and been promised by the day. */
export function historyUpTo(
    { records }: RelationshipModel,
    day: Day
): Pick<AccountOnDay, 'engagements' | 'engagementsOf' | 'commitments' | 'commitmentsOf'> {
    const engagements = (records.engagements ?? []).filter(({ occurredOn }) => occurredOn <= day).sort(newestFirst);
    const engagementsByPerson = groupBy(engagements, ({ participants }) => [
        ...new Set(participants.map(({ stakeholderId }) => stakeholderId))
    ]);
    const commitments = (records.commitments ?? [])
        .flatMap((commitment) => commitmentOnDay(commitment, day) ?? [])
        .sort(byDueDay);
    const commitmentsByPerson = groupBy(commitments, ({ commitment }) => [commitment.stakeholderId]);
    return {
        engagements,
        engagementsOf: (id) => engagementsByPerson.get(id) ?? [],
        commitments,
        commitmentsOf: (id) => commitmentsByPerson.get(id) ?? []
    };
}

function newestFirst(a: Engagement, b: Engagement): number {
    return ascending(b.occurredOn, a.occurredOn) || byId(a, b);
}

function byDueDay(a: CommitmentOnDay, b: CommitmentOnDay): number {
    return ascending(a.commitment.dueOn ?? '9999', b.commitment.dueOn ?? '9999') || byId(a.commitment, b.commitment);
}

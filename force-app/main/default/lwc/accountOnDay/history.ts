import {
    ascending,
    byId,
    newestEngagementFirst,
    type Day,
    type Engagement,
    type RelationshipModel
} from 'c/relationshipModel';
import { commitmentOnDay } from './commitments';
import type { CommitmentOnDay } from './types';

/** What had happened by the day, newest first. */
export function engagementsUpTo({ records }: RelationshipModel, day: Day): Engagement[] {
    return (records.engagements ?? []).filter(({ occurredOn }) => occurredOn <= day).sort(newestEngagementFirst);
}

/** What had been promised by the day, by due day. */
export function commitmentsUpTo({ records }: RelationshipModel, day: Day): CommitmentOnDay[] {
    const made = (records.commitments ?? []).flatMap((commitment) => commitmentOnDay(commitment, day) ?? []);
    return made.sort(byDueDay);
}

function byDueDay(a: CommitmentOnDay, b: CommitmentOnDay): number {
    return ascending(a.commitment.dueOn ?? '9999', b.commitment.dueOn ?? '9999') || byId(a.commitment, b.commitment);
}

import type { Measure } from 'c/explanation';
import { ascending } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import { commitmentOnDay, type AccountOnDay, type CommitmentOnDay } from 'c/accountOnDay';

/**
 * Our own promises: those kept win points (late ones half), those overdue or broken lose as many. Theirs are no mark
 * against us. Without any there is nothing to judge.
 */
export function commitmentMeasures(account: AccountOnDay, { stakeholderId, day }: Standing): Measure[] {
    const { commitments: weight, commitmentsKept, commitmentsOverdue } = account.profile.strength;
    const ours = account.model
        .commitmentsOf(stakeholderId)
        .flatMap((commitment) => commitmentOnDay(commitment, day) ?? [])
        .filter(({ commitment }) => commitment.direction === 'Ours')
        .sort((a, b) => ascending(lastDay(b), lastDay(a)) || ascending(a.commitment.id, b.commitment.id));
    const kept = ours.filter(({ state }) => state === 'Kept' || state === 'KeptLate');
    const failed = ours.filter(({ state }) => state === 'Overdue' || state === 'Broken');
    const points = kept.reduce((sum, { state }) => sum + (state === 'Kept' ? 1 : 0.5), 0);
    const keptMeasure = measure('RMap_Part_CommitmentsKept', kept, shareOf(points, commitmentsKept), weight);
    const loss = measure('RMap_Part_CommitmentsFailed', failed, -shareOf(failed.length, commitmentsOverdue), weight);
    return failed.length > 0 ? [keptMeasure, loss] : [keptMeasure];
}

function measure(labelKey: string, promises: readonly CommitmentOnDay[], score: number, weight: number): Measure {
    const [last] = promises;
    return last
        ? { labelKey, input: promises.length, score, weight, recordId: last.commitment.id, date: lastDay(last) || null }
        : { labelKey, input: null, score: null, weight };
}

function shareOf(count: number, full: number): number {
    return full > 0 ? Math.min(1, count / full) : Math.min(1, count);
}

/** The day that says what became of it. */
function lastDay({ commitment }: CommitmentOnDay): string {
    return commitment.closedOn ?? commitment.dueOn ?? '';
}

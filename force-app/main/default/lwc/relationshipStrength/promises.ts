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
    const kept: CommitmentOnDay[] = [];
    const failed: CommitmentOnDay[] = [];
    let points = 0;
    for (const commitment of account.model.commitmentsOf(stakeholderId)) {
        const made = commitment.direction === 'Ours' ? commitmentOnDay(commitment, day) : null;
        if (made?.state === 'Kept' || made?.state === 'KeptLate') {
            kept.push(made);
            points += made.state === 'Kept' ? 1 : 0.5;
        } else if (made?.state === 'Overdue' || made?.state === 'Broken') {
            failed.push(made);
        }
    }
    const keptMeasure = measure('RMap_Part_CommitmentsKept', kept, shareOf(points, commitmentsKept), weight);
    const loss = measure('RMap_Part_CommitmentsFailed', failed, -shareOf(failed.length, commitmentsOverdue), weight);
    return failed.length > 0 ? [keptMeasure, loss] : [keptMeasure];
}

function measure(labelKey: string, promises: CommitmentOnDay[], score: number, weight: number): Measure {
    const last = promises.sort(newestFirst)[0];
    return last
        ? { labelKey, input: promises.length, score, weight, recordId: last.commitment.id, date: lastDay(last) || null }
        : { labelKey, input: null, score: null, weight };
}

function shareOf(count: number, full: number): number {
    return full > 0 ? Math.min(1, count / full) : Math.min(1, count);
}

function newestFirst(a: CommitmentOnDay, b: CommitmentOnDay): number {
    return ascending(lastDay(b), lastDay(a)) || ascending(a.commitment.id, b.commitment.id);
}

/** The day that says what became of it. */
function lastDay({ commitment }: CommitmentOnDay): string {
    return commitment.closedOn ?? commitment.dueOn ?? '';
}

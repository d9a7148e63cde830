import type { CommitmentState } from 'c/vocabulary';
import type { Commitment, Day } from 'c/relationshipModel';
import type { CommitmentOnDay } from './types';

/** A promise as it stood on the day; null for one that had not been made yet. A blank day of making was before all days. */
export function commitmentOnDay(commitment: Commitment, day: Day): CommitmentOnDay | null {
    if (commitment.madeOn !== null && commitment.madeOn > day) {
        return null;
    }
    const state = stateOn(commitment, day);
    return { commitment, state, overdueByUs: state === 'Overdue' && commitment.direction === 'Ours' };
}

/** Due today is not overdue. Closing counts from its own day on, so that an earlier day still sees the promise open. */
function stateOn({ dueOn, closedOn, status }: Commitment, day: Day): CommitmentState {
    const isClosed = closedOn === null ? status !== null && status !== 'Open' : closedOn <= day;
    if (!isClosed) {
        return dueOn !== null && dueOn < day ? 'Overdue' : 'Open';
    }
    if (status === 'Broken' || status === 'Withdrawn') {
        return status;
    }
    return dueOn !== null && closedOn !== null && closedOn > dueOn ? 'KeptLate' : 'Kept';
}

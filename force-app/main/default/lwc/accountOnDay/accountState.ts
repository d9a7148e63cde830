import { descending, type Account, type AccountAssessment, type Day, type Observed } from 'c/relationshipModel';
import type { AccountStateOnDay } from './types';

type Field = Exclude<keyof AccountStateOnDay, 'lastAssessedOn'>;

/** The fields of the account as a whole. */
export const ACCOUNT_FIELDS = [
    'stage',
    'communication',
    'matching',
    'jointWork',
    'recognition',
    'organisationalSupport',
    'attitudeAndTrust',
    'growthPotential',
    'satisfaction',
    'revenueShare',
    'regulated',
    'giftLimit'
] as const satisfies readonly Field[];

/** Per field the newest non-blank value dated on or before the day; the account's own where no record ever dated one. */
export function accountState(
    account: Account | null,
    assessments: readonly AccountAssessment[],
    day: Day
): AccountStateOnDay {
    const newest = assessments.filter(({ assessedOn }) => assessedOn <= day).sort(newestFirst);
    const own: Partial<Record<Field, unknown>> = account
        ? { stage: account.stage, regulated: account.regulated, giftLimit: account.giftLimit }
        : {};
    const observe = (field: Field): Observed<unknown> => {
        const found = newest.find((assessment) => assessment[field] !== null);
        if (found) {
            return { value: found[field], assessmentId: found.id, observedOn: found.assessedOn };
        }
        const wasGiven = assessments.some((assessment) => assessment[field] !== null);
        return { value: wasGiven ? null : (own[field] ?? null), assessmentId: null, observedOn: null };
    };
    const fields = Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, observe(field)]));
    return { ...(fields as unknown as Pick<AccountStateOnDay, Field>), lastAssessedOn: newest[0]?.assessedOn ?? null };
}

function newestFirst(a: AccountAssessment, b: AccountAssessment): number {
    return (
        descending(a.assessedOn, b.assessedOn) ||
        descending(a.createdAt ?? '', b.createdAt ?? '') ||
        descending(a.key ?? '', b.key ?? '') ||
        descending(a.id, b.id)
    );
}

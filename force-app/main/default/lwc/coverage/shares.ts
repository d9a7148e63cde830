import { explainMean, type Explained } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Standing } from 'c/standing';
import { nameOf } from 'c/decision';
import type { CoverageGroup } from './types';

/** Contacted among those of whom it is known whether they are, 0–100; null where nothing is known. */
export function contactShare(account: AccountOnDay, group: CoverageGroup): Explained {
    return shareOf(account, group, 'RMap_Part_Contact', ({ contact }) =>
        contact === 'unknown' ? null : Number(contact === 'contacted')
    );
}

/** Those whose closeness is within its review among those of whom it is known, 0–100; null where nothing is known. */
export function freshness(account: AccountOnDay, group: CoverageGroup): Explained {
    return shareOf(account, group, 'RMap_Part_Freshness', ({ closeness: { state } }) =>
        state === 'unknown' ? null : Number(state === 'current')
    );
}

function shareOf(
    account: AccountOnDay,
    { customerIds }: CoverageGroup,
    labelKey: string,
    scoreOf: (standing: Standing) => number | null
): Explained {
    return explainMean(
        customerIds.flatMap((id) => {
            const person = account.person(id);
            const standing = account.standing(id);
            if (!person || !standing) {
                return [];
            }
            const { effective: input, because } = standing.closeness;
            const values = { person: nameOf(person), department: person.department ?? '' };
            const { recordId, date } = because ?? { recordId: null, date: null };
            return [{ labelKey, values, input, score: scoreOf(standing), weight: 1, recordId, date }];
        })
    );
}

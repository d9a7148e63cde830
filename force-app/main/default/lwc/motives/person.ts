import type { AccountOnDay } from 'c/accountOnDay';
import type { Motive, PersonMotives } from './types';

/** The motives, in the order in which they are shown, and the labels that name them. */
export const MOTIVES = ['financial', 'business', 'relationship'] as const satisfies readonly Motive[];
export const MOTIVE_LABELS: Readonly<Record<Motive, string>> = {
    financial: 'RMap_FinancialMotive',
    business: 'RMap_BusinessMotive',
    relationship: 'RMap_RelationshipMotive'
};

/** What moves a person, on the account or on one deal; undefined for an unknown id. */
export function motivesOf(
    account: AccountOnDay,
    id: string,
    opportunityId: string | null = null
): PersonMotives | undefined {
    const standing = account.standing(id, opportunityId);
    return (
        standing && {
            stakeholderId: id,
            motives: standing.motives,
            leading: leadingOf((motive) => standing.motives[motive].value, account.profile.thresholds.motive),
            demands: standing.demands
        }
    );
}

/** The strongest that are known, if they are strong. */
export function leadingOf(valueOf: (motive: Motive) => number | null, strong: number): Motive[] {
    let most = strong;
    for (const motive of MOTIVES) {
        most = Math.max(most, valueOf(motive) ?? strong);
    }
    return MOTIVES.filter((motive) => valueOf(motive) === most);
}

import type { ScoringProfile } from 'c/scoringProfile';
import type { Day } from 'c/relationshipModel';
import {
    stanceOn,
    standingElsewhere,
    standingOn,
    type ConductRules,
    type PersonRecords,
    type Stance,
    type Standing
} from 'c/standing';

/** The deals for which something was observed of a person. */
interface NamedDeals {
    readonly ids: readonly string[];
    /** By place of the id; those not yet asked for are missing. */
    readonly standings: Standing[];
    /** Whether an attitude is among what was observed. */
    readonly hasAttitude: boolean;
}

/**
 * One person's records, and where they stand on the account (null) and on each deal, each worked out when first asked for.
 * Only an observation for the deal itself, and an attitude towards another one, tell a deal from the account: on all other
 * deals somebody stands as on one of the two.
 */
export interface PersonStandings {
    readonly records: PersonRecords;
    on(opportunityId: string | null): Standing;
    stance(opportunityId: string | null): Stance;
}

export function personStandings(
    records: PersonRecords,
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules
): PersonStandings {
    let whole: Standing | null = null;
    let elsewhere: Standing | null = null;
    let deals: NamedDeals | null = null;
    const on = (deal: string | null): Standing => {
        whole ??= standingOn(records, day, profile, rules);
        if (deal === null) {
            return whole;
        }
        const { ids, standings, hasAttitude } = (deals ??= namedDeals(records));
        const place = ids.indexOf(deal);
        if (place >= 0) {
            return (standings[place] ??= standingOn(records, day, profile, rules, deal, whole.acts));
        }
        return hasAttitude ? (elsewhere ??= standingElsewhere(whole, records, profile)) : whole;
    };
    return {
        records,
        on,
        stance: (deal) =>
            deal !== null && (deals ??= namedDeals(records)).ids.includes(deal)
                ? stanceOn(on(null), records, profile, deal)
                : on(deal)
    };
}

function namedDeals({ assessments }: PersonRecords): NamedDeals {
    const ids: string[] = [];
    let hasAttitude = false;
    for (const { opportunityId, attitude } of assessments) {
        if (opportunityId !== null) {
            hasAttitude ||= attitude !== null;
            if (!ids.includes(opportunityId)) {
                ids.push(opportunityId);
            }
        }
    }
    return { ids, standings: [], hasAttitude };
}

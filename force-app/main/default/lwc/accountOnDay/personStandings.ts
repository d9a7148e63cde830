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

/** One person's records, and where they stand on the account (null) and on each deal. */
export interface PersonStandings {
    readonly records: PersonRecords;
    on(opportunityId: string | null): Standing;
    stance(opportunityId: string | null): Stance;
}

/**
 * The standings of one person, each worked out when first asked for. Only an observation for the deal itself, and an
 * attitude towards another one, tell a deal from the account: on all other deals somebody stands as on one of the two.
 */
export function personStandings(
    records: PersonRecords,
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules
): PersonStandings {
    let whole: Standing | null = null;
    let elsewhere: Standing | null = null;
    let deals: NamedDeals | null = null;
    const onAccount = (): Standing => (whole ??= standingOn(records, day, profile, rules));
    const named = (): NamedDeals => (deals ??= namedDeals(records));
    const on = (deal: string | null): Standing => {
        if (deal === null) {
            return onAccount();
        }
        const { ids, standings, hasAttitude } = named();
        const place = ids.indexOf(deal);
        if (place >= 0) {
            return (standings[place] ??= standingOn(records, day, profile, rules, deal, onAccount().acts));
        }
        return hasAttitude ? (elsewhere ??= standingElsewhere(onAccount(), records, profile)) : onAccount();
    };
    return {
        records,
        on,
        stance: (deal) =>
            deal !== null && named().ids.includes(deal) ? stanceOn(onAccount(), records, profile, deal) : on(deal)
    };
}

/** The deals for which something was observed of a person. */
interface NamedDeals {
    readonly ids: readonly string[];
    /** By place of the id; those not yet asked for are missing. */
    readonly standings: Standing[];
    /** Whether an attitude is among what was observed. */
    readonly hasAttitude: boolean;
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

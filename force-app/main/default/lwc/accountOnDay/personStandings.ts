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
export class PersonStandings {
    private whole: Standing | null = null;
    private elsewhere: Standing | null = null;
    private deals: NamedDeals | null = null;

    constructor(
        readonly records: PersonRecords,
        private readonly day: Day,
        private readonly profile: ScoringProfile,
        private readonly rules: ConductRules
    ) {}

    on(deal: string | null): Standing {
        const { records, day, profile, rules } = this;
        const whole = (this.whole ??= standingOn(records, day, profile, rules));
        if (deal === null) {
            return whole;
        }
        const { ids, standings, hasAttitude } = this.named();
        const place = ids.indexOf(deal);
        if (place >= 0) {
            return (standings[place] ??= standingOn(records, day, profile, rules, deal, whole.acts));
        }
        return hasAttitude ? (this.elsewhere ??= standingElsewhere(whole, records, profile)) : whole;
    }

    stance(deal: string | null): Stance {
        return deal !== null && this.named().ids.includes(deal)
            ? stanceOn(this.on(null), this.records, this.profile, deal)
            : this.on(deal);
    }

    private named(): NamedDeals {
        return (this.deals ??= namedDeals(this.records));
    }
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

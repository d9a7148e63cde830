import { DECISION_ROLES, wordOf } from 'c/vocabulary';
import type { DecisionRole } from 'c/vocabulary';
import { readProfile } from 'c/scoringProfile';
import type { CommitteeSeat, ReviewDays, ScoringProfile } from 'c/scoringProfile';

/** What an administrator set for one page beside the org's scoring profile. */
export interface PageRules {
    /** Days after which everything is looked at again; null or nothing sensible keeps the profile's. */
    readonly reviewDays: number | null;
    /** API names of the roles that a deal's committee must have; blank keeps the profile's. */
    readonly requiredRoles: string;
}

/** The scoring profile that counts on a page: the org's, or the default, with the page's own rules. */
export function profileFrom(text: string | null, rules: PageRules): ScoringProfile {
    const { profile } = readProfile(text);
    const roles = rules.requiredRoles.split(/[^A-Za-z]+/).flatMap((word) => wordOf(DECISION_ROLES, word) ?? []);
    return {
        ...profile,
        reviewDays: cadence(profile.reviewDays, rules.reviewDays),
        committee: roles.length > 0 ? committee(profile.committee, new Set(roles)) : profile.committee
    };
}

function cadence(given: ReviewDays, days: number | null): ReviewDays {
    if (days === null || !Number.isInteger(days) || days < 1) {
        return given;
    }
    const levels = Object.keys(given.byCloseness).map((level) => [level, days]);
    return { byCloseness: Object.fromEntries(levels) as ReviewDays['byCloseness'], other: days };
}

/** The profile's seats, required where the page asks for their role; a role without a seat gets one. */
function committee(seats: readonly CommitteeSeat[], roles: ReadonlySet<DecisionRole>): CommitteeSeat[] {
    const seated = new Set(seats.map(({ role }) => role));
    return [
        ...seats.map((seat) => ({ ...seat, required: roles.has(seat.role) })),
        ...[...roles]
            .filter((role) => !seated.has(role))
            .map((role) => ({ role, department: null, step: null, required: true }))
    ];
}

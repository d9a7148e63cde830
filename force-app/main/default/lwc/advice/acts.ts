import { CLOSENESS_LEVELS, rankOf, type AccountStage, type EngagementKind, type Scenario } from 'c/vocabulary';
import type { AccountOnDay } from 'c/accountOnDay';
import { motivesOf, type Motive } from 'c/motives';
import type { SuggestedAct } from './types';

interface Act {
    readonly kind: EngagementKind;
    readonly scenario: Scenario;
    readonly serves: readonly Motive[];
    /** It costs us something that the customer's limit is about. */
    readonly hospitality: boolean;
}

/**
 * Acts that may be advised, all of them at work. Gifts, travel, leisure, whatever is private and greetings to everybody are
 * never, nor what is theirs to give.
 */
const ACTS: readonly Act[] = [
    { kind: 'Call', scenario: 'WorkDaily', serves: ['business'], hospitality: false },
    { kind: 'SiteVisit', scenario: 'WorkSpecific', serves: ['business', 'financial'], hospitality: false },
    { kind: 'OfficeVisit', scenario: 'WorkDaily', serves: ['business', 'relationship'], hospitality: false },
    { kind: 'JointWorkshop', scenario: 'WorkSpecific', serves: ['business', 'financial'], hospitality: false },
    { kind: 'BusinessEvent', scenario: 'WorkSpecific', serves: ['relationship'], hospitality: true },
    { kind: 'BusinessMeal', scenario: 'WorkDaily', serves: ['relationship'], hospitality: true },
    { kind: 'SharedPlan', scenario: 'WorkSpecific', serves: ['financial', 'business'], hospitality: false },
    { kind: 'ReferenceGiven', scenario: 'WorkDaily', serves: ['business', 'relationship'], hospitality: false }
];

/** Breaking the ice and taking a position happen on occasions, working together day by day. */
const SCENARIO_OF_STAGE: Readonly<Record<AccountStage, Scenario>> = {
    Breakthrough: 'WorkSpecific',
    Cooperation: 'WorkDaily',
    Strategic: 'WorkSpecific'
};

/**
 * What to do next with somebody to come closer: of the allowed acts with the next level, the one that serves a leading
 * motive, then the one of the scenario that fits the stage. Somebody of whom nothing is known is asked for a meeting.
 * Null when nothing fits. As long as it is not known that meals are allowed, none is advised.
 */
export function suggestedAct(
    account: AccountOnDay,
    stakeholderId: string,
    opportunityId: string | null = null
): SuggestedAct | null {
    const level = account.standing(stakeholderId, opportunityId)?.closeness.level ?? account.profile.thresholds.contact;
    const leading = motivesOf(account, stakeholderId, opportunityId)?.leading ?? [];
    const { giftLimit } = account.rules;
    const { value: stage } = account.state.stage;
    const fit = ({ serves, scenario }: Act): number =>
        (serves.some((motive) => leading.includes(motive)) ? 2 : 0) +
        (stage !== null && SCENARIO_OF_STAGE[stage] === scenario ? 1 : 0);
    let best: Act | null = null;
    let next = Infinity;
    for (const act of ACTS) {
        const rank = levelOf(account, act) ?? -1;
        if (rank > level && (best === null || rank < next || (rank === next && fit(act) > fit(best)))) {
            [best, next] = [act, rank];
        }
    }
    return best
        ? {
              kind: best.kind,
              scenario: best.scenario,
              motive: best.serves.find((motive) => leading.includes(motive)) ?? null,
              costLimit: best.hospitality ? giftLimit : null
          }
        : null;
}

/** The level it leads to, where the customer's rules allow it. */
function levelOf({ profile, rules }: AccountOnDay, { kind, hospitality }: Act): number | null {
    const { levelOfAct, levelOfActRegulated } = profile.evidence;
    const isForbidden =
        hospitality && (rules.regulated !== false || (rules.giftLimit !== null && rules.giftLimit <= 0));
    const level = rules.regulated === false ? levelOfAct[kind] : levelOfActRegulated[kind];
    return isForbidden ? null : rankOf(CLOSENESS_LEVELS, level);
}

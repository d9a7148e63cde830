import { CLOSENESS_LEVELS, rankOf, type AccountStage, type EngagementKind, type Scenario } from 'c/vocabulary';
import { isHospitality } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import { motivesOf, type Motive } from 'c/motives';
import type { SuggestedAct } from './types';

interface Act {
    readonly kind: EngagementKind;
    readonly scenario: Scenario;
    readonly serves: readonly Motive[];
}

/** An act and the level it leads to. */
interface RankedAct {
    readonly act: Act;
    readonly rank: number;
}

/**
 * Acts that may be advised, all of them at work. Gifts, travel, leisure, whatever is private and greetings to everybody are
 * never, nor what is theirs to give.
 */
const ACTS: readonly Act[] = [
    { kind: 'Call', scenario: 'WorkDaily', serves: ['business'] },
    { kind: 'SiteVisit', scenario: 'WorkSpecific', serves: ['business', 'financial'] },
    { kind: 'OfficeVisit', scenario: 'WorkDaily', serves: ['business', 'relationship'] },
    { kind: 'JointWorkshop', scenario: 'WorkSpecific', serves: ['business', 'financial'] },
    { kind: 'BusinessEvent', scenario: 'WorkSpecific', serves: ['relationship'] },
    { kind: 'BusinessMeal', scenario: 'WorkDaily', serves: ['relationship'] },
    { kind: 'SharedPlan', scenario: 'WorkSpecific', serves: ['financial', 'business'] },
    { kind: 'ReferenceGiven', scenario: 'WorkDaily', serves: ['business', 'relationship'] }
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
    opportunityId: string | null = null,
    ranked: readonly RankedAct[] = rankedActs(account)
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
    for (const { act, rank } of ranked) {
        if (rank > level && (best === null || rank < next || (rank === next && fit(act) > fit(best)))) {
            best = act;
            next = rank;
        }
    }
    return best
        ? {
              kind: best.kind,
              scenario: best.scenario,
              motive: best.serves.find((motive) => leading.includes(motive)) ?? null,
              costLimit: isHospitality(best.kind) ? giftLimit : null
          }
        : null;
}

/** The acts that the customer's rules allow, with the levels they lead to. */
export function rankedActs({ profile, rules }: AccountOnDay): RankedAct[] {
    const { levelOfAct, levelOfActRegulated } = profile.evidence;
    const levels = rules.regulated === false ? levelOfAct : levelOfActRegulated;
    const isDry = rules.regulated !== false || (rules.giftLimit !== null && rules.giftLimit <= 0);
    return ACTS.filter(({ kind }) => !(isDry && isHospitality(kind))).map((act) => ({
        act,
        rank: rankOf(CLOSENESS_LEVELS, levels[act.kind]) ?? -1
    }));
}

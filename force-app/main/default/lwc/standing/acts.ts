import type { Closeness, EngagementKind } from 'c/vocabulary';
import type { EvidenceRules } from 'c/scoringProfile';
import type { Day, Engagement } from 'c/relationshipModel';

/** The customer's own rules of conduct, as known on the day. Null: not known. */
export interface ConductRules {
    readonly regulated: boolean | null;
    /** The most a gift or hospitality may be worth. */
    readonly giftLimit: number | null;
}

const HOSPITALITY: readonly EngagementKind[] = ['Gift', 'BusinessMeal', 'BusinessEvent', 'Leisure', 'PrivateTravel'];

/** Whether it is at our expense, so that the customer's limit is about it. */
export function isHospitality(kind: EngagementKind): boolean {
    return HOSPITALITY.includes(kind);
}

/** Which rule of conduct an engagement breaks; null for none. Such an act is a flag and never raises a number. */
export function breachOf(engagement: Engagement, rules: ConductRules): 'giftLimit' | 'regulatedTravel' | null {
    const { kind, cost } = engagement;
    if (kind === 'PrivateTravel' && rules.regulated === true) {
        return 'regulatedTravel';
    }
    const isAbove = rules.giftLimit !== null && cost !== null && cost > rules.giftLimit;
    return isAbove && kind !== null && isHospitality(kind) ? 'giftLimit' : null;
}

/** Whether it took place by the day. An outcome left blank says nothing against it. */
export function wasHeld(engagement: Engagement, day: Day): boolean {
    return engagement.occurredOn <= day && (engagement.outcome === null || engagement.outcome === 'Held');
}

/**
 * The level of closeness that an act, once held, supports; null for none: greetings sent to everybody, gifts, whatever
 * breaks a rule of conduct, and meals and leisure where they are not allowed.
 */
export function levelOfAct(engagement: Engagement, rules: ConductRules, evidence: EvidenceRules): Closeness | null {
    if (engagement.kind === null || breachOf(engagement, rules) !== null) {
        return null;
    }
    const levels = rules.regulated === true ? evidence.levelOfActRegulated : evidence.levelOfAct;
    return levels[engagement.kind] ?? null;
}

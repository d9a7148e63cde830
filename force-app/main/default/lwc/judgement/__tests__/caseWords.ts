import {
    ACCOUNT_STAGES,
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    EVIDENCE_STRENGTHS,
    KINDS,
    LAYERS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    REACTIONS,
    SCENARIOS,
    SENIORITIES,
    STATUSES,
    wordOf,
    type BuyingStep,
    type CommitmentStatus,
    type EngagementKind,
    type EngagementOutcome,
    type Term,
    type WordOf
} from 'c/vocabulary';

/** The cases' own words for what was done, the more special first. */
const ACTS: readonly [RegExp, EngagementKind][] = [
    [/bulk|greeting|newsletter|mass/i, 'BulkGreeting'],
    [/gift|present|souvenir/i, 'Gift'],
    [/private|holiday|vacation|travel/i, 'PrivateTravel'],
    [/workshop|pilot|joint(work|innovation|development)/i, 'JointWorkshop'],
    [/reference(given|call)|recommend/i, 'ReferenceGiven'],
    [/plan/i, 'SharedPlan'],
    [/guid|advis|informationgiven|volunteer/i, 'GuidanceGiven'],
    [/(site|factory|plant|reference|sample)\w*(visit|tour)/i, 'SiteVisit'],
    [/meal|dinner|lunch|banquet|supper/i, 'BusinessMeal'],
    [/charit|cause|donation/i, 'SocialCause'],
    [/leisure|sport|golf|match|culture|concert|outing|outofhours/i, 'Leisure'],
    [/bid|contract|negotiation|keyevent/i, 'KeyEvent'],
    [/escalation|promotion|reorgani/i, 'BusinessChange'],
    [/event|summit|fair|exhibition|conference|forum/i, 'BusinessEvent'],
    [/visit|meeting|presentation|interview|demo/i, 'OfficeVisit'],
    [/call|phone/i, 'Call'],
    [/mail|message|letter|wechat/i, 'Message']
];

/** The cases' own words for what became of it. */
const OUTCOMES: readonly [RegExp, EngagementOutcome][] = [
    [/declin|refus|reject/i, 'Declined'],
    [/cancel|postpon|noshow/i, 'Cancelled'],
    [/plan/i, 'Planned']
];

/** The cases' own words for what became of a promise. */
const FATES: readonly [RegExp, CommitmentStatus][] = [
    [/kept|closed|done|fulfil|met/i, 'Kept'],
    [/broken|failed|missed/i, 'Broken'],
    [/withdrawn|cancel/i, 'Withdrawn']
];

/** A word that a case writes in its own spelling (`innerCircle`, `work-daily`); null for blank. Other words are an error. */
function word<T extends readonly Term[]>(terms: T, text: unknown): WordOf<T> | null {
    if (text === null || text === undefined) {
        return null;
    }
    const found = wordOf(terms, pascal(String(text)));
    if (found === null) {
        throw new Error(`A case says ${String(text)}, which is none of ${terms.map(({ value }) => value).join(', ')}`);
    }
    return found;
}

function pascal(text: string): string {
    return text.replace(/(^|[-_ ])(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The word of a place on a scale; null for blank. */
function ranked<T extends readonly Term[]>(terms: T, rank: number | null | undefined): WordOf<T> | null {
    const found = terms.find((term) => term.rank !== null && term.rank === rank);
    if (!found && rank !== null && rank !== undefined) {
        throw new Error(`A case says ${rank}, which is no place on the scale`);
    }
    return (found?.value ?? null) as WordOf<T> | null;
}

export const attitudeOf = (rank: number | null | undefined) => ranked(ATTITUDES, rank);
export const closenessOf = (rank: number | null | undefined) => ranked(CLOSENESS_LEVELS, rank);
export const politicalOf = (text: unknown) => word(POLITICAL_STATUSES, text);
export const kindOf = (text: unknown) => word(KINDS, text);
export const statusOf = (text: unknown) => word(STATUSES, text);
export const seniorityOf = (text: unknown) => word(SENIORITIES, text);
export const roleOf = (text: unknown) => word(DECISION_ROLES, text);
export const linkKindOf = (text: unknown) => word(LINK_KINDS, text);
export const strengthOf = (text: unknown) => word(EVIDENCE_STRENGTHS, text);
export const assessmentStatusOf = (text: unknown) => word(ASSESSMENT_STATUSES, text);
export const connectionStageOf = (text: unknown) => word(CONNECTION_STAGES, text);
export const coverageOf = (text: unknown) => word(COVERAGES, text);
export const stageOf = (text: unknown) => word(ACCOUNT_STAGES, text);
export const layerOf = (text: unknown) => word(LAYERS, text);
export const scenarioOf = (text: unknown) => word(SCENARIOS, text);
export const reactionOf = (text: unknown) => word(REACTIONS, text);

/** What was done; null for what is none of our kinds, which then supports no level. */
export function actOf(text: string): EngagementKind | null {
    return wordOf(ENGAGEMENT_KINDS, pascal(text)) ?? firstOf(ACTS, text);
}

/** What became of it; something that took place unless the case says otherwise, blank where it says nothing. */
export function outcomeOf(text: string | null | undefined): EngagementOutcome | null {
    return text ? (firstOf(OUTCOMES, text) ?? 'Held') : null;
}

/** What became of a promise; open unless the case says otherwise. */
export function commitmentStatusOf(text: string | null | undefined): CommitmentStatus | null {
    return text ? (firstOf(FATES, text) ?? 'Open') : null;
}

function firstOf<T>(words: readonly [RegExp, T][], text: string): T | null {
    return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A step by its place in the process or by its word. */
export function stepOf(step: number | string | null | undefined): BuyingStep | null {
    return typeof step === 'number' ? ranked(BUYING_STEPS, step) : word(BUYING_STEPS, step);
}

import { createHash } from 'node:crypto';
import { levelOfAct, type ConductRules, type Standing } from 'c/standing';
import type { ScoringProfile } from 'c/scoringProfile';
import { BLANK_ASSESSMENT, type Assessment, type Day } from 'c/relationshipModel';
import { CLOSENESS_LEVELS, rankOf, type Closeness } from 'c/vocabulary';
import type { Activity } from './activity';
import { ruleFor, type EvidenceRule } from './rules';

/** What an activity shows of somebody. */
export interface Finding {
    readonly activity: Activity;
    readonly rule: EvidenceRule;
    /** Null where the customer's rules of conduct or the profile let the act open no level. */
    readonly level: Closeness | null;
}

/** An assessment that waits for a person, with the records that it rests on, the newest first; never without one. */
export interface Proposal {
    readonly key: string;
    readonly assessment: Assessment;
    readonly evidence: readonly Finding[];
}

/** Who a proposal is about and what is known of them already. */
export interface Known {
    readonly standing: Standing;
    /** Every observation, proposals and rejected ones too. */
    readonly assessments: readonly Assessment[];
    readonly rules: ConductRules;
    readonly profile: ScoringProfile;
}

/** Records that a proposal names. */
const MOST = 5;

/** What the activities with somebody show, each by the rule that counts for it. */
export function findingsOf(
    activities: readonly Activity[],
    { rules, profile }: Pick<Known, 'rules' | 'profile'>,
    now: Date
): Finding[] {
    return activities.flatMap((activity) => {
        const rule = ruleFor(activity, now);
        return rule ? [{ activity, rule, level: levelShown(activity, rule, rules, profile) }] : [];
    });
}

/**
 * The one proposal that findings lead to; null for none. The highest level shown is proposed when it is above what is
 * known, or as high when that is due for another look, and only by what happened after the last word of a person on it:
 * whoever judged or refused it since has taken what was there into account.
 */
export function proposalFrom(findings: readonly Finding[], known: Known): Proposal | null {
    const { standing, assessments } = known;
    const since = lastWord(known);
    const fresh = findings.filter(({ activity, level }) => level !== null && activity.on > since);
    const best = fresh.reduce<Finding | null>((a, b) => (a === null || isHigher(b, a) ? b : a), null);
    if (!best) {
        return acquaintance(findings, known);
    }
    const level = rank(best.level);
    const isNews =
        standing.closeness.level === null ||
        level > standing.closeness.level ||
        (level === standing.closeness.level && standing.closeness.state === 'recheck');
    const waits = assessments.some(({ status, closeness }) => status === 'Proposed' && rank(closeness) >= level);
    if (!isNews || waits) {
        return null;
    }
    const evidence = fresh.filter((finding) => rank(finding.level) >= level).sort(newestFirst);
    return proposalOf(standing.stakeholderId, evidence, { closeness: best.level });
}

/** That we know somebody, where nothing is known of the relationship at all. */
function acquaintance(findings: readonly Finding[], { standing, assessments }: Known): Proposal | null {
    const roles = findings.filter(({ rule }) => rule.act === null).sort(newestFirst);
    const isUnknown = standing.connectionStage.value === null && standing.closeness.level === null;
    const isAsked = assessments.some(({ source }) => source === 'Derived');
    if (roles.length === 0 || !isUnknown || isAsked) {
        return null;
    }
    const { opportunityId } = roles[0].activity;
    return proposalOf(standing.stakeholderId, roles.slice(0, 1), { connectionStage: 'Know', opportunityId });
}

function proposalOf(stakeholderId: string, evidence: readonly Finding[], says: Partial<Assessment>): Proposal {
    const [{ activity, rule }] = evidence;
    const key = `derived:${digest([stakeholderId, rule.name, activity.id])}`;
    const assessment: Assessment = {
        ...BLANK_ASSESSMENT,
        id: '',
        key,
        stakeholderId,
        assessedOn: activity.on,
        evidenceStrength: 'Inferred',
        evidenceOrigin: 'CrmActivity',
        source: 'Derived',
        status: 'Proposed',
        ...says
    };
    return { key, assessment, evidence: evidence.slice(0, MOST) };
}

/** The last day on which a person has said how close somebody is, or has refused what was derived. */
function lastWord({ standing, assessments }: Known): Day {
    const refused = assessments.filter(({ status, source }) => status === 'Rejected' && source === 'Derived');
    const because = standing.closeness.because;
    const judged = because?.kind === 'assessment' ? because.date : '';
    return refused.reduce((last, { assessedOn }) => (assessedOn > last ? assessedOn : last), judged);
}

function levelShown(
    { id, on }: Activity,
    { act }: EvidenceRule,
    rules: ConductRules,
    { evidence }: ScoringProfile
): Closeness | null {
    const engagement = {
        ...{ id, key: null, occurredOn: on, kind: act, scenario: null, layer: null, opportunityId: null },
        ...{ cost: null, outcome: 'Held' as const, subject: null, participants: [] }
    };
    return levelOfAct(engagement, rules, evidence);
}

function rank(level: Closeness | null): number {
    return rankOf(CLOSENESS_LEVELS, level) ?? -1;
}

function isHigher(a: Finding, b: Finding): boolean {
    return rank(a.level) > rank(b.level) || (rank(a.level) === rank(b.level) && newestFirst(a, b) < 0);
}

function newestFirst({ activity: a }: Finding, { activity: b }: Finding): number {
    return a.on === b.on ? (a.id < b.id ? -1 : Number(a.id > b.id)) : a.on > b.on ? -1 : 1;
}

/** Keys are free of org ids as such: the same parts always give the same key. */
export function digest(parts: readonly string[]): string {
    return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

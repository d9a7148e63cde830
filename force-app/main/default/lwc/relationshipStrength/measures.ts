import { ATTITUDES, CLOSENESS_LEVELS, COVERAGES, rankOf, topOf, TRUST_PILLARS, type Closeness } from 'c/vocabulary';
import type { Measure } from 'c/explanation';
import type { ScoringProfile } from 'c/scoringProfile';
import type { Assessment, Day } from 'c/relationshipModel';
import { addDays, daysBetween, type Standing } from 'c/standing';

const TOP_CLOSENESS = topOf(CLOSENESS_LEVELS);
const TOP_ATTITUDE = topOf(ATTITUDES);
const LEAST_ATTITUDE = -2;
const TOP_COVERAGE = topOf(COVERAGES);
const PILLAR_COUNT = 3;
const TOP_PILLAR = 5;

/** The level that has evidence; past its review it keeps only a share. */
export function closenessMeasure({ closeness }: Standing, { strength }: ScoringProfile): Measure {
    const share = closeness.state === 'recheck' ? strength.recheckShare : 1;
    return {
        labelKey: 'RMap_Closeness',
        input: closeness.effective,
        score: closeness.level === null ? null : (share * closeness.level) / TOP_CLOSENESS,
        weight: strength.closeness,
        recordId: closeness.because?.recordId,
        date: closeness.because?.date
    };
}

/** From all points lost (backs a competitor) over none (neutral) to all won (coach). */
export function attitudeMeasure(
    { attitude, attitudeLevel, stakeholderId }: Standing,
    { strength }: ScoringProfile
): Measure {
    const level = attitudeLevel;
    return {
        labelKey: 'RMap_Attitude',
        input: attitude.value,
        score: level === null ? null : level >= 0 ? level / TOP_ATTITUDE : -level / LEAST_ATTITUDE,
        weight: strength.attitude,
        recordId: attitude.value === null ? null : (attitude.assessmentId ?? stakeholderId),
        date: attitude.observedOn
    };
}

/** Each pillar apart, so that one that is not known takes nothing from the others. */
export function trustMeasures({ trust }: Standing, { strength }: ScoringProfile): Measure[] {
    return [trust.transparency, trust.reliability, trust.consistency].map((pillar, place) => ({
        labelKey: TRUST_PILLARS[place].labelKey,
        input: pillar.value,
        score: pillar.value === null ? null : pillar.value / TOP_PILLAR,
        weight: strength.trust / PILLAR_COUNT,
        recordId: pillar.assessmentId,
        date: pillar.observedOn
    }));
}

/** The newest evidence of any kind, worth half with every half-life. */
export function recencyMeasure({ lastEvidence, day }: Standing, { strength }: ScoringProfile): Measure {
    const age = lastEvidence && daysBetween(lastEvidence.date, day);
    return {
        labelKey: 'RMap_Part_Recency',
        input: age,
        score: age === null ? null : decay(age, strength.halfLifeDays),
        weight: strength.recency,
        recordId: lastEvidence?.recordId,
        date: lastEvidence?.date
    };
}

/**
 * The best evidence for the level or a higher one, each worth half with every half-life. The best and not the newest
 * counts: a weaker confirmation takes nothing away.
 */
export function evidenceMeasure(
    { closeness: { level }, day, acts }: Standing,
    assessments: readonly Assessment[],
    { strength, evidence }: ScoringProfile
): Measure {
    const labelKey = 'RMap_EvidenceStrength';
    const weight = strength.evidence;
    let best: Measure = { labelKey, input: null, score: null, weight, recordId: null, date: null };
    let most = 0;
    const weigh = (claim: Closeness, worth: number, input: string | null, recordId: string, date: Day): void => {
        // What is older and worth no more has lost more since.
        const isOutdone = worth <= most && date < (best.date ?? '') && strength.halfLifeDays > 0;
        if (level !== null && !isOutdone && (rankOf(CLOSENESS_LEVELS, claim) ?? -1) >= level) {
            const score = worth * decay(daysBetween(date, day), strength.halfLifeDays);
            const isBest = best.score === null || score > best.score;
            if (isBest || (score === best.score && recordId < (best.recordId ?? ''))) {
                best = { labelKey, input, score, weight, recordId, date };
                most = worth;
            }
        }
    };
    for (const { evidenceStrength: word, closeness: claim, id, assessedOn, status } of assessments) {
        if (claim !== null && word !== null && status === 'Accepted' && assessedOn <= day && evidence.opens[word]) {
            weigh(claim, evidence.worth[word], word, id, assessedOn);
        }
    }
    for (const { engagement, level: shown } of acts) {
        weigh(shown, evidence.actWorth, engagement.kind, engagement.id, engagement.occurredOn);
    }
    return best;
}

/** Different kinds of contact of late, or the coverage somebody noted, whichever says more. */
export function breadthMeasure({ acts, coverage, day }: Standing, { strength }: ScoringProfile): Measure {
    const weight = strength.breadth;
    const since = addDays(day, -strength.breadthDays);
    const kinds: unknown[] = [];
    for (const { engagement } of acts) {
        if (engagement.occurredOn > since && !kinds.includes(engagement.kind)) {
            kinds.push(engagement.kind);
        }
    }
    const byKinds = Math.min(1, kinds.length / strength.breadthKinds);
    const rank = rankOf(COVERAGES, coverage.value);
    const byCoverage = rank === null ? null : rank / TOP_COVERAGE;
    if (byCoverage !== null && byCoverage >= byKinds) {
        const { value: input, assessmentId: recordId, observedOn: date } = coverage;
        return { labelKey: 'RMap_Coverage', input, score: byCoverage, weight, recordId, date };
    }
    const newest = kinds.length > 0 ? acts[0].engagement : null;
    return {
        labelKey: 'RMap_Part_Breadth',
        input: newest && kinds.length,
        score: newest && byKinds,
        weight,
        recordId: newest?.id,
        date: newest?.occurredOn
    };
}

/** What is left of a worth of 1 after the days between: half with every half-life. Without one nothing is lost. */
export function decay(days: number, halfLifeDays: number): number {
    return halfLifeDays > 0 ? 0.5 ** (Math.max(0, days) / halfLifeDays) : 1;
}

import type { LabelKey } from 'c/labels';
import type { Assessment, Day } from 'c/relationshipModel';
import {
    ATTITUDES,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    POLITICAL_STATUSES,
    wordOf
} from 'c/vocabulary';

/** What stands in the fields of the form, by field; a field that was not touched is absent. */
export type Entries = Readonly<Record<string, string>>;

/** What is wrong with an entry. */
export interface Invalid {
    readonly field: string;
    readonly key: LabelKey;
    readonly limit?: number;
}

/** Id of an assessment that is not saved yet. */
export const UNSAVED = 'unsaved';

/** Lengths of the text fields in the org. */
const LIMITS: Readonly<Record<string, number>> = { evidence: 32768, demands: 32768, competitor: 255 };

const OBSERVATIONS = [
    'attitude',
    'closeness',
    'connectionStage',
    'coverage',
    'politicalStatus',
    'power',
    'interest',
    'financialMotive',
    'businessMotive',
    'relationshipMotive',
    'demands',
    'transparency',
    'reliability',
    'consistency',
    'competitorCloseness'
] as const;

/** The assessment that the entries make: what is blank is null, that is, not observed. */
export function assessmentOf(entries: Entries, stakeholderId: string): Assessment {
    const text = (name: string) => (entries[name] ?? '').trim() || null;
    const score = (name: string) => (text(name) === null ? null : Number(text(name)));
    return {
        id: UNSAVED,
        key: null,
        stakeholderId,
        assessedOn: text('assessedOn') ?? '',
        assessedByName: null,
        opportunityId: text('opportunityId'),
        attitude: wordOf(ATTITUDES, text('attitude')),
        closeness: wordOf(CLOSENESS_LEVELS, text('closeness')),
        connectionStage: wordOf(CONNECTION_STAGES, text('connectionStage')),
        coverage: wordOf(COVERAGES, text('coverage')),
        politicalStatus: wordOf(POLITICAL_STATUSES, text('politicalStatus')),
        power: score('power'),
        interest: score('interest'),
        financialMotive: score('financialMotive'),
        businessMotive: score('businessMotive'),
        relationshipMotive: score('relationshipMotive'),
        demands: text('demands'),
        transparency: score('transparency'),
        reliability: score('reliability'),
        consistency: score('consistency'),
        competitor: text('competitor'),
        competitorCloseness: wordOf(CLOSENESS_LEVELS, text('competitorCloseness')),
        evidence: text('evidence'),
        evidenceStrength: wordOf(EVIDENCE_STRENGTHS, text('evidenceStrength')),
        evidenceOrigin: wordOf(EVIDENCE_ORIGINS, text('evidenceOrigin')),
        source: 'Rep',
        status: 'Accepted',
        createdAt: null
    };
}

/**
 * What keeps an assessment from being saved; empty when it is complete. An observation has a day that is not in the
 * future and says something; attitude and closeness need evidence, since the map never shows a mere opinion as known.
 */
export function findInvalid(assessment: Assessment, today: Day): Invalid[] {
    const invalid: Invalid[] = [];
    if (assessment.assessedOn === '') {
        invalid.push({ field: 'assessedOn', key: 'RMap_Invalid_DateMissing' });
    } else if (assessment.assessedOn > today) {
        invalid.push({ field: 'assessedOn', key: 'RMap_Invalid_DateFuture' });
    }
    if (OBSERVATIONS.every((field) => assessment[field] === null)) {
        invalid.push({ field: 'attitude', key: 'RMap_Invalid_Nothing' });
    }
    if (assessment.attitude !== null || assessment.closeness !== null) {
        if (assessment.evidence === null) {
            invalid.push({ field: 'evidence', key: 'RMap_Invalid_Evidence' });
        }
        if (assessment.evidenceStrength === null) {
            invalid.push({ field: 'evidenceStrength', key: 'RMap_Invalid_Strength' });
        }
    }
    if (assessment.competitorCloseness !== null && assessment.competitor === null) {
        invalid.push({ field: 'competitor', key: 'RMap_Invalid_Competitor' });
    }
    for (const [field, limit] of Object.entries(LIMITS)) {
        const text = assessment[field as 'evidence' | 'demands' | 'competitor'];
        if (text !== null && text.length > limit) {
            invalid.push({ field, key: 'RMap_Invalid_TooLong', limit });
        }
    }
    return invalid;
}

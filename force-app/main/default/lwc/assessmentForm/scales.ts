import { LABELS, texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import type { CurrentCopy } from 'c/relationshipModel';
import {
    ATTITUDES,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    POLITICAL_STATUSES,
    termOf
} from 'c/vocabulary';
import type { DrawnTerm, Term } from 'c/vocabulary';
import type { ScaleOption } from 'c/scaleInput';

/** A scale of the form: its label and steps. */
export interface Scale {
    readonly name: string;
    readonly label: string;
    readonly options: readonly ScaleOption[];
}

export const MAIN_SCALES: readonly Scale[] = [
    words('attitude', 'RMap_Attitude', ATTITUDES),
    words('closeness', 'RMap_Closeness', CLOSENESS_LEVELS)
];

export const EVIDENCE_SCALES: readonly Scale[] = [
    words('evidenceStrength', 'RMap_EvidenceStrength', EVIDENCE_STRENGTHS),
    words('evidenceOrigin', 'RMap_EvidenceOrigin', EVIDENCE_ORIGINS)
];

export const MORE_SCALES: readonly Scale[] = [
    words('politicalStatus', 'RMap_PoliticalStatus', POLITICAL_STATUSES),
    scores('power', 'RMap_Power', 1),
    scores('interest', 'RMap_Interest', 1),
    words('connectionStage', 'RMap_ConnectionStage', CONNECTION_STAGES),
    words('coverage', 'RMap_Coverage', COVERAGES),
    scores('financialMotive', 'RMap_FinancialMotive', 0),
    scores('businessMotive', 'RMap_BusinessMotive', 0),
    scores('relationshipMotive', 'RMap_RelationshipMotive', 0),
    scores('transparency', 'RMap_Transparency', 1),
    scores('reliability', 'RMap_Reliability', 1),
    scores('consistency', 'RMap_Consistency', 1)
];

export const COMPETITOR_SCALES: readonly Scale[] = [
    words('competitorCloseness', 'RMap_CompetitorCloseness', CLOSENESS_LEVELS)
];

/** The value a person has now, in words, to set the new observation against; empty for fields without a copy. */
export function presentValue(copy: CurrentCopy | undefined, name: string): string {
    switch (name) {
        case 'attitude':
            return texts('RMap_Assess_Now', textOf(ATTITUDES, copy?.attitude));
        case 'closeness':
            return texts('RMap_Assess_Now', textOf(CLOSENESS_LEVELS, copy?.closeness));
        case 'politicalStatus':
            return texts('RMap_Assess_Now', textOf(POLITICAL_STATUSES, copy?.politicalStatus));
        case 'power':
        case 'interest':
            return texts('RMap_Assess_Now', copy?.[name] ?? LABELS.RMap_Unknown);
        default:
            return '';
    }
}

function textOf(terms: readonly Term[], value: string | null | undefined): string {
    return LABELS[termOf(terms, value).labelKey as LabelKey];
}

function words(name: string, labelKey: LabelKey, terms: readonly (Term | DrawnTerm)[]): Scale {
    const options = terms.flatMap((term): ScaleOption[] => {
        if (term.value === null) {
            return [];
        }
        const label = LABELS[term.labelKey as LabelKey];
        return 'symbol' in term
            ? [{ value: term.value, label, symbol: term.symbol, color: `var(${term.colorToken}, ${term.color})` }]
            : [{ value: term.value, label }];
    });
    return { name, label: LABELS[labelKey], options };
}

function scores(name: string, labelKey: LabelKey, least: number): Scale {
    const options = Array.from({ length: 6 - least }, (_, index) => {
        const value = String(least + index);
        return { value, label: value };
    });
    return { name, label: LABELS[labelKey], options };
}

import {
    ATTITUDES,
    CLOSENESS_LEVELS,
    COVERAGES,
    DEAL_STATUSES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    EVIDENCE_STRENGTHS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    SENIORITIES,
    STATUSES,
    wordOf
} from 'c/vocabulary';
import type { Term } from 'c/vocabulary';
import type { LabelKey } from './labels';
import type { Names, Wording } from './reasonText';
import { termText } from './termText';

/** From which vocabularies the words come that a part found. Others are free texts, or figures. */
const VOCABULARIES: Readonly<Record<string, readonly (readonly Term[])[]>> = {
    RMap_Attitude: [ATTITUDES],
    RMap_Closeness: [CLOSENESS_LEVELS],
    RMap_CompetitorCloseness: [CLOSENESS_LEVELS],
    RMap_Coverage: [COVERAGES],
    RMap_DecisionRoles: [DECISION_ROLES],
    RMap_EvidenceStrength: [EVIDENCE_STRENGTHS, ENGAGEMENT_KINDS],
    RMap_PoliticalStatus: [POLITICAL_STATUSES],
    RMap_Seniority: [SENIORITIES],
    RMap_Part_Contact: [CLOSENESS_LEVELS],
    RMap_Part_DealStatus: [DEAL_STATUSES],
    RMap_Part_DirectReport: [STATUSES],
    RMap_Part_Eased: [ATTITUDES],
    RMap_Part_Freshness: [CLOSENESS_LEVELS],
    RMap_Part_ListenedTo: [LINK_KINDS],
    RMap_Part_Tie: [LINK_KINDS]
};

/** Parts whose own text says what was found. */
export const SAYS_IT = /^RMap_(Hop_|Part_(InfluenceOfAnybody|Limit|NoDeal|Recheck|Relay|TrustedBy)$)/;

/** Engine values: the name of a label, a day, the id of somebody, a number, or a word that stands for itself. */
export function engineWord(value: string | number, { texts, day, number }: Wording, names: Names): string {
    if (typeof value === 'number') {
        return number(value);
    }
    if (value.startsWith('RMap_')) {
        return texts(value as LabelKey);
    }
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : names.nameOf(value) || value;
}

/** What a part found: a word of the vocabulary its label speaks of, or a value as elsewhere. */
export function wordOfInput(labelKey: string, input: string | number, wording: Wording, names: Names): string {
    const word = String(input);
    const terms = VOCABULARIES[labelKey]?.find((each) => wordOf(each, word) !== null);
    return terms ? termText(terms, word, wording.texts) : engineWord(input, wording, names);
}

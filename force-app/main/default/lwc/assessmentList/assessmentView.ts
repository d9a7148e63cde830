import { drawnTermText, termText } from 'c/labels';
import type { LabelKey, Texts, Wording } from 'c/labels';
import type { Assessment } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, EVIDENCE_ORIGINS, EVIDENCE_STRENGTHS, POLITICAL_STATUSES } from 'c/vocabulary';

/** One dated assessment with its evidence. */
export interface AssessmentView {
    readonly key: string;
    readonly day: string;
    readonly by: string;
    readonly findings: readonly { readonly key: string; readonly text: string }[];
    readonly evidence: string;
    readonly origin: string;
    /** What the button leads to, said in full: its word alone does not tell. */
    readonly recordText: string;
    /** What can be decided where it is a proposal. */
    readonly acts: readonly ActView[];
}

/** A decision about a proposal, its title said in full. */
export interface ActView {
    readonly name: 'accept' | 'correct' | 'reject';
    readonly variant: 'brand' | 'neutral';
    readonly label: string;
    readonly title: string;
}

/** Assessments in words: what was found, on what evidence, by whom. */
export function assessmentViews(assessments: readonly Assessment[], { texts, day }: Wording): AssessmentView[] {
    return assessments.map((assessment) => {
        const on = day(assessment.assessedOn);
        return {
            key: assessment.id,
            day: on,
            by: assessment.assessedByName ?? '',
            findings: findingsOf(assessment, texts),
            evidence: assessment.evidence ?? texts('RMap_Evidence_None'),
            origin: [
                assessment.evidenceStrength && termText(EVIDENCE_STRENGTHS, assessment.evidenceStrength, texts),
                assessment.evidenceOrigin && termText(EVIDENCE_ORIGINS, assessment.evidenceOrigin, texts)
            ]
                .filter(Boolean)
                .join(' · '),
            recordText: texts('RMap_Reason_OpenRecord', on),
            acts: actsOn(on, texts)
        };
    });
}

function actsOn(day: string, texts: Texts): ActView[] {
    const act = (name: ActView['name'], label: LabelKey, title: LabelKey): ActView => ({
        name,
        variant: name === 'accept' ? 'brand' : 'neutral',
        label: texts(label),
        title: texts(title, day)
    });
    return [
        act('accept', 'RMap_Proposal_Accept', 'RMap_Proposal_AcceptOf'),
        act('correct', 'RMap_Proposal_Correct', 'RMap_Proposal_CorrectOf'),
        act('reject', 'RMap_Proposal_Reject', 'RMap_Proposal_RejectOf')
    ];
}

function findingsOf(assessment: Assessment, texts: Texts): { key: string; text: string }[] {
    const { attitude, closeness, politicalStatus, power, interest, competitor, competitorCloseness, demands } =
        assessment;
    const scored = (label: LabelKey, value: number | null) =>
        value && `${texts(label)} ${texts('RMap_OutOfFive', value)}`;
    const found = [
        attitude && drawnTermText(ATTITUDES, attitude, texts),
        closeness && drawnTermText(CLOSENESS_LEVELS, closeness, texts),
        politicalStatus && termText(POLITICAL_STATUSES, politicalStatus, texts),
        scored('RMap_Power', power),
        scored('RMap_Interest', interest),
        competitor && competitorCloseness
            ? texts(
                  'RMap_Closeness_Competitor',
                  competitor,
                  drawnTermText(CLOSENESS_LEVELS, competitorCloseness, texts)
              )
            : '',
        demands
    ];
    return found.flatMap((text, index) => (text ? [{ key: String(index), text }] : []));
}

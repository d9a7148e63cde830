import { groupBy } from 'c/relationshipModel';
import { accountAssessmentOf, type AccountAssessmentRow } from '../selectors/accountAssessmentSelector';
import { assessmentOf, type AssessmentRow } from '../selectors/assessmentSelector';
import { commitmentOf, engagementsOf, type CommitmentRow, type ParticipantRow } from '../selectors/dealingSelectors';
import { stakeholderOf, type StakeholderRow } from '../selectors/stakeholderSelector';
import type { PersonDossier } from './personScores';

/** Rows that belong to some stakeholders. */
export interface RelatedRows {
    assessments: readonly AssessmentRow[];
    participants: readonly ParticipantRow[];
    commitments: readonly CommitmentRow[];
    accountAssessments: readonly AccountAssessmentRow[];
}

/** What is on record about a person, and when the newest of it was written. */
export interface DatedDossier {
    dossier: PersonDossier;
    newest: string | null;
}

/** Sorts what was read by person, in the order of the stakeholders; what is about others is left out. */
export function dossiersOf(rows: readonly StakeholderRow[], related: RelatedRows): DatedDossier[] {
    const assessments = byPerson(related.assessments);
    const participants = byPerson(related.participants);
    const commitments = byPerson(related.commitments);
    const looks = groupBy(related.accountAssessments, ({ Account__c }) => Account__c);
    return rows.map((row) => {
        const observed = assessments.get(row.Id) ?? [];
        const parts = participants.get(row.Id) ?? [];
        const promises = commitments.get(row.Id) ?? [];
        const dossier: PersonDossier = {
            stakeholder: stakeholderOf(row),
            assessments: observed.filter(counts).map(assessmentOf),
            withdrawn: observed.filter((each) => !counts(each)).map(assessmentOf),
            engagements: engagementsOf(parts),
            commitments: promises.map(commitmentOf),
            accountAssessments: (looks.get(row.Account__c) ?? []).map(accountAssessmentOf)
        };
        const moments = [
            ...[...observed, ...parts, ...promises].map(({ SystemModstamp }) => SystemModstamp),
            ...parts.map(({ Engagement__r }) => String(Engagement__r.SystemModstamp))
        ];
        return { dossier, newest: moments.reduce<string | null>(later, null) };
    });
}

/** The later of two moments as REST writes them, which compare as texts. */
export function later(a: string | null, b: string | null): string | null {
    return a === null || (b !== null && b > a) ? b : a;
}

const counts = ({ Status__c, IsDeleted }: AssessmentRow): boolean => Status__c === 'Accepted' && !IsDeleted;

function byPerson<Row extends { Stakeholder__c: string }>(rows: readonly Row[]): Map<string, Row[]> {
    return groupBy(rows, ({ Stakeholder__c }) => Stakeholder__c);
}

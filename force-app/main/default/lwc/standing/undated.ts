import type { Assessment, CurrentCopy, Engagement } from 'c/relationshipModel';
import type { Evidenced } from './types';

/** What is on record about one person. */
export interface PersonRecords {
    stakeholderId: string;
    /** Every assessment of the person, newest first (`RelationshipModel.assessmentsOf`). */
    assessments: readonly Assessment[];
    /** Every engagement the person took part in, newest first (`RelationshipModel.engagementsOf`). */
    engagements: readonly Engagement[];
    /** The person's own record. A value that no accepted assessment ever gave is undated and counts on every day. */
    copy: CurrentCopy;
}

/** The own record's value of a field that no accepted assessment of any day gives: then nobody dated it. */
export function undated<Field extends keyof CurrentCopy>(
    { copy, assessments }: PersonRecords,
    field: Field
): CurrentCopy[Field] | null {
    const value = copy[field];
    const isDated = value !== null && assessments.some((each) => each.status === 'Accepted' && each[field] !== null);
    return isDated ? null : value;
}

/** A value with how strong the evidence of the assessment is that gives it; undated without one. */
export function evidenced<T>(value: T | null, assessment: Assessment | undefined): Evidenced<T> {
    return {
        value,
        assessmentId: assessment?.id ?? null,
        observedOn: assessment?.assessedOn ?? null,
        strength: assessment?.evidenceStrength ?? null
    };
}

import { snapshotOf } from 'c/accountOnDay';
import {
    buildModel,
    copyOf,
    currentState,
    type AccountAssessment,
    type Assessment,
    type Commitment,
    type CurrentCopy,
    type Day,
    type Engagement,
    type Stakeholder
} from 'c/relationshipModel';
import { relationshipStrength, strengthTrend } from 'c/relationshipStrength';
import type { ActiveProfile } from './profileService';

/** All that a person's scores are computed from. */
export interface PersonDossier {
    stakeholder: Stakeholder;
    /** Decided and undeleted. */
    assessments: readonly Assessment[];
    /** Rejected, or deleted after they were accepted. */
    withdrawn: readonly Assessment[];
    engagements: readonly Engagement[];
    commitments: readonly Commitment[];
    accountAssessments: readonly AccountAssessment[];
}

/** What the stakeholder's own record is to say. */
export interface PersonScores {
    copy: CurrentCopy;
    /** Whole points 0–100, null when unknown. Lists show no more than is known, and decay rewrites no row every night. */
    strength: number | null;
    trend: number | null;
}

/** Judgements that only assessments give; power, interest and political standing may stand on the own record alone. */
const JUDGEMENTS = ['attitude', 'closeness'] as const;

/** The current copy and the scores of one person on a day. Pure; the same records always give the same. */
export function personScores(dossier: PersonDossier, day: Day, { profile }: ActiveProfile): PersonScores {
    const { stakeholder, assessments, engagements, commitments, accountAssessments } = dossier;
    const copy = copyToday(dossier, day);
    const stakeholders = [{ ...stakeholder, ...copy }];
    const records = { stakeholders, assessments, engagements, commitments, accountAssessments };
    const account = snapshotOf(buildModel(records), day, profile);
    return {
        copy,
        strength: whole(relationshipStrength(account, stakeholder.id).value),
        trend: whole(strengthTrend(account, stakeholder.id).value)
    };
}

/**
 * The current copy as page and sync write it: per field the newest accepted value. What no assessment says stays as the
 * record has it, unless a withdrawn assessment was all that said so.
 */
function copyToday({ stakeholder, assessments, withdrawn }: PersonDossier, day: Day): CurrentCopy {
    const { attitude, closeness, politicalStatus, power, interest } = stakeholder;
    const stored: CurrentCopy = { attitude, closeness, politicalStatus, power, interest };
    const known = copyOf(currentState(assessments, day));
    const gone = JUDGEMENTS.filter(
        (field) => known[field] === null && withdrawn.some((each) => each[field] === stored[field])
    );
    const said = Object.entries(known).filter(([, value]) => value !== null);
    return { ...stored, ...Object.fromEntries(gone.map((field) => [field, null])), ...Object.fromEntries(said) };
}

/** Rounded; a trend of nothing is 0, never −0. */
function whole(value: number | null): number | null {
    return value === null ? null : Math.round(value) + 0;
}

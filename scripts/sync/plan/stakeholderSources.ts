import type { Day } from 'c/relationshipModel';
import type { AssessmentRow, PositionRow, StakeholderRow } from '../schema/native';
import type { Sourced } from '../types';
import type { OrgRow } from './values';

/** Everything known of one stakeholder, from the sources and from the org. */
export interface StakeholderSources {
    key: string;
    /** Its own row; undefined when the sources only speak of records around it. */
    own: Sourced<StakeholderRow> | undefined;
    positions: Sourced<PositionRow>[];
    assessments: Sourced<AssessmentRow>[];
    stored: OrgRow | undefined;
    storedPositions: OrgRow[];
    storedAssessments: OrgRow[];
}

/** The days that matter: when the sources were true, and when the current copy is. */
export interface Days {
    asOf: Day;
    today: Day;
}

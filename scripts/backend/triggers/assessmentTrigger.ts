import { ASSESSMENT_FIELDS } from 'c/mapRecords';
import type { CollectedWork } from '../runtime';
import type { AssessmentRow } from '../selectors/assessmentSelector';
import type { StandingService } from '../services/standingService';
import { FollowTrigger } from './followTrigger';

/** An observation that came in by any door: current copy, strength and trend of its stakeholder follow. */
export class AssessmentTrigger extends FollowTrigger<AssessmentRow> {
    readonly object = 'RelationshipAssessment__c';
    readonly fields = Object.values(ASSESSMENT_FIELDS);
    protected readonly works: readonly CollectedWork[];

    constructor(standings: StandingService) {
        super();
        this.works = [standings.refresh];
    }

    protected idsOf({ Stakeholder__c }: AssessmentRow): string[] {
        return [Stakeholder__c];
    }
}

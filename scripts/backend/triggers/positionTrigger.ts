import { POSITION_FIELDS } from 'c/mapRecords';
import type { CollectedWork } from '../runtime';
import type { PositionRow } from '../selectors/positionSelector';
import type { PositionService } from '../services/positionService';
import { FollowTrigger } from './followTrigger';

/** A position that came in by any door: where its stakeholder stands today follows. */
export class PositionTrigger extends FollowTrigger<PositionRow> {
    readonly object = 'StakeholderPosition__c';
    readonly fields = Object.values(POSITION_FIELDS);
    protected readonly works: readonly CollectedWork[];

    constructor(positions: PositionService) {
        super();
        this.works = [positions.refresh];
    }

    protected idsOf({ Stakeholder__c }: PositionRow): string[] {
        return [Stakeholder__c];
    }
}

import { STAKEHOLDER_FIELDS } from 'c/mapRecords';
import { Trigger, type TriggerContext } from '../runtime';
import type { StakeholderRow } from '../selectors/stakeholderSelector';
import type { PositionService } from '../services/positionService';
import type { StandingService } from '../services/standingService';

const SCORES = ['Strength__c', 'Trend__c', 'ProfileVersion__c', 'ScoredUpTo__c'];

/** A stakeholder's own record that somebody wrote: what it repeats of other records is what they say. */
export class StakeholderTrigger extends Trigger<StakeholderRow> {
    readonly object = 'Stakeholder__c';
    readonly fields = [...Object.values(STAKEHOLDER_FIELDS), 'Function__c', ...SCORES];

    constructor(
        private readonly standings: StandingService,
        private readonly positions: PositionService
    ) {
        super();
    }

    override async afterInsert(trigger: TriggerContext<StakeholderRow>): Promise<void> {
        this.follow(trigger);
    }

    override async afterUpdate(trigger: TriggerContext<StakeholderRow>): Promise<void> {
        this.follow(trigger);
    }

    override async afterUndelete(trigger: TriggerContext<StakeholderRow>): Promise<void> {
        this.follow(trigger);
    }

    private follow(trigger: TriggerContext<StakeholderRow>): void {
        trigger.collect(this.standings.refresh, trigger.newMap.keys());
        trigger.collect(this.positions.refresh, trigger.newMap.keys());
    }
}

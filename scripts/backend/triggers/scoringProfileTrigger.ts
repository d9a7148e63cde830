import { Trigger, type QueueableType, type TriggerContext } from '../runtime';
import type { ScoringProfileRow } from '../selectors/scoringProfileSelector';
import type { RecomputeArgs } from '../services/dealingService';
import type { ProfileService } from '../services/profileService';

/** Other weights: every score is computed anew, behind whatever else is going on. */
export class ScoringProfileTrigger extends Trigger<ScoringProfileRow> {
    readonly object = 'ScoringProfile__c';
    readonly fields = ['Version__c', 'Active__c', 'Profile__c'];

    constructor(
        private readonly profiles: ProfileService,
        private readonly recompute: QueueableType<RecomputeArgs>
    ) {
        super();
    }

    override async afterInsert(trigger: TriggerContext<ScoringProfileRow>): Promise<void> {
        this.follow(trigger);
    }

    override async afterUpdate(trigger: TriggerContext<ScoringProfileRow>): Promise<void> {
        this.follow(trigger);
    }

    override async afterDelete(trigger: TriggerContext<ScoringProfileRow>): Promise<void> {
        this.follow(trigger);
    }

    override async afterUndelete(trigger: TriggerContext<ScoringProfileRow>): Promise<void> {
        this.follow(trigger);
    }

    private follow({ enqueue }: TriggerContext<ScoringProfileRow>): void {
        this.profiles.forget();
        enqueue(this.recompute, { after: null }, 'all');
    }
}

import type { CollectedWork, SObject } from '../runtime';
import type { CommitmentRow, ParticipantRow } from '../selectors/dealingSelectors';
import type { DealingService } from '../services/dealingService';
import type { StandingService } from '../services/standingService';
import { FollowTrigger } from './followTrigger';

/** Who took part in something done together. */
export class ParticipantTrigger extends FollowTrigger<ParticipantRow> {
    readonly object = 'EngagementParticipant__c';
    readonly fields = ['Engagement__c', 'Stakeholder__c'];
    protected readonly works: readonly CollectedWork[];

    constructor(standings: StandingService) {
        super();
        this.works = [standings.refresh];
    }

    protected idsOf({ Stakeholder__c }: ParticipantRow): string[] {
        return [Stakeholder__c];
    }
}

/** Something done together: all who took part follow. */
export class EngagementTrigger extends FollowTrigger<SObject> {
    readonly object = 'Engagement__c';
    readonly fields = ['OccurredOn__c', 'Kind__c', 'Cost__c', 'Outcome__c'];
    protected readonly works: readonly CollectedWork[];

    constructor(dealings: DealingService) {
        super();
        this.works = [dealings.refreshParticipants];
    }

    protected idsOf({ Id }: SObject): string[] {
        return [Id];
    }
}

/** A promise, kept or not. */
export class CommitmentTrigger extends FollowTrigger<CommitmentRow> {
    readonly object = 'Commitment__c';
    readonly fields = [
        'Stakeholder__c',
        'Direction__c',
        'MadeOn__c',
        'DueOn__c',
        'ClosedOn__c',
        'Status__c',
        'Weight__c'
    ];
    protected readonly works: readonly CollectedWork[];

    constructor(standings: StandingService) {
        super();
        this.works = [standings.refresh];
    }

    protected idsOf({ Stakeholder__c }: CommitmentRow): string[] {
        return [Stakeholder__c];
    }
}

/** The customer's rules of conduct decide what an act may show: everybody on the account's map follows. */
export class AccountAssessmentTrigger extends FollowTrigger<SObject & { Account__c: string }> {
    readonly object = 'AccountAssessment__c';
    readonly fields = ['Account__c' as const, 'AssessedOn__c', 'Regulated__c', 'GiftLimit__c'];
    protected readonly works: readonly CollectedWork[];

    constructor(dealings: DealingService) {
        super();
        this.works = [dealings.refreshAccounts];
    }

    protected idsOf({ Account__c }: { Account__c: string }): string[] {
        return [Account__c];
    }
}

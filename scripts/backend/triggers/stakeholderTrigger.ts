import { STAKEHOLDER_FIELDS } from 'c/mapRecords';
import { Trigger, type TriggerContext } from '../runtime';
import type { StakeholderRow } from '../selectors/stakeholderSelector';
import type { ContactService } from '../services/contactService';
import type { PositionService } from '../services/positionService';
import type { StandingService } from '../services/standingService';

/** Who they are in the CRM, and what we have seen of it. */
const LINK = ['Contact__c', 'LinkedContactId__c', 'LinkedAccountId__c'];
const SCORES = ['Strength__c', 'Trend__c', 'ProfileVersion__c', 'ScoredUpTo__c'];

/** A stakeholder's own record that somebody wrote: what it repeats of other records is what they say. */
export class StakeholderTrigger extends Trigger<StakeholderRow> {
    readonly object = 'Stakeholder__c';
    readonly fields = [...Object.values(STAKEHOLDER_FIELDS), 'Function__c', ...LINK, ...SCORES];

    constructor(
        private readonly standings: StandingService,
        private readonly positions: PositionService,
        private readonly contacts: ContactService
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
        const relinked = trigger.new.filter(({ Contact__c, LinkedContactId__c }) => Contact__c !== LinkedContactId__c);
        trigger.collect(
            this.contacts.refreshLinks,
            relinked.map(({ Id }) => Id)
        );
    }
}

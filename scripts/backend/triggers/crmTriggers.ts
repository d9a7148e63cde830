import { Trigger, type CollectedWork, type SObject, type TriggerContext } from '../runtime';
import type { ContactRow, OpportunityRow } from '../selectors/crmSelectors';
import type { CommitteeService } from '../services/committeeService';
import type { ContactService } from '../services/contactService';
import type { EvidenceService } from '../services/evidenceService';
import { FollowTrigger } from './followTrigger';

/** A contact that somebody changed or deleted: the stakeholder who it is follows, or is flagged. */
export class ContactTrigger extends FollowTrigger<ContactRow> {
    readonly object = 'Contact';
    readonly fields = ['AccountId', 'ReportsToId', 'Title', 'Department'];
    protected readonly works: readonly CollectedWork[];

    constructor(contacts: ContactService) {
        super();
        this.works = [contacts.refresh];
    }

    protected idsOf({ Id }: ContactRow): string[] {
        return [Id];
    }
}

/** A deal that moves on asks for its committee. */
export class OpportunityTrigger extends Trigger<OpportunityRow> {
    readonly object = 'Opportunity';
    readonly fields = ['StageName' as const];

    constructor(private readonly committees: CommitteeService) {
        super();
    }

    override async afterUpdate(trigger: TriggerContext<OpportunityRow>): Promise<void> {
        const moved = trigger.new.filter((row) => trigger.isChanged(row, 'StageName'));
        trigger.collect(
            this.committees.ask,
            moved.map(({ Id }) => Id)
        );
    }
}

type ActivityRow = SObject & { WhoId?: string | null; RelationId?: string | null; ContactId?: string | null };

/** Something the CRM has on record of a contact: what it shows is proposed. */
export class ActivityTrigger extends FollowTrigger<ActivityRow> {
    protected readonly works: readonly CollectedWork[];

    constructor(
        readonly object: string,
        readonly fields: readonly string[],
        evidence: EvidenceService
    ) {
        super();
        this.works = [evidence.propose];
    }

    /** Only contacts: a lead is on nobody's map. */
    protected idsOf({ WhoId, RelationId, ContactId }: ActivityRow): string[] {
        return [WhoId, RelationId, ContactId].flatMap((id) => (id?.startsWith('003') ? id : []));
    }
}

/** A trigger for each object that activities are kept in. */
export function activityTriggers(evidence: EvidenceService): ActivityTrigger[] {
    const objects: Record<string, string[]> = {
        Event: ['WhoId', 'OwnerId', 'Subject', 'Location', 'StartDateTime', 'EndDateTime', 'IsPrivate'],
        Task: ['WhoId', 'OwnerId', 'TaskSubtype', 'Status', 'CallDurationInSeconds', 'CallDisposition'],
        OpportunityContactRole: ['ContactId', 'OpportunityId', 'Role']
    };
    return Object.entries(objects).map(([object, fields]) => new ActivityTrigger(object, fields, evidence));
}

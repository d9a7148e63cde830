import { Batchable, type QueryLocator, type WorkContext } from '../runtime';
import { StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import type { EvidenceService } from '../services/evidenceService';

/** What a run has seen of the CRM's activities. */
interface Seen {
    people: number;
    activities: number;
}

/** Looks through the activities with everybody: a meeting shows something once it is over, and nobody writes to it then. */
export class EvidenceBatch extends Batchable<StakeholderRow, Seen> {
    readonly name = 'Evidence';
    override readonly scopeSize = 400;
    private readonly stakeholders = new StakeholderSelector();

    constructor(private readonly evidence: EvidenceService) {
        super();
    }

    start(): QueryLocator<StakeholderRow> {
        return this.stakeholders.withContact();
    }

    initialState(): Seen {
        return { people: 0, activities: 0 };
    }

    async execute(scope: readonly StakeholderRow[], { people, activities }: Seen, context: WorkContext): Promise<Seen> {
        const seen = await this.evidence.proposeFor(scope, context);
        return { people: people + scope.length, activities: activities + seen };
    }

    /** People are met, and nothing is on record: then capture keeps its findings elsewhere, or nobody logs anything. */
    override async finish({ people, activities }: Seen, _summary: unknown, { log }: WorkContext): Promise<void> {
        if (people > 0 && activities === 0) {
            log.warn('evidence.noRecords', {
                people,
                hint: 'No activity of any of them is on record. Einstein Activity Capture shows e-mails and events without keeping records of them: switch its sync to Salesforce records on, or log activities.'
            });
        }
    }
}

import { Batchable, type QueryLocator, type WorkContext } from '../runtime';
import { rangesOf } from '../selectors/parentScope';
import { StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import type { ContactService } from '../services/contactService';
import type { PositionService } from '../services/positionService';
import type { StandingService } from '../services/standingService';

/** Rows of a query page. */
const PAGE = 2000;

/**
 * Brings every stakeholder of the org in line: nightly, because time passes (what has aged, what begins today), and
 * whenever changes may have been missed. Reads by ranges of ids, each about one page of assessments.
 */
export class RecomputeBatch extends Batchable<StakeholderRow> {
    readonly name = 'Recompute';
    override readonly scopeSize = 4000;
    private readonly stakeholders = new StakeholderSelector();

    constructor(
        private readonly standings: StandingService,
        private readonly positions: PositionService,
        private readonly contacts: ContactService
    ) {
        super();
    }

    start(): QueryLocator<StakeholderRow> {
        return this.stakeholders.all();
    }

    initialState(): null {
        return null;
    }

    async execute(scope: readonly StakeholderRow[], state: null, context: WorkContext): Promise<null> {
        const ranges = rangesOf(scope, ({ AssessmentCount__c }) => AssessmentCount__c ?? 0, PAGE);
        const { positions, ...related } = await context.database.queryTogether({
            ...this.standings.relatedTo({ ranges }),
            ...this.positions.relatedTo({ ranges })
        });
        await this.standings.bringInLine(scope, related, context);
        this.positions.bringInLine(scope, positions, context);
        await this.contacts.bringInLine(scope, context);
        return state;
    }
}

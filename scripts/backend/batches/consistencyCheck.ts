import { Batchable, type BatchSummary, type QueryLocator, type WorkContext } from '../runtime';
import { rangesOf } from '../selectors/parentScope';
import { StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import type { StandingService } from '../services/standingService';

/** What does not agree, and a few records that show it. */
interface Found {
    differing: number;
    selfReports: number;
    examples: string[];
}

const EXAMPLES = 20;

/** Says where records do not agree with those behind them. It writes nothing: `Recompute` does. */
export class ConsistencyCheck extends Batchable<StakeholderRow, Found> {
    readonly name = 'ConsistencyCheck';
    override readonly scopeSize = 2000;
    private readonly stakeholders = new StakeholderSelector();

    constructor(private readonly standings: StandingService) {
        super();
    }

    start(): QueryLocator<StakeholderRow> {
        return this.stakeholders.all();
    }

    initialState(): Found {
        return { differing: 0, selfReports: 0, examples: [] };
    }

    async execute(scope: readonly StakeholderRow[], found: Found, context: WorkContext): Promise<Found> {
        const ranges = rangesOf(scope, ({ AssessmentCount__c }) => AssessmentCount__c ?? 0, 2000);
        const differing = await this.standings.differences(scope, { ranges }, context);
        const selfReports = scope.filter(({ Id, ReportsTo__c }) => Id === ReportsTo__c);
        const examples = [...found.examples, ...differing.map(({ row }) => row.Id), ...selfReports.map(({ Id }) => Id)];
        return {
            differing: found.differing + differing.length,
            selfReports: found.selfReports + selfReports.length,
            examples: [...new Set(examples)].slice(0, EXAMPLES)
        };
    }

    override async finish(found: Found, { rows }: BatchSummary, { log }: WorkContext): Promise<void> {
        const isSound = found.differing === 0 && found.selfReports === 0;
        log[isSound ? 'info' : 'warn']('consistency', { rows, ...found, examples: found.examples.join() });
    }
}

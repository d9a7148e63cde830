import type { CollectedWork, QueueableType } from '../runtime';
import { ParticipantSelector } from '../selectors/dealingSelectors';
import { StakeholderSelector } from '../selectors/stakeholderSelector';
import type { StandingService } from './standingService';

/** Where a recompute goes on: behind the stakeholder of this id. */
export interface RecomputeArgs {
    after: string | null;
}

/** Stakeholders that a step of a recompute takes. */
const STEP = 400;

/** Finds the people whose scores something concerns that does not name them. */
export class DealingService {
    private readonly participants = new ParticipantSelector();
    private readonly stakeholders = new StakeholderSelector();

    constructor(private readonly standings: StandingService) {}

    /** All who took part in engagements. */
    readonly refreshParticipants: CollectedWork = async (engagementIds, context) => {
        const rows = await context.database.query(this.participants.ofEngagements(engagementIds));
        await this.refresh(
            rows.map(({ Stakeholder__c }) => Stakeholder__c),
            context
        );
    };

    /** Everybody on the maps of accounts. */
    readonly refreshAccounts: CollectedWork = async (accountIds, context) => {
        const rows = await context.database.query(this.stakeholders.ofAccounts(accountIds));
        await this.refresh(
            rows.map(({ Id }) => Id),
            context
        );
    };

    /** Everybody of the org, step by step: each job asks for the next. */
    readonly recompute: QueueableType<RecomputeArgs> = {
        name: 'standing.recompute',
        execute: async ({ after }, context) => {
            const rows = await context.database.query(this.stakeholders.next(after, STEP));
            await this.refresh(
                rows.map(({ Id }) => Id),
                context
            );
            if (rows.length === STEP) {
                context.enqueue(this.recompute, { after: rows[STEP - 1].Id }, 'all');
            }
        }
    };

    private async refresh(ids: readonly string[], context: Parameters<CollectedWork>[1]): Promise<void> {
        if (ids.length > 0) {
            await this.standings.refresh(new Set(ids), context);
        }
    }
}

import { snapshotOf } from 'c/accountOnDay';
import { decisionOn } from 'c/decision';
import { buildModel, groupBy } from 'c/relationshipModel';
import { DECISION_ROLES, termOf } from 'c/vocabulary';
import { labelsIn } from '../digest/labelFiles';
import { today, type CollectedWork } from '../runtime';
import { buyingRoleOf, BuyingRoleSelector, opportunityOf, OpportunitySelector } from '../selectors/crmSelectors';
import { positionOf, PositionSelector } from '../selectors/positionSelector';
import { stakeholderOf, StakeholderSelector } from '../selectors/stakeholderSelector';
import { text, type Language } from '../texts';
import type { ProfileService } from './profileService';
import type { TaskService } from './taskService';

/** Asks for who is missing from the committee of a deal that moves on. */
export class CommitteeService {
    private readonly opportunities = new OpportunitySelector();
    private readonly roles = new BuyingRoleSelector();
    private readonly stakeholders = new StakeholderSelector();
    private readonly positions = new PositionSelector();

    constructor(
        private readonly profiles: ProfileService,
        private readonly tasks: TaskService,
        private readonly language: Language
    ) {}

    /** One open task for each open deal whose account has a map, with the required roles that nobody has. */
    readonly ask: CollectedWork = async (opportunityIds, context) => {
        const { database, clock } = context;
        const { deals, roles } = await database.queryTogether({
            deals: this.opportunities.byIds(opportunityIds),
            roles: this.roles.ofOpportunities(opportunityIds)
        });
        const open = deals.filter(({ IsClosed, AccountId }) => !IsClosed && AccountId !== null);
        const accounts = open.flatMap(({ AccountId }) => AccountId ?? []);
        const { people, positions } = await database.queryTogether({
            people: this.stakeholders.ofAccounts(accounts),
            positions: this.positions.ofAccounts(accounts)
        });
        const { profile } = await this.profiles.active(context);
        const byAccount = groupBy(people, ({ Account__c }) => Account__c);
        for (const deal of open) {
            const stakeholders = (byAccount.get(deal.AccountId ?? '') ?? []).map(stakeholderOf);
            const records = {
                stakeholders,
                positions: positions.map(positionOf),
                buyingRoles: roles.map(buyingRoleOf).filter(({ opportunityId }) => opportunityId === deal.Id),
                opportunities: [opportunityOf(deal)]
            };
            const account = snapshotOf(buildModel(records), today(clock), profile);
            const missing = decisionOn(account, deal.Id)?.committee.missing ?? [];
            if (stakeholders.length > 0 && missing.length > 0) {
                const words = labelsIn(this.language);
                const names = missing.map(({ role }) => words(termOf(DECISION_ROLES, role).labelKey)).join(', ');
                const body = text(this.language, 'committeeBody', deal.StageName, names);
                const about = { recordId: deal.Id, contactId: null, ownerId: deal.OwnerId };
                this.tasks.ask({ subject: 'committeeSubject', body, ...about }, context);
            }
        }
    };
}

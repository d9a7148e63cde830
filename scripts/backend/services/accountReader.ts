import { groupBy, type RelationshipRecords } from 'c/relationshipModel';
import type { BackendContext } from '../runtime';
import { accountAssessmentOf, AccountAssessmentSelector } from '../selectors/accountAssessmentSelector';
import type { AccountRow } from '../selectors/accountSelector';
import { assessmentOf, AssessmentSelector } from '../selectors/assessmentSelector';
import { buyingRoleOf, BuyingRoleSelector, opportunityOf, OpportunitySelector } from '../selectors/crmSelectors';
import { commitmentOf, CommitmentSelector, engagementsOf, ParticipantSelector } from '../selectors/dealingSelectors';
import { linkOf, LinkSelector } from '../selectors/linkSelector';
import { positionOf, PositionSelector } from '../selectors/positionSelector';
import { stakeholderOf, StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';

/** An account with everything that its map rests on. */
export interface AccountRecords {
    account: AccountRow;
    stakeholders: readonly StakeholderRow[];
    records: RelationshipRecords;
}

/** Reads whole accounts: two calls for several of them together. */
export class AccountReader {
    private readonly stakeholders = new StakeholderSelector();
    private readonly assessments = new AssessmentSelector();
    private readonly positions = new PositionSelector();
    private readonly participants = new ParticipantSelector();
    private readonly commitments = new CommitmentSelector();
    private readonly looks = new AccountAssessmentSelector();
    private readonly opportunities = new OpportunitySelector();
    private readonly roles = new BuyingRoleSelector();
    private readonly links = new LinkSelector();

    async read(accounts: readonly AccountRow[], { database }: BackendContext): Promise<AccountRecords[]> {
        const ids = accounts.map(({ Id }) => Id);
        const rows = await database.queryTogether({
            stakeholders: this.stakeholders.ofAccounts(ids),
            assessments: this.assessments.ofAccounts(ids),
            positions: this.positions.ofAccounts(ids),
            participants: this.participants.ofAccounts(ids),
            commitments: this.commitments.ofAccounts(ids),
            looks: this.looks.ofAccounts(ids),
            opportunities: this.opportunities.ofAccounts(ids),
            roles: this.roles.ofAccounts(ids),
            links: this.links.ofAccounts(ids)
        });
        const stakeholders = groupBy(rows.stakeholders, ({ Account__c }) => Account__c);
        return accounts.map((account): AccountRecords => {
            const own = stakeholders.get(account.Id) ?? [];
            const people = new Set(own.map(({ Id }) => Id));
            const isOfOne = ({ Stakeholder__c }: { Stakeholder__c: string }): boolean => people.has(Stakeholder__c);
            const records: RelationshipRecords = {
                account: { id: account.Id, name: account.Name, stage: null, regulated: null, giftLimit: null },
                stakeholders: own.map(stakeholderOf),
                assessments: rows.assessments.filter(isOfOne).map(assessmentOf),
                positions: rows.positions.filter(isOfOne).map(positionOf),
                engagements: engagementsOf(rows.participants.filter(isOfOne)),
                commitments: rows.commitments.filter(isOfOne).map(commitmentOf),
                accountAssessments: rows.looks
                    .filter(({ Account__c }) => Account__c === account.Id)
                    .map(accountAssessmentOf),
                opportunities: rows.opportunities
                    .filter(({ AccountId }) => AccountId === account.Id)
                    .map(opportunityOf),
                buyingRoles: rows.roles.filter(isOfOne).map(buyingRoleOf),
                links: rows.links.map(linkOf).filter(({ fromId }) => people.has(fromId))
            };
            return { account, stakeholders: own, records };
        });
    }
}

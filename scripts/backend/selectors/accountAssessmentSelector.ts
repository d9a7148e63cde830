import { readAccountAssessment } from 'c/mapRecords';
import type { AccountAssessment } from 'c/relationshipModel';
import { Selector, Soql, soql, type Query, type SObject } from '../runtime';
import { nodeOf } from './nodes';
import { byParent, type ParentScope } from './parentScope';

/** A row of AccountAssessment__c. */
export interface AccountAssessmentRow extends SObject {
    Account__c: string;
}

const ENGINE = {
    assessedOn: 'AssessedOn__c',
    stage: 'Stage__c',
    communication: 'Communication__c',
    matching: 'Matching__c',
    jointWork: 'JointWork__c',
    recognition: 'Recognition__c',
    organisationalSupport: 'OrganisationalSupport__c',
    attitudeAndTrust: 'AttitudeAndTrust__c',
    growthPotential: 'GrowthPotential__c',
    satisfaction: 'Satisfaction__c',
    revenueShare: 'RevenueShare__c',
    regulated: 'Regulated__c',
    giftLimit: 'GiftLimit__c',
    key: 'AccountAssessmentKey__c',
    createdAt: 'CreatedDate'
};

/** Dated looks at accounts as a whole. */
export class AccountAssessmentSelector extends Selector<AccountAssessmentRow> {
    readonly object = 'AccountAssessment__c';
    readonly fields = ['Account__c', ...Object.values(ENGINE)];

    ofAccounts(accountIds: Iterable<string>): Query<AccountAssessmentRow>[] {
        return this.among('Account__c', accountIds);
    }

    /** Those of the accounts on whose maps the stakeholders are. */
    ofStakeholders(scope: ParentScope): Query<AccountAssessmentRow>[] {
        return byParent(scope, 'Id', (condition) =>
            this.where(
                soql`Account__c IN ${new Soql(`(SELECT Account__c FROM Stakeholder__c WHERE ${condition.text})`)}`
            )
        );
    }
}

/** A row as the engine thinks of it. */
export function accountAssessmentOf(row: AccountAssessmentRow): AccountAssessment {
    return readAccountAssessment(nodeOf(row, ENGINE));
}

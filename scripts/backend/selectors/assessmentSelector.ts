import { ASSESSMENT_FIELDS, readAssessment } from 'c/mapRecords';
import type { Assessment } from 'c/relationshipModel';
import { Selector, soql, type Query, type QueryLocator, type SObject } from '../runtime';
import { nodeOf } from './nodes';
import { byParent, type ParentScope } from './parentScope';

/** A row of RelationshipAssessment__c. */
export interface AssessmentRow extends SObject {
    Stakeholder__c: string;
    Status__c: string;
    Source__c: string;
    AssessedOn__c: string;
    AssessmentKey__c: string | null;
    CreatedDate: string;
    SystemModstamp: string;
    IsDeleted: boolean;
}

const ENGINE = { ...ASSESSMENT_FIELDS, key: 'AssessmentKey__c', createdAt: 'CreatedDate' };

/** Dated observations. */
export class AssessmentSelector extends Selector<AssessmentRow> {
    readonly object = 'RelationshipAssessment__c';
    readonly fields = [...Object.values(ENGINE), 'SystemModstamp', 'IsDeleted'];

    /** Decided observations of people, those in the recycle bin too: what was withdrawn is known by them. */
    decided(scope: ParentScope): Query<AssessmentRow>[] {
        return byParent(scope, 'Stakeholder__c', (condition) =>
            this.where(soql`${condition} AND Status__c IN ('Accepted', 'Rejected')`, { withDeleted: true })
        );
    }

    /** Every observation of the people of accounts. */
    ofAccounts(accountIds: Iterable<string>): Query<AssessmentRow>[] {
        return this.among('Stakeholder__r.Account__c', accountIds, { perQuery: 100 });
    }

    /** Derived proposals that wait. */
    openDerived(): QueryLocator<AssessmentRow> {
        return this.all(soql`Status__c = 'Proposed' AND Source__c = 'Derived'`);
    }

    /** Every observation of people: proposals and rejected ones too. */
    ofStakeholders(ids: Iterable<string>): Query<AssessmentRow>[] {
        return this.among('Stakeholder__c', ids);
    }
}

/** A row as the engine thinks of it. */
export function assessmentOf(row: AssessmentRow): Assessment {
    return readAssessment(nodeOf(row, ENGINE));
}

import { readStakeholder, STAKEHOLDER_FIELDS } from 'c/mapRecords';
import type { Stakeholder } from 'c/relationshipModel';
import { day, Selector, soql, type Query, type QueryLocator, type SObject } from '../runtime';
import { nodeOf } from './nodes';
import { byParent, type ParentScope } from './parentScope';

/** A row of Stakeholder__c. */
export interface StakeholderRow extends SObject {
    Name: string;
    Account__c: string;
    Account__r: { Name: string; OwnerId: string } | null;
    StakeholderKey__c: string | null;
    Kind__c: string | null;
    Contact__c: string | null;
    Contact__r: { AccountId: string | null } | null;
    /** The contact and its account as the backend saw them last. */
    LinkedContactId__c: string | null;
    LinkedAccountId__c: string | null;
    User__c: string | null;
    RelationshipOwner__c: string | null;
    Status__c: string | null;
    Title__c: string | null;
    Department__c: string | null;
    ReportsTo__c: string | null;
    Closeness__c: string | null;
    LastAssessedOn__c: string | null;
    ReviewDueOn__c: string | null;
    AssessmentCount__c: number | null;
    Strength__c: number | null;
    Trend__c: number | null;
    ProfileVersion__c: string | null;
    ScoredUpTo__c: string | null;
}

const ENGINE = {
    ...STAKEHOLDER_FIELDS,
    key: 'StakeholderKey__c',
    function: 'Function__c',
    contactId: 'Contact__c',
    userId: 'User__c',
    lastAssessedOn: 'LastAssessedOn__c',
    reviewDueOn: 'ReviewDueOn__c',
    assessmentCount: 'AssessmentCount__c'
};

const SCORES = ['Strength__c', 'Trend__c', 'ProfileVersion__c', 'ScoredUpTo__c'];
const LINK = ['Contact__r.AccountId', 'LinkedContactId__c', 'LinkedAccountId__c'];
const OWNERS = ['RelationshipOwner__c', 'Account__r.Name', 'Account__r.OwnerId'];

/** People and seats on maps. */
export class StakeholderSelector extends Selector<StakeholderRow> {
    readonly object = 'Stakeholder__c';
    readonly fields = [...Object.values(ENGINE), ...SCORES, ...LINK, ...OWNERS];

    /** Some of them, by their ids. */
    in(scope: ParentScope): Query<StakeholderRow>[] {
        return byParent(scope, 'Id', (condition) => this.where(condition));
    }

    ofAccounts(accountIds: Iterable<string>): Query<StakeholderRow>[] {
        return this.among('Account__c', accountIds);
    }

    /** The stakeholders that contacts are. */
    ofContacts(contactIds: Iterable<string>): Query<StakeholderRow>[] {
        return this.among('Contact__c', contactIds);
    }

    /** Those who were these contacts when we saw them last. */
    onceOfContacts(contactIds: Iterable<string>): Query<StakeholderRow>[] {
        return this.among('LinkedContactId__c', contactIds);
    }

    /** Some more, behind one, in the order of their ids. */
    next(after: string | null, rows: number): Query<StakeholderRow> {
        return this.where(after === null ? null : soql`Id > ${after}`, { orderBy: 'Id', limit: rows });
    }

    /** Who is to be looked at again on the day or was before; leavers are not. */
    reviewDue(today: string): QueryLocator<StakeholderRow> {
        return this.all(soql`ReviewDueOn__c <= ${day(today)} AND Status__c != 'Left'`);
    }

    /** People whose contact's activities may show something. */
    withContact(): QueryLocator<StakeholderRow> {
        return this.all(soql`Contact__c != null AND Status__c != 'Left'`);
    }
}

/** A row as the engine thinks of it. */
export function stakeholderOf(row: StakeholderRow): Stakeholder {
    return readStakeholder(nodeOf(row, ENGINE));
}

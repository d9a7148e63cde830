import { readBuyingRole, readOpportunity } from 'c/mapRecords';
import type { BuyingRole, Opportunity } from 'c/relationshipModel';
import { Selector, soql, type Query, type SObject } from '../runtime';
import { nodeOf } from './nodes';

/** A person in the CRM. */
export interface ContactRow extends SObject {
    AccountId: string | null;
    ReportsToId: string | null;
    Title: string | null;
    Department: string | null;
    IsDeleted: boolean;
}

export class ContactSelector extends Selector<ContactRow> {
    readonly object = 'Contact';
    readonly fields = ['AccountId', 'ReportsToId', 'Title', 'Department', 'IsDeleted'];
}

/** A deal. */
export interface OpportunityRow extends SObject {
    Name: string;
    AccountId: string | null;
    OwnerId: string;
    StageName: string;
    IsClosed: boolean;
}

const OPPORTUNITY = {
    key: 'OpportunityKey__c',
    stageName: 'StageName',
    closeOn: 'CloseDate',
    amount: 'Amount',
    isClosed: 'IsClosed'
};

export class OpportunitySelector extends Selector<OpportunityRow> {
    readonly object = 'Opportunity';
    readonly fields = ['Name', 'AccountId', 'OwnerId', ...Object.values(OPPORTUNITY)];

    ofAccounts(accountIds: Iterable<string>): Query<OpportunityRow>[] {
        return this.among('AccountId', accountIds);
    }
}

/** A deal as the engine thinks of it. */
export function opportunityOf(row: OpportunityRow): Opportunity {
    return readOpportunity(nodeOf(row, OPPORTUNITY));
}

/** A stakeholder's part in a deal. */
export interface BuyingRoleRow extends SObject {
    Opportunity__c: string;
    Stakeholder__c: string;
}

const BUYING_ROLE = {
    key: 'BuyingRoleKey__c',
    opportunityId: 'Opportunity__c',
    stakeholderId: 'Stakeholder__c',
    role: 'Role__c',
    step: 'Step__c',
    required: 'Required__c',
    validFrom: 'ValidFrom__c',
    validTo: 'ValidTo__c'
};

export class BuyingRoleSelector extends Selector<BuyingRoleRow> {
    readonly object = 'BuyingRole__c';
    readonly fields = Object.values(BUYING_ROLE);

    ofOpportunities(ids: Iterable<string>): Query<BuyingRoleRow>[] {
        return this.among('Opportunity__c', ids);
    }

    ofAccounts(accountIds: Iterable<string>): Query<BuyingRoleRow>[] {
        return this.among('Stakeholder__r.Account__c', accountIds, { perQuery: 100 });
    }
}

/** A part in a deal as the engine thinks of it. */
export function buyingRoleOf(row: BuyingRoleRow): BuyingRole {
    return readBuyingRole(nodeOf(row, BUYING_ROLE));
}

/** A to-do of ours. */
export interface OwnTaskRow extends SObject {
    Subject: string;
    OwnerId: string;
    WhatId: string | null;
    Description: string | null;
}

/** What we have asked somebody to do: found again by its subject, in any of our languages. */
export class OwnTaskSelector extends Selector<OwnTaskRow> {
    readonly object = 'Task';
    readonly fields = ['Subject', 'OwnerId', 'WhatId', 'Description'];

    /** An open one about a record, and about a person or nobody in particular. */
    about(recordId: string, contactId: string | null, subjects: readonly string[]): Query<OwnTaskRow> {
        return this.where(
            soql`WhatId = ${recordId} AND WhoId = ${contactId} AND IsClosed = FALSE AND Subject IN ${subjects}`,
            { limit: 1 }
        );
    }

    /** An open one of an owner. */
    of(ownerId: string, subjects: readonly string[]): Query<OwnTaskRow> {
        return this.where(soql`OwnerId = ${ownerId} AND IsClosed = FALSE AND Subject IN ${subjects}`, { limit: 1 });
    }
}

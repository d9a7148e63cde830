import { Selector, Soql, type QueryLocator, type SObject } from '../runtime';

/** A customer. */
export interface AccountRow extends SObject {
    Name: string;
    OwnerId: string;
}

export class AccountSelector extends Selector<AccountRow> {
    readonly object = 'Account';
    readonly fields = ['Name', 'OwnerId'];

    /** Accounts that have a map. */
    withMap(): QueryLocator<AccountRow> {
        return this.all(new Soql('Id IN (SELECT Account__c FROM Stakeholder__c)'));
    }
}

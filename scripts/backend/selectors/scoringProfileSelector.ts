import { Selector, soql, type Query, type SObject } from '../runtime';

/** A row of ScoringProfile__c. */
export interface ScoringProfileRow extends SObject {
    Name: string;
    Version__c: string;
    Profile__c: string | null;
}

/** The weights and thresholds of the engine. */
export class ScoringProfileSelector extends Selector<ScoringProfileRow> {
    readonly object = 'ScoringProfile__c';
    readonly fields = ['Name', 'Version__c', 'Profile__c'];

    /** The one that counts: the page and the sync read the same. */
    active(): Query<ScoringProfileRow> {
        return this.where(soql`Active__c = TRUE`, { orderBy: 'LastModifiedDate DESC', limit: 1 });
    }
}

import { readCommitment, readEngagement } from 'c/mapRecords';
import type { Commitment, Engagement } from 'c/relationshipModel';
import { Selector, type Query, type SObject } from '../runtime';
import { nodeOf } from './nodes';
import { byParent, type ParentScope } from './parentScope';

/** Somebody's part in an engagement, with the engagement. */
export interface ParticipantRow extends SObject {
    Engagement__c: string;
    Stakeholder__c: string;
    SystemModstamp: string;
    Engagement__r: Omit<SObject, 'Id'>;
}

const ENGAGEMENT = {
    occurredOn: 'OccurredOn__c',
    kind: 'Kind__c',
    scenario: 'Scenario__c',
    layer: 'Layer__c',
    opportunityId: 'Opportunity__c',
    cost: 'Cost__c',
    outcome: 'Outcome__c'
};
const PART = ['Engagement__c', 'Stakeholder__c', 'SystemModstamp', 'Engagement__r.SystemModstamp'];

/** Who took part in what. */
export class ParticipantSelector extends Selector<ParticipantRow> {
    readonly object = 'EngagementParticipant__c';
    readonly fields = [...PART, ...Object.values(ENGAGEMENT).map((field) => `Engagement__r.${field}`)];

    of(scope: ParentScope): Query<ParticipantRow>[] {
        return byParent(scope, 'Stakeholder__c', (condition) => this.where(condition));
    }

    ofEngagements(ids: Iterable<string>): Query<ParticipantRow>[] {
        return this.among('Engagement__c', ids);
    }

    ofAccounts(accountIds: Iterable<string>): Query<ParticipantRow>[] {
        return this.among('Stakeholder__r.Account__c', accountIds, { perQuery: 100 });
    }
}

/** The engagements of participants, each once with those given who took part in it. */
export function engagementsOf(rows: readonly ParticipantRow[]): Engagement[] {
    const engagements = new Map<string, Engagement>();
    for (const { Engagement__c: id, Engagement__r: row, Stakeholder__c: stakeholderId } of rows) {
        const known = engagements.get(id) ?? readEngagement(nodeOf({ ...row, Id: id }, ENGAGEMENT));
        engagements.set(id, { ...known, participants: [...known.participants, { stakeholderId, reaction: null }] });
    }
    return [...engagements.values()];
}

/** A row of Commitment__c. */
export interface CommitmentRow extends SObject {
    Stakeholder__c: string;
    SystemModstamp: string;
}

const COMMITMENT = {
    stakeholderId: 'Stakeholder__c',
    direction: 'Direction__c',
    subject: 'Subject__c',
    madeOn: 'MadeOn__c',
    dueOn: 'DueOn__c',
    closedOn: 'ClosedOn__c',
    status: 'Status__c',
    weight: 'Weight__c'
};

/** Promises, ours and theirs. */
export class CommitmentSelector extends Selector<CommitmentRow> {
    readonly object = 'Commitment__c';
    readonly fields = [...Object.values(COMMITMENT), 'SystemModstamp'];

    of(scope: ParentScope): Query<CommitmentRow>[] {
        return byParent(scope, 'Stakeholder__c', (condition) => this.where(condition));
    }

    ofAccounts(accountIds: Iterable<string>): Query<CommitmentRow>[] {
        return this.among('Stakeholder__r.Account__c', accountIds, { perQuery: 100 });
    }
}

/** A row as the engine thinks of it. */
export function commitmentOf(row: CommitmentRow): Commitment {
    return readCommitment(nodeOf(row, COMMITMENT));
}

import { copyOf, currentState, groupBy, type Assessment } from 'c/relationshipModel';
import {
    Selector,
    soql,
    Trigger,
    type CollectedWork,
    type Query,
    type SObject,
    type TriggerContext,
    type WorkContext
} from '../../runtime';

/** A small backend for the tests of the runtime: a current copy and a made-up score over a stakeholder's assessments. */

export interface AssessmentRow extends SObject {
    Stakeholder__c: string;
    AssessedOn__c: string;
    Attitude__c: string | null;
    Closeness__c: string | null;
    Power__c: number | null;
    Status__c: string;
    CreatedDate?: string;
}

export interface StakeholderRow extends SObject {
    Attitude__c: string | null;
    Closeness__c: string | null;
    Power__c: number | null;
    Strength__c: number | null;
}

class Assessments extends Selector<AssessmentRow> {
    readonly object = 'RelationshipAssessment__c';
    readonly fields = [
        'Stakeholder__c',
        'AssessedOn__c',
        'Attitude__c',
        'Closeness__c',
        'Power__c',
        'Status__c',
        'CreatedDate'
    ];

    ofStakeholders(ids: Iterable<string>): Query<AssessmentRow>[] {
        return this.among('Stakeholder__c', ids, { and: soql`Status__c = 'Accepted'` });
    }
}

class Stakeholders extends Selector<StakeholderRow> {
    readonly object = 'Stakeholder__c';
    readonly fields = ['Attitude__c', 'Closeness__c', 'Power__c', 'Strength__c'];
}

export const stakeholders = new Stakeholders();
const assessments = new Assessments();

/** What a stakeholder's record has to say, by its accepted assessments. */
export function derived(rows: readonly AssessmentRow[]): Omit<StakeholderRow, 'Id'> {
    const { attitude, closeness, power } = copyOf(currentState(rows.map(toAssessment), '9999-12-31'));
    const known = rows.length > 0 ? (rows.length * 7 + (power ?? 0) * 3) % 100 : null;
    return { Attitude__c: attitude, Closeness__c: closeness, Power__c: power, Strength__c: known };
}

function toAssessment(row: AssessmentRow): Assessment {
    const observed = {
        id: row.Id,
        key: null,
        stakeholderId: row.Stakeholder__c,
        assessedOn: row.AssessedOn__c,
        createdAt: row.CreatedDate ?? null,
        attitude: row.Attitude__c,
        closeness: row.Closeness__c,
        power: row.Power__c,
        status: row.Status__c,
        opportunityId: null,
        competitor: null,
        competitorCloseness: null
    };
    return {
        politicalStatus: null,
        interest: null,
        connectionStage: null,
        coverage: null,
        financialMotive: null,
        businessMotive: null,
        relationshipMotive: null,
        demands: null,
        transparency: null,
        reliability: null,
        consistency: null,
        ...observed
    } as unknown as Assessment;
}

/** Brings stakeholders in line with their assessments. */
export const refresh: CollectedWork = async (ids, { database, work }: WorkContext) => {
    const found = await database.queryTogether({
        people: stakeholders.byIds(ids),
        judgements: assessments.ofStakeholders(ids)
    });
    const byPerson = groupBy(found.judgements, ({ Stakeholder__c }) => Stakeholder__c);
    for (const person of found.people) {
        work.registerDirty('Stakeholder__c', person.Id, derived(byPerson.get(person.Id) ?? []), { current: person });
    }
};

export class AssessmentTrigger extends Trigger<AssessmentRow> {
    readonly object = 'RelationshipAssessment__c';
    readonly fields = [
        'Stakeholder__c',
        'AssessedOn__c',
        'Attitude__c',
        'Closeness__c',
        'Power__c',
        'Status__c'
    ] as const;

    override async afterInsert(trigger: TriggerContext<AssessmentRow>): Promise<void> {
        this.all(trigger);
    }
    override async afterUpdate(trigger: TriggerContext<AssessmentRow>): Promise<void> {
        this.all(trigger);
    }
    override async afterDelete(trigger: TriggerContext<AssessmentRow>): Promise<void> {
        this.all(trigger);
    }
    override async afterUndelete(trigger: TriggerContext<AssessmentRow>): Promise<void> {
        this.all(trigger);
    }

    private all({ collect, new: now, old }: TriggerContext<AssessmentRow>): void {
        collect(
            refresh,
            [...now, ...old].map((row) => row.Stakeholder__c)
        );
    }
}

export class StakeholderTrigger extends Trigger<StakeholderRow> {
    readonly object = 'Stakeholder__c';
    readonly fields = ['Attitude__c', 'Closeness__c', 'Power__c', 'Strength__c'] as const;

    override async afterInsert({ collect, newMap }: TriggerContext<StakeholderRow>): Promise<void> {
        collect(refresh, newMap.keys());
    }
    override async afterUpdate({ collect, newMap }: TriggerContext<StakeholderRow>): Promise<void> {
        collect(refresh, newMap.keys());
    }
}

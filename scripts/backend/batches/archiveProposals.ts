import { groupBy } from 'c/relationshipModel';
import { CLOSENESS_LEVELS, rankOf } from 'c/vocabulary';
import { Batchable, type QueryLocator, type WorkContext } from '../runtime';
import { AssessmentSelector, type AssessmentRow } from '../selectors/assessmentSelector';

/** Rejects derived proposals that something newer has taken the place of. What people and files propose is left alone. */
export class ArchiveProposals extends Batchable<AssessmentRow> {
    readonly name = 'ArchiveProposals';
    override readonly scopeSize = 500;
    private readonly assessments = new AssessmentSelector();

    start(): QueryLocator<AssessmentRow> {
        return this.assessments.openDerived();
    }

    initialState(): null {
        return null;
    }

    async execute(scope: readonly AssessmentRow[], state: null, { database, work, clock }: WorkContext): Promise<null> {
        const ids = scope.map(({ Stakeholder__c }) => Stakeholder__c);
        const others = groupBy(await database.query(this.assessments.ofStakeholders(ids)), (row) => row.Stakeholder__c);
        for (const proposal of scope) {
            if ((others.get(proposal.Stakeholder__c) ?? []).some((other) => supersedes(other, proposal))) {
                const values = { Status__c: 'Rejected', DecidedOn__c: clock.now().toISOString() };
                work.registerDirty('RelationshipAssessment__c', proposal.Id, values, { current: proposal });
            }
        }
        return state;
    }
}

/** Whether a person has said since how close they are, or a proposal that waits says as much by newer evidence. */
export function supersedes(other: AssessmentRow, proposal: AssessmentRow): boolean {
    const speaks = other.Closeness__c !== null && other.Id !== proposal.Id;
    if (other.Status__c === 'Accepted') {
        return speaks && other.AssessedOn__c >= proposal.AssessedOn__c;
    }
    const isAsHigh =
        rank(other) > rank(proposal) ||
        (rank(other) === rank(proposal) && other.AssessedOn__c > proposal.AssessedOn__c);
    return speaks && other.Status__c === 'Proposed' && other.Source__c === 'Derived' && isAsHigh;
}

function rank({ Closeness__c }: AssessmentRow): number {
    return rankOf(CLOSENESS_LEVELS, String(Closeness__c)) ?? -1;
}

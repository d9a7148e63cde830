import { STAKEHOLDER_FIELDS } from 'c/mapRecords';
import { today, type CollectedWork, type Values, type WorkContext } from '../runtime';
import { AccountAssessmentSelector } from '../selectors/accountAssessmentSelector';
import { AssessmentSelector } from '../selectors/assessmentSelector';
import { CommitmentSelector, ParticipantSelector } from '../selectors/dealingSelectors';
import { inOne, type ParentScope } from '../selectors/parentScope';
import { StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import { dossiersOf, later, type RelatedRows } from './dossiers';
import { personScores, type PersonScores } from './personScores';
import type { ProfileService } from './profileService';

/** Keeps what a stakeholder's record says of the relationship in line with the records behind it. */
export class StandingService {
    private readonly stakeholders = new StakeholderSelector();
    private readonly assessments = new AssessmentSelector();
    private readonly participants = new ParticipantSelector();
    private readonly commitments = new CommitmentSelector();
    private readonly accounts = new AccountAssessmentSelector();

    constructor(private readonly profiles: ProfileService) {}

    /** Brings some stakeholders in line: one call to read for up to 400 of them, one to write. */
    readonly refresh: CollectedWork = async (ids, context) => {
        const scope = { ids: [...ids] };
        const { stakeholders, ...related } = await context.database.queryTogether({
            stakeholders: this.stakeholders.in(scope),
            ...this.relatedTo(scope)
        });
        await this.bringInLine(stakeholders, related, context);
    };

    /** What the records of some stakeholders differ in from what they are to say, without writing it. */
    async differences(rows: readonly StakeholderRow[], scope: ParentScope, context: WorkContext): Promise<Differing[]> {
        const related = await context.database.queryTogether(this.relatedTo(scope));
        return this.compare(rows, related, context);
    }

    /** What has to be read of some stakeholders beside themselves. */
    relatedTo(scope: ParentScope) {
        return {
            assessments: this.assessments.decided(scope),
            participants: this.participants.of(inOne(scope)),
            commitments: this.commitments.of(inOne(scope)),
            accountAssessments: this.accounts.ofStakeholders(inOne(scope))
        };
    }

    /** Brings stakeholders in line with what was read of them. */
    async bringInLine(rows: readonly StakeholderRow[], related: RelatedRows, context: WorkContext): Promise<void> {
        for (const { row, values } of await this.compare(rows, related, context)) {
            context.work.registerDirty('Stakeholder__c', row.Id, values, { current: row });
        }
    }

    private async compare(
        rows: readonly StakeholderRow[],
        related: RelatedRows,
        context: WorkContext
    ): Promise<Differing[]> {
        const profile = await this.profiles.active(context);
        const day = today(context.clock);
        const dossiers = dossiersOf(rows, related);
        return rows.flatMap((row, index) => {
            const { dossier, newest } = dossiers[index];
            const values = valuesOf(personScores(dossier, day, profile), row, profile.version);
            const changed = Object.entries({ ...values, ScoredUpTo__c: later(row.ScoredUpTo__c, newest) }).filter(
                ([field, value]) => (row[field] ?? null) !== value
            );
            return changed.length > 0 ? [{ row, values: Object.fromEntries(changed) }] : [];
        });
    }
}

/** A stakeholder and the values that its record is to have instead. */
export interface Differing {
    row: StakeholderRow;
    values: Values;
}

function valuesOf({ copy, strength, trend }: PersonScores, row: StakeholderRow, version: string): Values {
    const copied = Object.entries(copy).map(([name, value]) => [STAKEHOLDER_FIELDS[name as keyof typeof copy], value]);
    const isScored = strength !== null || row.Strength__c !== null || row.ProfileVersion__c !== null;
    return {
        ...Object.fromEntries(copied),
        Strength__c: strength,
        Trend__c: trend,
        // Nothing is known and nothing was: there is nothing to stamp.
        ...(isScored ? { ProfileVersion__c: version } : {})
    };
}

import { ASSESSMENT_FIELDS } from 'c/mapRecords';
import { snapshotOf } from 'c/accountOnDay';
import { buildModel, groupBy } from 'c/relationshipModel';
import { findingsOf, proposalFrom, type Finding, type Proposal } from '../evidence/proposals';
import type { ActivityReader } from '../evidence/activityReader';
import { today, type BackendContext, type CollectedWork, type Values, type WorkContext } from '../runtime';
import { accountAssessmentOf, AccountAssessmentSelector } from '../selectors/accountAssessmentSelector';
import { assessmentOf, AssessmentSelector } from '../selectors/assessmentSelector';
import { engagementsOf, ParticipantSelector } from '../selectors/dealingSelectors';
import { stakeholderOf, StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import { text, type Language } from '../texts';
import type { ProfileService } from './profileService';

/** What a stakeholder's activities show, and what is proposed for it. */
export interface Derived {
    row: StakeholderRow;
    findings: readonly Finding[];
    proposal: Proposal | null;
}

/** Turns what the CRM has on record into proposals, which wait for a person. */
export class EvidenceService {
    private readonly stakeholders = new StakeholderSelector();
    private readonly assessments = new AssessmentSelector();
    private readonly participants = new ParticipantSelector();
    private readonly accounts = new AccountAssessmentSelector();

    constructor(
        private readonly profiles: ProfileService,
        private readonly reader: ActivityReader,
        private readonly language: Language
    ) {}

    /** Proposes what the activities with contacts show. The same activities never propose twice. */
    readonly propose: CollectedWork = async (contactIds, context) => {
        const rows = await context.database.query(this.stakeholders.ofContacts(contactIds));
        await this.proposeFor(rows, context);
    };

    /** The same for stakeholders that are read already. Gives how many activities showed something. */
    async proposeFor(rows: readonly StakeholderRow[], context: WorkContext): Promise<number> {
        const derived = await this.derive(rows, context);
        for (const { proposal } of derived) {
            if (proposal) {
                const key = { field: 'AssessmentKey__c', value: proposal.key };
                context.work.registerNew('RelationshipAssessment__c', key, this.valuesOf(proposal));
            }
        }
        return derived.reduce((count, { findings }) => count + findings.length, 0);
    }

    /** What the activities with some people show. Our own people, leavers and seats without a contact are left out. */
    async derive(rows: readonly StakeholderRow[], context: BackendContext): Promise<Derived[]> {
        const judged = rows.filter(
            ({ Kind__c, Status__c, Contact__c }) => Contact__c && Kind__c !== 'Internal' && Status__c !== 'Left'
        );
        if (judged.length === 0) {
            return [];
        }
        const ids = judged.map(({ Id }) => Id);
        const contacts = judged.flatMap(({ Contact__c }) => Contact__c ?? []);
        const activities = groupBy(await this.reader.activitiesOf(contacts, context), ({ contactId }) => contactId);
        const related = await context.database.queryTogether({
            assessments: this.assessments.ofStakeholders(ids),
            participants: this.participants.of({ ids }),
            looks: this.accounts.ofStakeholders({ ids })
        });
        const { profile } = await this.profiles.active(context);
        const assessments = groupBy(related.assessments, ({ Stakeholder__c }) => Stakeholder__c);
        const parts = groupBy(related.participants, ({ Stakeholder__c }) => Stakeholder__c);
        const looks = groupBy(related.looks, ({ Account__c }) => Account__c);
        return judged.flatMap((row): Derived[] => {
            const observed = (assessments.get(row.Id) ?? []).map(assessmentOf);
            const records = {
                stakeholders: [stakeholderOf(row)],
                assessments: observed,
                engagements: engagementsOf(parts.get(row.Id) ?? []),
                accountAssessments: (looks.get(row.Account__c) ?? []).map(accountAssessmentOf)
            };
            const account = snapshotOf(buildModel(records), today(context.clock), profile);
            const standing = account.standing(row.Id);
            if (!standing) {
                return [];
            }
            const known = { standing, assessments: observed, rules: account.rules, profile };
            const findings = findingsOf(activities.get(row.Contact__c ?? '') ?? [], known, context.clock.now());
            return [{ row, findings, proposal: proposalFrom(findings, known) }];
        });
    }

    private valuesOf({ assessment, evidence }: Proposal): Values {
        const [{ rule, activity }] = evidence;
        const links = evidence.map(({ activity: { object, id } }) => `/lightning/r/${object}/${id}/view`).join(' ');
        const evidenceText = text(this.language, 'proposal', rule.name, links);
        const given = { ...assessment, evidence: evidenceText, assessedById: activity.userId };
        const values = Object.entries(ASSESSMENT_FIELDS).map(([name, field]) => [
            field,
            given[name as keyof typeof given] ?? null
        ]);
        return Object.fromEntries(values.filter(([, value]) => value !== null));
    }
}

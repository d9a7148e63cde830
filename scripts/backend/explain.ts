import { snapshotOf } from 'c/accountOnDay';
import { buildModel } from 'c/relationshipModel';
import { relationshipStrength } from 'c/relationshipStrength';
import { partText, inputText } from '../../force-app/main/default/lwc/labels/reasonText';
import { wordingIn } from './digest/wording';
import { ActivityReader } from './evidence/activityReader';
import { EVIDENCE_RULES } from './evidence/rules';
import { today, type BackendContext } from './runtime';
import { AssessmentSelector } from './selectors/assessmentSelector';
import { StakeholderSelector, type StakeholderRow } from './selectors/stakeholderSelector';
import { AccountReader } from './services/accountReader';
import { EvidenceService, type Derived } from './services/evidenceService';
import { ProfileService } from './services/profileService';
import { AccountSelector } from './selectors/accountSelector';
import type { Language } from './texts';

/**
 * Why a stakeholder has its strength and what its activities show, part by part and rule by rule. The id is a
 * stakeholder's, a contact's or an assessment's; others are explained by the assessments' own records.
 */
export async function explainRecord(id: string, context: BackendContext, language: Language = 'en'): Promise<string> {
    const rows = await stakeholdersOf(id, context);
    if (rows.length === 0) {
        return `${id} is no stakeholder, no assessment of one, and no contact of one.\n`;
    }
    const profiles = new ProfileService();
    const evidence = new EvidenceService(profiles, new ActivityReader(), language);
    const derived = await evidence.derive(rows, context);
    const texts = [];
    for (const row of rows) {
        texts.push(await scoresText(row, profiles, context, language));
        texts.push(findingsText(derived.find((each) => each.row === row)));
    }
    return `${texts.join('\n')}\n`;
}

async function stakeholdersOf(id: string, { database }: BackendContext): Promise<StakeholderRow[]> {
    const stakeholders = new StakeholderSelector();
    const { own, ofContact, assessments } = await database.queryTogether({
        own: stakeholders.byIds([id]),
        ofContact: stakeholders.ofContacts([id]),
        assessments: new AssessmentSelector().byIds([id])
    });
    const named = await database.query(stakeholders.byIds(assessments.map(({ Stakeholder__c }) => Stakeholder__c)));
    return [...own, ...ofContact, ...named];
}

async function scoresText(
    row: StakeholderRow,
    profiles: ProfileService,
    context: BackendContext,
    language: Language
): Promise<string> {
    const accounts = await context.database.query(new AccountSelector().byIds([row.Account__c]));
    const [{ records }] = await new AccountReader().read(accounts, context);
    const { profile, version } = await profiles.active(context);
    const account = snapshotOf(buildModel(records), today(context.clock), profile);
    const wording = wordingIn(language);
    const names = { nameOf: (of: string) => account.model.byId.get(of)?.name ?? '' };
    const strength = relationshipStrength(account, row.Id);
    const lines = strength.parts.map((part) => {
        const input = inputText(part, wording, names);
        const origin = [part.recordId, part.date].filter(Boolean).join(' ');
        return `  ${wording.signed(part.contribution).padStart(6)}  ${partText(part, wording, names)} ${input}  ${origin}`.trimEnd();
    });
    const stored = row.Strength__c === null ? 'blank' : String(row.Strength__c);
    return [
        `${row.Name} (${row.Id})`,
        `strength ${strength.value === null ? 'unknown' : wording.number(strength.value)} by profile ${version}; stored: ${stored} by ${row.ProfileVersion__c ?? '–'}, up to ${row.ScoredUpTo__c ?? '–'}`,
        ...lines
    ].join('\n');
}

function findingsText(derived: Derived | undefined): string {
    if (!derived || derived.findings.length === 0) {
        return 'activities: none on record that show anything';
    }
    const lines = derived.findings.map(({ activity, rule, level }) => {
        const shown =
            level ?? (rule.act === null ? 'no contact, only that we know them' : 'nothing, by the rules of conduct');
        return `  ${activity.on} ${activity.object} ${activity.id}: ${rule.name} shows ${shown}. ${rule.because}`;
    });
    const { proposal } = derived;
    const said = proposal
        ? `  would propose ${proposal.assessment.closeness ?? proposal.assessment.connectionStage} on ${proposal.evidence.length} record(s), key ${proposal.key}`
        : '  proposes nothing: no more is shown than is known, or somebody has judged it since';
    return [
        'activities:',
        ...lines,
        said,
        `rules tried, in this order: ${EVIDENCE_RULES.map(({ name }) => name).join(', ')}`
    ].join('\n');
}

import { snapshotOf, type AccountOnDay } from 'c/accountOnDay';
import { changesBetween, type ChangeItem } from 'c/changes';
import { judge } from 'c/judgement';
import { buildModel, type Assessment, type Day } from 'c/relationshipModel';
import type { ScoringProfile } from 'c/scoringProfile';
import { changeText } from '../../../force-app/main/default/lwc/labels/changeText';
import { reasonText } from '../../../force-app/main/default/lwc/labels/reasonText';
import type { Acquaintance } from '../evidence/whoKnowsWhom';
import type { AccountRecords } from '../services/accountReader';
import { text, type Language } from '../texts';
import { wordingIn } from './wording';

/** What a digest says, before it is set. Texts are as people wrote them: whoever sets them escapes them. */
export interface Digest {
    title: string;
    sections: readonly DigestSection[];
}

export interface DigestSection {
    heading: string;
    items: readonly DigestItem[];
}

/** One thing, what it rests on, and where that is on record. */
export interface DigestItem {
    text: string;
    because: string | null;
    recordId: string | null;
}

export interface DigestPeriod {
    from: Day;
    to: Day;
}

/** Things to do next that are named. */
const ACTIONS = 5;
/** Characters of an evidence text that are quoted. */
const QUOTED = 200;

/** What changed on an account within a period and why, who of us knows whom, and what to do next; null when nothing changed. */
export function digestOf(
    { account: row, records }: AccountRecords,
    { from, to }: DigestPeriod,
    profile: ScoringProfile,
    acquaintances: readonly Acquaintance[],
    language: Language
): Digest | null {
    const model = buildModel(records);
    const [before, after] = [snapshotOf(model, from, profile), snapshotOf(model, to, profile)];
    const wording = wordingIn(language);
    const names = { nameOf: (id: string) => model.byId.get(id)?.name ?? '' };
    const changes = changesBetween(before, after);
    if (changes.length === 0) {
        return null;
    }
    const assessments = new Map((records.assessments ?? []).map((each) => [each.id, each]));
    const items = changes.map((item): DigestItem => ({
        text: [wording.day(item.date), whoChanged(item, after), changeText(item, model, wording, names)]
            .filter(Boolean)
            .join(' · '),
        because: evidenceIn(assessments.get(item.recordId ?? ''), language),
        recordId: item.recordId
    }));
    const actions = judge(after)
        .advice()
        .slice(0, ACTIONS)
        .map(({ what, because, recordIds }): DigestItem => ({
            text: reasonText(what, wording, names),
            because: because.map((reason) => reasonText(reason, wording, names)).join(' '),
            recordId: recordIds[0] ?? null
        }));
    const known = acquaintances.map(({ userName, stakeholderId, contacts, last }): DigestItem => ({
        text: `${userName} → ${names.nameOf(stakeholderId)}`,
        because: text(language, 'digestContacts', contacts, wording.day(last)),
        recordId: stakeholderId
    }));
    const sections = [
        { heading: text(language, 'digestChanges'), items },
        { heading: text(language, 'digestRisks'), items: actions },
        { heading: text(language, 'digestKnows'), items: known }
    ];
    return {
        title: text(language, 'digestTitle', row.Name, wording.day(from), wording.day(to)),
        sections: sections.filter((section) => section.items.length > 0)
    };
}

/** Who a difference is about: a person, a deal, or the account as a whole; a tie names its ends itself. */
function whoChanged(item: ChangeItem, { model, account, opportunity }: AccountOnDay): string {
    if ('stakeholderId' in item) {
        return model.byId.get(item.stakeholderId)?.name ?? '';
    }
    if ('fromId' in item) {
        return '';
    }
    const deal = item.kind === 'dealStatus' ? opportunity(item.opportunityId)?.opportunity : null;
    return deal?.name || account?.name || '';
}

function evidenceIn(assessment: Assessment | undefined, language: Language): string | null {
    const said = assessment?.evidence?.replace(/\s+/g, ' ').trim();
    return said ? text(language, 'digestWhy', said.length > QUOTED ? `${said.slice(0, QUOTED)}…` : said) : null;
}

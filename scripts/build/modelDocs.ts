import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { BLANK_ACCOUNT_ASSESSMENT, BLANK_ASSESSMENT } from 'c/relationshipModel';
import type { Assessment, RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import type { DecisionRole, PoliticalStatus, Seniority } from 'c/vocabulary';
import type { Explained } from 'c/explanation';
import { accountOnDay } from 'c/accountOnDay';
import { judge } from 'c/judgement';
import { projectRoot } from './bundles';

export type Language = 'en' | 'zh-CN';

const HEADINGS = {
    en: {
        columns: ['What counts', 'Found', 'Of', 'Gives'],
        total: 'Together',
        known: 'known',
        strength: 'Strength of the relationship with Zhao Wei',
        deal: 'Health of the deal',
        account: 'Health of the account',
        advice: 'What to do next'
    },
    'zh-CN': {
        columns: ['考量', '所见', '满分', '得分'],
        total: '合计',
        known: '已知',
        strength: '与赵伟的关系强度',
        deal: '业务机会健康度',
        account: '客户健康度',
        advice: '下一步行动'
    }
};

/** The worked example of the pages about the model: every figure is what the engine says of it. */
export function workedExample(language: Language): string {
    const heading = HEADINGS[language];
    const say = sayIn(language);
    const judgement = judge(accountOnDay(exampleRecords(language), '2026-06-30'));
    const table = (title: string, { value, known, parts }: Explained): string[] => [
        `#### ${title}`,
        '',
        `| ${heading.columns.join(' | ')} |`,
        '| --- | --- | --: | --: |',
        ...parts.map(({ labelKey, values, input, weight, contribution }) => {
            const found = typeof input === 'number' ? figure(input) : say.word(input);
            return `| ${say.text(labelKey, values)} | ${found} | ${figure(weight)} | ${figure(contribution)} |`;
        }),
        `| **${heading.total}** | ${heading.known} ${Math.round(100 * known)}% | 100 | **${figure(value ?? 0)}** |`,
        ''
    ];
    const advice = judgement.advice().slice(0, 4);
    return [
        ...table(heading.strength, judgement.strength('zhao')),
        ...table(heading.deal, judgement.dealHealth('records')),
        ...table(heading.account, judgement.health()),
        `#### ${heading.advice}`,
        '',
        ...advice.map(({ what, because }, place) => {
            const [why] = because;
            return `${place + 1}. ${say.text(what.labelKey, what.values)} — ${say.text(why.labelKey, why.values)}`;
        })
    ].join('\n');
}

function exampleRecords(language: Language): RelationshipRecords {
    const named = (english: string, chinese: string): string => (language === 'en' ? english : chinese);
    return {
        account: { id: 'account', name: 'Harbour Hospital', stage: null, regulated: null, giftLimit: null },
        stakeholders: [
            person('lin', named('Lin Yao', '林瑶'), 'Executive', null),
            person('zhao', named('Zhao Wei', '赵伟'), 'Director', 'lin'),
            person('ma', named('Ma Li', '马丽'), 'Staff', 'zhao')
        ],
        assessments: [
            look('1', 'lin', '2026-05-20', { attitude: 'Neutral', closeness: 'NoContact' }, 'InnerCircle'),
            look(
                '2',
                'zhao',
                '2026-06-10',
                { attitude: 'Supports', closeness: 'MealsAndEvents' },
                'PoliticalStructure'
            ),
            look('3', 'ma', '2026-06-12', { attitude: 'Coach', closeness: 'OutOfHours' }, 'Outside')
        ],
        opportunities: [
            {
                ...{ id: 'records', key: null, name: named('Records platform', '病历平台'), stageName: null },
                ...{ closeOn: null, amount: null, isClosed: false }
            }
        ],
        buyingRoles: [role('lin', 'Approver'), role('zhao', 'DecisionMaker'), role('ma', 'User')],
        accountAssessments: [
            {
                ...{ ...BLANK_ACCOUNT_ASSESSMENT, id: '4', assessedOn: '2026-06-01', stage: 'Breakthrough' },
                ...{ communication: 3, matching: 2, satisfaction: 4 }
            }
        ]
    };
}

function person(id: string, name: string, seniority: Seniority, reportsToId: string | null): Stakeholder {
    const judged = { attitude: null, closeness: null, politicalStatus: null, power: null, interest: null };
    const place = { title: null, department: 'IT', function: null, ownerName: null, contactId: null, userId: null };
    const dates = { targetCloseness: null, targetOn: null, lastAssessedOn: null, reviewDueOn: null };
    const counts = { isStale: null, assessmentCount: null, openProposalCount: null };
    const who = { id, key: null, name, kind: 'Customer', status: 'Active', seniority, reportsToId } as const;
    return { ...who, decisionRoles: [], ...judged, ...place, ...dates, ...counts };
}

function look(
    id: string,
    stakeholderId: string,
    assessedOn: string,
    seen: Pick<Assessment, 'attitude' | 'closeness'>,
    politicalStatus: PoliticalStatus
): Assessment {
    const evidence = { evidenceStrength: 'Explicit', status: 'Accepted' } as const;
    return { ...BLANK_ASSESSMENT, ...evidence, ...seen, id, stakeholderId, assessedOn, politicalStatus };
}

function role(stakeholderId: string, held: DecisionRole) {
    const open = { key: null, step: null, required: true, validFrom: null, validTo: null };
    return { ...open, id: `role of ${stakeholderId}`, opportunityId: 'records', stakeholderId, role: held };
}

function figure(value: number): string {
    return String(Math.round(10 * value) / 10);
}

/** The words of the labels, in a language. */
function sayIn(language: Language) {
    const texts = language === 'en' ? englishLabels() : chineseLabels();
    const text = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
        (texts.get(key) ?? key).replace(/\{([a-z]+)\}/gi, (_, name: string) => {
            const value = values[name];
            return typeof value === 'string' && value.startsWith('RMap_') ? text(value) : String(value);
        });
    /** A word of a vocabulary, by the label that ends with it. */
    const word = (input: string | null): string => {
        const key = ['Attitude', 'Closeness', 'EvidenceStrength', 'DealStatus', 'Coverage']
            .map((list) => `RMap_${list}_${input}`)
            .find((candidate) => texts.has(candidate));
        return text(input === null ? 'RMap_Unknown' : (key ?? input));
    };
    return { text, word };
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' || name === 'customLabels' });

function xml(file: string) {
    return parser.parse(fs.readFileSync(path.join(projectRoot, 'force-app', file), 'utf8'));
}

function englishLabels(): Map<string, string> {
    const { labels } = xml('main/default/labels/CustomLabels.labels-meta.xml').CustomLabels;
    return new Map(labels.map(({ fullName, value }: Record<string, string>) => [fullName, value]));
}

function chineseLabels(): Map<string, string> {
    const { customLabels } = xml('zh_CN/default/translations/zh_CN.translation-meta.xml').Translations;
    return new Map(customLabels.map(({ name, label }: Record<string, string>) => [name, label]));
}

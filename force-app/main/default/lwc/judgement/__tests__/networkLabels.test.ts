import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { LINK_KINDS } from 'c/vocabulary';
import { influenceOf } from 'c/influence';
import { layersOf } from 'c/layers';
import { committeeMotives, conflictsOfInterest, departmentMotives } from 'c/motives';
import { barriersBetween, messagePathsOf, NO_WAY_LABELS, PATH_TO_POWER_LABELS } from 'c/messagePaths';
import { placements } from 'c/powerInterest';
import { density, structureOf } from 'c/structure';
import { ACCOUNT_FIELDS, accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { changesBetween } from 'c/changes';
import { accountAssessment, assessment, buyingRole, link, stakeholder } from '../../../../../test/factories/records';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

interface Labelled {
    readonly labelKey: string;
    readonly values?: Readonly<Record<string, unknown>>;
}

const forceApp = resolve(__dirname, '../../../../..');
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' || name === 'customLabels' });
const read = (file: string) => parser.parse(readFileSync(join(forceApp, file), 'utf8'));
const english = new Map<string, string>(
    read('main/default/labels/CustomLabels.labels-meta.xml').CustomLabels.labels.map(
        ({ fullName, value }: Record<string, string>) => [fullName, value]
    )
);
const chinese = new Map<string, string>(
    read('zh_CN/default/translations/zh_CN.translation-meta.xml').Translations.customLabels.map(
        ({ name, label }: Record<string, string>) => [name, label]
    )
);
const places = (text: string): string[] => [...new Set(text.match(/\{[a-z]+\}/g) ?? [])].sort();

/** Two people with a tie of every kind between others like them, each of whom has a way to the next. */
const everyTie = accountOnDay(
    {
        stakeholders: [
            ...LINK_KINDS.flatMap(({ value }) => [stakeholder(`${value}-1`), stakeholder(`${value}-2`)]),
            stakeholder('boss', { reportsToId: 'DottedLine-1' }),
            stakeholder('aide', { reportsToId: 'boss' })
        ],
        links: LINK_KINDS.flatMap(({ value }) => [
            link(`${value}`, `${value}-1`, `${value}-2`, { kind: value, strength: 3 }),
            link(`${value} back`, `${value}-2`, `${value}-1`, { kind: value })
        ]),
        assessments: LINK_KINDS.map(({ value }) =>
            assessment(`${value}`, `${value}-1`, '2025-01-01', { closeness: 'MutualTrust', attitude: 'Neutral' })
        )
    },
    '2026-06-30'
);

/** Gaps of every kind in the three layers, one owner of the key relationships, and people who pull apart. */
const everyGap = accountOnDay(
    {
        stakeholders: ['saver', 'builder', 'neutral', 'stranger', 'blank'].map((id) =>
            stakeholder(id, {
                department: { stranger: 'Sales', blank: null }[id] ?? 'Finance',
                decisionRoles: ['Approver'],
                ownerName: 'rep1'
            })
        ),
        links: [link('quarrel', 'saver', 'builder', { kind: 'Conflicts' })],
        buyingRoles: ['saver', 'builder'].map((id) => buyingRole(`${id} on deal`, 'deal', id)),
        assessments: [
            assessment('1', 'saver', '2026-06-01', { closeness: 'MutualTrust', financialMotive: 5, businessMotive: 0 }),
            assessment('2', 'builder', '2026-06-01', {
                closeness: 'MutualTrust',
                financialMotive: 0,
                businessMotive: 5
            }),
            assessment('3', 'neutral', '2026-06-01', { closeness: 'OfficeMeetings', attitude: 'Neutral' }),
            assessment('4', 'stranger', '2026-06-01', { closeness: 'NoContact' })
        ],
        accountAssessments: [accountAssessment('whole', '2026-06-01', { stage: 'Strategic', jointWork: 0 })]
    },
    '2026-06-30'
);
const nobody = accountOnDay({ stakeholders: [] }, '2026-06-30');

/** Whatever the bundles say of an account. */
function said(account: AccountOnDay): unknown[] {
    const [structure, influence, paths] = [structureOf(account), influenceOf(account), messagePathsOf(account)];
    return [
        structure.shape,
        structure.meanSpan(),
        density(account, 'Trusts'),
        placements(account),
        barriersBetween(account),
        layersOf(account),
        departmentMotives(account),
        conflictsOfInterest(account),
        account.opportunities.map(({ id }) => [committeeMotives(account, id), conflictsOfInterest(account, id)]),
        account.people.map(({ id }) => [
            structure.explainSpan(id),
            influence.explain(id),
            influence.inDegree(id),
            paths.to(id)
        ])
    ];
}

/** Everything in plain data that has a label. */
function labelled(data: unknown): Labelled[] {
    if (typeof data !== 'object' || data === null) {
        return [];
    }
    const own = 'labelKey' in data ? [data as Labelled] : [];
    return [...own, ...Object.values(data).flatMap(labelled)];
}

describe('what the network says', () => {
    const all = [...readCases().map((file) => adapt(file).on()), everyTie, everyGap, nobody]
        .flatMap(said)
        .flatMap(labelled);

    it('has a text in both languages, whose places are filled', () => {
        expect(all.length).toBeGreaterThan(500);
        const unfilled = all.filter(({ labelKey, values = {} }) =>
            places(english.get(labelKey) ?? '{missing}').some((place) => !(place.slice(1, -1) in values))
        );
        expect(unfilled).toEqual([]);
    });

    it('names the same places in both languages', () => {
        const keys = [...new Set(all.map(({ labelKey }) => labelKey))];
        expect(keys.length).toBeGreaterThan(25);
        expect(keys.map((key) => [key, places(chinese.get(key) ?? '')])).toEqual(
            keys.map((key) => [key, places(english.get(key) ?? '')])
        );
    });

    it('tells every gap in the layers and every conflict of interest', () => {
        const told = new Set(all.map(({ labelKey }) => labelKey));
        const keys = [...english.keys()].filter((key) =>
            /^RMap_((Gap|AtOdds)_|Layers_(OwnedByOne|Priority)$)/.test(key)
        );
        expect(keys.length).toBeGreaterThan(10);
        expect(keys.filter((key) => !told.has(key))).toEqual([]);
    });

    it('has a text for each field of the account that may change', () => {
        const look = Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, 1]));
        const records = { stakeholders: [], accountAssessments: [accountAssessment('now', '2026-06-01', look)] };
        const changes = changesBetween(accountOnDay(records, '2026-05-31'), accountOnDay(records, '2026-06-30'));
        expect(changes).toHaveLength(ACCOUNT_FIELDS.length);
        expect(changes.filter(({ labelKey: key }) => !english.has(key) || !chinese.has(key))).toEqual([]);
    });

    it('has a text for each reason why there is no way', () => {
        const keys = [...Object.values(NO_WAY_LABELS), ...Object.values(PATH_TO_POWER_LABELS)];
        expect(keys.filter((key) => !english.has(key) || !chinese.has(key))).toEqual([]);
    });
});

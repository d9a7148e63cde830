import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { judge } from 'c/judgement';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { engagement, opportunity, stakeholder } from '../../../../../test/factories/records';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

type Values = Readonly<Record<string, string | number>>;

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
const places = (text = '{missing}'): string[] => [...new Set(text.match(/\{[a-z]+\}/gi) ?? [])].sort();

/** Risks, advice and healths of an account, as plain data. */
function judged(account: AccountOnDay) {
    const { risks, advice, health, dealHealth, openDecisions } = judge(account);
    const deals = openDecisions().map(({ opportunityId }) => dealHealth(opportunityId));
    return { risks: risks(), advice: advice(), healths: [health(), ...deals] };
}

/** Every label that is named, with what fills its places. */
function said(account: AccountOnDay): [string, Values][] {
    const { risks, advice, healths } = judged(account);
    const reasons = [
        ...risks.map(({ reason }) => reason),
        ...advice.flatMap(({ what, because }) => [what, ...because]),
        ...healths.flatMap(({ parts }) => parts)
    ];
    return reasons.flatMap(({ labelKey, values = {} }) => {
        const words = Object.values(values).filter((word) => /^RMap_/.test(String(word)));
        return [[labelKey, values], ...words.map((word): [string, Values] => [String(word), {}])] as [string, Values][];
    });
}

const travel = { kind: 'PrivateTravel' } as const;
const regulated = accountOnDay(
    {
        account: { id: 'account', name: 'Account', stage: null, regulated: true, giftLimit: null },
        stakeholders: [stakeholder('a')],
        engagements: [engagement('trip', '2026-01-01', ['a'], travel)]
    },
    '2026-03-31'
);
const all = [
    regulated,
    ...readCases().map((file) => adapt(file).on()),
    ...fc.sample(fc.tuple(records, days), { numRuns: 1_000, seed: 1 }).map(([given, day]) => accountOnDay(given, day))
].flatMap(said);
const keys = [...new Set(all.map(([key]) => key))];

describe('what risks, advice and health say', () => {
    it('comes to every risk, every action and every part of a health that has a text', () => {
        const texts = [...english.keys()].filter((key) => /^RMap_(Risk|Action|Warning)_/.test(key));
        expect(texts.length).toBeGreaterThan(40);
        expect(texts.filter((key) => !keys.includes(key))).toEqual([]);
    });

    it('has a text whose places are filled, the same in both languages', () => {
        const unfilled = all.filter(([key, values]) =>
            places(english.get(key)).some((place) => !(place.slice(1, -1) in values))
        );
        expect(unfilled).toEqual([]);
        expect(keys.map((key) => [key, places(chinese.get(key))])).toEqual(
            keys.map((key) => [key, places(english.get(key))])
        );
    });
});

describe('the judgement of any account', () => {
    it('does not depend on the order of the records, and is computed once', () => {
        fc.assert(
            fc.property(records, days, fc.integer({ min: 1, max: 1000 }), (given, day, seed) => {
                expect(judged(accountOnDay(reordered(given, seed), day))).toEqual(judged(accountOnDay(given, day)));
                const once = judge(accountOnDay(given, day));
                expect(once.advice()).toBe(once.advice());
                expect(once.dealHealth('deal-1')).toBe(once.dealHealth('deal-1'));
            }),
            { numRuns: 60 }
        );
    });

    it('advises nothing private, no gift, and no meal that is not known to be allowed', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const account = accountOnDay(given, day);
                const acts = judge(account)
                    .advice()
                    .flatMap(({ act }) => act ?? []);
                const kinds = acts.map(({ kind }) => kind);
                for (const never of ['Gift', 'PrivateTravel', 'Leisure', 'BulkGreeting'] as const) {
                    expect(kinds).not.toContain(never);
                }
                if (account.rules.regulated !== false || account.rules.giftLimit === 0) {
                    expect(kinds.filter((kind) => kind === 'BusinessMeal' || kind === 'BusinessEvent')).toEqual([]);
                }
                expect(acts.filter(({ costLimit }) => (costLimit ?? 0) > (account.rules.giftLimit ?? 0))).toEqual([]);
            })
        );
    });

    it('gives each risk an answer, and orders both by priority', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const { risks, advice } = judged(accountOnDay(given, day));
                const answered = new Set(advice.flatMap(({ answers }) => answers));
                expect(risks.filter(({ kind }) => !answered.has(kind))).toEqual([]);
                for (const list of [risks, advice]) {
                    const priorities = list.map(({ priority }) => priority);
                    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
                }
            })
        );
    });

    it('has no judgement of a deal that is closed, nor of one that is not there', () => {
        const { openDecisions, dealHealth, decision } = judge(
            accountOnDay({ stakeholders: [], opportunities: [opportunity('won', { isClosed: true })] }, '2026-03-31')
        );
        expect(openDecisions()).toEqual([]);
        expect(decision('won')).toBeDefined();
        expect(dealHealth('nowhere')).toMatchObject({ value: null });
    });
});

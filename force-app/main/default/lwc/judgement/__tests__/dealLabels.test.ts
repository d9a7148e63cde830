import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { contactShare, coverageOf, freshness } from 'c/coverage';
import { decisionOn } from 'c/decision';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { days, records } from '../../relationshipModel/__tests__/arbitraries';
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

/** Every label that the deals and the coverage of an account name, with what fills its places. */
function said(account: AccountOnDay): [string, Values][] {
    const ofDeals = account.opportunities.flatMap(({ id }) => {
        const { because, warnings, committee } = decisionOn(account, id)!;
        return [...because, ...warnings.map(({ reason }) => reason), ...committee.filledShare.parts];
    });
    const { all } = coverageOf(account);
    const parts = [...contactShare(account, all).parts, ...freshness(account, all).parts];
    return [...ofDeals, ...parts].flatMap(({ labelKey, values = {}, ...rest }) => {
        const input = 'input' in rest ? rest.input : null;
        const words = [input, ...Object.values(values)].filter((word) => /^RMap_/.test(String(word)));
        return [[labelKey, values], ...words.map((word): [string, Values] => [String(word), {}])] as [string, Values][];
    });
}

/** The cases, and records as they may arrive. */
const all = [
    ...readCases().map((file) => adapt(file).on()),
    ...fc.sample(fc.tuple(records, days), { numRuns: 2_000, seed: 1 }).map(([given, day]) => accountOnDay(given, day))
].flatMap(said);

describe('what deals and coverage say', () => {
    it('comes to every warning and every reason that has a text', () => {
        const keys = new Set(all.map(([key]) => key));
        const texts = [...english.keys()].filter((key) => /^RMap_(Warning|Deal|Place)_/.test(key));
        expect(texts.length).toBeGreaterThan(25);
        expect(texts.filter((key) => !keys.has(key))).toEqual([]);
    });

    it('has a text in English whose places are filled', () => {
        const unfilled = all.filter(([key, values]) =>
            places(english.get(key)).some((place) => !(place.slice(1, -1) in values))
        );
        expect([...new Set(unfilled.map(([key]) => key))]).toEqual([]);
    });

    it('has a text in Chinese with the same places', () => {
        const keys = [...new Set(all.map(([key]) => key))];
        expect(keys.filter((key) => `${places(chinese.get(key))}` !== `${places(english.get(key))}`)).toEqual([]);
    });
});

import fs from 'node:fs';
import path from 'node:path';
import { chinese, english } from '../../../../../test/factories/texts';
import * as vocabulary from '../../vocabulary/vocabulary';
import type { Term } from '../../vocabulary/vocabulary';
import { dayIn, fill, formatDay, formatNumber } from '../format';

const lwc = path.resolve(__dirname, '../..');
const sources = fs
    .readdirSync(path.join(__dirname, '..'))
    .filter((file) => file.endsWith('Labels.ts'))
    .map((file) => fs.readFileSync(path.join(__dirname, '..', file), 'utf8'))
    .join('\n');
const imported = [...sources.matchAll(/^import (\w+) from '@salesforce\/label\/c\.(\w+)';$/gm)];
const exported = [...sources.matchAll(/^ {4}(\w+),?$/gm)].map(([, name]) => name);
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** The labels of all words of all vocabularies. */
function vocabularyKeys(): string[] {
    const lists = Object.values<unknown>(vocabulary).filter((value) => Array.isArray(value)) as (readonly Term[])[];
    return lists.flatMap((terms) => terms.map(({ labelKey }) => labelKey));
}

describe('the labels', () => {
    it('imports every label under its own name and hands on each', () => {
        expect(imported.filter(([, name, label]) => name !== label)).toEqual([]);
        expect(exported.sort()).toEqual(imported.map(([, name]) => name).sort());
    });

    it('imports every label there is, so that none the engine names is missing', () => {
        const names = new Set(imported.map(([, name]) => name));
        expect([...english.keys()].filter((name) => !names.has(name))).toEqual([]);
    });

    it('has an English text for every import', () => {
        expect(imported.map(([, name]) => name).filter((name) => !english.has(name))).toEqual([]);
    });

    it('has a Chinese text for every English one', () => {
        expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it('fills the same places in both languages', () => {
        const different = [...english].filter(
            ([name, text]) => `${places(text)}` !== `${places(chinese.get(name) ?? '')}`
        );
        expect(different).toEqual([]);
    });

    it('names every label within the platform’s lengths', () => {
        const wrong = [...english].filter(([name, text]) => !/^RMap_\w{1,55}$/.test(name) || text.length > 1000);
        expect(wrong).toEqual([]);
    });

    it('has a text for every word of the vocabulary', () => {
        const keys = vocabularyKeys();
        expect(keys.length).toBeGreaterThan(50);
        expect(keys.filter((key) => !english.has(key))).toEqual([]);
    });

    it('holds none that nobody uses: each is named in the code, or built there from a word of the vocabulary', () => {
        const code = fs
            .readdirSync(lwc, { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(ts|html)$/.test(file) && !/__tests__|^labels.\w*[lL]abels\.ts$/.test(file))
            .map((file) => fs.readFileSync(path.join(lwc, file), 'utf8'))
            .join('\n');
        const built =
            /^RMap_(Tie|Group|Problem|RiskKind|Warning|Action|Hop|Avoided|NoWay|PathToPower|Place|Account|Change|Gap|View|Mark|Layers_Meaning)_/;
        const words = new Set(vocabularyKeys());
        const unused = [...english.keys()].filter(
            (name) => !built.test(name) && !words.has(name) && !code.includes(name)
        );
        expect(unused).toEqual([]);
    });
});

describe('filling texts', () => {
    it('writes numbers as the user does, and words as they are', () => {
        const number = (value: number) => formatNumber(value, 'en-US');
        expect(fill('{0} of {all} in {1}', [4200, '2026', { all: 20000 }], number)).toBe('4,200 of 20,000 in 2026');
    });

    it('fills places in any order', () => {
        expect(fill('{1} of {0}', [5, 4])).toBe('4 of 5');
    });

    it('leaves a place without a value visible', () => {
        expect(fill('{0} and {1}', ['a'])).toBe('a and {1}');
    });

    it('fills places that have names from an object', () => {
        expect(fill('{person}: {count} of {0}', [3, { person: 'Lin', count: 2 }])).toBe('Lin: 2 of 3');
        expect(fill('{toString}', [{ person: 'Lin' }])).toBe('{toString}');
    });

    it('takes a value as it is, markup and places included', () => {
        expect(fill('{0}', ['<b>{1}</b> $&'])).toBe('<b>{1}</b> $&');
    });
});

describe('days', () => {
    it('writes a day as the locale does, in whatever zone the machine is', () => {
        expect(formatDay('2026-11-22', 'en-US')).toBe('Nov 22, 2026');
        expect(formatDay('2026-11-22', 'zh-CN')).toBe('2026年11月22日');
    });

    it('leaves a blank blank and shows what is no day as it is', () => {
        expect(formatDay(null, 'en-US')).toBe('');
        expect(formatDay('soon', 'en-US')).toBe('soon');
    });

    it('knows the day of an instant in a time zone', () => {
        const instant = new Date('2026-11-22T23:30:00Z');
        expect(dayIn(instant, 'UTC')).toBe('2026-11-22');
        expect(dayIn(instant, 'Asia/Shanghai')).toBe('2026-11-23');
    });
});

describe('numbers', () => {
    it('writes a number as the locale does, with one decimal at most', () => {
        expect(formatNumber(1234.56, 'en-US')).toBe('1,234.6');
        expect(formatNumber(44, 'de-DE')).toBe('44');
    });

    it('shows the sign where it is asked for', () => {
        expect([12, -3.25, 0].map((value) => formatNumber(value, 'en-US', 'exceptZero'))).toEqual(['+12', '-3.3', '0']);
    });
});

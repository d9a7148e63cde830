import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import * as vocabulary from '../../vocabulary/vocabulary';
import type { Term } from '../../vocabulary/vocabulary';
import { dayIn, fill, formatDay } from '../format';

const forceApp = path.resolve(__dirname, '../../../../..');
const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'labels' || name === 'customLabels'
});
const read = (file: string) => parser.parse(fs.readFileSync(path.join(forceApp, file), 'utf8'));

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
const sources = fs
    .readdirSync(path.join(__dirname, '..'))
    .filter((file) => file.endsWith('Labels.ts'))
    .map((file) => fs.readFileSync(path.join(__dirname, '..', file), 'utf8'))
    .join('\n');
const imported = [...sources.matchAll(/^import (\w+) from '@salesforce\/label\/c\.(\w+)';$/gm)];
const exported = [...sources.matchAll(/^ {4}(\w+),?$/gm)].map(([, name]) => name);
const places = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('the labels', () => {
    it('imports every label under its own name and hands on each', () => {
        expect(imported.filter(([, name, label]) => name !== label)).toEqual([]);
        expect(exported.sort()).toEqual(imported.map(([, name]) => name).sort());
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
        const lists = Object.values<unknown>(vocabulary).filter((value) => Array.isArray(value)) as (readonly Term[])[];
        const keys = lists.flatMap((terms) => terms.map(({ labelKey }) => labelKey));
        expect(keys.length).toBeGreaterThan(50);
        expect(keys.filter((key) => !english.has(key))).toEqual([]);
    });

    it('holds none that nobody uses: each is named in the code, or built there from a word of the vocabulary', () => {
        const lwc = path.join(forceApp, 'main/default/lwc');
        const code = fs
            .readdirSync(lwc, { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(ts|html)$/.test(file) && !/__tests__|^labels/.test(file))
            .map((file) => fs.readFileSync(path.join(lwc, file), 'utf8'))
            .join('\n');
        const built = /^RMap_(Tie|Group|Problem)_/;
        const unused = [...english.keys()].filter((name) => !built.test(name) && !code.includes(name));
        expect(unused).toEqual([]);
    });
});

describe('filling texts', () => {
    it('fills places in any order', () => {
        expect(fill('{1} of {0}', [5, 4])).toBe('4 of 5');
    });

    it('leaves a place without a value visible', () => {
        expect(fill('{0} and {1}', ['a'])).toBe('a and {1}');
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

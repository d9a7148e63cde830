import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { fill, formatDay, formatNumber } from '../../main/default/lwc/labels/format';
import type { Texts, Wording } from '../../main/default/lwc/labels/labels';

const forceApp = path.join(__dirname, '../..');
const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'labels' || name === 'customLabels'
});
const read = (file: string) => parser.parse(fs.readFileSync(path.join(forceApp, file), 'utf8'));

/** Every custom label in English, by name. */
export const english: ReadonlyMap<string, string> = new Map(
    read('main/default/labels/CustomLabels.labels-meta.xml').CustomLabels.labels.map(
        ({ fullName, value }: Record<string, string>) => [fullName, value]
    )
);

/** Every custom label in Simplified Chinese, by name. */
export const chinese: ReadonlyMap<string, string> = new Map(
    read('zh_CN/default/translations/zh_CN.translation-meta.xml').Translations.customLabels.map(
        ({ name, label }: Record<string, string>) => [name, label]
    )
);

/** The texts of the page as a person reads them, where the labels of the platform are not at hand. */
export function textsIn(labels: ReadonlyMap<string, string>, locale = 'en-US'): Texts {
    return (key, ...values) =>
        fill(labels.get(key) ?? `no label ${key}`, values, (value) => formatNumber(value, locale));
}

function wordingIn(labels: ReadonlyMap<string, string>, locale: string): Wording {
    return {
        texts: textsIn(labels, locale),
        day: (day) => formatDay(day, locale),
        number: (value) => formatNumber(value, locale),
        signed: (value) => formatNumber(value, locale, 'exceptZero')
    };
}

export const inEnglish = wordingIn(english, 'en-US');
export const inChinese = wordingIn(chinese, 'zh-CN');

import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { Language } from '../texts';

const PROJECT = path.resolve(__dirname, '../../../force-app');
const FILES: Record<Language, string> = {
    en: path.join(PROJECT, 'main/default/labels/CustomLabels.labels-meta.xml'),
    zh_CN: path.join(PROJECT, 'zh_CN/default/translations/zh_CN.translation-meta.xml')
};

interface LabelRow {
    fullName?: string;
    value?: string;
    name?: string;
    label?: string;
}

/** Gives the words of a label; its name where there is none. */
export type Words = (labelKey: string) => string;

const read = new Map<Language, Words>();

/** The product's own labels in a language, as the page shows them. */
export function labelsIn(language: Language): Words {
    const known = read.get(language);
    if (known) {
        return known;
    }
    const parser = new XMLParser({
        isArray: (name) => name === 'labels' || name === 'customLabels',
        parseTagValue: false
    });
    const content = parser.parse(fs.readFileSync(FILES[language], 'utf8')) as {
        CustomLabels?: { labels: LabelRow[] };
        Translations?: { customLabels: LabelRow[] };
    };
    const rows = content.CustomLabels?.labels ?? content.Translations?.customLabels ?? [];
    const labels = new Map(rows.map((row) => [row.fullName ?? row.name ?? '', row.value ?? row.label ?? '']));
    const words: Words = (labelKey) =>
        labels.get(labelKey) ?? (language === 'en' ? labelKey : labelsIn('en')(labelKey));
    read.set(language, words);
    return words;
}

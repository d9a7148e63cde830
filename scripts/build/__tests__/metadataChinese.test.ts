import fs from 'node:fs';
import path from 'node:path';
import {
    chinesePackage,
    componentName,
    customObjects,
    elements,
    fieldsOf,
    files,
    mainPackage,
    objectNames,
    projectRoot,
    read,
    text,
    texts,
    validationRules
} from './metadataSource';
import type { Element } from './metadataSource';

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);

function translationFolder(object: string): string {
    return path.join(chinesePackage, 'objectTranslations', `${object}-zh_CN`);
}

function objectTranslation(object: string): Element {
    return read(path.join(translationFolder(object), `${object}-zh_CN.objectTranslation-meta.xml`));
}

/** Pairs of an English text and its translation, by the element names that hold them. */
function pairs(from: Element, steps: string, english: string, chinese: string): Array<[string, string]> {
    return elements(from, steps).map((pair) => [text(pair, english), text(pair, chinese)]);
}

describe.each(objectNames)('Chinese of %s', (object) => {
    const translations = new Map(
        files(translationFolder(object), '.fieldTranslation-meta.xml').map((file) => [componentName(file), read(file)])
    );

    it('has every field, and no field that is gone', () => {
        expect([...translations.keys()].sort()).toEqual(
            fieldsOf(object)
                .map((one) => one.name)
                .sort()
        );
    });

    it('gives every field a label and a help text', () => {
        const untranslated = [...translations].filter(
            ([, xml]) => !isChinese(text(xml, 'label')) || !isChinese(text(xml, 'help'))
        );
        expect(untranslated.map(([name]) => name)).toEqual([]);
        const long = [...translations].filter(
            ([, xml]) => text(xml, 'label').length > 40 || text(xml, 'help').length > 510
        );
        expect(long.map(([name]) => name)).toEqual([]);
    });

    it('gives no two fields the same label', () => {
        const labels = [...translations.values()].map((xml) => text(xml, 'label'));
        expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    });

    it('translates every picklist word by its English label', () => {
        for (const { name, xml } of fieldsOf(object)) {
            const english = texts(xml, 'valueSet.valueSetDefinition.value.label');
            const translated = pairs(translations.get(name) ?? {}, 'picklistValues', 'masterLabel', 'translation');
            expect(translated.map(([label]) => label)).toEqual(english);
            expect(translated.filter(([, word]) => !isChinese(word))).toEqual([]);
        }
    });

    it('translates the related list of every lookup and master', () => {
        const untranslated = fieldsOf(object)
            .filter(({ xml }) => text(xml, 'relationshipLabel'))
            .filter(({ name }) => !isChinese(text(translations.get(name) ?? {}, 'relationshipLabel')));
        expect(untranslated.map(({ name }) => name)).toEqual([]);
    });

    it('translates every message of a validation rule', () => {
        const messages = pairs(objectTranslation(object), 'validationRules', 'name', 'errorMessage');
        const rules = validationRules.filter((rule) => rule.object === object).map(({ name }) => name);
        expect(messages.map(([name]) => name).sort()).toEqual([...rules].sort());
        expect(messages.filter(([, message]) => !isChinese(message))).toEqual([]);
    });
});

describe.each(customObjects)('Chinese names of %s', (object) => {
    it('has a name for the object and for its name field', () => {
        expect(isChinese(text(objectTranslation(object), 'caseValues.value'))).toBe(true);
        expect(isChinese(text(objectTranslation(object), 'nameFieldLabel'))).toBe(true);
    });

    it('has every section of the page layout', () => {
        const layouts = files(path.join(mainPackage, 'layouts'), '.layout-meta.xml').filter((file) =>
            componentName(file).startsWith(`${object}-`)
        );
        const sections = layouts.flatMap((file) => texts(read(file), 'layoutSections.label'));
        const translated = pairs(objectTranslation(object), 'layouts.sections', 'section', 'label');
        expect(translated.map(([section]) => section)).toEqual(sections);
        expect(translated.filter(([, label]) => !isChinese(label))).toEqual([]);
        expect(layouts.map((file) => componentName(file).replace(`${object}-`, ''))).toEqual(
            texts(objectTranslation(object), 'layouts.layout')
        );
    });
});

describe('the Chinese package', () => {
    it('names the app', () => {
        const applications = pairs(
            read(path.join(chinesePackage, 'translations/zh_CN.translation-meta.xml')),
            'customApplications',
            'name',
            'label'
        );
        expect(applications).toEqual([['Relationship_Map', '客户关系地图']]);
    });

    it('holds translations only, and the main package none, so that either deploys where Chinese is off', () => {
        expect(fs.readdirSync(chinesePackage).sort()).toEqual(['objectTranslations', 'translations']);
        expect(files(mainPackage, 'ranslation-meta.xml')).toEqual([]);
    });

    it('can be deployed to the scratch org: its definition turns translations on', () => {
        const definition = JSON.parse(
            fs.readFileSync(path.join(projectRoot, 'config/project-scratch-def.json'), 'utf8')
        ) as { language: string; settings: { languageSettings: Record<string, boolean> } };
        expect(definition.language).toBe('en_US');
        expect(definition.settings.languageSettings.enableTranslationWorkbench).toBe(true);
    });
});

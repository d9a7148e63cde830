import fs from 'node:fs';
import path from 'node:path';
import {
    chinesePackage,
    componentName,
    customObjects,
    elements,
    field,
    fieldsOf,
    files,
    mainPackage,
    objectFolder,
    objectXml,
    read,
    text,
    texts
} from './metadataSource';
import type { Element } from './metadataSource';

/** Fields every object has, by the names that layouts and list views use. */
const systemFields = ['Name', 'NAME', 'OwnerId', 'CreatedById', 'LastModifiedById', 'LAST_UPDATE'];

function unknownFields(object: string, names: string[]): string[] {
    return names.filter((name) => !systemFields.includes(name) && !field(object, name));
}

function parts(object: string, folder: string, ending: string): Element[] {
    return files(path.join(objectFolder(object), folder), ending).map(read);
}

describe.each(customObjects)('what users see of %s', (object) => {
    const layoutFiles = files(path.join(mainPackage, 'layouts'), '.layout-meta.xml').filter((file) =>
        componentName(file).startsWith(`${object}-`)
    );
    const items = layoutFiles.flatMap((file) => elements(read(file), 'layoutSections.layoutColumns.layoutItems'));
    const behaviors = new Map(items.map((item) => [text(item, 'field'), text(item, 'behavior')]));

    it('has one page layout, named as the platform names it', () => {
        expect(layoutFiles.map(componentName)).toEqual([`${object}-${text(objectXml(object), 'label')} Layout`]);
        expect(unknownFields(object, [...behaviors.keys()])).toEqual([]);
        expect(items).toHaveLength(behaviors.size);
    });

    it('has required fields required, and computed ones read-only, on the layout', () => {
        const musts = fieldsOf(object).filter((one) => one.required || one.master);
        expect(musts.filter((one) => behaviors.get(one.name) !== 'Required').map((one) => one.name)).toEqual([]);
        const computed = fieldsOf(object).filter((one) => one.computed && behaviors.has(one.name));
        expect(computed.filter((one) => behaviors.get(one.name) !== 'Readonly').map((one) => one.name)).toEqual([]);
    });

    it('has every field that people fill in on the layout', () => {
        const absent = fieldsOf(object).filter((one) => !one.computed && !behaviors.has(one.name));
        expect(absent.map((one) => one.name)).toEqual([]);
    });

    it('has related lists of fields that are there', () => {
        for (const list of layoutFiles.flatMap((file) => elements(read(file), 'relatedLists'))) {
            const [child, foreignKey] = text(list, 'relatedList').split('.');
            expect(text(field(child, foreignKey)?.xml ?? {}, 'referenceTo')).toBe(object);
            expect(unknownFields(child, [...texts(list, 'fields'), ...texts(list, 'sortField')])).toEqual([]);
        }
    });

    it('has list views of fields that are there, one of them of everything', () => {
        const views = parts(object, 'listViews', '.listView-meta.xml');
        expect(views.map((view) => text(view, 'fullName'))).toContain('All');
        for (const view of views) {
            expect(unknownFields(object, [...texts(view, 'columns'), ...texts(view, 'filters.field')])).toEqual([]);
            expect(texts(view, 'columns').length).toBeLessThanOrEqual(15);
            expect(text(view, 'label').length).toBeLessThanOrEqual(40);
        }
    });

    it('filters list views by words whose label is their API name, so that either reading holds', () => {
        for (const view of parts(object, 'listViews', '.listView-meta.xml')) {
            for (const filter of elements(view, 'filters')) {
                const values = elements(
                    field(object, text(filter, 'field'))?.xml ?? {},
                    'valueSet.valueSetDefinition.value'
                ).filter((value) => text(value, 'fullName') === text(value, 'label'));
                const isWord = field(object, text(filter, 'field'))?.type === 'Picklist' && text(filter, 'value');
                expect(!isWord || values.some((value) => text(value, 'fullName') === isWord)).toBe(true);
            }
        }
    });

    it('has a compact layout of fields that may stand on one', () => {
        const [compact, ...others] = parts(object, 'compactLayouts', '.compactLayout-meta.xml');
        expect(others).toEqual([]);
        expect(text(objectXml(object), 'compactLayoutAssignment')).toBe(text(compact, 'fullName'));
        const shown = texts(compact, 'fields');
        expect(shown.length).toBeLessThanOrEqual(10);
        expect(unknownFields(object, shown)).toEqual([]);
        const refused = ['LongTextArea', 'MultiselectPicklist'];
        expect(shown.filter((name) => refused.includes(field(object, name)?.type ?? ''))).toEqual([]);
    });

    it('is found by fields that are there', () => {
        const searched = Object.keys(elements(objectXml(object), 'searchLayouts')[0]).flatMap((layout) =>
            texts(objectXml(object), `searchLayouts.${layout}`)
        );
        expect(
            unknownFields(
                object,
                searched.filter((name) => name.trim() !== '')
            )
        ).toEqual([]);
    });
});

describe('record pages', () => {
    const app = read(path.join(mainPackage, 'applications/Relationship_Map.app-meta.xml'));

    describe.each(['Account', 'Opportunity'])('of %s', (object) => {
        const page = read(path.join(mainPackage, `flexipages/Relationship_Map_${object}.flexipage-meta.xml`));
        const regions = elements(page, 'flexiPageRegions');
        const instances = elements(page, 'flexiPageRegions.itemInstances.componentInstance');
        const property = (instance: Element, name: string): string =>
            elements(instance, 'componentInstanceProperties')
                .filter((one) => text(one, 'name') === name)
                .map((one) => text(one, 'value'))[0] ?? '';
        const tabs = instances.filter((instance) => text(instance, 'componentName') === 'flexipage:tab');

        it('has every facet it refers to, and refers to every facet it has', () => {
            const facets = regions
                .filter((region) => text(region, 'type') === 'Facet')
                .map((region) => text(region, 'name'));
            const used = instances.flatMap((instance) => [property(instance, 'body'), property(instance, 'tabs')]);
            expect(used.filter(Boolean).sort()).toEqual([...facets].sort());
        });

        it('has the regions of its template and names each component once', () => {
            const names = regions
                .filter((region) => text(region, 'type') === 'Region')
                .map((region) => text(region, 'name'));
            expect(names).toEqual(['header', 'main']);
            const identifiers = instances.map((instance) => text(instance, 'identifier'));
            expect(new Set(identifiers).size).toBe(identifiers.length);
        });

        it('opens on the details and carries the map in a tab of its own', () => {
            expect(
                tabs.filter((tab) => property(tab, 'active') === 'true').map((tab) => property(tab, 'title'))
            ).toEqual(['Standard.Tab.detail']);
            const region = regions.find((one) =>
                texts(one, 'itemInstances.componentInstance.componentName').includes('relationshipMap')
            );
            expect(tabs.map((tab) => property(tab, 'body'))).toContain(text(region ?? {}, 'name'));
        });

        it('titles its tabs with the platform’s own words or with labels in both languages', () => {
            const english = files(path.join(mainPackage, 'labels'), '.labels-meta.xml').map(read);
            const chinese = read(path.join(chinesePackage, 'translations/zh_CN.translation-meta.xml'));
            const titles = tabs
                .map((tab) => property(tab, 'title'))
                .filter((title) => !title.startsWith('Standard.Tab.'));
            expect(titles).toEqual(['{!$Label.RMap_Title}']);
            expect(english.flatMap((xml) => texts(xml, 'labels.fullName'))).toContain('RMap_Title');
            expect(texts(chinese, 'customLabels.name')).toContain('RMap_Title');
        });

        it('is activated through the app only', () => {
            const overrides = elements(app, 'actionOverrides').filter(
                (one) => text(one, 'pageOrSobjectType') === object
            );
            expect(overrides.map((one) => [text(one, 'actionName'), text(one, 'type'), text(one, 'content')])).toEqual([
                ['View', 'Flexipage', `Relationship_Map_${object}`]
            ]);
            expect(fs.existsSync(path.join(objectFolder(object), `${object}.object-meta.xml`))).toBe(false);
        });
    });

    it('stand in an app whose tabs are there', () => {
        const tabs = texts(app, 'tabs').filter((tab) => !tab.startsWith('standard-'));
        expect(tabs.filter((tab) => !customObjects.includes(tab))).toEqual([]);
    });
});

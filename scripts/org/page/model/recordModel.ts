import type { ComponentStore, SetupModel } from '../../metadata';
import type { ObjectSchema, OrgSchema } from '../../schema';
import type { PageTexts } from '../texts';
import { type FieldSource, fieldViews, nameFieldOf } from './fieldView';
import { layoutWords } from './layoutWords';
import { objectWords } from './objectWords';
import { standardPages, systemDetails } from './standardPages';
import type { DetailSection, FieldView, ObjectView, RelatedListView } from './types';

/** What the models of pages are made from. */
export interface ModelSource {
    schema: OrgSchema;
    setup: Pick<SetupModel, 'compactLayout' | 'layouts' | 'listViews' | 'tabs' | 'translatedObject'>;
    components: Pick<ComponentStore, 'readXml'>;
    language: string;
    texts: PageTexts;
}

const relatedListColumns = 4;

/** Where the fields of an object are described from, in the user's language. */
export function fieldSource({ schema, setup, language }: ModelSource, object: ObjectSchema): FieldSource {
    return { schema, object, translation: objectWords(setup, object, language) };
}

/** `Custom55: Books` of an object's tab as an icon name. */
function tabIcon(setup: ModelSource['setup'], objectName: string): string | undefined {
    const motif = setup.tabs().find((tab) => tab.objectName === objectName)?.motif;
    const icon = motif === undefined ? undefined : /^custom\d+/i.exec(motif)?.[0];
    return icon && `custom:${icon.toLowerCase()}`;
}

export function objectView(source: ModelSource, object: ObjectSchema): ObjectView {
    const { label, labelPlural } = objectWords(source.setup, object, source.language);
    return {
        name: object.name,
        label,
        labelPlural,
        icon: standardPages[object.name]?.icon ?? tabIcon(source.setup, object.name) ?? 'standard:record',
        keyPrefix: object.keyPrefix,
        nameField: nameFieldOf(object)
    };
}

/** Fields of the header beside the name, as the compact layout says. */
export function highlights(source: ModelSource, object: ObjectSchema): FieldView[] {
    const deployed = source.setup.compactLayout(object.name)?.fields;
    const names = deployed ?? standardPages[object.name]?.highlights ?? ['OwnerId', 'LastModifiedDate'];
    return fieldViews(fieldSource(source, object), names).filter((field) => field.name !== nameFieldOf(object));
}

/** Fields side by side: the first to the left, the second to the right, and so on. */
function twoColumns(fields: FieldView[]): FieldView[][] {
    return [fields.filter((_, index) => index % 2 === 0), fields.filter((_, index) => index % 2 === 1)];
}

const isShown = (object: ObjectSchema, name: string): boolean => object.fields.get(name.toLowerCase())?.custom === true;

/** Sections of an object without a deployed layout: Salesforce's own fields, or all that can be edited, and the custom ones. */
function standardSections(source: ModelSource, object: ObjectSchema): DetailSection[] {
    const fields = [...object.fields.values()];
    const own =
        standardPages[object.name]?.details ?? fields.filter((field) => field.updateable).map((field) => field.name);
    const custom = fields.map((field) => field.name).filter((name) => isShown(object, name) && !own.includes(name));
    const section = (key: string, label: string, names: string[]): DetailSection => ({
        key,
        label,
        columns: twoColumns(fieldViews(fieldSource(source, object), names))
    });
    return [
        section('information', source.texts.information, [...own, ...custom]),
        section('system', source.texts.systemInformation, systemDetails)
    ];
}

/** Sections of the detail page, as the deployed layout says. */
export function detailSections(source: ModelSource, object: ObjectSchema): DetailSection[] {
    const [layout] = source.setup.layouts(object.name);
    if (!layout) {
        return standardSections(source, object);
    }
    const words = layoutWords(source.components, object.name, layout.name, source.language);
    return layout.sections
        .map((section, index) => ({
            key: `section-${index}`,
            label: section.heading ? (words.get(section.label) ?? section.label) : null,
            columns: section.columns.map((items) =>
                fieldViews(
                    fieldSource(source, object),
                    items.flatMap((item) => item.field ?? [])
                )
            )
        }))
        .filter((section) => section.columns.some((fields) => fields.length > 0));
}

function relatedList(source: ModelSource, childName: string, foreignKey: string, fields: string[]): RelatedListView[] {
    const child = source.schema.object(childName);
    if (!child?.fields.has(foreignKey.toLowerCase())) {
        return [];
    }
    const name = nameFieldOf(child);
    const others = fields
        .map((field) => (field === 'NAME' ? name : field))
        .filter((field) => ![name, foreignKey].includes(field));
    return [
        {
            key: `${child.name}.${foreignKey}`,
            object: objectView(source, child),
            foreignKey,
            columns: fieldViews(fieldSource(source, child), [name, ...others.slice(0, relatedListColumns)])
        }
    ];
}

/** Columns of a list of an object that no list view or layout names. */
export function usualColumns(source: ModelSource, object: ObjectSchema): string[] {
    const standard = standardPages[object.name]?.columns;
    return standard ?? highlights(source, object).map((field) => field.name);
}

/** Lists of children: those of the deployed layout, else of Salesforce's own and of all custom objects. */
export function relatedLists(source: ModelSource, object: ObjectSchema): RelatedListView[] {
    const lists = source.setup.layouts(object.name)[0]?.relatedLists;
    if (lists) {
        return lists.flatMap(({ name, fields }) => {
            const [child, foreignKey] = name.split('.');
            return foreignKey ? relatedList(source, child, foreignKey, fields) : [];
        });
    }
    const wanted = standardPages[object.name]?.relatedLists ?? [];
    const position = (name: string): number => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length);
    return source.schema
        .childRelationships(object.name)
        .filter(({ childObject, relationshipName }) => {
            const custom = source.schema.object(childObject)?.custom ?? false;
            return relationshipName !== null && (custom || wanted.includes(childObject));
        })
        .sort((left, right) => position(left.childObject) - position(right.childObject))
        .flatMap(({ childObject, field }) => {
            const child = source.schema.object(childObject);
            return child ? relatedList(source, childObject, field, usualColumns(source, child)) : [];
        });
}

/** Lists of the tasks and events that name a record, as the activity panel shows them. */
export function activityLists(source: ModelSource, object: ObjectSchema): RelatedListView[] {
    const children = source.schema
        .childRelationships(object.name)
        .filter(({ field }) => ['WhoId', 'WhatId'].includes(field));
    return ['Task', 'Event'].flatMap((name) => {
        const activity = source.schema.object(name);
        const by = children.find(({ childObject }) => childObject === name);
        return activity && by ? relatedList(source, name, by.field, usualColumns(source, activity)) : [];
    });
}

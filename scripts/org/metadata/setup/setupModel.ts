import type { ObjectTranslation, OrgSchema } from '../../schema';
import type { ComponentStore } from '../store/componentStore';
import { ComponentReader } from './componentReader';
import { objectOfTab, readApplication, readTab } from './application';
import { readFlexiPage } from './flexiPage';
import { readLwcBundle } from './lwcBundle';
import { readPermissionSet } from './permissionSet';
import { readCompactLayout, readLayout, readListView } from './recordLayouts';
import { readObjectTranslation, type ObjectWords } from './translation';
import type {
    Application,
    CompactLayout,
    FlexiPage,
    Layout,
    ListView,
    LwcBundle,
    PermissionSet,
    StaticResource,
    Tab,
    TranslatedObject
} from './types';

/** Language of the metadata itself: what is not translated is read in it. */
export const DEFAULT_LANGUAGE = 'en_US';

/** Languages that are switched on in the org. */
export const ORG_LANGUAGES: readonly string[] = [DEFAULT_LANGUAGE, 'zh_CN'];

/** What the deployed components say, as typed objects; read when asked for and kept until something is deployed. */
export class SetupModel {
    private readonly components: ComponentStore;
    private readonly schema: OrgSchema;
    private readonly reader: ComponentReader;

    constructor(components: ComponentStore, schema: OrgSchema) {
        this.components = components;
        this.schema = schema;
        this.reader = new ComponentReader(components);
    }

    /** Grows with each deploy that changes something. */
    get revision(): number {
        return this.components.revision;
    }

    flexiPage(name: string): FlexiPage | undefined {
        return this.reader.one('FlexiPage', name, (xml, fullName) => readFlexiPage(fullName, xml));
    }

    flexiPages(): FlexiPage[] {
        return this.reader.each('FlexiPage', (name) => this.flexiPage(name));
    }

    application(name: string, language = DEFAULT_LANGUAGE): Application | undefined {
        const app = this.reader.one(
            `CustomApplication`,
            name,
            (xml, fullName) => readApplication(fullName, xml, (tab) => this.tabLabel(tab, language)),
            language
        );
        const label = this.words(language).get(`customApplications:${name.toLowerCase()}`);
        return app && label !== undefined ? { ...app, label } : app;
    }

    applications(language = DEFAULT_LANGUAGE): Application[] {
        return this.reader.each('CustomApplication', (name) => this.application(name, language));
    }

    tab(name: string, language = DEFAULT_LANGUAGE): Tab | undefined {
        const tab = this.reader.one(
            'CustomTab',
            name,
            (xml, fullName) =>
                readTab(fullName, xml, (object) => this.translatedObject(object, language)?.labelPlural ?? object),
            language
        );
        const label = this.words(language).get(`customTabs:${name.toLowerCase()}`);
        return tab && label !== undefined ? { ...tab, label } : tab;
    }

    tabs(language = DEFAULT_LANGUAGE): Tab[] {
        return this.reader.each('CustomTab', (name) => this.tab(name, language));
    }

    /** Every custom label by its name, in the language, else in English. */
    customLabels(language = DEFAULT_LANGUAGE): Record<string, string> {
        const words = this.words(language);
        return Object.fromEntries(
            this.components.list('CustomLabel').map((name) => {
                const english = this.reader.one('CustomLabel', name, (xml) => xml.text('value') ?? '')!;
                return [name, words.get(`customLabels:${name.toLowerCase()}`) ?? english];
            })
        );
    }

    /** What of an object is translated; undefined where nothing is. */
    objectTranslation(objectName: string, language: string): ObjectTranslation | undefined {
        return this.objectWords(objectName, language);
    }

    /** All words of an object in the language, else in English; undefined for an unknown object. */
    translatedObject(objectName: string, language = DEFAULT_LANGUAGE): TranslatedObject | undefined {
        const object = this.schema.object(objectName);
        if (!object) {
            return undefined;
        }
        const words = this.objectWords(object.name, language);
        const fields = [...object.fields.values()].map((field) => {
            const translated = words?.fields.get(field.name.toLowerCase());
            const values = (field.picklist?.values ?? []).map(({ value, label }) => [
                value,
                translated?.values.get(value) ?? label
            ]);
            const label = translated?.label ?? field.label;
            const help = translated?.inlineHelpText ?? field.inlineHelpText;
            return [
                field.name,
                { label, help, picklist: Object.fromEntries(values) as Record<string, string> }
            ] as const;
        });
        const messages = object.validationRules.map(({ name, message }) => [
            name,
            words?.validationMessages.get(name.toLowerCase()) ?? message
        ]);
        return {
            label: words?.label ?? object.label,
            labelPlural: words?.labelPlural ?? object.labelPlural,
            fields: Object.fromEntries(fields),
            validationMessages: Object.fromEntries(messages)
        };
    }

    lwcBundle(name: string): LwcBundle | undefined {
        return this.reader.one('LightningComponentBundle', name, (xml, fullName) =>
            readLwcBundle(fullName, xml, this.components.read('LightningComponentBundle', fullName)!)
        );
    }

    lwcBundles(): LwcBundle[] {
        return this.reader.each('LightningComponentBundle', (name) => this.lwcBundle(name));
    }

    staticResource(name: string): StaticResource | undefined {
        return this.reader.one('StaticResource', name, (xml, fullName) => {
            const files = this.components.read('StaticResource', fullName)!;
            const content = [...files].find(([path]) => path.endsWith('.resource'))?.[1] ?? Buffer.alloc(0);
            return { name: fullName, contentType: xml.text('contentType') ?? 'application/octet-stream', content };
        });
    }

    /** Page layouts of an object; the first counts, as nothing assigns them yet. */
    layouts(objectName: string): Layout[] {
        return this.reader.of('Layout', objectName, '-', (name) =>
            this.reader.one('Layout', name, (xml) => readLayout(name, xml))
        );
    }

    listViews(objectName: string): ListView[] {
        return this.reader.of('ListView', objectName, '.', (name) => this.reader.one('ListView', name, readListView));
    }

    /** The compact layout that the object names as its own; undefined where the system's counts. */
    compactLayout(objectName: string): CompactLayout | undefined {
        const assigned = this.reader.one('CustomObject', objectName, (xml) => xml.text('compactLayoutAssignment'));
        return assigned ? this.reader.one('CompactLayout', `${objectName}.${assigned}`, readCompactLayout) : undefined;
    }

    permissionSet(name: string): PermissionSet | undefined {
        return this.reader.one('PermissionSet', name, (xml, fullName) => readPermissionSet(fullName, xml));
    }

    permissionSets(): PermissionSet[] {
        return this.reader.each('PermissionSet', (name) => this.permissionSet(name));
    }

    /** Custom permissions that these permission sets give together. */
    customPermissionsOf(permissionSetNames: Iterable<string>): Set<string> {
        return new Set([...permissionSetNames].flatMap((name) => this.permissionSet(name)?.customPermissions ?? []));
    }

    private tabLabel(tab: string, language: string): string {
        const objectName = objectOfTab(tab);
        return (
            this.tab(tab, language)?.label ??
            (objectName === null ? undefined : this.translatedObject(objectName, language)?.labelPlural) ??
            tab
        );
    }

    private objectWords(objectName: string, language: string): ObjectWords | undefined {
        const object = this.schema.object(objectName);
        return (
            object &&
            this.reader.one('CustomObjectTranslation', `${object.name}-${language}`, (xml) =>
                readObjectTranslation(xml, (field, label) => {
                    const values = object.fields.get(field.toLowerCase())?.picklist?.values;
                    return values?.find((entry) => entry.label === label)?.value ?? label;
                })
            )
        );
    }

    /** Translated words outside of objects, by `customLabels:name`, `customTabs:name`, `customApplications:name`. */
    private words(language: string): Map<string, string> {
        const words = this.reader.one('Translations', language, (xml) => {
            const kinds = ['customLabels', 'customTabs', 'customApplications'];
            const entries = kinds
                .flatMap((kind) => xml.all(kind))
                .map((entry): [string, string] => [
                    `${entry.name}:${(entry.text('name') ?? '').toLowerCase()}`,
                    entry.text('label') ?? ''
                ]);
            return new Map(entries.filter(([, label]) => label !== ''));
        });
        return words ?? new Map<string, string>();
    }
}

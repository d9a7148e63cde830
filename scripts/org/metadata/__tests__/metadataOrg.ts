import { EVERYTHING } from '../../access';
import JSZip from 'jszip';
import { OrgDatabase } from '../../database';
import { Records, type Caller } from '../../records';
import { ADMIN_USERNAME, seedOrg } from '../../records/seed';
import { OrgSchema } from '../../schema';
import { SourceMembers } from '../../tooling';
import { ComponentStore, MetadataService, SetupModel, type DeployOptions, type DeployResult } from '..';

/** An org's metadata side, in memory or in a file. */
export interface MetadataOrg {
    admin: Caller;
    database: OrgDatabase;
    schema: OrgSchema;
    records: Records;
    components: ComponentStore;
    service: MetadataService;
    setup: SetupModel;
    /** Deploys files and waits for the end. */
    deploy(files: PackageContent, options?: Partial<DeployOptions>): Promise<DeployResult>;
}

/** File in the package to its text. `package.xml` is made from the files when it is not given. */
export type PackageContent = Record<string, string>;

export function openMetadataOrg(file = ':memory:'): MetadataOrg {
    const database = new OrgDatabase(file);
    const schema = new OrgSchema();
    seedOrg(schema, database);
    const records = new Records(schema, database);
    const components = new ComponentStore(database, new SourceMembers(database));
    const service = new MetadataService({ database, schema, records, components });
    service.restore();
    const user = database.get('SELECT "Id" FROM "User" WHERE "Username" = ?', [ADMIN_USERNAME]);
    const admin = { userId: String(user!.Id), language: 'en_US', permissions: new Set<string>(), rights: EVERYTHING };
    return {
        admin,
        database,
        schema,
        records,
        components,
        service,
        setup: new SetupModel(components, schema),
        deploy: async (files, options) => service.finished(service.deploy(admin, await zipOf(files), options))
    };
}

const TYPE_OF_FOLDER: Record<string, string> = {
    applications: 'CustomApplication',
    classes: 'ApexClass',
    customPermissions: 'CustomPermission',
    flexipages: 'FlexiPage',
    labels: 'CustomLabels',
    layouts: 'Layout',
    lwc: 'LightningComponentBundle',
    objectTranslations: 'CustomObjectTranslation',
    objects: 'CustomObject',
    permissionsets: 'PermissionSet',
    platformEventChannelMembers: 'PlatformEventChannelMember',
    platformEventChannels: 'PlatformEventChannel',
    staticresources: 'StaticResource',
    tabs: 'CustomTab',
    translations: 'Translations'
};

/** Zips a package. Names in the manifest that ends up in it follow from the files' paths. */
export async function zipOf(files: PackageContent, root = ''): Promise<Buffer> {
    const zip = new JSZip();
    const members = new Map<string, Set<string>>();
    for (const [path, text] of Object.entries(files)) {
        zip.file(root + path, text);
        const [folder, name] = path.split('/');
        const type = TYPE_OF_FOLDER[folder];
        if (type && name) {
            members.set(
                type,
                (members.get(type) ?? new Set()).add(folder === 'lwc' ? name : name.replace(/\.\w+(-meta\.xml)?$/, ''))
            );
        }
    }
    if (!('package.xml' in files)) {
        zip.file(
            `${root}package.xml`,
            manifest(Object.fromEntries([...members].map(([type, names]) => [type, [...names]])))
        );
    }
    return zip.generateAsync({ type: 'nodebuffer' });
}

export function manifest(types: Record<string, string[]>, version = '66.0'): string {
    const listed = Object.entries(types).map(
        ([name, names]) =>
            `<types>${names.map((each) => `<members>${each}</members>`).join('')}<name>${name}</name></types>`
    );
    return metadata('Package', `${listed.join('')}<version>${version}</version>`);
}

/** A metadata file of a type around its elements. */
export function metadata(type: string, elements: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}\n</${type}>`;
}

/** A custom object with the parts given; the sharing model is ReadWrite unless said. */
export function customObject(parts: string, details: { label?: string; sharingModel?: string } = {}): string {
    const label = details.label ?? 'Thing';
    return metadata(
        'CustomObject',
        `${parts}
        <label>${label}</label>
        <nameField><label>${label} Name</label><type>Text</type></nameField>
        <pluralLabel>${label}s</pluralLabel>
        <sharingModel>${details.sharingModel ?? 'ReadWrite'}</sharingModel>`
    );
}

export function customField(name: string, type: string, rest = ''): string {
    const label = name.replace(/__c$/, '');
    return `<fields><fullName>${name}</fullName><label>${label}</label><type>${type}</type>${rest}</fields>`;
}

export function picklist(...values: string[]): string {
    const entries = values.map(
        (value) => `<value><fullName>${value}</fullName><default>false</default><label>${value} label</label></value>`
    );
    return `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${entries.join('')}</valueSetDefinition></valueSet>`;
}

/** A component bundle's files with a template, its class and its configuration. */
export function bundle(name: string, files: Record<string, string> = {}, configuration = ''): PackageContent {
    const className = name[0].toUpperCase() + name.slice(1);
    const all = {
        [`${name}.js`]: `import { LightningElement } from 'lwc';\nexport default class ${className} extends LightningElement {}\n`,
        [`${name}.html`]: '<template><p>Hello</p></template>',
        [`${name}.js-meta.xml`]: metadata(
            'LightningComponentBundle',
            `<apiVersion>66.0</apiVersion>${configuration || '<isExposed>false</isExposed>'}`
        ),
        ...files
    };
    return Object.fromEntries(Object.entries(all).map(([file, text]) => [`lwc/${name}/${file}`, text]));
}

/** Configuration of a bundle that can be placed on record pages. */
export const onRecordPages = '<isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets>';

/** The problems of a deploy as `Type Name: problem`. */
export function problemsOf(result: DeployResult): string[] {
    return (result.details?.componentFailures ?? []).map(
        ({ componentType, fullName, problem }) => `${componentType} ${fullName}: ${problem}`
    );
}

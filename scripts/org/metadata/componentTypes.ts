/** How components of one metadata type lie in a package. */
export interface ComponentType {
    name: string;
    /** Folder inside the package. */
    directory: string;
    /** End of its files' names; null for a folder of files each (bundles). */
    suffix: string | null;
    /** A content file with a `-meta.xml` beside it. */
    metaFile: boolean;
    /** Types whose components lie inside this one's file, by the element that holds each. */
    children: Record<string, string>;
}

function type(
    name: string,
    directory: string,
    suffix: string | null,
    details: Partial<ComponentType> = {}
): ComponentType {
    return { name, directory, suffix, metaFile: false, children: {}, ...details };
}

/** Metadata types that can be deployed here, in the order in which a deploy works on them. */
export const componentTypes: ComponentType[] = [
    type('CustomLabels', 'labels', 'labels', { children: { labels: 'CustomLabel' } }),
    type('CustomPermission', 'customPermissions', 'customPermission'),
    type('CustomObject', 'objects', 'object', {
        children: {
            fields: 'CustomField',
            validationRules: 'ValidationRule',
            listViews: 'ListView',
            compactLayouts: 'CompactLayout'
        }
    }),
    type('StaticResource', 'staticresources', 'resource', { metaFile: true }),
    type('LightningComponentBundle', 'lwc', null),
    type('PlatformEventChannel', 'platformEventChannels', 'platformEventChannel'),
    type('PlatformEventChannelMember', 'platformEventChannelMembers', 'platformEventChannelMember'),
    type('CustomTab', 'tabs', 'tab'),
    type('Layout', 'layouts', 'layout'),
    type('FlexiPage', 'flexipages', 'flexipage'),
    type('CustomApplication', 'applications', 'app'),
    type('PermissionSet', 'permissionsets', 'permissionset'),
    type('CustomObjectTranslation', 'objectTranslations', 'objectTranslation'),
    type('Translations', 'translations', 'translation')
];

const byName = new Map(componentTypes.map((each) => [each.name, each]));
const byDirectory = new Map(componentTypes.map((each) => [each.directory, each]));
const parents = new Map(
    componentTypes.flatMap((each) =>
        Object.entries(each.children).map(([element, child]) => [child, { parent: each, element }] as const)
    )
);

export function componentType(name: string): ComponentType | undefined {
    return byName.get(name);
}

export function componentTypeOfDirectory(directory: string): ComponentType | undefined {
    return byDirectory.get(directory);
}

/** Where components of a child type (`CustomField`) lie: the parent's type and the element that holds each. */
export function parentOf(childType: string): { parent: ComponentType; element: string } | undefined {
    return parents.get(childType);
}

/** First three characters of the ids of metadata components, as the platform gives them. */
const keyPrefixes: Record<string, string> = {
    CompactLayout: '0AH',
    CustomApplication: '02u',
    CustomField: '00N',
    CustomLabel: '101',
    CustomLabels: '101',
    CustomObject: '01I',
    CustomObjectTranslation: '01h',
    CustomPermission: '0CP',
    CustomTab: '01r',
    FlexiPage: '0M0',
    Layout: '00h',
    LightningComponentBundle: '0Rb',
    ListView: '00B',
    PermissionSet: '0PS',
    PlatformEventChannel: '0YL',
    PlatformEventChannelMember: '0v8',
    StaticResource: '081',
    Translations: '01h',
    ValidationRule: '03d'
};

export function keyPrefixOfType(type: string): string {
    return keyPrefixes[type] ?? '0ZZ';
}

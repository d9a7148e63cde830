import { customField, customObject, metadata, type PackageContent } from '../../../metadata/__tests__/metadataOrg';

/** What a permission set grants on one object: letters of create, read, edit, delete, View All (`V`) and Modify All (`M`). */
export type ObjectGrants = Record<string, string>;

/** Field permissions: `Open__c.Note__c` to whether it can be edited too. */
export type FieldGrants = Record<string, 'read' | 'edit'>;

/** A permission set in metadata format; `permissions` are about no object: `EditTask`. */
export function permissionSet(objects: ObjectGrants, fields: FieldGrants = {}, permissions: string[] = []): string {
    const objectPermissions = Object.entries(objects).map(([object, letters]) => {
        const has = (letter: string): boolean => letters.includes(letter);
        return `<objectPermissions><allowCreate>${has('c')}</allowCreate><allowDelete>${has('d')}</allowDelete>
            <allowEdit>${has('e')}</allowEdit><allowRead>${has('r')}</allowRead><modifyAllRecords>${has('M')}</modifyAllRecords>
            <object>${object}</object><viewAllRecords>${has('V')}</viewAllRecords></objectPermissions>`;
    });
    const fieldPermissions = Object.entries(fields).map(
        ([field, level]) => `<fieldPermissions><editable>${level === 'edit'}</editable><field>${field}</field>
            <readable>true</readable></fieldPermissions>`
    );
    const userPermissions = permissions.map(
        (name) => `<userPermissions><enabled>true</enabled><name>${name}</name></userPermissions>`
    );
    return metadata(
        'PermissionSet',
        [...fieldPermissions, '<label>Set</label>', ...objectPermissions, ...userPermissions].join('\n')
    );
}

const lookup = (object: string, children: string): string =>
    customField(
        object,
        'Lookup',
        `<referenceTo>${object}</referenceTo><relationshipName>${children}</relationshipName>`
    );

const master = (object: string, children: string, rest = ''): string =>
    customField(
        object,
        'MasterDetail',
        `<referenceTo>${object}</referenceTo><relationshipName>${children}</relationshipName>${rest}`
    );

const key = customField('Key__c', 'Text', '<externalId>true</externalId><length>40</length><unique>true</unique>');
const text = (name: string, rest = ''): string => customField(name, 'Text', `${rest}<length>80</length>`);
const usual = (children: string): string => key + text('Note__c') + lookup('Hub__c', children);
const detail = { sharingModel: 'ControlledByParent' };

/**
 * Objects of every organisation-wide default and kind of detail. All have a unique key, a note and a lookup to `Hub__c`,
 * and `Link__c` has lookups to them: what a user may not see can be looked for from above and from below.
 */
export const OBJECTS: PackageContent = {
    'objects/Hub__c.object': customObject(key),
    'objects/Open__c.object': customObject(
        usual('Opens') +
            text('Secret__c', '<externalId>true</externalId>') +
            text('Fixed__c') +
            customField('IsSecret__c', 'Checkbox', '<formula>NOT(ISBLANK(Secret__c))</formula>'),
        { sharingModel: 'ReadWrite' }
    ),
    'objects/Closed__c.object': customObject(usual('Closeds')),
    'objects/Read__c.object': customObject(usual('Reads'), { sharingModel: 'Read' }),
    'objects/Private__c.object': customObject(
        usual('Privates') +
            text('Code__c', '<externalId>true</externalId>') +
            customField(
                'Hours__c',
                'Summary',
                `<summarizedField>Detail__c.Hours__c</summarizedField><summaryForeignKey>Detail__c.Private__c</summaryForeignKey>
                <summaryOperation>sum</summaryOperation>`
            ),
        { sharingModel: 'Private' }
    ),
    'objects/Detail__c.object': customObject(
        usual('Details') +
            master('Private__c', 'Details') +
            customField('Hours__c', 'Number', '<precision>4</precision><scale>0</scale>'),
        detail
    ),
    'objects/Movable__c.object': customObject(
        usual('Movables') + master('Read__c', 'Movables', '<reparentableMasterDetail>true</reparentableMasterDetail>'),
        detail
    ),
    'objects/Loose__c.object': customObject(
        usual('Looses') + master('Read__c', 'Looses', '<writeRequiresMasterRead>true</writeRequiresMasterRead>'),
        detail
    ),
    'objects/Both__c.object': customObject(
        usual('Boths') +
            master('Read__c', 'Boths') +
            master('Private__c', 'Boths', '<relationshipOrder>1</relationshipOrder>'),
        detail
    ),
    'objects/Link__c.object': customObject(
        key + ['Closed', 'Open', 'Private', 'Detail', 'Both'].map((name) => lookup(`${name}__c`, 'Links')).join('')
    ),
    'objects/Account.object': metadata('CustomObject', `${text('Rank__c')}<sharingModel>Private</sharingModel>`),
    'objects/Opportunity.object': metadata('CustomObject', '<sharingModel>Private</sharingModel>')
};

/** Objects that writers and viewers are granted, with their fields besides the key. */
const GRANTED: Record<string, string[]> = {
    Hub__c: [],
    Link__c: ['Closed__c', 'Open__c', 'Private__c', 'Detail__c', 'Both__c'],
    ...Object.fromEntries(
        ['Open', 'Read', 'Private', 'Detail', 'Movable', 'Loose', 'Both'].map((name) => [
            `${name}__c`,
            ['Note__c', 'Hub__c']
        ])
    )
};

function grants(objects: string, fields: 'read' | 'edit', more: FieldGrants = {}): string {
    const names = Object.entries(GRANTED).flatMap(([object, own]) =>
        ['Key__c', ...own].map((field) => `${object}.${field}`)
    );
    return permissionSet(Object.fromEntries(Object.keys(GRANTED).map((object) => [object, objects])), {
        ...Object.fromEntries(names.map((name) => [name, fields])),
        ...more
    });
}

/** Who is granted what: nobody gets to `Closed__c` and to `Open__c.Secret__c`. */
export const PERMISSION_SETS: PackageContent = {
    'permissionsets/Writer.permissionset': grants('cred', 'edit', {
        'Open__c.Fixed__c': 'read',
        'Open__c.IsSecret__c': 'read',
        'Private__c.Code__c': 'edit'
    }),
    'permissionsets/Viewer.permissionset': grants('r', 'read'),
    'permissionsets/ViewAll.permissionset': permissionSet({ Private__c: 'redV' }),
    'permissionsets/ModifyAll.permissionset': permissionSet({ Private__c: 'redVM' }),
    'permissionsets/Totals.permissionset': permissionSet({ Private__c: 'rV' }, { 'Private__c.Hours__c': 'read' })
};

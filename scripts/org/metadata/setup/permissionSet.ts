import type { XmlElement } from '../xml/xmlElement';
import type { FieldPermission, ObjectPermission, PermissionSet } from './types';

/** A permission set from its metadata. */
export function readPermissionSet(name: string, xml: XmlElement): PermissionSet {
    const granted = (element: string, flag: string, value: string): string[] =>
        xml
            .all(element)
            .filter((entry) => entry.flag(flag))
            .map((entry) => entry.text(value) ?? '');
    return {
        name,
        label: xml.text('label') ?? name,
        description: xml.text('description'),
        customPermissions: granted('customPermissions', 'enabled', 'name'),
        objectPermissions: xml.all('objectPermissions').map(readObjectPermission),
        fieldPermissions: xml.all('fieldPermissions').map(readFieldPermission),
        tabSettings: new Map(
            xml.all('tabSettings').map((setting) => [setting.text('tab') ?? '', setting.text('visibility') ?? ''])
        ),
        applications: granted('applicationVisibilities', 'visible', 'application'),
        userPermissions: granted('userPermissions', 'enabled', 'name')
    };
}

function readObjectPermission(xml: XmlElement): ObjectPermission {
    return {
        objectName: xml.text('object') ?? '',
        create: xml.flag('allowCreate'),
        read: xml.flag('allowRead'),
        edit: xml.flag('allowEdit'),
        delete: xml.flag('allowDelete'),
        viewAll: xml.flag('viewAllRecords'),
        modifyAll: xml.flag('modifyAllRecords')
    };
}

function readFieldPermission(xml: XmlElement): FieldPermission {
    const [objectName, fieldName = ''] = (xml.text('field') ?? '').split('.');
    return { objectName, fieldName, readable: xml.flag('readable'), editable: xml.flag('editable') };
}

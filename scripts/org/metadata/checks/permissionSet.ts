import { isAlwaysVisible } from '../../schema';
import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import { readPermissionSet } from '../setup/permissionSet';
import type { ObjectPermission } from '../setup/types';
import type { XmlElement } from '../xml/xmlElement';
import { requireComponent, requireField, requireObject, requireTab } from './references';

/** Refuses a permission set that names what is not there, or grants what cannot be granted. */
export function checkPermissionSet(context: DeployContext, name: string, xml: XmlElement): void {
    for (const entry of xml.all('fieldPermissions')) {
        checkFieldPermission(context, entry);
    }
    for (const entry of xml.all('objectPermissions')) {
        requireObject(context, 'object', entry.text('object') ?? '', entry);
    }
    for (const entry of xml.all('tabSettings')) {
        requireTab(context, 'tab', entry.text('tab') ?? '', entry);
    }
    for (const entry of xml.all('customPermissions')) {
        requireComponent(context, 'name', 'CustomPermission', entry.text('name') ?? '', entry);
    }
    for (const entry of xml.all('applicationVisibilities')) {
        const application = entry.text('application') ?? '';
        if (!application.startsWith('standard__')) {
            requireComponent(context, 'application', 'CustomApplication', application, entry);
        }
    }
    const classes = xml.first('classAccesses');
    if (classes) {
        throw new ComponentProblem(
            `In field: apexClass - no ApexClass named ${classes.text('apexClass')} found`,
            classes
        );
    }
    checkObjectPermissions(context, readPermissionSet(name, xml).objectPermissions, xml);
}

function checkFieldPermission(context: DeployContext, entry: XmlElement): void {
    const [object, field = ''] = (entry.text('field') ?? '').split('.');
    requireField(context, 'field', object, field, entry);
    const schema = context.field(object, field)!;
    if (isAlwaysVisible(schema)) {
        throw new ComponentProblem(`You cannot deploy to a required field: ${object}.${field}`, entry);
    }
    if (entry.flag('editable') && !entry.flag('readable')) {
        throw new ComponentProblem(`Field ${object}.${field} cannot be editable without being readable`, entry);
    }
}

/** Each permission rests on others: edit on read, a detail's on its master's. */
function checkObjectPermissions(context: DeployContext, permissions: ObjectPermission[], xml: XmlElement): void {
    const granted = new Map(permissions.map((permission) => [permission.objectName.toLowerCase(), permission]));
    for (const permission of permissions) {
        const { objectName: object, read, edit, create } = permission;
        const needs: Array<[boolean, string, boolean, string]> = [
            [create, 'Create', read, 'Read'],
            [edit, 'Edit', read, 'Read'],
            [permission.delete, 'Delete', edit, 'Edit'],
            [permission.viewAll, 'View All Data', read, 'Read'],
            [permission.modifyAll, 'Modify All', permission.viewAll && permission.delete, 'View All, Delete']
        ];
        const broken = needs.find(([has, , base]) => has && !base);
        const at = xml.all('objectPermissions').find((entry) => entry.text('object') === object) ?? xml;
        if (broken) {
            throw new ComponentProblem(
                `Permission ${broken[1]} ${object} depends on permission(s): ${broken[3]} ${object}`,
                at
            );
        }
        for (const master of mastersOf(context, object)) {
            if (read && !granted.get(master.toLowerCase())?.read) {
                throw new ComponentProblem(`Permission Read ${object} depends on permission(s): Read ${master}`, at);
            }
        }
    }
}

function mastersOf(context: DeployContext, objectName: string): string[] {
    const fields = [...(context.object(objectName)?.fields.values() ?? [])];
    return fields.filter((field) => field.reference?.masterOrder !== undefined).map((field) => field.reference!.to[0]);
}

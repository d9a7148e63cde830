import type { XmlElement } from '../xml/xmlElement';
import type { DeployContext } from './deployContext';

/** Keeps a row of the object PermissionSet for a deployed permission set, so that it can be assigned to users. */
export function applyPermissionSet(context: DeployContext, name: string, xml: XmlElement): void {
    const { database, records, schema } = context.parts;
    database.ensureTable(schema.requireObject('PermissionSet'));
    const row = database.get('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "IsOwnedByProfile" = 0', [name]);
    const values = { Name: name, Label: xml.text('label') ?? name, Description: xml.text('description') };
    if (row) {
        records.update(context.caller, 'PermissionSet', String(row.Id), values);
    } else {
        records.create(context.caller, 'PermissionSet', values);
    }
}

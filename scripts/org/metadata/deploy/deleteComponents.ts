import { componentType, componentTypes, parentOf } from '../componentTypes';
import { quoted } from '../../database/sql';
import { membersOf } from '../checks/eventChannels';
import type { Manifest } from '../package/manifest';
import { removeCustomField } from '../objects/applyCustomField';
import { ComponentProblem } from '../problem';
import type { DeployOutcome } from './deployComponents';
import type { DeployContext } from './deployContext';
import { deployMessage, failureMessage } from './deployResult';
import { applyComponent } from './handlers';

const MEMBER = 'PlatformEventChannelMember';

/** Deletes what a destructive changes file names, unless something that stays refers to it. */
export function deleteComponents(
    context: DeployContext,
    types: Manifest['types'],
    fileName: string,
    outcome: DeployOutcome
): void {
    for (const [type, members] of types) {
        for (const fullName of members) {
            const component = { type, fullName, fileName };
            if (!componentType(type) && !parentOf(type)) {
                outcome.failures.push(
                    failureMessage(component, `Metadata type ${type} is not supported by this local org`)
                );
            } else if (!context.parts.components.has(type, fullName)) {
                outcome.successes.push(
                    deployMessage(component, { problem: `No ${type} named: ${fullName} found`, problemType: 'Warning' })
                );
            } else {
                deleteOne(context, component, outcome);
            }
        }
    }
}

function deleteOne(
    context: DeployContext,
    component: { type: string; fullName: string; fileName: string },
    outcome: DeployOutcome
): void {
    const { components, database, schema } = context.parts;
    const { id } = components.component(component.type, component.fullName)!;
    const schemaBefore = schema.snapshot();
    try {
        database.transaction(() => {
            remove(context, component.type, component.fullName);
            const user = userOf(context, component.fullName);
            if (user !== undefined) {
                throw new ComponentProblem(
                    `This component is referenced elsewhere in Salesforce. Remove the usage and try again: ${user}`
                );
            }
        });
        outcome.successes.push(deployMessage(component, { id, changed: true, deleted: true }));
    } catch (error) {
        schema.restore(schemaBefore);
        if (!(error instanceof ComponentProblem)) {
            throw error;
        }
        outcome.failures.push(failureMessage(component, error.message));
    }
}

function remove(context: DeployContext, type: string, fullName: string): void {
    const { components, database, records, schema } = context.parts;
    const [objectName, name = ''] = fullName.split('.');
    const { userId } = context.caller;
    components.remove(type, fullName, userId);
    if (type === 'CustomObject') {
        for (const child of Object.values(componentType(type)!.children)) {
            const inside = components.list(child).filter((each) => each.split('.')[0] === fullName);
            inside.forEach((each) => components.remove(child, each, userId));
        }
        records.dropped(context.caller, schema.requireObject(fullName));
        membersOf(components, fullName).forEach((member) => components.remove(MEMBER, member, userId));
        database.exec(`DROP TABLE IF EXISTS ${quoted(schema.requireObject(fullName).name)}`);
        schema.removeObject(fullName);
    } else if (type === 'CustomField') {
        removeCustomField(context, objectName, name);
    } else if (type === 'ValidationRule') {
        const object = schema.requireObject(objectName);
        const validationRules = object.validationRules.filter((rule) => rule.name.toLowerCase() !== name.toLowerCase());
        schema.defineObject({ ...object, validationRules });
    } else if (type === 'PermissionSet') {
        const row = database.get('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', [fullName]);
        if (row) {
            records.delete(context.caller, 'PermissionSet', String(row.Id));
        }
    }
}

/** The first component that no longer works without what was just removed, as `Type Name`. */
function userOf(context: DeployContext, removed: string): string | undefined {
    const { components } = context.parts;
    const word = removed.slice(removed.lastIndexOf('.') + 1).toLowerCase();
    for (const type of componentTypes.flatMap((each) => [each.name, ...Object.values(each.children)])) {
        for (const fullName of components.list(type)) {
            const files = [...components.read(type, fullName)!.values()];
            const mentions = files.some((content) => content.toString('utf8').toLowerCase().includes(word));
            if ((mentions || type === 'LightningComponentBundle') && !stillWorks(context, type, fullName)) {
                return `${type} ${fullName}`;
            }
        }
    }
    return undefined;
}

function stillWorks(context: DeployContext, type: string, fullName: string): boolean {
    try {
        applyComponent(context, { type, fullName, xml: context.parts.components.readXml(type, fullName)! });
        return true;
    } catch (error) {
        if (error instanceof ComponentProblem) {
            return false;
        }
        throw error;
    }
}

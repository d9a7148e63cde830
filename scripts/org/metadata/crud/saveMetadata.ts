import type { Caller } from '../../records';
import { componentType, parentOf } from '../componentTypes';
import type { DeployMessage } from '../deploy/deployResult';
import type { DeployOutcome } from '../deploy/deployComponents';
import type { MetadataService } from '../metadataService';
import { ComponentProblem } from '../problem';
import { crudPackage, type CrudComponent, type CrudDeletion } from './crudPackage';
import { failed, refused, rolledBack, saved, type SaveResult } from './saveResults';

export type Action = 'create' | 'update' | 'upsert';

/** Types that come with files: packages bring them. */
const WITH_FILES = ['LightningComponentBundle', 'StaticResource'];

/** Types whose name nothing but other components refers to. Rows and assignments go by the names of the others. */
const RENAMED = [
    'CompactLayout',
    'CustomApplication',
    'CustomPermission',
    'FlexiPage',
    'Layout',
    'ListView',
    'ValidationRule'
];

/** Creates or updates components, each for itself in their order, or all or none. */
export async function saveMetadata(
    service: MetadataService,
    caller: Caller,
    action: Action,
    components: CrudComponent[],
    allOrNone: boolean
): Promise<SaveResult[]> {
    const results: SaveResult[] = [];
    for (const component of allOrNone ? [] : components) {
        results.push(await saveOne(service, caller, action, component));
    }
    return allOrNone ? saveAll(service, caller, action, components) : results;
}

async function saveOne(
    service: MetadataService,
    caller: Caller,
    action: Action,
    component: CrudComponent
): Promise<SaveResult> {
    const before = checkBefore(service, action, component);
    if (before !== undefined) {
        return before;
    }
    const isNew = !exists(service, component);
    const { failures } = await apply(service, caller, [component]);
    const result = failures.length > 0 ? failed(component.fullName, failures) : saved(component.fullName);
    return action === 'upsert' ? { ...result, created: result.success && isNew } : result;
}

async function saveAll(
    service: MetadataService,
    caller: Caller,
    action: Action,
    components: CrudComponent[]
): Promise<SaveResult[]> {
    const before = components.map((component) => checkBefore(service, action, component));
    if (before.some((refusal) => refusal !== undefined)) {
        return components.map(({ fullName }, index) => before[index] ?? rolledBack(fullName));
    }
    const isNew = components.map((component) => !exists(service, component));
    const { failures } = await apply(service, caller, components);
    return components.map((component, index) => {
        const own = failures.filter((failure) => isAbout(failure, component));
        const good = failures.length > 0 ? rolledBack(component.fullName) : saved(component.fullName);
        const result = own.length > 0 ? failed(component.fullName, own) : good;
        return action === 'upsert' ? { ...result, created: result.success && isNew[index] } : result;
    });
}

function isAbout(failure: DeployMessage, { fullName }: CrudComponent): boolean {
    return failure.fullName === fullName || failure.fullName.startsWith(`${fullName}.`);
}

/** Deletes components, each for itself. */
export async function deleteMetadata(
    service: MetadataService,
    caller: Caller,
    deletions: CrudDeletion[]
): Promise<SaveResult[]> {
    const results: SaveResult[] = [];
    for (const deletion of deletions) {
        if (!service.parts.components.has(deletion.type, deletion.fullName)) {
            results.push(notFound(deletion));
            continue;
        }
        const { failures } = await apply(service, caller, [], [deletion]);
        results.push(failures.length > 0 ? failed(deletion.fullName, failures) : saved(deletion.fullName));
    }
    return results;
}

/** Gives a component another name where nothing else goes by the old one. */
export async function renameMetadata(
    service: MetadataService,
    caller: Caller,
    old: CrudDeletion,
    newName: string
): Promise<SaveResult> {
    const { components } = service.parts;
    const { type, fullName } = old;
    const xml = components.readXml(type, fullName);
    if (!xml) {
        return notFound(old);
    }
    if (!RENAMED.includes(type)) {
        return refused(
            fullName,
            'INVALID_OPERATION',
            `Cannot rename ${type} ${fullName}: rows and references keep its name`
        );
    }
    if (components.has(type, newName)) {
        return duplicate({ type, fullName: newName });
    }
    const elements = xml.elements.filter(({ name }) => name !== 'fullName');
    const { failures } = await apply(service, caller, [{ type, fullName: newName, elements }], [old]);
    return failures.length > 0 ? failed(fullName, failures) : saved(newName);
}

async function apply(
    service: MetadataService,
    caller: Caller,
    components: CrudComponent[],
    deletions: CrudDeletion[] = []
): Promise<Pick<DeployOutcome, 'failures'>> {
    try {
        return await service.apply(caller, await crudPackage(components, deletions));
    } catch (error) {
        if (!(error instanceof ComponentProblem)) {
            throw error;
        }
        const failure = { fullName: components[0]?.fullName ?? '', problem: error.message } as DeployMessage;
        return { failures: [failure] };
    }
}

/** What can be said before anything is tried; undefined where nothing is. */
function checkBefore(service: MetadataService, action: Action, component: CrudComponent): SaveResult | undefined {
    const { type, fullName } = component;
    if (
        fullName === '' ||
        /[/\\]/.test(fullName) ||
        (parentOf(type) && type !== 'CustomLabel' && !fullName.includes('.'))
    ) {
        return refused(fullName, 'INVALID_FULL_NAME', `The full name '${fullName}' is not valid for a ${type}`);
    }
    if (WITH_FILES.includes(type) || !(componentType(type) || parentOf(type))) {
        return refused(fullName, 'INVALID_TYPE', `${type} can only be deployed as part of a package to this local org`);
    }
    if (action === 'create' && exists(service, component)) {
        return duplicate(component);
    }
    return action === 'update' && !exists(service, component) ? notFound(component) : undefined;
}

/** Standard objects and fields are there without having been deployed. */
function exists({ parts }: MetadataService, { type, fullName }: CrudDeletion): boolean {
    const [objectName, fieldName = ''] = fullName.split('.');
    const object = parts.schema.object(objectName);
    return (
        parts.components.has(type, fullName) ||
        (type === 'CustomObject' && object !== undefined) ||
        (type === 'CustomField' && object?.fields.has(fieldName.toLowerCase()) === true)
    );
}

function duplicate({ type, fullName }: CrudDeletion): SaveResult {
    const name = fullName.slice(fullName.lastIndexOf('.') + 1);
    return refused(fullName, 'DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${name}.`);
}

function notFound({ type, fullName }: CrudDeletion): SaveResult {
    return refused(fullName, 'INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
}

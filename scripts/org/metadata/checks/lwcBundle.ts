import { relationshipField } from '../../schema';
import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { SourceComponent } from '../package/sourceComponent';
import { fileInBundle } from '../setup/lwcBundle';
import type { BundleReference } from './lwcCompile';

const LARGEST_FILE = 1_000_000;
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(js|html|css|svg|json|md|js-meta\.xml)$/;

/** Why the platform does not take a bundle's name or files. Its code is the compiler's business. */
export function fileProblem({
    fullName,
    files
}: Pick<SourceComponent, 'fullName' | 'files'>): ComponentProblem | undefined {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(fullName) || fullName.includes('__') || fullName.endsWith('_')) {
        return new ComponentProblem(
            `The name '${fullName}' of a component bundle must begin with a lowercase letter and contain only letters, ` +
                'digits and single underscores'
        );
    }
    for (const [path, content] of files) {
        const fileName = fileInBundle(path);
        if (!FILE_NAME.test(fileName)) {
            return new ComponentProblem(`Unexpected file in the component bundle ${fullName}: ${fileName}`, {
                fileName
            });
        }
        if (content.length > LARGEST_FILE) {
            return new ComponentProblem(`Value too long for field: Source maximum length is:${LARGEST_FILE}`, {
                fileName
            });
        }
    }
    if (!['js', 'html', 'css'].some((ending) => files.has(`lwc/${fullName}/${fullName}.${ending}`))) {
        return new ComponentProblem(`Cannot find Lightning Component Bundle ${fullName}: it has no ${fullName}.js`);
    }
    return undefined;
}

/** Refuses a bundle that imports or shows what the org does not have. */
export function checkBundleReferences(context: DeployContext, bundle: string, references: BundleReference[]): void {
    for (const reference of references) {
        const message = problemOf(context, bundle, reference);
        if (message !== null) {
            throw new ComponentProblem(message, reference);
        }
    }
}

function problemOf(context: DeployContext, bundle: string, { kind, id, fileName }: BundleReference): string | null {
    switch (kind) {
        case 'module':
            return moduleExists(context, id)
                ? null
                : `No MODULE named markup://${id.replace('/', ':')} found : [markup://c:${bundle}]`;
        case 'component':
            return moduleExists(context, moduleOfTag(id))
                ? null
                : `No MODULE named markup://${id} found : [markup://c:${bundle}]`;
        case 'apexMethod':
        case 'apexClass':
            return `Unable to find Apex action class referenced as '${id.replace(/\.[^.]*$/, '')}'.`;
        default:
            return referenceExists(context, kind, id)
                ? null
                : `Invalid reference ${id} of type ${kind} in file ${fileName}`;
    }
}

/** Modules of the platform are `lwc` and what starts with a namespace of its own; the rest would have to be bundled. */
function moduleExists(context: DeployContext, id: string): boolean {
    const [namespace, name] = id.split('/');
    if (namespace === 'c') {
        return name !== undefined && context.has('LightningComponentBundle', name);
    }
    return (
        id === 'lwc' || (name !== undefined && /^(lightning|lightningsnapin|experience|@salesforce)$/.test(namespace))
    );
}

/** `c-my-card` → `c/myCard`. */
function moduleOfTag(tag: string): string {
    const dash = tag.indexOf('-');
    const name = tag.slice(dash + 1).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return `${tag.slice(0, dash)}/${name}`;
}

function referenceExists(context: DeployContext, kind: string, id: string): boolean {
    const name = id.replace(/^c\./, '');
    switch (kind) {
        case 'label':
            return !id.startsWith('c.') || context.has('CustomLabel', name);
        case 'resourceUrl':
            return context.has('StaticResource', name.split('/')[0]);
        case 'customPermission':
            return context.has('CustomPermission', name);
        case 'schema':
            return schemaPathExists(context, id);
        default:
            return true;
    }
}

/** `Account`, `Account.Name`, `Contact.Account.Name`. */
function schemaPathExists(context: DeployContext, path: string): boolean {
    const [objectName, ...steps] = path.split('.');
    let object = context.object(objectName);
    for (const step of steps.slice(0, -1)) {
        const reference = object && relationshipField(object, step)?.reference;
        object = reference ? context.object(reference.to[0]) : undefined;
    }
    const last = steps[steps.length - 1];
    return object !== undefined && (last === undefined || object.fields.has(last.toLowerCase()));
}

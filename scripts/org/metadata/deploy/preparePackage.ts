import { fileProblem } from '../checks/lwcBundle';
import type { BundleCompiler, BundleReference, CompiledBundles } from '../checks/lwcCompile';
import { readComponents } from '../package/readComponents';
import { readManifest, type Manifest } from '../package/manifest';
import { readZip } from '../package/readZip';
import type { SourceComponent } from '../package/sourceComponent';
import { ComponentProblem } from '../problem';
import type { ComponentStore } from '../store/componentStore';
import { failureMessage, type DeployMessage, type DeployOptions } from './deployResult';

const BUNDLE = 'LightningComponentBundle';

/** A package read and compiled, before anything in the org is touched. */
export interface PreparedPackage {
    components: SourceComponent[];
    /** Components to delete before and after the rest. */
    deletions: { before: Manifest['types']; after: Manifest['types'] };
    bundleReferences: Map<string, BundleReference[]>;
    failures: DeployMessage[];
    warnings: DeployMessage[];
}

/** Unpacks, reads and compiles: all that takes long or waits. Throws a ComponentProblem where the package as a whole is no good. */
export async function preparePackage(
    zip: Buffer,
    options: DeployOptions,
    store: ComponentStore,
    compiler: BundleCompiler,
    onState: (detail: string) => void
): Promise<PreparedPackage> {
    const { root, files } = await readZip(zip);
    const manifest = readManifest(files.get('package.xml')!, 'package.xml');
    const { components, problems } = readComponents(manifest, files);
    const prepared: PreparedPackage = {
        components: [],
        deletions: { before: deletionsOf(files, ['Pre']), after: deletionsOf(files, ['', 'Post']) },
        bundleReferences: new Map(),
        failures: [],
        warnings: []
    };
    for (const { type, fullName, message, place, warning } of problems) {
        const fileName = `${root}${place.fileName ?? 'package.xml'}`;
        const failure = failureMessage({ type, fullName, fileName }, message, place);
        if (warning) {
            prepared.warnings.push({ ...failure, problemType: 'Warning' });
        } else if (!options.allowMissingFiles || !message.includes('was not found in zipped directory')) {
            prepared.failures.push(failure);
        }
    }
    const deletes = prepared.deletions.before.size + prepared.deletions.after.size > 0;
    const own = components.map((component) => ({ ...component, fileName: root + component.fileName }));
    const bundles = own.filter(({ type }) => type === BUNDLE);
    // A deletion has to know what the bundles that stay refer to.
    const sources = [...bundles.filter(hasGoodFiles), ...(deletes ? storedBundles(store, bundles) : [])];
    const compiled = await compiler.compile(sources, (done, all) =>
        onState(`Compiled ${done} of ${all} component bundles`)
    );
    for (const [name, found] of compiled) {
        if (!(found instanceof ComponentProblem)) {
            prepared.bundleReferences.set(name, found);
        }
    }
    for (const component of own) {
        const problem = component.type === BUNDLE ? problemOf(component, compiled) : undefined;
        if (problem) {
            prepared.failures.push(failureMessage(component, problem.message, problem.place));
        } else {
            prepared.components.push(component);
        }
    }
    return prepared;
}

function deletionsOf(files: Map<string, Buffer>, kinds: string[]): Manifest['types'] {
    const types: Manifest['types'] = new Map();
    for (const kind of kinds) {
        const path = `destructiveChanges${kind}.xml`;
        const bytes = files.get(path);
        for (const [type, members] of bytes ? readManifest(bytes, path).types : []) {
            types.set(type, [...(types.get(type) ?? []), ...members]);
        }
    }
    return types;
}

function hasGoodFiles(component: SourceComponent): boolean {
    return fileProblem(component) === undefined;
}

function problemOf(component: SourceComponent, compiled: CompiledBundles): ComponentProblem | undefined {
    const found = compiled.get(component.fullName);
    return fileProblem(component) ?? (found instanceof ComponentProblem ? found : undefined);
}

function storedBundles(
    store: ComponentStore,
    except: SourceComponent[]
): Array<Pick<SourceComponent, 'fullName' | 'files' | 'xml'>> {
    const coming = new Set(except.map(({ fullName }) => fullName));
    return store
        .list(BUNDLE)
        .filter((fullName) => !coming.has(fullName))
        .map((fullName) => ({ fullName, files: store.read(BUNDLE, fullName)!, xml: store.readXml(BUNDLE, fullName)! }));
}

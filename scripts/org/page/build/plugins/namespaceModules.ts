import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';

/** A folder of bundles (`<folder>/<name>/<name>.js`) that are imported as `<namespace>/<name>`. */
export interface NamespaceFolder {
    namespace: string;
    folder: string;
}

/** Main file of a bundle; undefined where the folder holds none. */
export function bundleEntry(folder: string, name: string): string | undefined {
    return ['ts', 'js', 'html', 'css']
        .map((extension) => path.join(folder, name, `${name}.${extension}`))
        .find((file) => fs.existsSync(file));
}

/**
 * Resolves the bundles of a namespace. The query tells the LWC compiler the namespace where the folder's own name is
 * another one, as `lwc` is for `c`.
 */
export function namespaceModules(folders: NamespaceFolder[]): Plugin {
    return {
        name: 'namespace-modules',
        resolveId: {
            order: 'pre',
            handler(id) {
                const [namespace, name, ...rest] = id.split('/');
                const owner = folders.find((candidate) => candidate.namespace === namespace);
                const entry = owner && name && rest.length === 0 ? bundleEntry(owner.folder, name) : undefined;
                if (owner === undefined || entry === undefined) {
                    return null;
                }
                return path.basename(owner.folder) === namespace ? entry : `${entry}?specifier=${id}`;
            }
        }
    };
}

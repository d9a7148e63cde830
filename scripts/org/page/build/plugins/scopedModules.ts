import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';

const virtual = '\0scoped:';
const scopedImport = /^@salesforce\/(\w+)(?:\/(.+))?$/;

/** Modules whose address the page's import map fills in for each user: one build serves every user and language. */
export const perUserModules = ['local/session', 'local/labels', 'local/baseLabels'];

interface BaseComponentModule {
    name?: string;
    path?: string;
}

/** Value that the base components ship for a scoped import, such as `@salesforce/i18n/lang`; as source text. */
function shippedValues(baseComponents: string): (name: string) => string | undefined {
    const manifest = JSON.parse(fs.readFileSync(path.join(baseComponents, 'package.json'), 'utf8')) as {
        lwc: { modules: BaseComponentModule[] };
    };
    const files = new Map(manifest.lwc.modules.map((module) => [module.name, module.path]));
    return (name) => {
        const file = files.get(name);
        return file === undefined ? undefined : fs.readFileSync(path.join(baseComponents, file), 'utf8');
    };
}

const constant = (value: unknown): string => `export default ${JSON.stringify(value)};`;

/** A value looked up when the page loads, with the shipped one where the user's data has none. */
function lookUp(module: string, expression: string, shipped: string | undefined): string {
    const fallback = shipped?.match(/export default ([\s\S]*?);?\s*$/)?.[1] ?? 'undefined';
    return `import data from '${module}';\nexport default ${expression} ?? (${fallback});`;
}

/**
 * Resolves `@salesforce/*` imports. What depends on the user (labels, language, permissions) is read from the per-user
 * modules at run time; what depends on the org's schema is a constant.
 */
export function scopedModules(baseComponents: string): Plugin {
    const shipped = shippedValues(baseComponents);
    const loaders: Record<string, (name: string) => string | undefined> = {
        label: (name) =>
            name.startsWith('c.')
                ? lookUp(
                      'local/labels',
                      `data[${JSON.stringify(name.slice(2))}]`,
                      `export default "[${name.slice(2)}]";`
                  )
                : lookUp('local/baseLabels', `data[${JSON.stringify(name)}]`, shipped(`@salesforce/label/${name}`)),
        i18n: (name) =>
            lookUp('local/session', `data.i18n[${JSON.stringify(name)}]`, shipped(`@salesforce/i18n/${name}`)),
        user: (name) => `import data from 'local/session';\nexport default data.user[${JSON.stringify(name)}];`,
        customPermission: (name) =>
            `import data from 'local/session';\nexport default data.customPermissions.includes(${JSON.stringify(name)}) || undefined;`,
        userPermission: () => 'export default undefined;',
        resourceUrl: (name) => constant(`/resource/${name}`),
        schema(name) {
            const [objectApiName, ...fieldPath] = name.split('.');
            return constant(
                fieldPath.length ? { fieldApiName: fieldPath.join('.'), objectApiName } : { objectApiName }
            );
        },
        client: (name) =>
            name === 'formFactor'
                ? "export default window.matchMedia('(max-width: 47.99em)').matches ? 'Small' : 'Large';"
                : shipped(`@salesforce/client/${name}`)
    };
    return {
        name: 'scoped-modules',
        resolveId: {
            order: 'pre',
            handler(id) {
                if (perUserModules.includes(id)) {
                    return { id, external: true };
                }
                const kind = scopedImport.exec(id)?.[1];
                return kind !== undefined && kind in loaders ? virtual + id : null;
            }
        },
        load(id) {
            if (!id.startsWith(virtual)) {
                return null;
            }
            const specifier = id.slice(virtual.length);
            const [, kind, name = ''] = scopedImport.exec(specifier) ?? [];
            return loaders[kind](name) ?? this.error(`The local org has no module ${specifier}`);
        }
    };
}

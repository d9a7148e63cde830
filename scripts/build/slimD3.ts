import fs from 'node:fs';
import type { Plugin } from 'esbuild';
import { projectRoot } from './bundles';

/** What the zoom behaviour calls of a selection. Methods of one object are all kept or none, unless told apart here. */
const CALLED = ['constructor', 'selection', 'call', 'each', 'on', 'property', 'filter', 'style', 'datum', 'node'];

/** In place of D3's transitions, which the zoom behaviour interrupts: the map has none, its moves are its own. */
const NO_TRANSITIONS = `
    import { selection } from 'd3-selection';
    selection.prototype.interrupt = function () { return this; };
    export function interrupt() {}`;

/**
 * Leaves out of D3's packages what the map never calls, which a bundler cannot tell: transitions, the methods of
 * selections, and interpolators that are made when their module is read. Half of the bundle.
 */
export const slimD3: Plugin = {
    name: 'slim-d3',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^d3-transition$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
        onLoad({ filter: /./, namespace: 'stand-in' }, () => ({ contents: NO_TRANSITIONS, resolveDir: projectRoot }));
        onLoad({ filter: /\/d3-selection\/dist\/.*\.mjs$/ }, ({ path }) =>
            rewritten(
                path,
                /(Selection\.prototype = selection\.prototype = )\{([^}]*)\}/,
                (source, left, methods) => `${left}{${methodsKept(source, methods)}}`
            )
        );
        onLoad({ filter: /\/d3-interpolate\/dist\/.*\.mjs$/ }, ({ path }) =>
            rewritten(path, /^(var \w+ = )(\(function|\w+\()/gm, (_, left, right) => `${left}/* @__PURE__ */ ${right}`)
        );
    }
};

/** What methods call on their own selection has to be kept with them. */
function methodsKept(source: string, methods: string): string {
    const kept = methods.split(',').filter((method) => CALLED.includes(method.split(':')[0].trim()));
    for (const name of CALLED) {
        const [body = ''] = new RegExp(`^function selection_${name}\\([^]*?^}`, 'm').exec(source) ?? [];
        for (const [, used] of body.matchAll(/\bthis\.(\w+)\(/g)) {
            if (!CALLED.includes(used)) {
                throw new Error(`selection.${name} calls selection.${used}, which is left out.`);
            }
        }
    }
    return kept.join(',');
}

async function rewritten(
    file: string,
    what: RegExp,
    by: (source: string, left: string, right: string) => string
): Promise<{ contents: string }> {
    const source = await fs.promises.readFile(file, 'utf8');
    const contents = source.replace(what, (_, left: string, right: string) => by(source, left, right));
    if (contents === source) {
        throw new Error(`${file} is not written as it was: what it is made slim by has to be looked at.`);
    }
    return { contents };
}

import fs from 'node:fs';
import type { Plugin } from 'esbuild';
import { projectRoot } from './bundles';

/** What the zoom behaviour calls of a selection. Methods of one object are all kept or none, unless told apart here. */
const CALLED = ['constructor', 'selection', 'call', 'each', 'on', 'property', 'filter', 'style', 'datum', 'node'];

/** What the map never calls of the zoom behaviour. */
const NOT_CALLED = [
    ...['scaleBy', 'scaleTo', 'translateBy', 'translateTo', 'wheelDelta', 'filter', 'touchable'],
    ...['translateExtent', 'duration', 'interpolate', 'tapDistance']
].map((name) => `zoom.${name}`);

/** Of classes that nobody makes anything of: without an assignment to their prototypes, a bundler leaves them out. */
const PROTOTYPES = ['EnterNode.prototype', 'ClassList.prototype', 'Local.prototype'];

/** In place of D3's transitions, which the zoom behaviour interrupts: the map has none, its moves are its own. */
const NO_TRANSITIONS = `
    import { selection } from 'd3-selection';
    selection.prototype.interrupt = function () { return this; };
    export function interrupt() {}`;

/**
 * Leaves out of D3's packages what the map never calls, which a bundler cannot tell: transitions, the methods of
 * selections and of classes that nobody uses, and what is made when a module is read. More than half of the bundle.
 */
export const slimD3: Plugin = {
    name: 'slim-d3',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^d3-transition$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
        onLoad({ filter: /./, namespace: 'stand-in' }, () => ({ contents: NO_TRANSITIONS, resolveDir: projectRoot }));
        onLoad({ filter: /\/d3-selection\/dist\/.*\.mjs$/ }, async ({ path }) => {
            const source = await read(path);
            const fewer = rewritten(
                without(source, PROTOTYPES),
                /(Selection\.prototype = selection\.prototype = )\{([^}]*)\}/,
                (left, methods) => `${left}{${methodsKept(source, methods)}}`
            );
            return { contents: fewer };
        });
        onLoad({ filter: /\/d3-drag\/dist\/.*\.mjs$/ }, async ({ path }) => ({
            contents: without(await read(path), ['DragEvent.prototype'])
        }));
        onLoad({ filter: /\/d3-zoom\/dist\/.*\.mjs$/ }, async ({ path }) => ({
            contents: without(await read(path), NOT_CALLED)
        }));
        onLoad({ filter: /\/d3-(ease|interpolate)\/dist\/.*\.mjs$/ }, async ({ path }) => ({
            contents: rewritten(
                await read(path),
                /^(var \w+ = )(\(function|\w+\()/gm,
                (left, right) => `${left}/* @__PURE__ */ ${right}`
            )
        }));
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

/** The same without the assignments to these, each of several lines that end at the indent at which they begin. */
function without(source: string, targets: readonly string[]): string {
    return targets.reduce((text, target) => {
        const assignment = new RegExp(`^( *)${target.replace('.', '\\.')}\\b[^]*?^\\1};\n`, 'm');
        return rewritten(text, assignment, () => '');
    }, source);
}

async function read(file: string): Promise<string> {
    return fs.promises.readFile(file, 'utf8');
}

function rewritten(source: string, what: RegExp, by: (left: string, right: string) => string): string {
    const text = source.replace(what, (_, left: string, right: string) => by(left, right));
    if (text === source) {
        throw new Error(`D3 is not written as it was: ${what.source} has to be looked at.`);
    }
    return text;
}

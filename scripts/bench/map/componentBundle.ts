import path from 'node:path';
import { gzipSync } from 'node:zlib';
import lwc from '@lwc/rollup-plugin';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import { bundlesFolder } from '../../build/bundles';
import { namespaceModules } from '../../org/page/build/plugins/namespaceModules';
import { typescriptSyntax } from '../../org/page/build/plugins/typescriptSyntax';

const ENTRY = '\0entry';

/** The stage and what it draws a power map from: what draws, without the words, queries and forms around it. */
const SANDBOX = `
import MapStage from 'c/mapStage';
import { MapSubject } from 'c/mapSubject';
import { PowerDrawing } from 'c/powerDrawing';
globalThis.sandbox = { MapStage, MapSubject, PowerDrawing };
`;

/** The bundles that draw the power map; pictures to save are made by others, when they are asked for. */
export const DRAWING_BUNDLES = [
    ...['powerMap', 'powerDrawing', 'mapStage', 'mapScene', 'mapPainter', 'afterPaint'],
    ...['mapLayout', 'forestLayout', 'treeLayout', 'cardView', 'd3']
];

/**
 * The product's own stage, compiled as for the platform, as one script that takes the framework from the variable `LWC`:
 * it runs in the page itself and within a membrane alike.
 */
export function bundleSandbox(): Promise<string> {
    return bundleComponents(SANDBOX, (id) => id === 'lwc');
}

/** Bytes of some bundles together, compiled, made small and compressed as a server sends them. */
export async function gzipBytes(bundles: readonly string[]): Promise<number> {
    const inside = new Set(bundles.map((name) => `c/${name}`));
    const isOutside = (id: string): boolean => /^(c|lightning|@salesforce)\//.test(id) && !inside.has(id);
    const source = [...inside].map((id, index) => `export * as part${index} from '${id}';`).join('\n');
    return gzipSync(await bundleComponents(source, (id) => id === 'lwc' || isOutside(id)), { level: 9 }).length;
}

async function bundleComponents(source: string, external: (id: string) => boolean): Promise<string> {
    const bundle = await rollup({
        input: ENTRY,
        external,
        plugins: [
            entry(source),
            bundledD3(),
            namespaceModules([{ namespace: 'c', folder: bundlesFolder }]),
            typescriptSyntax(),
            lwc({ rootDir: bundlesFolder, exclude: [/\0/], enableSyntheticElementInternals: true, apiVersion: 66 })
        ]
    });
    const globals = (id: string): string => (id === 'lwc' ? 'LWC' : id.replace(/\W/g, '_'));
    const { output } = await bundle.generate({ format: 'iife', name: 'bundle', globals });
    await bundle.close();
    const define = { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' };
    return (await transform(output[0].code, { define, target: 'es2022', minify: true, legalComments: 'none' })).code;
}

function entry(source: string): Plugin {
    return {
        name: 'entry',
        resolveId: { order: 'pre', handler: (id) => (id === ENTRY ? id : null) },
        load: (id) => (id === ENTRY ? source : null)
    };
}

/** D3 as it is deployed, in one file, and not as it is written, in npm packages. */
function bundledD3(): Plugin {
    return {
        name: 'bundled-d3',
        resolveId: {
            order: 'pre',
            handler: (id) => (id === 'c/d3' ? path.join(bundlesFolder, 'd3/d3.js') : null)
        }
    };
}

import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import lwc from '@lwc/rollup-plugin';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import { packageFolder } from './packages';
import { scopedModules } from './plugins/scopedModules';
import { spriteIcons } from './plugins/spriteIcons';
import { typescriptSyntax } from './plugins/typescriptSyntax';

const gzip = promisify(zlib.gzip);

/** API version whose behaviour the components get. */
export const apiVersion = 66;

export interface BundleOptions {
    /** Entry name, which may hold slashes, to file or specifier. */
    entries: Record<string, string>;
    output: string;
    /** Address of the icon sprites' folder. */
    iconsUrl: string;
    /** Imports that stay imports, for the import map to resolve. */
    external: (id: string) => boolean;
    plugins: Plugin[];
    /** Smaller files without source maps, for code nobody debugs here. */
    minify: boolean;
}

/** Fixes what depends on where code runs: production, in a browser. */
function runtimeConstants(minify: boolean): Plugin {
    return {
        name: 'runtime-constants',
        async renderChunk(code) {
            const result = await transform(code, {
                define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' },
                target: 'es2022',
                format: 'esm',
                minify,
                sourcemap: minify ? false : 'external',
                charset: 'utf8'
            });
            return { code: result.code, map: result.map || null };
        }
    };
}

/** Writes a gzip copy beside a file, for the server to send as it is. */
export async function compressFile(file: string): Promise<void> {
    await fs.promises.writeFile(`${file}.gz`, await gzip(await fs.promises.readFile(file)));
}

/** Compiles Lightning web components with the official compiler and bundles them as ES modules with gzip copies. */
export async function bundleComponents(options: BundleOptions): Promise<void> {
    const baseComponents = packageFolder('lightning-base-components');
    const bundle = await rollup({
        input: options.entries,
        external: (id) => options.external(id),
        treeshake: false,
        preserveEntrySignatures: 'exports-only',
        onwarn(warning, handle) {
            const quiet = ['CIRCULAR_DEPENDENCY', 'UNUSED_EXTERNAL_IMPORT', 'THIS_IS_UNDEFINED'];
            const file = warning.id ?? warning.loc?.file ?? '';
            if (!quiet.includes(warning.code ?? '') && !file.includes('node_modules')) {
                handle(warning);
            }
        },
        plugins: [
            scopedModules(baseComponents),
            spriteIcons(options.iconsUrl),
            ...options.plugins,
            typescriptSyntax(),
            lwc({
                rootDir: baseComponents,
                modules: [{ npm: 'lightning-base-components' }],
                exclude: [/\0/, /importModule\.ts$/],
                sourcemap: !options.minify,
                enableDynamicComponents: true,
                enableSyntheticElementInternals: true,
                apiVersion
            }),
            runtimeConstants(options.minify)
        ]
    });
    const { output } = await bundle.write({
        dir: options.output,
        format: 'es',
        sourcemap: !options.minify,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minifyInternalExports: false
    });
    await bundle.close();
    await Promise.all(output.map((file) => compressFile(path.join(options.output, file.fileName))));
}

import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from '../../build/bundles';

const benchFolder = path.resolve(__dirname, '..');

/** Scripts are built as a web site would: one file, made small, for browsers of today. */
const options: BuildOptions = {
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' }
};

/** One of the scripts in `pages`, with the product's own modules that it takes part of. */
export async function bundlePage(name: string): Promise<string> {
    return text({
        entryPoints: [path.join(__dirname, 'pages', `${name}.ts`)],
        tsconfig: path.join(projectRoot, 'tsconfig.json')
    });
}

/** An installed package as a script that leaves what `source` exports in a variable of the page. */
export async function bundlePackage(source: string, variable: string): Promise<string> {
    return text({ stdin: { contents: source, resolveDir: benchFolder }, globalName: variable });
}

async function text(more: BuildOptions): Promise<string> {
    const { outputFiles } = await build({ ...options, ...more });
    const [file] = outputFiles ?? [];
    if (!file) {
        throw new Error('esbuild wrote no script.');
    }
    return file.text;
}

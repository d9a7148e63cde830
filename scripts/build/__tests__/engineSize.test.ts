import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildResult, type Plugin } from 'esbuild';
import { bundleNames, bundlesFolder, projectRoot } from '../bundles';

/** What a page may load for the whole engine, in bytes. */
const GZIP_LIMIT = 40_000;

/** The engine's bundles as ESLint knows them; there its layers are kept in order. */
function engineNames(): string[] {
    const config = fs.readFileSync(path.join(projectRoot, 'eslint.config.js'), 'utf8');
    const list = /^const engine = \[$(.*?)^\];$/ms.exec(config)?.[1] ?? '';
    return [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name);
}

const bundles: Plugin = {
    name: 'bundles',
    setup({ onResolve }) {
        onResolve({ filter: /^c\// }, ({ path: module }) => {
            const name = module.slice('c/'.length);
            return { path: path.join(bundlesFolder, name, `${name}.ts`) };
        });
    }
};

/** Everything that the given bundles offer, as one minified module; what does not belong to a bundle stays an import. */
function bundled(names: readonly string[]): Promise<BuildResult<{ write: false; metafile: true }>> {
    return build({
        stdin: { contents: names.map((name) => `export * as ${name} from 'c/${name}';`).join('\n'), resolveDir: '/' },
        plugins: [bundles],
        absWorkingDir: bundlesFolder,
        packages: 'external',
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        legalComments: 'none',
        metafile: true,
        write: false,
        logLevel: 'silent'
    });
}

function importsOf({ metafile }: Awaited<ReturnType<typeof bundled>>): string[] {
    return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((each) => each.path));
}

describe('the engine', () => {
    const names = engineNames();
    const existing = names.filter((name) => bundleNames().includes(name));
    let result: Awaited<ReturnType<typeof bundled>>;

    beforeAll(async () => {
        result = await bundled(existing);
    });

    it('is named in the configuration of ESLint, from its lowest layer to its highest', () => {
        expect([names[0], names.at(-1)]).toEqual(['vocabulary', 'judgement']);
        expect(existing).toContain('accountOnDay');
    });

    it(`weighs less than ${GZIP_LIMIT / 1000} kB when it is minified and compressed`, () => {
        expect(gzipSync(result.outputFiles[0].contents, { level: 9 }).length).toBeLessThan(GZIP_LIMIT);
    });

    it('is made of every one of its bundles and of nothing else', () => {
        const folders = new Set(Object.keys(result.metafile.inputs).map((file) => file.split('/')[0]));
        folders.delete('<stdin>');
        expect([...folders].sort()).toEqual([...existing].sort());
    });

    it('imports no package and no module of the platform', () => {
        expect(importsOf(result)).toEqual([]);
    });

    it('is told apart from a component, which imports from the platform', async () => {
        expect(importsOf(await bundled(['emptyState']))).toContain('lwc');
    });
});

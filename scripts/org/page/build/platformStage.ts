import fs from 'node:fs';
import path from 'node:path';
import { bundleComponents, compressFile } from './bundle';
import { packageFolder, shortHash, versionsHash } from './packages';
import { buildStage, stageUrl, type Stage } from './stage';

const engine = {
    lwc: '@lwc/engine-dom',
    '@lwc/synthetic-shadow': '@lwc/synthetic-shadow'
};

/** Published without modules that they import. */
const incomplete = ['lightning/barcodeScanner', 'lightning/primitiveFigure'];

/** Our part in what comes out. */
const sourceFiles = ['bundle.ts', 'platformStage.ts', 'plugins/scopedModules.ts', 'plugins/spriteIcons.ts'];

/** Name of the stage: changes with the packages it is made of and the code that makes it. */
export function platformStageName(): string {
    const packages = [
        ...Object.values(engine),
        '@lwc/rollup-plugin',
        '@salesforce-ux/design-system',
        'esbuild',
        'lightning-base-components',
        'rollup'
    ];
    const sources = sourceFiles.map((file) => fs.readFileSync(path.join(__dirname, file), 'utf8'));
    return `platform-${shortHash([versionsHash(packages), ...sources])}`;
}

/** Base components that components may use, but for those that the local org answers with modules of its own. */
function publicBaseComponents(ownModules: string[]): string[] {
    const manifest = JSON.parse(
        fs.readFileSync(path.join(packageFolder('lightning-base-components'), 'package.json'), 'utf8')
    ) as { lwc: { expose: string[] } };
    const left = [...ownModules, ...incomplete];
    return manifest.lwc.expose.filter((name) => !name.includes('iconSvgTemplates') && !left.includes(name));
}

async function copyDesignSystem(output: string): Promise<void> {
    const assets = path.join(packageFolder('@salesforce-ux/design-system'), 'assets');
    const sprites = ['action', 'custom', 'doctype', 'standard', 'utility'];
    const compressed = [
        'styles/salesforce-lightning-design-system.min.css',
        ...sprites.map((sprite) => `icons/${sprite}-sprite/svg/symbols.svg`)
    ];
    for (const file of compressed) {
        const target = path.join(output, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.copyFileSync(path.join(assets, file), target);
        await compressFile(target);
    }
    fs.cpSync(path.join(assets, 'images'), path.join(output, 'images'), { recursive: true });
}

/**
 * The LWC engine, the base components and the design system: everything a page needs that no deployment changes.
 * Built once for each version of the packages.
 */
export function buildPlatformStage(folder: string, name: string, ownModules: string[]): Promise<Stage> {
    return buildStage(folder, name, async (output) => {
        const components = publicBaseComponents(ownModules);
        const source = path.join(packageFolder('lightning-base-components'), 'src');
        const entries = {
            ...Object.fromEntries(
                Object.entries(engine).map(([specifier, name]) => [
                    specifier,
                    path.join(packageFolder(name), 'dist/index.js')
                ])
            ),
            ...Object.fromEntries(
                components.map((component) => [
                    component,
                    path.join(source, component, `${component.split('/')[1]}.js`)
                ])
            )
        };
        await bundleComponents({
            entries,
            output,
            iconsUrl: stageUrl(name, 'assets/icons'),
            external: (id) => ownModules.includes(id),
            plugins: [],
            minify: true
        });
        await copyDesignSystem(path.join(output, 'assets'));
        return Object.fromEntries(
            Object.keys(entries).map((specifier) => [specifier, stageUrl(name, `${specifier}.js`)])
        );
    });
}

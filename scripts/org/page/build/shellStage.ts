import fs from 'node:fs';
import path from 'node:path';
import { bundleComponents } from './bundle';
import { folderHash, shortHash } from './packages';
import { namespaceModules } from './plugins/namespaceModules';
import { buildStage, stageUrl, type Stage } from './stage';

const source = path.join(__dirname, '../lwc');

/** Platform modules that the local org answers itself. */
export function ownModules(): string[] {
    return fs
        .readdirSync(path.join(source, 'lightning'))
        .map((name) => `lightning/${name}`)
        .sort();
}

/** Name of the stage: changes with its sources and with the platform it stands on. */
export function shellStageName(platform: string): string {
    return `shell-${shortHash([platform, folderHash(source)])}`;
}

/** The page around the components, and the platform modules that the local org answers itself. */
export function buildShellStage(folder: string, name: string, platform: Stage): Promise<Stage> {
    const own = ownModules();
    const file = (specifier: string): string => path.join(source, specifier, `${specifier.split('/')[1]}.ts`);
    const entries = Object.fromEntries([...own, 'host/main'].map((specifier) => [specifier, file(specifier)]));
    return buildStage(folder, name, async (output) => {
        await bundleComponents({
            entries,
            output,
            iconsUrl: stageUrl(platform.name, 'assets/icons'),
            external: (id) => id in platform.imports,
            plugins: [
                namespaceModules([
                    { namespace: 'host', folder: path.join(source, 'host') },
                    { namespace: 'lightning', folder: path.join(source, 'lightning') }
                ])
            ],
            minify: false
        });
        return Object.fromEntries(
            Object.keys(entries).map((specifier) => [specifier, stageUrl(name, `${specifier}.js`)])
        );
    });
}

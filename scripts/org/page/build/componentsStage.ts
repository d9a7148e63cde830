import { bundleComponents } from './bundle';
import { namespaceModules } from './plugins/namespaceModules';
import { buildStage, stageUrl, type Stage } from './stage';

/** What a build of deployed components starts from. */
export interface ComponentsSource {
    /** Folder that holds one folder a bundle. */
    folder: string;
    /** Bundles that pages can place. */
    exposed: string[];
}

/** The deployed components, from their deployed source. Throws what the compiler or the bundler says. */
export function buildComponentsStage(
    folder: string,
    name: string,
    source: ComponentsSource,
    platform: Stage,
    shell: Stage
): Promise<Stage> {
    const entries = Object.fromEntries(source.exposed.map((bundle) => [bundle, `c/${bundle}`]));
    return buildStage(folder, name, async (output) => {
        await bundleComponents({
            entries,
            output,
            iconsUrl: stageUrl(platform.name, 'assets/icons'),
            external: (id) => id in platform.imports || id in shell.imports,
            plugins: [namespaceModules([{ namespace: 'c', folder: source.folder }])],
            minify: false
        });
        return Object.fromEntries(source.exposed.map((bundle) => [bundle, stageUrl(name, `${bundle}.js`)]));
    });
}

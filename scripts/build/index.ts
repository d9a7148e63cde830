import { bundleD3 } from './bundleD3';
import { writeBundlePaths } from './bundles';
import { compileBundles, sweepOrphans } from './compileBundles';

/** Makes force-app deployable: TypeScript compiled in place, D3 bundled. Quiet unless something is wrong. */
export async function buildBundles(): Promise<void> {
    writeBundlePaths();
    sweepOrphans();
    compileBundles();
    await bundleD3();
}

if (require.main === module) {
    buildBundles().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    });
}

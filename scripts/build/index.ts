import { bundleD3 } from './bundleD3';
import { writeBundlePaths } from './bundles';
import { compileBundles, sweepOrphans } from './compileBundles';

/** Makes force-app deployable: TypeScript compiled in place, D3 bundled. Quiet unless something is wrong. */
export async function buildBundles(): Promise<void> {
    writeBundlePaths();
    sweepOrphans();
    try {
        compileBundles();
    } finally {
        // The compiler writes a d3.js too, one that imports packages: it must not stay, whatever else is wrong.
        await bundleD3();
    }
}

if (require.main === module) {
    buildBundles().catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    });
}

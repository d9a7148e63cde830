import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installPackages } from '../build/installPackages';

/** The packages that the product is measured against. */
export interface Peers {
    /** What a peer exports. The caller describes it, for the product's own types know no peer. */
    load<T>(name: string): T;
    /** Name and version of a peer, as pinned. */
    label(name: string): string;
}

const manifest = path.join(__dirname, 'package.json');

/** The peers that this folder's package-lock.json pins; installs them unless exactly those are there. */
export function installPeers(): Peers {
    installPackages(__dirname);
    const { dependencies } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };
    const require = createRequire(manifest);
    return { load: <T>(name: string) => require(name) as T, label: (name) => `${name} ${dependencies[name]}` };
}

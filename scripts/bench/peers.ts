import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The packages that the product is measured against. */
export interface Peers {
    /** What a peer exports. The caller describes it, for the product's own types know no peer. */
    load<T>(name: string): T;
    /** Name and version of a peer, as pinned. */
    label(name: string): string;
}

const manifest = path.join(__dirname, 'package.json');
const stamp = path.join(__dirname, 'node_modules/.installed-lock');

/** The peers that this folder's package-lock.json pins; installs them unless exactly those are there. */
export function installPeers(): Peers {
    const lock = createHash('sha256')
        .update(fs.readFileSync(path.join(__dirname, 'package-lock.json')))
        .digest('hex');
    if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lock) {
        install();
        fs.writeFileSync(stamp, lock);
    }
    const { dependencies } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };
    const require = createRequire(manifest);
    return { load: <T>(name: string) => require(name) as T, label: (name) => `${name} ${dependencies[name]}` };
}

function install(): void {
    const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: __dirname,
        stdio: ['ignore', process.stderr, process.stderr],
        shell: process.platform === 'win32'
    });
    if (result.status !== 0) {
        throw new Error('The peers could not be installed: read what npm says above and check the network.');
    }
}

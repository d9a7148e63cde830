import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs what a folder's own package-lock.json pins, unless exactly that is there: for what only some scripts need and
 * the product must not carry.
 *
 * @throws Error that says what to do when npm fails
 */
export function installPackages(folder: string): void {
    const stamp = path.join(folder, 'node_modules/.installed-lock');
    const lock = createHash('sha256')
        .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
        .digest('hex');
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) {
        return;
    }
    const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: folder,
        stdio: ['ignore', process.stderr, process.stderr],
        shell: process.platform === 'win32'
    });
    if (result.status !== 0) {
        throw new Error(
            `The packages of ${folder} could not be installed: read what npm says above and check the network.`
        );
    }
    fs.writeFileSync(stamp, lock);
}

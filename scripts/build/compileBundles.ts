import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundlesFolder, projectRoot } from './bundles';

/**
 * Compiles the TypeScript of every bundle in place, since an org takes JavaScript only.
 * Throws with the compiler's messages, one a line, when a file does not compile.
 */
export function compileBundles(): void {
    const tsc = require.resolve('typescript/bin/tsc');
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [tsc, '--project', 'config/tsconfig.lwc.json', '--pretty', 'false'],
        { cwd: projectRoot, encoding: 'utf8' }
    );
    if (status !== 0) {
        throw new Error(`The Lightning web components do not compile:\n${(stdout + stderr).trim()}`);
    }
}

/** Deletes emitted JavaScript whose TypeScript is gone, which would otherwise be deployed for ever. Returns the paths. */
export function sweepOrphans(folder: string = bundlesFolder): string[] {
    const orphans = fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.js') && !file.includes('__'))
        .map((file) => path.join(folder, file))
        .filter((file) => !fs.existsSync(file.replace(/\.js$/, '.ts')));
    orphans.forEach((file) => fs.rmSync(file));
    return orphans;
}

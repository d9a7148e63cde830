import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A socket's path may have 103 characters on macOS, where the system's own temporary folder takes half of them. */
const base = process.platform === 'darwin' ? '/tmp' : os.tmpdir();

let own: string | undefined;

/**
 * From here on this process, and whatever it starts, keeps temporary files in a folder of its own, which goes when the
 * process ends, however it ends: nobody who makes a temporary folder has to think of who fails before it is removed.
 */
export default function useTemporaryFolder(): void {
    if (own) {
        return;
    }
    own = fs.mkdtempSync(path.join(base, 'rmap-'));
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) {
        process.env[name] = own;
    }
    process.on('exit', () => remove(own!));
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
}

function remove(folder: string): void {
    try {
        fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
        // Somebody who outlives this process still writes there: no reason for a run to fail.
    }
}

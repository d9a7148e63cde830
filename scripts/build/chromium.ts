import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const fixedPlaces = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** Path of a Chromium on this machine: the one `CHROMIUM` names, else the first known one; undefined where there is none. */
export function findChromium(): string | undefined {
    const folders = (process.env.PATH ?? '').split(path.delimiter);
    const candidates = [
        process.env.CHROMIUM,
        ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
        ...fixedPlaces
    ];
    return candidates.find((file): file is string => !!file && fs.existsSync(file));
}

/**
 * Finds a Chromium, or installs Debian's where this user may do so without a password.
 *
 * @param say takes a line for the person who waits
 * @throws Error that says what to install
 */
export function ensureChromium(say: (text: string) => void): string {
    const found = findChromium();
    if (found) {
        return found;
    }
    const isRoot = process.getuid?.() === 0;
    const elevate = isRoot ? [] : ['sudo', '-n'];
    const packages = ['chromium', 'fonts-noto-cjk'];
    const run = (...words: string[]): boolean => {
        const [command, ...rest] = [...elevate, ...words];
        return (
            spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
                .status === 0
        );
    };
    if (run('apt-get', '--version')) {
        say(`Installing Chromium for the browser tests (apt-get install ${packages.join(' ')})`);
        const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages];
        if (run(...install) || (run('apt-get', 'update') && run(...install))) {
            const installed = findChromium();
            if (installed) {
                return installed;
            }
        }
    }
    throw new Error(
        'No Chromium found for the browser tests: install Chromium or Google Chrome, or set CHROMIUM to its path, and run the command again.'
    );
}

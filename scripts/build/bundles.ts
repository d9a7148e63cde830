import fs from 'node:fs';
import path from 'node:path';

/** Root of the checkout. */
export const projectRoot = path.resolve(__dirname, '../..');

/** Folder that holds one folder a Lightning web component bundle. */
export const bundlesFolder = path.join(projectRoot, 'force-app/main/default/lwc');

const pathsFile = path.join(projectRoot, 'config/tsconfig.bundles.json');

/** Names of all bundles written in TypeScript, sorted. */
export function bundleNames(): string[] {
    return fs
        .readdirSync(bundlesFolder, { withFileTypes: true })
        .filter(
            (entry) => entry.isDirectory() && fs.existsSync(path.join(bundlesFolder, entry.name, `${entry.name}.ts`))
        )
        .map((entry) => entry.name)
        .sort();
}

/**
 * Lists every bundle as a path alias `c/<bundle>`: TypeScript knows no wildcard that repeats the name in folder and file.
 * The file is committed, so that editors and Node agree with the platform before the first build.
 */
export function writeBundlePaths(): void {
    const paths = Object.fromEntries(
        bundleNames().map((name) => [`c/${name}`, [`../force-app/main/default/lwc/${name}/${name}.ts`]])
    );
    const text = `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
    if (!fs.existsSync(pathsFile) || fs.readFileSync(pathsFile, 'utf8') !== text) {
        fs.writeFileSync(pathsFile, text);
    }
}

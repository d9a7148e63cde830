import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Folder of an installed package. */
export function packageFolder(name: string): string {
    return path.dirname(require.resolve(`${name}/package.json`));
}

function packageVersion(name: string): string {
    const manifest = JSON.parse(fs.readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8')) as {
        version: string;
    };
    return manifest.version;
}

function filesUnder(folder: string): string[] {
    return fs
        .readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('__tests__'))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
}

/** Short hash of texts, for names of folders that never change their content. */
export function shortHash(parts: string[]): string {
    const hash = crypto.createHash('sha256');
    parts.forEach((part) => hash.update(part).update('\0'));
    return hash.digest('hex').slice(0, 16);
}

/** Hash over the names and contents of all files of a folder. */
export function folderHash(folder: string): string {
    return shortHash(
        filesUnder(folder).flatMap((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')])
    );
}

/** Hash over the versions of packages. */
export function versionsHash(names: string[]): string {
    return shortHash(names.map((name) => `${name}@${packageVersion(name)}`));
}

import JSZip from 'jszip';
import { ComponentProblem } from '../problem';

const MOST_FILES = 10_000;
const MOST_BYTES = 600 * 1024 * 1024;

/** Files of a deployed package by their path below its root, and the root's own path in the zip (`''` or `folder/`). */
export interface PackageFiles {
    root: string;
    files: Map<string, Buffer>;
}

/**
 * Unpacks a package: `package.xml` at the top of the zip, or in the one folder that has it.
 * Throws a ComponentProblem where the zip is none, too large or without `package.xml`.
 */
export async function readZip(bytes: Buffer): Promise<PackageFiles> {
    const zip = await JSZip.loadAsync(bytes).catch(() => {
        throw new ComponentProblem('Invalid zip file: it cannot be read as a zip archive');
    });
    const entries = Object.values(zip.files).filter((entry) => !entry.dir && !entry.name.startsWith('__MACOSX/'));
    if (entries.length > MOST_FILES) {
        throw new ComponentProblem(`Maximum number of files exceeded: ${entries.length} of ${MOST_FILES}`);
    }
    const root = packageRoot(entries.map((entry) => entry.name));
    const files = new Map<string, Buffer>();
    let size = 0;
    for (const entry of entries.filter(({ name }) => name.startsWith(root))) {
        const path = entry.name.slice(root.length);
        if (path.split(/[/\\]/).includes('..') || path.startsWith('/')) {
            throw new ComponentProblem(`Invalid path in zip file: ${entry.name}`);
        }
        const content = await entry.async('nodebuffer');
        size += content.length;
        if (size > MOST_BYTES) {
            throw new ComponentProblem('Maximum size of the unzipped package exceeded: 600 MB');
        }
        files.set(path, content);
    }
    return { root, files };
}

function packageRoot(paths: string[]): string {
    if (paths.includes('package.xml')) {
        return '';
    }
    const nested = paths.filter((path) => /^[^/]+\/package\.xml$/.test(path));
    if (nested.length === 0) {
        throw new ComponentProblem('No package.xml found', { fileName: 'package.xml' });
    }
    if (nested.length > 1) {
        throw new ComponentProblem('Several packages in one deploy are not supported by this local org', {
            fileName: nested[1]
        });
    }
    return nested[0].replace('package.xml', '');
}

import { createHash } from 'node:crypto';
import type { BundleConfig } from '@lwc/sfdc-lwc-compiler/dist/compile';
import { version } from '@lwc/sfdc-lwc-compiler/package.json';
import type { OrgDatabase } from '../../database';
import type { SourceComponent } from '../package/sourceComponent';
import { ComponentProblem } from '../problem';
import { fileInBundle } from '../setup/lwcBundle';
import { compileInThread, type CompilerVerdict } from './compilerThread';

/** Something outside of a bundle that its code names, as the platform's compiler reports it. */
export interface BundleReference {
    /** `module`, `component`, `label`, `schema`, `resourceUrl`, `customPermission`, `apexMethod` … */
    kind: string;
    /** `c/other`, `c.Greeting`, `Account.Name` … */
    id: string;
    /** File of the bundle, such as `hello.js`. */
    fileName: string;
    line: number;
    column: number;
}

/** What a compiled bundle refers to, or why it does not compile, by the bundle's name. */
export type CompiledBundles = Map<string, BundleReference[] | ComponentProblem>;

type BundleSource = Pick<SourceComponent, 'fullName' | 'files' | 'xml'>;

/**
 * Compiles bundles as the platform does when they are deployed. What was found for a bundle is kept in the org's
 * database, so that the same files are not compiled again, not even after a restart.
 */
export class BundleCompiler {
    private readonly database: OrgDatabase;

    constructor(database: OrgDatabase) {
        this.database = database;
        database.exec('CREATE TABLE IF NOT EXISTS _metadata_compiled (hash TEXT PRIMARY KEY, found TEXT NOT NULL)');
    }

    /** `onProgress` hears how many of the bundles that need compiling are compiled. */
    async compile(bundles: BundleSource[], onProgress: (done: number, all: number) => void): Promise<CompiledBundles> {
        const compiled: CompiledBundles = new Map();
        const hashes = new Map(bundles.map((bundle) => [bundle.fullName, hashOf(bundle)]));
        for (const [name, hash] of hashes) {
            const known = this.database.get('SELECT found FROM _metadata_compiled WHERE hash = ?', [hash]);
            if (known) {
                compiled.set(name, JSON.parse(String(known.found)) as BundleReference[]);
            }
        }
        const left = bundles.filter(({ fullName }) => !compiled.has(fullName));
        for (const [index, bundle] of left.entries()) {
            const found = foundIn(await compileInThread(configOf(bundle)));
            compiled.set(bundle.fullName, found);
            if (!(found instanceof ComponentProblem)) {
                const row = [hashes.get(bundle.fullName)!, JSON.stringify(found)];
                this.database.run('INSERT OR REPLACE INTO _metadata_compiled VALUES (?, ?)', row);
            }
            onProgress(index + 1, left.length);
        }
        return compiled;
    }
}

function configOf({ fullName, files, xml }: BundleSource): BundleConfig {
    const sources = [...files].filter(([file]) => /\.(js|html|css)$/.test(file));
    return {
        type: 'platform',
        name: fullName,
        namespace: 'c',
        namespaceMapping: { c: 'c' },
        files: Object.fromEntries(sources.map(([file, content]) => [fileInBundle(file), content.toString('utf8')])),
        options: { apiVersion: xml.number('apiVersion') ?? undefined }
    };
}

/** Warnings are no problem: the platform lets them pass. */
function foundIn({ success, diagnostics, references }: CompilerVerdict): BundleReference[] | ComponentProblem {
    const error = diagnostics.find(({ level }) => level <= 1);
    if (error || !success) {
        const { filename: fileName, location } = error ?? {};
        return new ComponentProblem(error?.message ?? 'The bundle could not be compiled', { fileName, ...location });
    }
    return references.map(({ type, id, file, locations }) => ({
        kind: type,
        id,
        fileName: file,
        line: locations[0]?.startLine ?? 1,
        column: locations[0]?.startColumn ?? 1
    }));
}

function hashOf({ fullName, files }: BundleSource): string {
    const hash = createHash('sha256').update(`${version}\0${fullName}\0`);
    for (const [file, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(`${fileInBundle(file)}\0${content.length}\0`).update(content);
    }
    return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../build/bundles';
import { deployProject } from '../build/deploy';
import { demoRep, ensureDemoRep } from '../demoRep';
import { createOrg, type LocalOrg } from '../org';
import { connect } from '../salesforce';

/** Orgs with the plugin deployed, each under the name of what was deployed with what: every test file begins with a copy. */
const kept = path.join(projectRoot, '.local/deployed-orgs');

/** What a deploy and its outcome depend on. */
const SOURCES = ['force-app', 'scripts/org', 'scripts/build', 'scripts/demoRep.ts', 'package-lock.json'];

/**
 * Puts an org with the plugin deployed and the demo rep into an empty folder. A deploy is the slow part of a test: what was
 * deployed before, by whichever test file, is copied. `warmUp` uses the first org there is, so that what it builds is kept too.
 */
export async function copyDeployedOrg(folder: string, warmUp: (org: LocalOrg) => Promise<void>): Promise<void> {
    const name = nameOfSources();
    const template = path.join(kept, name);
    if (!fs.existsSync(template)) {
        fs.mkdirSync(kept, { recursive: true });
        const draft = fs.mkdtempSync(path.join(kept, 'draft-'));
        await deployInto(draft, warmUp);
        keep(draft, template);
    }
    fs.cpSync(template, folder, { recursive: true });
}

async function deployInto(folder: string, warmUp: (org: LocalOrg) => Promise<void>): Promise<void> {
    const org = await createOrg({ directory: folder, port: 0, signInAs: demoRep.Username });
    try {
        const connection = await connect({ instanceUrl: org.url, ...org.credentials });
        await deployProject(connection, {});
        await ensureDemoRep(connection);
        await warmUp(org);
    } finally {
        await org.close();
    }
}

/** The draft becomes the one that is kept, unless another test file was first; those of older sources go. */
function keep(draft: string, template: string): void {
    const older = fs.readdirSync(kept).filter((name) => !name.startsWith('draft-') && name !== path.basename(template));
    try {
        fs.renameSync(draft, template);
    } catch (error) {
        if (!fs.existsSync(template)) {
            throw error;
        }
        fs.rmSync(draft, { recursive: true });
    }
    older.forEach((name) => fs.rmSync(path.join(kept, name), { recursive: true, force: true }));
}

function nameOfSources(): string {
    const hash = createHash('sha256');
    for (const source of SOURCES.map((each) => path.join(projectRoot, each))) {
        for (const file of filesIn(source)) {
            hash.update(path.relative(projectRoot, file)).update('\0').update(fs.readFileSync(file));
        }
    }
    return hash.digest('hex').slice(0, 16);
}

function filesIn(source: string): string[] {
    if (fs.statSync(source).isFile()) {
        return [source];
    }
    return fs
        .readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => !file.includes('__tests__') && !file.includes('node_modules'))
        .sort();
}

import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../build/bundles';
import { createOrg, type LocalOrg } from '../org';
import { SalesforceCli } from './salesforceCli';

/** Name of the org's first user, and the alias under which the CLI knows that sign-in. */
export const ADMIN = { username: 'admin@local.org', alias: 'local' };

/** A fresh org, a copy of the project and a CLI that has never signed in anywhere. */
export interface Workplace {
    org: LocalOrg;
    cli: SalesforceCli;
    /** Folder of the copied project. */
    project: string;
    /** File of the private key with which the CLI signs JWT assertions. */
    keyFile: string;
    /** A new access token of the administrator. */
    accessToken(): Promise<string>;
    /** Writes a file of the copied project and gives its whole path. */
    write(file: string, text: string): string;
    read(file: string): string;
    close(): Promise<void>;
}

export async function openWorkplace(): Promise<Workplace> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-clients-'));
    const project = path.join(folder, 'project');
    copyProject(project);
    const org = await createOrg({ directory: path.join(folder, 'org'), port: 0 });
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    org.services.connectedApp.registerPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const keyFile = path.join(folder, 'server.key');
    fs.writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), { mode: 0o600 });
    return {
        org,
        cli: new SalesforceCli(path.join(folder, 'home'), project),
        project,
        keyFile,
        accessToken: () => clientCredentialsToken(org),
        write(file, text) {
            const whole = path.join(project, file);
            fs.mkdirSync(path.dirname(whole), { recursive: true });
            fs.writeFileSync(whole, text);
            return whole;
        },
        read: (file) => fs.readFileSync(path.join(project, file), 'utf8'),
        async close() {
            await org.close();
            fs.rmSync(folder, { recursive: true, force: true });
        }
    };
}

/** What ops would have checked out: sources with their compiled components, without what tools left behind. */
function copyProject(target: string): void {
    fs.mkdirSync(target, { recursive: true });
    for (const name of ['force-app', 'sfdx-project.json', '.forceignore', 'config/project-scratch-def.json']) {
        fs.cpSync(path.join(projectRoot, name), path.join(target, name), {
            recursive: true,
            filter: (file) => !/[\\/]__tests__$|\.ts$/.test(file)
        });
    }
}

async function clientCredentialsToken({ url, credentials }: LocalOrg): Promise<string> {
    const response = await fetch(`${url}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: credentials.clientId,
            client_secret: credentials.clientSecret
        })
    });
    return ((await response.json()) as { access_token: string }).access_token;
}

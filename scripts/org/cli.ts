import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createOrg, type LocalOrg } from '.';
import { exportOrg, importOrg } from './archive';
import { readFaults } from './faults';
import { ADMIN_USERNAME } from './records';

/** What `npm run org` does: a bare org to sign in to, and orgs as files. */

const folder = (name: string): string => path.resolve(__dirname, '../../.local', name);

function portNumber(text: string): number {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
    }
    return port;
}

/** The private key with which clients sign in to this org by JWT; made with the first call, readable by its owner only. */
function signInKey(directory: string, org: LocalOrg): string {
    const file = path.join(directory, 'server.key');
    if (!fs.existsSync(file)) {
        const { privateKey, publicKey } = generateKeyPairSync('rsa', {
            modulusLength: 2048,
            privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
            publicKeyEncoding: { type: 'spki', format: 'pem' }
        });
        org.services.connectedApp.registerPublicKey(publicKey);
        fs.writeFileSync(file, privateKey, { mode: 0o600 });
    }
    return file;
}

interface ServeOptions {
    port: number;
    directory: string;
    faults?: string;
}

async function serve({ port, directory, faults }: ServeOptions): Promise<void> {
    const org = await createOrg({ directory, port, faults: faults === undefined ? undefined : readFaults(faults) });
    const stop = (): void => void org.close().then(() => process.exit(0));
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const signIn = [
        ...['sf', 'org', 'login', 'jwt', '--client-id', org.credentials.clientId],
        ...['--jwt-key-file', JSON.stringify(signInKey(directory, org)), '--username', ADMIN_USERNAME],
        ...['--instance-url', org.url, '--alias', 'local', '--set-default']
    ];
    process.stdout.write(`${org.url}\n`);
    process.stderr.write(
        `Sign in with the Salesforce CLI:\n\n  ${signIn.join(' ')}\n\nCtrl-C stops the org; its data stays.\n`
    );
}

async function exportTo(file: string, { directory }: { directory: string }): Promise<void> {
    if (!fs.existsSync(path.join(directory, 'org.sqlite'))) {
        throw new Error(`There is no org in ${directory}`);
    }
    const org = await createOrg({ directory, port: 0 });
    try {
        fs.writeFileSync(file, await exportOrg(org.services), { mode: 0o600 });
    } finally {
        await org.close();
    }
    process.stderr.write(`${file} has the org's metadata and rows. Look through the rows before you hand it on.\n`);
}

async function importFrom(file: string, { directory }: { directory: string }): Promise<void> {
    await importOrg(directory, fs.readFileSync(file));
    process.stderr.write(`The org is in ${directory}; 'npm run org -- serve --directory ${directory}' starts it.\n`);
}

const program = new Command('npm run org --').description('Runs a local org by itself, or turns one into files.');

program
    .command('serve')
    .description('starts an org with nothing deployed, until Ctrl-C')
    .option('--port <number>', 'port on 127.0.0.1', portNumber, 8080)
    .option('--directory <folder>', 'where the org is, or is made', folder('bare-org'))
    .option('--faults <file>', 'JSON of what is to go wrong; see scripts/org/README.md')
    .action(serve);

program
    .command('export')
    .argument('<file>', 'zip to write')
    .description('packs the metadata and the rows of an org that is not running')
    .option('--directory <folder>', 'where the org is', folder('org'))
    .action(exportTo);

program
    .command('import')
    .argument('<file>', 'zip that export wrote')
    .description('makes an equal org in an empty folder')
    .option('--directory <folder>', 'where the org is made', folder('imported-org'))
    .action(importFrom);

program.parseAsync().catch((error: unknown) => {
    process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});

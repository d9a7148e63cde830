import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../build/bundles';
import { findChromium } from '../build/chromium';
import { succeeded } from './expectations';
import type { Steps } from './steps';
import { ADMIN, type Workplace } from './workplace';

/** The commands that the README gives to ops, one after the other, each as its words. */
export function opsCommands(): string[][] {
    const readme = fs.readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
    const [, section = ''] = readme.split('## Use it in an org');
    const [, block = ''] = section.split('```sh\n');
    const lines = block.split('```')[0].split('\n');
    return lines
        .map((line) => line.replace(/\s+#.*$/, ''))
        .filter((line) => line.startsWith('sf '))
        .map((line) => [...line.slice(3).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare));
}

/** What ops read in the README, done by the letter in an empty org; only the sign-in differs. */
export async function opsGuide(steps: Steps, { cli, org, keyFile }: Workplace): Promise<void> {
    steps.group('The README’s way into an org');
    const commands = opsCommands();
    assert.deepEqual(commands[0].slice(0, 2), ['org', 'login'], 'The first command of the README signs in.');
    for (const words of commands) {
        const isSignIn = words[1] === 'login';
        const alias = words[words.indexOf('--alias') + 1];
        const local = [
            ...['org', 'login', 'jwt', '--client-id', org.credentials.clientId, '--jwt-key-file', keyFile],
            ...['--username', ADMIN.username, '--instance-url', org.url, '--alias', alias, '--set-default']
        ];
        const isOpening = words[1] === 'open';
        await steps.step(`sf ${words.join(' ')}`, async () => {
            succeeded(await cli.run(isSignIn ? local : [...words, ...(isOpening ? ['--url-only'] : [])]));
        });
    }
    await steps.step('org open shows the map on the record page of an assigned user', async () => {
        const create = ['data', 'create', 'record', '--sobject'];
        const { id } = succeeded(await cli.run([...create, 'Account', '--values', "Name='First Customer'"]));
        const person = `Name=Ada Account__c=${id}`;
        succeeded(await cli.run([...create, 'Stakeholder__c', '--values', person]));
        const open = ['org', 'open', '--url-only', '--path', `/lightning/r/Account/${id}/view`];
        const { url } = succeeded(await cli.run(open));
        const browser = await chromium.launch({
            executablePath: findChromium(),
            args: ['--no-sandbox', '--disable-gpu', '--no-first-run']
        });
        try {
            const page = await browser.newPage();
            page.setDefaultTimeout(90_000);
            await page.goto(url);
            await page.getByRole('tab', { name: 'Relationship Map' }).click();
            await page.getByRole('treeitem', { name: /Ada/ }).waitFor();
        } finally {
            await browser.close();
        }
    });
}

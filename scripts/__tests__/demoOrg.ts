import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectRoot } from '../build/bundles';
import { findChromium } from '../build/chromium';
import { demoRep } from '../demoRep';
import { createOrg, type LocalOrg } from '../org';
import { connect } from '../salesforce';
import { applySources, type SyncSummary } from '../sync';
import { copyDeployedOrg } from './deployedOrg';
import { openMapTab } from './mapPage';

/** What `npm start` gives a newcomer, in a folder of its own and with a browser beside it. */
export interface DemoOrg {
    url: string;
    connection: Connection;
    browser: Browser;
    /** Syncs a file; answers the summary and the address of its account's record page. */
    sync(file: string): Promise<{ summary: SyncSummary; address: string; accountId: string }>;
    /** A page whose errors end up in `faults`. */
    open(address: string, size?: { width: number; height: number }): Promise<{ page: Page; faults: string[] }>;
    close(): Promise<void>;
}

export const demoFile = path.join(projectRoot, 'config/demo/meridian.json');

/** Public data beside the checkout; undefined where it is absent. */
export function publicData(...names: string[]): string | undefined {
    const folder = process.env.RMAP_DATA ?? path.join(projectRoot, '../shared/data');
    const file = path.join(folder, ...names);
    return fs.existsSync(file) ? file : undefined;
}

const launchArguments = [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync']
];

export async function startDemoOrg(): Promise<DemoOrg> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-demo-'));
    const browser = await chromium.launch({
        executablePath: findChromium(),
        args: launchArguments,
        // Where a machine names no encoding, files with Chinese names would not be called by them.
        env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' }
    });
    try {
        await copyDeployedOrg(folder, (org) => buildPages(org, browser));
        const org = await createOrg({ directory: folder, port: 0, signInAs: demoRep.Username });
        return await demoOrgOf(org, folder, browser);
    } catch (error) {
        await browser.close();
        throw error;
    }
}

/** Opens a map: the org builds the components when they are asked for first. */
async function buildPages(org: LocalOrg, browser: Browser): Promise<void> {
    const connection = await connect({ instanceUrl: org.url, ...org.credentials });
    const { id } = await connection.create('Account', { Name: 'First' });
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${org.url}/lightning/r/Account/${id}/view`);
    await openMapTab(page);
    await page.close();
    await connection.destroy('Account', id!);
}

async function demoOrgOf(org: LocalOrg, folder: string, browser: Browser): Promise<DemoOrg> {
    const connection = await connect({ instanceUrl: org.url, ...org.credentials });
    return {
        url: org.url,
        connection,
        browser,
        async sync(file) {
            const summary = await applySources(connection, [file], {});
            const accountId = summary.accounts[0].id!;
            return { summary, accountId, address: `${org.url}/lightning/r/Account/${accountId}/view` };
        },
        async open(address, size = { width: 1440, height: 900 }) {
            const faults: string[] = [];
            const page = await browser.newPage({ viewport: size });
            page.setDefaultTimeout(30_000);
            page.on('pageerror', (error) => faults.push(error.message));
            page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
            await page.goto(address);
            return { page, faults };
        },
        async close() {
            await browser.close();
            await org.close();
            fs.rmSync(folder, { recursive: true, force: true });
        }
    };
}

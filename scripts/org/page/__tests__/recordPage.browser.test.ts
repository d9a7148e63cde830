import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { createOrg, type LocalOrg } from '../..';
import type { Caller } from '../../records';
import { probePackage } from './probePackage';

jest.setTimeout(60_000);

const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

let folder: string;
let org: LocalOrg;
let admin: Caller;
let accountId: string;
let context: BrowserContext;
let page: Page;
let faults: string[];

async function deploy(zip: Buffer): Promise<void> {
    const { metadata } = org.services;
    const result = await metadata.finished(metadata.deploy(admin, zip));
    expect(result.details?.componentFailures ?? result.errorMessage).toEqual([]);
}

beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'record-page-'));
    org = await createOrg({ directory: path.join(folder, 'org'), port: 0 });
    const { services } = org;
    admin = services.callerOf(String(services.userIdByName('admin@local.org')))!;
    accountId = services.records.create(admin, 'Account', { Name: 'Globex <b>&amp;</b> 环球', Industry: 'Energy' });
    await deploy(await probePackage());
    context = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        viewport: { width: 1440, height: 900 },
        args: launchArguments
    });
    page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
}, 180_000);

afterAll(async () => {
    await context?.close();
    await org?.close();
    fs.rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
    faults = [];
    await page.setViewportSize({ width: 1440, height: 900 });
});

const openAccount = (): Promise<unknown> => page.goto(`${org.url}/lightning/r/Account/${accountId}/view`);

it('shows the header, the deployed tabs and the details of a record, its name as text', async () => {
    await openAccount();
    await page.getByRole('heading', { name: 'Globex <b>&amp;</b> 环球' }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Details', 'Probe <tab>']);
    await page.getByText('Account Name').waitFor();
    expect(await page.title()).toBe('Globex <b>&amp;</b> 环球 | Account');
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    expect(faults).toEqual([]);
});

it('runs the deployed component in its tab: wire, mutation, toast and modal', async () => {
    await openAccount();
    await page.getByRole('tab', { name: 'Probe <tab>' }).click();
    await page.locator('p.name', { hasText: 'Globex' }).waitFor();
    expect(await page.locator('p.user').innerText()).toBe(`${admin.userId} on Account`);
    await page.getByLabel('New name').fill('initech');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.slds-notify_toast', { hasText: 'Saved' }).waitFor();
    await page.locator('p.name', { hasText: 'INITECH' }).waitFor();
    await page.getByRole('heading', { name: 'INITECH' }).waitFor();
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.locator('p.answer', { hasText: 'agreed' }).waitFor();
    expect(org.services.records.retrieve(admin, 'Account', accountId, ['Name']).Name).toBe('INITECH');
    expect(faults).toEqual([]);
});

it('lets a record be picked that the filter lets through', async () => {
    const bank = org.services.records.create(admin, 'Account', { Name: 'Bank of Tests', Industry: 'Banking' });
    org.services.records.create(admin, 'Account', { Name: 'Bank of Energy', Industry: 'Energy' });
    await openAccount();
    await page.getByRole('tab', { name: 'Probe <tab>' }).click();
    const picker = page.getByRole('combobox', { name: 'Parent' });
    await picker.click();
    await picker.pressSequentially('bank of');
    await page.getByRole('option', { name: 'Bank of Tests' }).click();
    await page.locator('p.picked', { hasText: bank }).waitFor();
    expect(await page.getByRole('option', { name: 'Bank of Energy' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear Parent Selection' }).click();
    await page.locator('p.picked', { hasText: /^$/ }).waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
});

it('keeps a failing component in its place', async () => {
    await openAccount();
    await page.getByRole('tab', { name: 'Probe <tab>' }).click();
    await page.getByRole('button', { name: 'Break' }).click();
    await page.getByText('This component stopped with an error').waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText('Account Name').waitFor();
});

it('lists accounts and goes to one and back without loading the page again', async () => {
    await page.goto(`${org.url}/`);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('link', { name: 'INITECH' }).click();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Account Name' }).waitFor();
    expect(await page.evaluate(() => (window as { stayed?: boolean }).stayed)).toBe(true);
    expect(faults).toEqual([]);
});

it('sorts the list by a column', async () => {
    org.services.records.create(admin, 'Account', { Name: 'Zebra' });
    await page.goto(`${org.url}/lightning/o/Account/list`);
    await page.getByRole('link', { name: 'Zebra' }).waitFor();
    await page.getByRole('button', { name: 'Account Name' }).click();
    await page.locator('th[aria-sort=descending]').waitFor();
    await page.locator('tbody tr').first().getByRole('link', { name: 'Zebra' }).waitFor();
});

it('speaks Chinese when the user asks for it, components included', async () => {
    await openAccount();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('tab', { name: '探针' }).waitFor();
    await page.getByRole('tab', { name: '详细信息' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
});

it('says so when there is no such record', async () => {
    await page.goto(`${org.url}/lightning/r/Account/001000000000999AAA/view`);
    await page.getByText('We can’t find this record').waitFor();
});

it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openAccount();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await page.getByRole('menuitem', { name: 'Accounts' }).waitFor();
});

it('shows what the compiler says when a component cannot be built, and recovers', async () => {
    const bundle = org.services.components.read('LightningComponentBundle', 'pageProbe')!;
    const broken = new Map(bundle).set(
        'lwc/pageProbe/pageProbe.html',
        Buffer.from('<template>\n  <p>{a b}</p>\n</template>')
    );
    org.services.components.put('LightningComponentBundle', 'pageProbe', broken, admin.userId);
    await openAccount();
    await page.getByRole('tab', { name: 'Probe <tab>' }).click();
    await page.getByText('This component could not be compiled').waitFor();
    expect(await page.locator('pre').innerText()).toContain('pageProbe/pageProbe.html:2');
    org.services.components.put('LightningComponentBundle', 'pageProbe', bundle, admin.userId);
    await openAccount();
    await page.getByRole('tab', { name: 'Probe <tab>' }).click();
    await page.locator('p.name', { hasText: 'INITECH' }).waitFor();
});

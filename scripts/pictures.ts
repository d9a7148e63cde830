import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoFile, startDemoOrg } from './__tests__/demoOrg';
import { openMapTab } from './__tests__/mapPage';
import { projectRoot } from './build/bundles';
import useTemporaryFolder from './temporaryFolder';

/** What `node scripts/run.mjs pictures` does: takes the README's pictures of every view of the demo account, whose people are invented. */

const docs = path.join(projectRoot, 'docs');
const WIDE = { width: 1240, height: 940 };
const PHONE = { width: 390, height: 844 };
/** Small files, read on a page that shows them smaller still. */
const SCALE = 0.65;

interface Picture {
    readonly name: string;
    readonly view: string;
    readonly size?: typeof WIDE;
    /** Whether the panel of a person is open. */
    readonly hasPerson?: boolean;
    readonly isChinese?: boolean;
    /** What stands there once the view is ready. */
    readonly ready: string;
}

const PICTURES: readonly Picture[] = [
    { name: 'power-map', view: 'power', ready: 'c-power-map [role=treeitem]' },
    { name: 'influence', view: 'influence', ready: 'c-leader-list li' },
    { name: 'matrix', view: 'matrix', ready: 'c-power-interest-matrix [data-id]' },
    { name: 'coverage', view: 'coverage', ready: 'c-coverage-map .cell' },
    { name: 'decision', view: 'decision', ready: 'c-decision-board c-person-card' },
    { name: 'path', view: 'path', ready: 'c-path-view .us' },
    { name: 'layers', view: 'layers', ready: 'c-layer-card .history' },
    { name: 'table', view: 'table', ready: 'c-people-table td[data-row]' },
    { name: 'person', view: 'power', ready: 'c-person-evidence', hasPerson: true },
    { name: 'phone', view: 'power', ready: 'c-power-map [role=treeitem]', size: PHONE },
    { name: 'chinese', view: 'power', ready: 'c-power-map [role=treeitem]', isChinese: true }
];

async function take(page: Page, address: string, personId: string, picture: Picture): Promise<void> {
    const { name, view, size = WIDE, hasPerson, ready } = picture;
    await page.setViewportSize(size);
    await page.goto(`${address}?c__view=${view}${hasPerson ? `&c__person=${personId}` : ''}`);
    await openMapTab(page);
    await page.locator('c-time-bar [data-name=day]:enabled').waitFor({ state: 'attached' });
    await page.locator('c-account-standing .trend').nth(2).waitFor({ state: 'attached' });
    await page.locator(ready).filter({ visible: true }).first().waitFor();
    // What moves to its place has arrived.
    await page.waitForTimeout(1_500);
    await page
        .locator('c-relationship-map')
        .screenshot({ path: path.join(docs, `${name}.png`), animations: 'disabled' });
}

async function takeAll(): Promise<void> {
    const org = await startDemoOrg();
    try {
        const { address } = await org.sync(demoFile);
        const { records } = await org.connection.query("SELECT Id FROM Stakeholder__c WHERE Name LIKE 'Dr. Sun Lan%'");
        const page = await org.browser.newPage({ viewport: WIDE, deviceScaleFactor: SCALE });
        await page.goto(address);
        for (const picture of PICTURES) {
            if (picture.isChinese) {
                await page.setViewportSize(WIDE);
                await page.getByRole('button', { name: '中文' }).click();
                await page.locator('html[lang=zh-CN]').waitFor({ state: 'attached' });
            }
            await take(page, address, records[0].Id!, picture);
        }
    } finally {
        await org.close();
    }
}

useTemporaryFolder();
takeAll().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});

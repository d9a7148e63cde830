import type { Page } from 'playwright-core';
import { bundlePage } from '../bundles';
import { startMapOrg, type MapOrg } from '../mapOrg';
import { inOurPage } from '../ourPages';
import { samplePeople } from '../samplePeople';

jest.setTimeout(240_000);

let org: MapOrg;

beforeAll(async () => {
    org = await startMapOrg(() => undefined);
});

afterAll(() => org?.close());

/** Leaves the record for a list, without loading the page anew, and comes back to its map. */
async function leaveAndReturn(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Accounts' }).first().click();
    await page.locator('c-relationship-map').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('tab', { name: 'Relationship Map' }).click();
    await page.getByRole('treeitem').first().waitFor();
    await page.waitForLoadState('networkidle');
}

it('gives the memory of its map back to the record page each time one leaves', async () => {
    const address = org.addAccount(samplePeople(500));
    await inOurPage(await bundlePage('ourPage'), address, async ({ page }) => {
        const devTools = await page.context().newCDPSession(page);
        const heap = async (): Promise<number> => {
            await devTools.send('HeapProfiler.collectGarbage');
            return (await devTools.send('Runtime.getHeapUsage')).usedSize / 1e6;
        };
        for (let time = 0; time < 2; time += 1) {
            await leaveAndReturn(page);
        }
        const before = await heap();
        for (let time = 0; time < 10; time += 1) {
            await leaveAndReturn(page);
        }
        // A map of so many people holds several megabytes: ten of them would not pass unnoticed.
        expect((await heap()) - before).toBeLessThan(6);
    });
});

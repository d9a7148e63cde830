import type { Locator, Page } from 'playwright-core';

/** The cards of people on the map. */
export const cards = (page: Page): Locator => page.getByRole('treeitem');

/** Windows narrower than this may not have room for every tab of a record page. */
const NARROW = 1_000;

/** Opens the map's tab, from the tab bar's menu where the window is too narrow for it. */
export async function openMapTab(page: Page): Promise<void> {
    const name = /Relationship Map|关系地图/;
    const tab = page.getByRole('tab', { name });
    if ((page.viewportSize()?.width ?? 0) >= NARROW) {
        await clickUntil(tab, page.locator('c-relationship-map'));
        return;
    }
    // Which tabs go into the menu is known once all of them have been measured.
    await page.getByRole('tab').first().waitFor();
    await page.waitForLoadState('networkidle');
    if (await tab.isVisible()) {
        await tab.click();
    } else {
        await page.getByRole('button', { name: /More/ }).first().click();
        await page.getByRole('menuitem', { name }).click();
    }
}

/** A click on what is still coming to be may be lost: it is repeated until there is what it leads to. */
async function clickUntil(target: Locator, outcome: Locator): Promise<void> {
    await target.click();
    await outcome.waitFor({ state: 'attached', timeout: 5_000 }).catch(() => target.click());
    await outcome.waitFor({ state: 'attached' });
}

/** The same, and waits until the power map shows people. */
export async function openMap(page: Page): Promise<void> {
    await openMapTab(page);
    await cards(page).filter({ visible: true }).first().waitFor();
}

/** The tab of a view inside the map. */
export const viewTab = (page: Page, name: string): Locator =>
    page.locator('c-map-toolbar').getByRole('tab', { name, exact: true });

/** The parameters that the page's address carries. */
export const stateOf = (page: Page): Record<string, string> =>
    Object.fromEntries(new URL(page.url()).searchParams.entries());

import type { Locator, Page } from 'playwright-core';

/** The cards of people on the map. */
export const cards = (page: Page): Locator => page.getByRole('treeitem');

/** Opens the map's tab, from the tab bar's menu where the window is too narrow for it. */
export async function openMapTab(page: Page): Promise<void> {
    const tab = page.getByRole('tab', { name: 'Relationship Map' });
    const menu = page.getByRole('button', { name: /More Tabs|More/ });
    await page.getByRole('tab').first().waitFor();
    await page.waitForLoadState('networkidle');
    if (await tab.isVisible()) {
        await tab.click();
    } else {
        await menu.first().click();
        await page.getByRole('menuitem', { name: 'Relationship Map' }).click();
    }
}

/** The same, and waits until the power map shows people. */
export async function openMap(page: Page): Promise<void> {
    await openMapTab(page);
    await cards(page).first().waitFor();
}

/** The tab of a view inside the map. */
export const viewTab = (page: Page, name: string): Locator =>
    page.locator('c-map-toolbar').getByRole('tab', { name, exact: true });

/** The parameters that the page's address carries. */
export const stateOf = (page: Page): Record<string, string> =>
    Object.fromEntries(new URL(page.url()).searchParams.entries());

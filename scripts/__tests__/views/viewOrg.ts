import type { Locator, Page } from 'playwright-core';
import { demoFile, publicData, startDemoOrg, type DemoOrg } from '../demoOrg';
import { openMapTab, viewTab } from '../mapPage';
import { violations } from './viewChecks';

/** Snapshots are of a day that stays the same. */
export const DAY = '2026-11-15';

/** A view as the tests know it. */
export interface Shown {
    readonly view: string;
    /** The name of its tab. */
    readonly tab: string;
    /** The view's own element. */
    readonly element: string;
    /** What it is made of, none of which may lie on another. */
    readonly pieces: string;
    /** What stands there once the view is ready. */
    readonly ready: string;
}

/** A demo org and the addresses of its record pages. */
export interface ViewOrg {
    readonly org: DemoOrg;
    /** The demo account. */
    readonly demo: string;
    /** Its deals, the largest first. */
    readonly deals: readonly string[];
    /** A department of state, of whose people no attitude is known; blank where its file is absent. */
    readonly department: string;
}

const health = publicData('organograms', 'department-of-health-senior.csv');

/** A test that needs the department's file. */
export const withHealth = health ? it : it.skip;

export async function startViewOrg(): Promise<ViewOrg> {
    const org = await startDemoOrg();
    const { address, accountId } = await org.sync(demoFile);
    const { records } = await org.connection.query(
        `SELECT Id FROM Opportunity WHERE AccountId = '${accountId}' ORDER BY Amount DESC`
    );
    return {
        org,
        demo: address,
        deals: records.map(({ Id }) => `${org.url}/lightning/r/Opportunity/${Id}/view`),
        department: health ? (await org.sync(health)).address : ''
    };
}

/** Opens a map whose history does not come; `refuse` says so to the page. */
export async function openWithoutHistory(org: DemoOrg, address: string): Promise<{ page: Page; refuse(): void }> {
    const { page } = await org.open('about:blank');
    let refuse = (): void => {};
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    await page.route('**/graphql*', async (route) => {
        const isHistory = /query relationshipMap(Dossier|Dealings)/.test(route.request().postData() ?? '');
        await (isHistory ? refused.then(() => route.abort()) : route.continue());
    });
    await page.goto(address);
    await openMapTab(page);
    return { page, refuse };
}

/** Turns to each view and finds it accessible, where a text is given once it says so. */
export async function checkCalm(page: Page, views: readonly Shown[], said?: string): Promise<void> {
    for (const { tab, element } of views) {
        await viewTab(page, tab).click();
        const part = page.locator(element);
        await (said ? part.getByText(said).first() : part).waitFor();
        expect(await violations(page)).toEqual([]);
    }
}

/** Who the open panel is about. */
export const heading = (page: Page): Locator => page.locator('c-person-panel h2');

export async function closePanel(page: Page): Promise<void> {
    await heading(page).waitFor();
    await page.locator('c-map-side').getByRole('button', { name: 'Close' }).first().click();
    await heading(page).waitFor({ state: 'detached' });
}

import type { Page } from 'playwright-core';
import { demoFile, startDemoOrg, type DemoOrg } from '../demoOrg';
import { openMap, viewTab } from '../mapPage';
import { generatedAccount } from './generatedPeople';
import { beside, saveAs } from './savedPicture';
import { violations } from './viewChecks';
import { DAY } from './viewOrg';

jest.setTimeout(120_000);

/** How far left of the name the middle of the bar is that a card has at its edge. */
const BAR = 15;
const OPPOSES = [0xd9, 0x62, 0x2b];
const SUPPORTS_EXCLUSIVELY = [0x2e, 0x75, 0xb6];

let org: DemoOrg;
let demo: string;

beforeAll(async () => {
    org = await startDemoOrg();
    demo = (await org.sync(demoFile)).address;
}, 300_000);

afterAll(async () => {
    await org?.close();
});

async function open(address: string): Promise<{ page: Page; faults: string[] }> {
    const opened = await org.open(address);
    await opened.page.emulateMedia({ reducedMotion: 'reduce' });
    await openMap(opened.page);
    await opened.page.locator('c-time-bar .slider:enabled').waitFor();
    return opened;
}

it('saves the power map as a PNG that shows what the SVG does, twice as large', async () => {
    const { page, faults } = await open(`${demo}?c__day=${DAY}`);
    const [png, svg] = [await saveAs(page, 'PNG'), await saveAs(page, 'SVG')];
    expect([png.name, svg.name]).toEqual(
        ['png', 'svg'].map((format) => `Meridian Hospital Group 明岸医疗集团 ${DAY}.${format}`)
    );
    const found = await beside(page, png.file, svg.file, ['Chen Min 陈敏', 'Dr. Sun Lan 孙岚'], BAR);
    expect(found.png).toEqual({ width: 2 * found.svg.width, height: 2 * found.svg.height });
    expect(found.around.map(({ edge }) => edge)).toEqual([OPPOSES, SUPPORTS_EXCLUSIVELY]);
    for (const { drawn, different } of found.around) {
        expect(drawn).toBeGreaterThan(0.05);
        expect(different).toBeLessThan(0.01);
    }
    expect(faults).toEqual([]);
    await page.close();
});

it('says what to do where the browser gives no PNG', async () => {
    const { page, faults } = await open(demo);
    await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = (tell) => tell(null)));
    await page.getByRole('button', { name: 'Export this view', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PNG' }).click();
    await page.getByText('could not be saved as PNG').waitFor();
    await page.getByText('Export it as SVG instead').waitFor();
    expect(faults).toEqual([]);
    await page.close();
});

it('saves the influence view, too, from a menu that is accessible', async () => {
    const { page, faults } = await open(`${demo}?c__day=${DAY}`);
    await viewTab(page, 'Influence').click();
    await page.locator('c-leader-list .person').first().waitFor();
    await page.getByRole('button', { name: 'Export this view', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PNG' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const [png, svg] = [await saveAs(page, 'PNG'), await saveAs(page, 'SVG')];
    const found = await beside(page, png.file, svg.file, ['Chen Min 陈敏'], BAR);
    expect(found.png).toEqual({ width: 2 * found.svg.width, height: 2 * found.svg.height });
    expect(found.around[0].drawn).toBeGreaterThan(0.05);
    expect(found.around[0].different).toBeLessThan(0.01);
    expect(faults).toEqual([]);
    await page.close();
});

it('saves all of 5,000 people as a PNG that browsers can open', async () => {
    const many = generatedAccount(5_000);
    const { address } = await org.sync(many.file);
    many.remove();
    const { page, faults } = await open(address);
    await page.locator('c-power-map').getByRole('combobox').click();
    await page.getByRole('option').last().click();
    const [png, svg] = [await saveAs(page, 'PNG'), await saveAs(page, 'SVG')];
    expect(svg.file.toString().match(/>Person \d+</g)?.length).toBeGreaterThan(4_000);
    const found = await beside(page, png.file, svg.file, ['Person 0', 'Person 2500', 'Person 4999'], BAR);
    const { width, height } = found.png;
    expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
    expect(width * height).toBeLessThanOrEqual(64_000_000);
    expect(width / height).toBeCloseTo(found.svg.width / found.svg.height, 1);
    for (const { drawn, different } of found.around) {
        expect(drawn).toBeGreaterThan(0.02);
        // Seen from further away, names keep their size.
        expect(different).toBeLessThan(0.06);
    }
    expect(faults).toEqual([]);
    await page.close();
});

import type { Page } from 'playwright-core';
import { median } from '../measure';
import { inOurPage, attach } from './ourPages';
import type { Force } from './pages/forcePage';
import type { Limit } from './pages/limitPage';
import type { MembraneRun } from './pages/membranePage';
import type { Frames } from './pages/meter';
import type { OurMap } from './pages/ourPage';
import type { PeerMap } from './pages/peer';
import { inPeerPage, type Area, type Scripts } from './peerPages';
import type { MapSample } from './samplePeople';

declare const ourMap: OurMap;
declare const peerMap: PeerMap;
declare const limit: Limit;
declare const force: Force;
declare const membrane: MembraneRun;

/** Milliseconds and counts by name. */
export type Figures = Record<string, number>;

const CHANGES = 3;
/** Changes are not repeated once they have taken so many milliseconds. */
const PATIENCE = 4000;

/** The map on its record page: everything that a page of a peer is asked too, and what only ours is. */
export function measureOurs(script: string, address: string): Promise<{ area: Area; figures: Figures }> {
    return inOurPage(script, address, async ({ page, opening }) => {
        const area = await page.evaluate(() => ourMap.size());
        const opened = await countElements(page);
        const isFolded = await page.evaluate(() => ourMap.isFolded());
        await pause(page);
        const openAll = isFolded ? await page.evaluate(() => ourMap.openAll()) : 0;
        const zoom = middle(await page.evaluate(() => ourMap.zoom()));
        const near = await countElements(page);
        const calls = await page.evaluate(() => ourMap.mostCalls());
        const pan = middle(await page.evaluate(() => ourMap.pan()));
        await page.evaluate(() => ourMap.lookNear());
        const changes = {
            recolour: await repeat(page, (turn) =>
                page.evaluate((odd) => ourMap.recolour(odd ? 'Coach' : 'Neutral'), turn % 2 === 1)
            ),
            add: await repeat(page, (turn) => page.evaluate((name) => ourMap.add(name), `New ${turn}`)),
            collapse: await repeat(page, (turn) => page.evaluate((place) => ourMap.collapse(place), turn + 1))
        };
        const elements = Math.max(opened, near, await countElements(page));
        const { drawing, sinceReply, sinceClick } = opening;
        const first = {
            ...{ first: drawing + openAll, 'as it opens': drawing },
            ...{ 'since the reply': sinceReply, 'since the click': sinceClick }
        };
        return { area, figures: { ...first, zoom, pan, ...changes, elements, calls } };
    });
}

/** The influence network, which is our dense view: ties of all kinds across a field of people. */
export function measureDense(script: string, address: string): Promise<Figures> {
    return inOurPage(script, address, async ({ page }) => {
        const before = await page.evaluate(() => performance.now());
        await page.locator('c-map-toolbar').getByRole('tab', { name: 'Influence', exact: true }).click();
        await page.locator('c-influence-map c-map-stage .world').waitFor({ state: 'attached' });
        await page.waitForFunction((at) => ourMap.isStill(at), before);
        await attach(page);
        const zoom = middle(await page.evaluate(() => ourMap.zoom()));
        const pan = middle(await page.evaluate(() => ourMap.pan()));
        return { 'dense zoom': zoom, 'dense pan': pan };
    });
}

/** A peer in a page of its own. */
export function measurePeer(scripts: Scripts, area: Area, sample: MapSample): Promise<Figures> {
    return inPeerPage(scripts, area, async (page) => {
        const first = await page.evaluate((text) => peerMap.draw(text), textOf(sample));
        const elements = await page.evaluate(() => peerMap.elements());
        const zoom = middle(await page.evaluate(() => peerMap.zoom()));
        const pan = middle(await page.evaluate(() => peerMap.pan()));
        await page.evaluate(() => peerMap.lookNear());
        const changes = {
            recolour: await repeat(page, () => page.evaluate(() => peerMap.recolour())),
            add: await repeat(page, (turn) => page.evaluate((name) => peerMap.add(name), `New ${turn}`)),
            collapse: await repeat(page, (turn) => page.evaluate((place) => peerMap.collapse(place), turn + 1))
        };
        return { first, zoom, pan, ...changes, elements };
    });
}

/** The same peer with straight ties across a grid of people. */
export function measureDensePeer(scripts: Scripts, area: Area, sample: MapSample): Promise<Figures> {
    return inPeerPage(
        scripts,
        area,
        async (page) => {
            await page.evaluate((text) => peerMap.draw(text), textOf(sample));
            const zoom = middle(await page.evaluate(() => peerMap.zoom()));
            const pan = middle(await page.evaluate(() => peerMap.pan()));
            return { 'dense zoom': zoom, 'dense pan': pan };
        },
        '#dense'
    );
}

export async function measureLimit(scripts: Scripts, area: Area, sample: MapSample): Promise<Figures> {
    const first = await inPeerPage(scripts, area, (page) => page.evaluate((text) => limit.draw(text), textOf(sample)));
    return { first };
}

export async function measureForce(
    scripts: Scripts,
    area: Area,
    sample: MapSample,
    name: 'ours' | 'd3'
): Promise<Figures> {
    const { time, stress } = await inPeerPage(scripts, area, (page) =>
        page.evaluate(([text, whose]) => force.layOut(text, whose), [textOf(sample), name] as const)
    );
    return { 'force time': time, 'force stress': stress };
}

/** People for a page: as text, for a browser's driver takes seconds to hand over so many objects. */
export function textOf(sample: MapSample): string {
    return JSON.stringify(sample);
}

/** The product's stage without the page around it, in the page itself or within the membrane. */
export async function measureStage(
    scripts: Scripts,
    area: Area,
    sample: MapSample,
    stage: string,
    mode: 'plain' | 'membrane'
): Promise<Figures> {
    const alone = await inPeerPage(scripts, area, (page) =>
        page.evaluate(([how, script, text]) => membrane.draw(how, script, text), [mode, stage, textOf(sample)] as const)
    );
    return { 'stage alone': alone };
}

/** Elements of the whole map component. */
function countElements(page: Page): Promise<number> {
    return page.locator('c-relationship-map *').count();
}

function middle({ times }: Frames): number {
    return median(times);
}

/** The median of some changes, each begun when the page has been still for a while. */
async function repeat(page: Page, change: (turn: number) => Promise<number>): Promise<number> {
    const times: number[] = [];
    for (let turn = 0; turn < CHANGES && times.reduce((sum, time) => sum + time, 0) < PATIENCE; turn += 1) {
        await pause(page);
        times.push(await change(turn));
    }
    return median(times);
}

/** After a frame in which nothing changed, Chromium lets a sixtieth of a second pass: no change shall wait for that. */
async function pause(page: Page): Promise<void> {
    await page.waitForTimeout(100);
}

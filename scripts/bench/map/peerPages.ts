import type { Page } from 'playwright-core';
import { inFreshPage } from './browser';
import { bundlePackage, bundlePage } from './bundles';

/** What is drawn beside the product. */
export const PEERS = ['d3-org-chart', 'cytoscape', 'plain SVG'] as const;

/** A page that is none of the product's. */
export type PageName = (typeof PEERS)[number] | 'limit' | 'force' | 'stage' | 'membrane';

/** Scripts of a page, in the order in which they run. */
export type Scripts = readonly string[];

/** The area in which all draw, in pixels. */
export interface Area {
    readonly width: number;
    readonly height: number;
}

/** The scripts of a page: a peer needs its package first. */
export async function scriptsOf(name: PageName): Promise<Scripts> {
    switch (name) {
        case 'd3-org-chart':
            return [
                await bundlePackage("export { zoomIdentity } from 'd3-zoom'", 'd3'),
                await bundlePackage("export { OrgChart } from 'd3-org-chart'", 'orgChart'),
                await bundlePage('orgChartPage')
            ];
        case 'cytoscape':
            return [
                `${await bundlePackage("export { default } from 'cytoscape'", 'peer')}; cytoscape = peer.default;`,
                await bundlePage('cytoscapePage')
            ];
        case 'plain SVG':
            return [await bundlePage('svgPage')];
        case 'limit':
            return [await bundlePage('limitPage')];
        case 'force':
            return [await bundlePage('forcePage')];
        case 'stage':
            return [...(await framework()), await bundlePage('membranePage'), await bundlePage('ourPage')];
        case 'membrane':
            return [
                ...(await framework()),
                await bundlePackage("export { default } from '@locker/near-membrane-dom'", 'membraneModule'),
                'nearMembrane = { createVirtualEnvironment: membraneModule.default }',
                await bundlePage('membranePage')
            ];
    }
}

/** The component framework as the platform runs it, in the variable `LWC`. */
async function framework(): Promise<Scripts> {
    return [
        await bundlePackage("import '@lwc/synthetic-shadow'", 'shadow'),
        await bundlePackage("export * from '@lwc/engine-dom'", 'LWC')
    ];
}

/** Runs work in an empty page of a fresh browser, with these scripts. */
export function inPeerPage<T>(scripts: Scripts, area: Area, work: (page: Page) => Promise<T>, hash = ''): Promise<T> {
    return inFreshPage(async (page) => {
        await page.goto(`about:blank${hash}`);
        await page.setContent(pageHtml(area));
        for (const content of scripts) {
            await page.addScriptTag({ content });
        }
        return work(page);
    });
}

const pageHtml = ({ width, height }: Area): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Peer</title><style>
body { margin: 0; font: 12px sans-serif }
#host { position: relative; width: ${width}px; height: ${height}px; overflow: hidden }
.card { box-sizing: border-box; width: 212px; height: 96px; border: 1px solid #888; border-left: 6px solid;
    border-radius: 6px; background: #fff; padding: 6px 8px }
.card div { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; line-height: 20px }
.card .name { font-weight: bold }
.card .role { font-size: 10px; color: #16325c }
.whole { display: block; height: 100% }
</style></head>
<body><div id="host"></div></body>
</html>`;

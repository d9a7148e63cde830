import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../build/chromium';

/** The window of a record page whose map has about 1,280 × 800 pixels to draw on. */
const VIEWPORT = { width: 1340, height: 1225 } as const;

const launchArguments = [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    // Frames follow each other as fast as they are drawn: what takes 4 ms is told from what takes 12.
    ...['--disable-frame-rate-limit', '--disable-gpu-vsync', '--js-flags=--expose-gc']
];

/**
 * Runs work in a page of a browser that nobody used before, so that no sample profits from another. Motion is off, as
 * people may ask: what is measured is the work, not an animation's length.
 */
export async function inFreshPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
    try {
        const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
        page.setDefaultTimeout(180_000);
        return await work(page);
    } finally {
        await browser.close();
    }
}

// Runs in a worker thread, so that the org answers while components compile. JavaScript, as a worker needs no loader then.
import { parentPort } from 'node:worker_threads';
import { compile } from '@lwc/sfdc-lwc-compiler';

parentPort.on('message', async (bundle) => {
    try {
        const { success, diagnostics, metadata } = await compile({ bundle });
        parentPort.postMessage({ success, diagnostics, references: metadata?.references ?? [] });
    } catch (error) {
        parentPort.postMessage({ success: false, diagnostics: [{ level: 0, message: String(error) }], references: [] });
    }
});

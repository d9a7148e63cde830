import { timeout } from 'c/d3';

/**
 * Lets the browser save a text as a file. Not as `image/svg+xml`, which the platform empties of what it does not know,
 * nor as a `data:` address, which it blocks.
 */
export function download(fileName: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    // The browser reads the file after the click has been handled.
    timeout(() => URL.revokeObjectURL(url), 1000);
}

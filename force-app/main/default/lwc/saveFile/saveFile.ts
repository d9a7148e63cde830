import { timeout } from 'c/d3';

/**
 * Lets the browser save a file; its name says what it is. Not as `image/svg+xml`, which the platform empties of what it does
 * not know, nor as a type that it does not list, nor as a `data:` address, which it blocks.
 */
export function saveFile(fileName: string, content: string | Blob): void {
    const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
    link.click();
    // The browser reads the file after the click has been handled.
    timeout(() => URL.revokeObjectURL(address), 1_000);
}

import { timeout } from 'c/d3';

/**
 * Lets the person save a text as a file. The type is one that Lightning Web Security allows; the name says what it is.
 */
export function download(text: string, fileName: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
    link.click();
    timeout(() => URL.revokeObjectURL(address), 1_000);
}

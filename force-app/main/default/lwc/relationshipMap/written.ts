/**
 * Records whose map this browser tab has written to. What the platform remembers of them is from before: a map that is
 * opened again reads anew.
 */
const written = new Set<string>();

export function rememberWritten(recordId: string | undefined): void {
    if (recordId !== undefined) {
        written.add(recordId);
    }
}

export function isWritten(recordId: string | undefined): boolean {
    return recordId !== undefined && written.has(recordId);
}

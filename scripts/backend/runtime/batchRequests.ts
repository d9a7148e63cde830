import type { StateFile } from './state';

const PREFIX = 'request ';

/** Batches that the serving process is asked to run; a request stays until its batch is done. */
export function requestBatch(state: StateFile, name: string): void {
    state.setMark(`${PREFIX}${name}`, true);
}

/** Names of the batches asked for. */
export function requestedBatches(state: StateFile): string[] {
    return state.markNames(PREFIX).map((name) => name.slice(PREFIX.length));
}

/** Takes a request off. */
export function requestDone(state: StateFile, name: string): void {
    state.transaction(() => state.removeMark(`${PREFIX}${name}`));
}

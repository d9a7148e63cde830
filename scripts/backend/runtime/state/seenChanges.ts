import { chunks } from '../selector';
import type { StateFile } from './stateFile';

/** Longer than the platform keeps events for a replay. */
const KEPT = 4 * 86_400_000;
const KEYS = 500;

/** Changes whose effects are done: a second delivery of one is no news. */
export class SeenChanges {
    constructor(private readonly state: StateFile) {}

    /** Those of the keys that were seen before. */
    among(keys: readonly string[]): Set<string> {
        const found = chunks(keys, KEYS).flatMap((some) =>
            this.state.all('SELECT key FROM seen WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(some))
        );
        return new Set(found.map(({ key }) => String(key)));
    }

    add(keys: readonly string[], at: number): void {
        keys.forEach((key) => this.state.run('INSERT OR REPLACE INTO seen (key, at) VALUES (?, ?)', key, at));
    }

    prune(now: number): void {
        this.state.run('DELETE FROM seen WHERE at < ?', now - KEPT);
    }
}

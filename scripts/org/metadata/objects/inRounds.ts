/**
 * Works through things that may depend on each other: what fails is tried again after the others, as long as each round
 * gets something done. Gives the things that never worked, each with its last error.
 */
export function inRounds<T>(items: T[], work: (item: T) => void): Map<T, unknown> {
    let waiting = items;
    let failed = new Map<T, unknown>();
    do {
        failed = new Map();
        for (const item of waiting) {
            try {
                work(item);
            } catch (error) {
                failed.set(item, error);
            }
        }
        if (failed.size === waiting.length) {
            return failed;
        }
        waiting = [...failed.keys()];
    } while (waiting.length > 0);
    return failed;
}

/** Something to look at next: least cost first, then fewest steps, then by node. */
export interface Entry {
    readonly cost: number;
    readonly steps: number;
    readonly node: number;
}

/** Puts an entry into a binary heap on a plain array. */
export function push(heap: Entry[], entry: Entry): void {
    let at = heap.length;
    while (at > 0) {
        const above = (at - 1) >> 1;
        if (!comesBefore(entry, heap[above])) {
            break;
        }
        heap[at] = heap[above];
        at = above;
    }
    heap[at] = entry;
}

/** Takes the first entry out of the heap; undefined when it is empty. */
export function pop(heap: Entry[]): Entry | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) {
        return first;
    }
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
        const next = below + 1 < heap.length && comesBefore(heap[below + 1], heap[below]) ? below + 1 : below;
        if (!comesBefore(heap[next], last)) {
            break;
        }
        heap[at] = heap[next];
        at = next;
    }
    heap[at] = last;
    return first;
}

function comesBefore(a: Entry, b: Entry): boolean {
    if (a.cost !== b.cost) {
        return a.cost < b.cost;
    }
    return a.steps !== b.steps ? a.steps < b.steps : a.node < b.node;
}

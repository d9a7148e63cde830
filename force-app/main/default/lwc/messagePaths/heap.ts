/** Nodes to look at: least cost first, then fewest steps, then by number. A binary heap on plain arrays. */
export interface Queue {
    readonly cost: readonly number[];
    readonly steps: readonly number[];
    readonly heap: number[];
    /** Where each node is in the heap; −1 for one that was never there. One that was taken out does not come back. */
    readonly place: number[];
}

/** Puts a node in, or moves it up where it has come to cost less. */
export function raise(queue: Queue, node: number): void {
    const { heap, place } = queue;
    let at = place[node] < 0 ? heap.length : place[node];
    while (at > 0) {
        const above = (at - 1) >> 1;
        if (!comesBefore(queue, node, heap[above])) {
            break;
        }
        put(queue, heap[above], at);
        at = above;
    }
    put(queue, node, at);
}

/** Takes the first node out; −1 when there is none. */
export function take(queue: Queue): number {
    const { heap } = queue;
    const first = heap[0] ?? -1;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) {
        return first;
    }
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
        const isRight = below + 1 < heap.length && comesBefore(queue, heap[below + 1], heap[below]);
        const next = isRight ? below + 1 : below;
        if (!comesBefore(queue, heap[next], last)) {
            break;
        }
        put(queue, heap[next], at);
        at = next;
    }
    put(queue, last, at);
    return first;
}

function put({ heap, place }: Queue, node: number, at: number): void {
    heap[at] = node;
    place[node] = at;
}

function comesBefore({ cost, steps }: Queue, a: number, b: number): boolean {
    if (cost[a] !== cost[b]) {
        return cost[a] < cost[b];
    }
    return steps[a] !== steps[b] ? steps[a] < steps[b] : a < b;
}

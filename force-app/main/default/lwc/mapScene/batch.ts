import type { Bounds } from 'c/treeLayout';
import { boundsOf } from './bounds';
import type { DrawnNodes, Layer, PathBatch } from './drawing';

/** A batch whose path is written when it is first painted, so that what is never in view costs nothing. */
export class LazyBatch implements PathBatch {
    private written: string | null = null;

    constructor(
        readonly bounds: Bounds,
        private readonly write: () => string
    ) {}

    get path(): string {
        return (this.written ??= this.write());
    }
}

/** One batch of a shape for each of some nodes; none where there are no nodes. `outset` is how far shapes reach beyond cards. */
export function batchOf(
    nodes: DrawnNodes,
    some: readonly number[],
    shape: (node: number) => string,
    outset = 0
): PathBatch[] {
    if (some.length === 0) {
        return [];
    }
    const { x0, y0, x1, y1 } = boundsOf(nodes, some);
    const bounds = { x0: x0 - outset, y0: y0 - outset, x1: x1 + outset, y1: y1 + outset };
    return [
        new LazyBatch(bounds, () => {
            let path = '';
            for (const node of some) {
                path += shape(node);
            }
            return path;
        })
    ];
}

/** A layer whose batches are made when it is first painted. */
export function lazyLayer(layer: Omit<Layer, 'batches'>, make: () => readonly PathBatch[]): Layer {
    let made: readonly PathBatch[] | null = null;
    return {
        ...layer,
        get batches() {
            return (made ??= make());
        }
    };
}

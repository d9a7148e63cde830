import { batchOf, boxOf, INKS, roundedBox } from 'c/mapScene';
import type { Drawing, Ink, Layer } from 'c/mapScene';

const FRAME = 6;

/** Frames around the person who is selected and those that the search found, where they have no cards to be marked. */
export function overMarks(drawing: Drawing, selected: number, matches: ReadonlySet<number>): Layer[] {
    const { nodes } = drawing;
    const frame = (node: number) => {
        if (drawing.frameOf) {
            return drawing.frameOf(node, FRAME);
        }
        const { x0, y0, x1, y1 } = boxOf(nodes, node);
        return roundedBox({ x0: x0 - FRAME, y0: y0 - FRAME, x1: x1 + FRAME, y1: y1 + FRAME }, 12);
    };
    const frames = (name: string, some: readonly number[], stroke: Ink): Layer => ({
        name,
        style: { stroke, width: 6, leastWidth: 2.5 },
        batches: batchOf(nodes, some, frame, 2 * FRAME)
    });
    return [frames('found', [...matches], INKS.match), frames('selected', selected < 0 ? [] : [selected], INKS.accent)];
}

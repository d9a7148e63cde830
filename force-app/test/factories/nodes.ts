/** The first numbers, as a drawing numbers its nodes. */
export const nodeOrder = (count: number): number[] => Array.from({ length: count }, (_, node) => node);

/** Drawn nodes in rows of 25, each as large as a card, with room between them. */
export function nodesInRows(count: number) {
    const order = nodeOrder(count);
    return {
        x: order.map((node) => (node % 25) * 230),
        y: order.map((node) => Math.floor(node / 25) * 120),
        width: order.map(() => 212),
        height: order.map(() => 96),
        ids: order.map((node) => `p${node}`)
    };
}

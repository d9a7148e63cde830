/**
 * A forest whose nodes are numbered breadth first, as `reportingGraph` builds it: roots first, and the children of node
 * i are the nodes childStart[i] … childStart[i + 1] − 1.
 */
export interface TreeShape {
    /** The parent of each node; −1 for a root. */
    readonly parent: readonly number[];
    /** Where the children of each node start; one longer than `parent`. */
    readonly childStart: readonly number[];
}

/** Lengths are in pixels at zoom 1. */
export interface TreeLayoutOptions {
    readonly cardWidth: number;
    readonly cardHeight: number;
    /** Free space between two cards side by side. */
    readonly gapX: number;
    /** Free space between a row of cards and the row of their children. */
    readonly gapY: number;
    /** Nodes whose descendants are hidden. */
    readonly collapsed?: ReadonlySet<number>;
    /**
     * Where more than this many siblings (or roots) show no children of their own, they are stacked in columns, after
     * those of their siblings that do. 3 suits a page-sized map, 1 a large organisation. Nothing is stacked when absent.
     * The rows of a stack are half of `gapY` apart.
     */
    readonly stackAbove?: number;
}

/**
 * How a node is joined to its parent: not at all (`none`: roots and hidden nodes), from above (`top`), or from a trunk
 * that runs down beside a stack, into the node's left or right side.
 */
export type EdgeRoute = 'none' | 'top' | 'left' | 'right';

export interface Bounds {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
}

/** Positions by node. x and y are the top-left corner of the card; the drawing starts at (0, 0). */
export interface TreeLayout {
    /** Hidden nodes stand where their nearest visible ancestor stands, so that they can grow out of it. */
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly isVisible: readonly boolean[];
    /** Visible nodes, breadth first. */
    readonly order: readonly number[];
    /** The parent of each node, as given. */
    readonly parent: readonly number[];
    readonly route: readonly EdgeRoute[];
    /** The x of the trunk for routes `left` and `right`; elsewhere the middle of the card. */
    readonly trunkX: readonly number[];
    /** The y of the horizontal line, above the node's row or stack, from which the node is reached. */
    readonly busY: readonly number[];
    /** The x of the trunk that leads down to the node's shelf; null for the row right below the parent. */
    readonly gutterX: readonly (number | null)[];
    /** Smallest box around all visible cards; all zero when there are none. */
    readonly bounds: Bounds;
    /** Visible nodes in horizontal bands of `bandHeight`, each sorted by x: the index behind `visibleIn`. */
    readonly bands: readonly (readonly number[])[];
    readonly bandHeight: number;
    readonly cardWidth: number;
    readonly cardHeight: number;
    readonly gapY: number;
}

import type { CardView, TitleView } from 'c/cardView';
import type { Bounds } from 'c/treeLayout';
import type { Camera, Size } from './camera';
import type { Ink } from './ink';
import type { Step } from './step';

/**
 * How much is shown, by zoom and by how many people are in view: `far` shapes in colour, `middle` shapes with names, and
 * `near` real cards, which the stage makes of `face` where the nodes are; then no layer draws the people.
 */
export type Detail = 'far' | 'middle' | 'near';

/** Many shapes as one SVG path at zoom 1, with the box around them: painted with one call, left out when out of view. */
export interface PathBatch {
    readonly path: string;
    readonly bounds: Bounds;
}

/** How the shapes of a layer are painted. Lengths are in pixels at zoom 1. */
export interface LayerStyle {
    readonly fill?: Ink;
    readonly stroke?: Ink;
    readonly width?: number;
    /** The width on the screen that a line keeps however far away. */
    readonly leastWidth?: number;
    readonly dash?: readonly number[];
    /** 1 when absent. */
    readonly opacity?: number;
}

/** Shapes of one style. Layers are painted in their order; about 16 are painted at once, since each call costs. */
export interface Layer {
    readonly name: string;
    readonly style: LayerStyle;
    readonly batches: readonly PathBatch[];
    /** Where the layer is painted; everywhere when absent. */
    readonly details?: readonly Detail[];
    /** The zoom from which on the layer is painted. */
    readonly fromZoom?: number;
    /** Steps back while a person or a path is in focus. */
    readonly recedes?: boolean;
}

/** A text on the map that keeps its size on the screen. (x, y) is its anchor, on its middle line, at zoom 1. */
export interface DrawnText {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly ink: Ink;
    /** On the screen, in pixels. */
    readonly fontSize: number;
    readonly weight?: 400 | 600 | 700;
    /** Moved by so many pixels of the screen. */
    readonly dx?: number;
    readonly dy?: number;
    /** Width in pixels of the screen to which it is shortened; whole when absent. */
    readonly room?: number;
    /** What lies behind: a quiet plate, or a pill with an outline of the text's ink. */
    readonly plate?: 'quiet' | 'pill';
    /** Left out where it would cover a text that came before. */
    readonly yields?: boolean;
}

/** Places of the nodes at zoom 1, by node: the top-left corner and size of the card that stands there when near. */
export interface DrawnNodes {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly width: readonly number[];
    readonly height: readonly number[];
    /** The person of each node; null where it is a title of a group. */
    readonly ids: readonly (string | null)[];
}

/** Finds the nodes whose card touches a box, each once. */
export type NodeFinder = (box: Bounds) => number[];

/** Where a node stands for those who hear the drawing. `level` counts from 1, `position` from 1 to `setSize`. */
export interface NodePlace {
    readonly level: number | null;
    readonly position: number;
    readonly setSize: number;
    /** Whether those below are shown; null where there are none. */
    readonly expanded: boolean | null;
}

/** What comes forward: a selected person, and a path of people (each next one tied to the one before). */
export interface Focus {
    /** A node; −1 for none. */
    readonly selected: number;
    readonly route: readonly number[];
}

/** What is painted over the layers while something is in focus. */
export interface Emphasis {
    readonly layers: readonly Layer[];
    readonly texts: readonly DrawnText[];
}

/** What is in view when texts are asked for. `view` is in pixels at zoom 1. */
export interface Sight {
    readonly view: Bounds;
    readonly k: number;
    readonly detail: Detail;
    readonly focus: Focus;
}

/**
 * One view of a subject as the stage draws it: pure data and pure functions on it, made anew when the subject or the
 * view's own state changes. A class implements it, because the framework would wrap plain objects into proxies. Parts
 * that did not change are taken over from the drawing before, so that what was made of them is used again.
 */
export interface Drawing {
    readonly nodes: DrawnNodes;
    /** The nodes that are drawn, in reading order; the first has the tab stop at the beginning. */
    readonly order: readonly number[];
    readonly layers: readonly Layer[];
    /** Everything drawn. */
    readonly bounds: Bounds;
    /** A hierarchy is a tree; anything else a list of options. */
    readonly role: 'tree' | 'listbox';
    /** `chip` is a card of one line: attitude, symbol and name. */
    readonly form: 'card' | 'chip';
    /** The zooms from which on `middle` and `near` can be read. */
    readonly zooms: { readonly middle: number; readonly near: number };
    /** The node of a person; undefined when they are not drawn. */
    nodeOf(id: string): number | undefined;
    /** The drawn nodes whose card touches the box. Must not cost more than what it finds (see `cellsOf`). */
    nodesIn(box: Bounds): number[];
    /** The node that a step of the arrow keys leads to; the same node where there is none. */
    walk(node: number, step: Step): number;
    place(node: number): NodePlace;
    /** Whether somebody's card may be put below another one; missing where no place is below another. */
    canReport?(node: number, superior: number): boolean;
    /** A line around what stands for a node while it has no card, at a distance; around its card where this is missing. */
    frameOf?(node: number, distance: number): string;
    /** Whether a node's card is what it was in the drawing before; it is made again where this is missing. */
    keepsCard?(node: number, before: Drawing): boolean;
    /** What the card of a node shows. Asked only for what is in view. */
    face(node: number): CardView | TitleView;
    /** What is written in view, what matters most first. */
    texts(sight: Sight): readonly DrawnText[];
    emphasis(focus: Focus): Emphasis;
    /** The first view. */
    opening(size: Size): Camera;
}

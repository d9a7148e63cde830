import type { Camera, DrawnText, PathBatch } from 'c/mapScene';

/** How a path is painted, in resolved colours. Lengths are in pixels at zoom 1. */
export interface PathStyle {
    readonly fill: string | null;
    readonly stroke: string | null;
    readonly width: number;
    readonly dash: readonly number[];
    readonly opacity: number;
}

/** How a text is written, in pixels of the target. */
export interface TextStyle {
    readonly color: string;
    readonly fontSize: number;
    readonly weight: number;
    readonly anchor: DrawnText['anchor'];
}

/** Something that is painted on: a canvas, or a picture that is written. */
export interface PaintTarget {
    /** Clears the target; what follows is seen through the camera. */
    begin(camera: Camera): void;
    path(batch: PathBatch, style: PathStyle): void;
    /** What follows is in pixels of the target. */
    flatten(): void;
    text(text: string, x: number, y: number, style: TextStyle): void;
}

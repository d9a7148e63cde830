import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { readPalette } from 'c/mapPainter';
import type { Palette } from 'c/mapPainter';
import type { Camera, Detail, Drawing, Focus, Size } from 'c/mapScene';
import { Board } from './board';
import { Overview } from './overview';
import { overMarks } from './overMarks';
import { watchThemes } from './themes';

/** What is looked at. */
export interface Sighting {
    readonly drawing: Drawing;
    readonly camera: Camera;
    readonly size: Size;
    readonly detail: Detail;
    readonly focus: Focus;
    readonly matches: ReadonlySet<number>;
}

/** The elements that are painted on; `probe` is hidden and tells what colours are. */
export interface SceneryParts {
    readonly canvas: HTMLCanvasElement;
    readonly overview: HTMLElement;
    readonly overviewPicture: HTMLCanvasElement;
    readonly overviewFrame: HTMLElement;
    readonly probe: HTMLElement;
}

/** After so many milliseconds without a move the picture is painted anew, and later the overview. */
const REST = { board: 120, overview: 200 };

/** What is painted: the picture behind the cards, and the overview. Moves with the camera and is painted when that is over. */
export class Scenery {
    private readonly board: Board;
    private readonly overview: Overview;
    private readonly forgetThemes: () => void;
    private palette: Palette | undefined;
    private detail: Detail | null = null;
    private isDirty = true;
    private rest: Timer | undefined;

    constructor(
        private readonly parts: SceneryParts,
        onTheme: () => void
    ) {
        this.board = new Board(parts.canvas);
        this.overview = new Overview(parts.overview, parts.overviewPicture, parts.overviewFrame);
        this.forgetThemes = watchThemes(() => {
            this.palette = undefined;
            this.isDirty = true;
            onTheme();
        });
    }

    /** Takes the size and makes ready: memory, colours and fonts are there before there is something to paint. */
    resize(size: Size): void {
        this.board.resize(size, pixelRatio(), this.colors.fontFamily);
        this.isDirty = true;
    }

    /** What is painted is no longer true. */
    invalidate(): void {
        this.isDirty = true;
    }

    /** Shows what is looked at: moves the picture along, or paints it where that does not do. */
    show(sighting: Sighting): void {
        const isTrue = !this.isDirty && sighting.detail === this.detail;
        if (!isTrue || !this.board.follow(sighting.camera)) {
            this.paint(sighting);
        }
        this.rest?.stop();
        this.rest = timeout(() => this.settle(sighting), REST.board);
    }

    /** The place of the map below a point of the overview; null while it is put away. */
    placeAt(x: number, y: number): { x: number; y: number } | null {
        return this.overview.placeAt(x, y);
    }

    /** Gives back what it holds. */
    stop(): void {
        this.rest?.stop();
        this.forgetThemes();
        this.board.clear();
        this.overview.clear();
    }

    private settle(sighting: Sighting): void {
        if (!this.board.isCrisp(sighting.camera)) {
            this.paint(sighting);
        }
        this.rest = timeout(() => {
            const { drawing, camera, size } = sighting;
            this.overview.show(drawing, camera, size, this.colors, pixelRatio());
        }, REST.overview);
    }

    private paint({ drawing, camera, detail, focus, matches }: Sighting): void {
        this.isDirty = false;
        this.detail = detail;
        // Near by, the cards themselves are marked.
        const layers = detail === 'near' ? [] : overMarks(drawing, focus.selected, matches);
        this.board.paint({ drawing, camera, detail, focus, palette: this.colors, over: { layers, texts: [] } });
    }

    private get colors(): Palette {
        return (this.palette ??= readPalette(this.parts.probe));
    }
}

function pixelRatio(): number {
    return Math.min(2, window.devicePixelRatio || 1);
}

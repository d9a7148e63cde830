export { batchOf, LazyBatch, lazyLayer } from './batch';
export { boundsOf, boxOf, touches, union } from './bounds';
export {
    centreOn,
    clampZoom,
    DETAIL_ZOOM,
    fitAll,
    openAt,
    READING_ZOOM,
    reveal,
    viewOf,
    ZOOM_RANGE,
    zoomAround
} from './camera';
export type { Camera, Size } from './camera';
export { detailAt, MOST_CARDS } from './detail';
export type {
    Detail,
    Drawing,
    DrawnNodes,
    DrawnText,
    Emphasis,
    Focus,
    Layer,
    LayerStyle,
    NodeFinder,
    NodePlace,
    PathBatch,
    Sight
} from './drawing';
export { attitudeGlyph } from './glyphs';
export { cellsOf, tilesOf } from './grid';
export { INKS, inkOf, inkOn, readableOn } from './ink';
export type { Ink } from './ink';
export { curvePath } from './linkCurve';
export { box, circle, roundedBox, roundedLine, short } from './paths';
export { lookOf, PeopleLayers } from './peopleLayers';
export type { Look, PeopleShapes } from './peopleLayers';
export type { Step } from './step';
export { nameTexts, placeTexts, shorten, textWidth, wrap } from './texts';
export type { PlacedText } from './texts';
export { Ties, tiesBounds } from './ties';
export type { Tie } from './ties';

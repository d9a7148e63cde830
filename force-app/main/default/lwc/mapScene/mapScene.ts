export {
    CARD_ZOOM,
    centreOn,
    clampZoom,
    DETAIL_ZOOM,
    fitAll,
    NAME_ZOOM,
    openAt,
    READING_ZOOM,
    reveal,
    viewOf,
    ZOOM_RANGE,
    zoomAround
} from './camera';
export type { Camera, Size } from './camera';
export { personNames, shorten, textWidth, unitNames } from './nameLabels';
export type { PlacedText } from './nameLabels';
export { buildScene, cardBounds, pathToRoot, sceneBounds, touches } from './scene';
export type { AttitudeBoxes, LinkShape, MapScene, PathBatch } from './scene';
export { siblings, walk } from './walk';
export type { Step } from './walk';
export { MapPicture } from './picture';

export { pixelsOf, pngOf } from './pngOf';
export { savePicture } from './savePicture';
export type { PictureFormat } from './savePicture';

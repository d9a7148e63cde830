import { svgOf } from 'c/mapPicture';
import type { Picture } from 'c/mapPicture';
import { saveFile } from 'c/saveFile';
import { pngOf } from './pngOf';

/** What a picture is saved as: pixels, which go into any document, or shapes, which are sharp at any size. */
export type PictureFormat = 'png' | 'svg';

/** Saves a picture under the name of its caption; false where the browser gives no picture of that kind. */
export async function savePicture(picture: Picture, format: PictureFormat): Promise<boolean> {
    // A page that is locked down may refuse with an error what another one answers with nothing.
    const content = format === 'svg' ? svgOf(picture) : await pngOf(picture).catch(() => null);
    if (content !== null) {
        saveFile(`${picture.caption.replaceAll(' · ', ' ')}.${format}`, content);
    }
    return content !== null;
}

import type { JsonObject } from './body';
import { type ApiCall, basePath } from './resource';

/** What a row says of itself: its type, and its address in the API version of the call. */
export function rowAttributes(call: ApiCall, type: string, id: string): { type: string; url: string } {
    return { type, url: `${basePath(call)}/sobjects/${type}/${id}` };
}

/** A row as read, with its address in the API version of the call. */
export function withAddress(call: ApiCall, row: JsonObject): JsonObject {
    const { type, url } = row.attributes as { type: string; url: string };
    return { ...row, attributes: rowAttributes(call, type, url.split('/').at(-1) ?? '') };
}

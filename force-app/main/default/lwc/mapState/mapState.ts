export { compareWith, INITIAL_STATE, openView, showDay, viewsOffered } from './state';
export type { MapState } from './state';
export { AddressBook, fromUrl, toUrl } from './urlState';
export type { UrlContext, UrlParameters } from './urlState';

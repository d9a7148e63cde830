/// <reference path="../../../../node_modules/@salesforce/lightning-types/dist/lightning/lightningToast.d.ts" />

/** What the page knows of its user, filled in by the server for each page. */
declare module 'local/session' {
    const session: import('../model/types').SessionModel;
    export default session;
}

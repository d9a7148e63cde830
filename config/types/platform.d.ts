declare module 'lightning/platformShowToastEvent' {
    export interface ToastDetail {
        title: string;
        message?: string;
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export class ShowToastEvent extends CustomEvent<ToastDetail> {
        constructor(detail: ToastDetail);
    }
}

declare module 'lightning/navigation' {
    export interface RecordPageReference {
        type: 'standard__recordPage';
        attributes: { recordId: string; objectApiName?: string; actionName: 'view' | 'edit' };
    }
    /** Where the page is; `state` are the parameters of its address. */
    export interface PageReference {
        type: string;
        attributes?: Record<string, string | undefined>;
        state?: Record<string, string | undefined>;
    }
    /** Wire adapter: the page's reference, again after each navigation. */
    export const CurrentPageReference: import('lwc').WireAdapterConstructor<object, PageReference>;
    type Constructor<T> = new () => T;
    interface NavigationTarget {
        [NavigationMixin.Navigate](reference: RecordPageReference | PageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](reference: RecordPageReference): Promise<string>;
    }
    export function NavigationMixin<T>(base: Constructor<T>): Constructor<T & NavigationTarget>;
    export namespace NavigationMixin {
        const Navigate: unique symbol;
        const GenerateUrl: unique symbol;
    }
}

declare module 'lightning/uiObjectInfoApi' {
    /** What an object lets the user do; what it says of fields is not read here. */
    export interface ObjectInfoResult {
        readonly statusCode: number;
        readonly result: unknown;
    }
    /** Wire adapter: the infos of several objects, in the order asked for. */
    export const getObjectInfos: import('lwc').WireAdapterConstructor<
        { objectApiNames: readonly SchemaObject[] | undefined },
        { readonly data?: { readonly results: readonly ObjectInfoResult[] }; readonly error?: unknown }
    >;
    export interface SchemaObject {
        readonly objectApiName: string;
    }
}

declare module '@salesforce/schema/*' {
    /** A reference to an object, into which the platform puts the namespace. */
    const reference: { readonly objectApiName: string };
    export default reference;
}

declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}

declare module '@salesforce/i18n/lang' {
    /** BCP 47 tag of the user's language. */
    const lang: string;
    export default lang;
}

declare module '@salesforce/i18n/locale' {
    /** BCP 47 tag of the user's locale. */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name of the user's time zone. */
    const timeZone: string;
    export default timeZone;
}

declare module '@salesforce/user/Id' {
    /** Id of the signed-in user; undefined for a guest. */
    const id: string | undefined;
    export default id;
}

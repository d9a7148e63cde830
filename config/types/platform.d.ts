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
    type Constructor<T> = new () => T;
    interface NavigationTarget {
        [NavigationMixin.Navigate](reference: RecordPageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](reference: RecordPageReference): Promise<string>;
    }
    export function NavigationMixin<T>(base: Constructor<T>): Constructor<T & NavigationTarget>;
    export namespace NavigationMixin {
        const Navigate: unique symbol;
        const GenerateUrl: unique symbol;
    }
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

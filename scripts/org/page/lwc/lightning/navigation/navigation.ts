import { listUrl, navigateTo, onNavigation, recordUrl, routeOf } from '../../host/router/router';

interface PageReference {
    type: string;
    attributes: Record<string, string | undefined>;
    state?: Record<string, string | undefined>;
}

function pathOf({ type, attributes }: PageReference): string {
    switch (type) {
        case 'standard__recordPage':
            return recordUrl(attributes.objectApiName ?? 'sObject', attributes.recordId ?? '');
        case 'standard__objectPage':
            return listUrl(attributes.objectApiName ?? '');
        case 'standard__webPage':
            return attributes.url ?? '/';
        case 'standard__navItemPage':
            return `/lightning/n/${attributes.apiName}`;
        case 'standard__app':
            return `/lightning/app/${attributes.appTarget}`;
        default:
            return `/lightning/page/${attributes.pageName ?? 'home'}`;
    }
}

function urlOf(reference: PageReference): string {
    const state = Object.entries(reference.state ?? {}).filter(
        (entry): entry is [string, string] => entry[1] !== undefined
    );
    return state.length === 0 ? pathOf(reference) : `${pathOf(reference)}?${new URLSearchParams(state).toString()}`;
}

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// TypeScript asks that a mixin's base class take any arguments.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = new (...values: any[]) => object;

/** Gives a component `this[NavigationMixin.Navigate](reference)` and `this[NavigationMixin.GenerateUrl](reference)`. */
export const NavigationMixin = Object.assign(
    <Base extends Constructor>(base: Base) =>
        class extends base {
            [Navigate](reference: PageReference, replace = false): void {
                navigateTo(urlOf(reference), replace);
            }

            async [GenerateUrl](reference: PageReference): Promise<string> {
                return urlOf(reference);
            }
        },
    { Navigate, GenerateUrl }
);

/** Goes to the page a reference names. */
export function navigate(_context: unknown, reference: PageReference, options: { replace?: boolean } = {}): void {
    navigateTo(urlOf(reference), options.replace);
}

/** Address of the page a reference names. */
export const generateUrl = (_context: unknown, reference: PageReference): string => urlOf(reference);

/** There is one context on a page. */
export const getNavigateContext = (): Record<string, never> => ({});

function currentReference(): PageReference {
    const route = routeOf(window.location.pathname);
    const state = Object.fromEntries(new URLSearchParams(window.location.search));
    if (route.kind === 'record') {
        const attributes = { objectApiName: route.objectName, recordId: route.recordId, actionName: 'view' };
        return { type: 'standard__recordPage', attributes, state };
    }
    return route.kind === 'list'
        ? { type: 'standard__objectPage', attributes: { objectApiName: route.objectName, actionName: 'list' }, state }
        : { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
}

/** Wire adapter: the reference of the page on show, again after each navigation. */
export class CurrentPageReference {
    private stop: (() => void) | undefined;

    constructor(private readonly emit: (reference: PageReference) => void) {}

    connect(): void {
        this.stop = onNavigation(() => this.emit(currentReference()));
        this.emit(currentReference());
    }

    update(): void {}

    disconnect(): void {
        this.stop?.();
    }
}

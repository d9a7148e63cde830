import { LightningElement } from 'lwc';
import session from 'local/session';
import Toast from 'lightning/toast';
import { ShowToastEventName, type ToastDetail } from '../../lightning/platformShowToastEvent/platformShowToastEvent';
import { sessionEndedEvent } from '../api/api';
import { navigateTo, onNavigation, routeOf } from '../router/router';

interface ShownPage {
    key: string;
    isRecord: boolean;
    isList: boolean;
    objectName: string;
    recordId: string;
}

function shownPage(): ShownPage {
    const route = routeOf(window.location.pathname);
    return {
        key: window.location.pathname,
        isRecord: route.kind === 'record',
        isList: route.kind === 'list',
        objectName: route.kind === 'unknown' ? '' : route.objectName,
        recordId: route.kind === 'record' ? route.recordId : ''
    };
}

/** Puts the values of a toast into its message. */
function messageOf({ message = '', messageData = [] }: ToastDetail): string {
    return messageData.reduce<string>(
        (text, value, index) => text.replaceAll(`{${index}}`, typeof value === 'string' ? value : value.label),
        message
    );
}

/** A link inside the app that the page can follow without being loaded again. */
function followedLink(event: MouseEvent): string | undefined {
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (modified || event.defaultPrevented || !(link instanceof HTMLAnchorElement) || link.target) {
        return undefined;
    }
    const inside = link.origin === window.location.origin && routeOf(link.pathname).kind !== 'unknown';
    return inside && !link.hash ? link.href : undefined;
}

/** The whole page: header, the page that the address names, toasts. */
export default class App extends LightningElement {
    page = shownPage();
    sessionEnded = false;
    texts = session.texts;
    private stops: Array<() => void> = [];

    /** One entry; its key makes a new page out of each address. */
    get pages(): ShownPage[] {
        return [this.page];
    }

    get objectName(): string {
        return this.page.objectName;
    }

    get address(): string {
        return window.location.href;
    }

    override connectedCallback(): void {
        const showSessionEnded = (): void => {
            this.sessionEnded = true;
        };
        window.addEventListener(sessionEndedEvent, showSessionEnded);
        this.stops = [
            onNavigation(() => this.showPage()),
            () => window.removeEventListener(sessionEndedEvent, showSessionEnded)
        ];
        this.template?.addEventListener(ShowToastEventName, (event) =>
            this.showToast(event as CustomEvent<ToastDetail>)
        );
        this.template?.addEventListener('click', (event) => {
            const url = followedLink(event as MouseEvent);
            if (url !== undefined) {
                event.preventDefault();
                navigateTo(url);
            }
        });
    }

    override disconnectedCallback(): void {
        this.stops.forEach((stop) => stop());
    }

    skipToMain(event: Event): void {
        event.preventDefault();
        (this.refs?.main as HTMLElement | undefined)?.focus();
    }

    private showPage(): void {
        const page = shownPage();
        // A component that only writes its state into the address leaves the page where it is.
        if (page.key !== this.page.key) {
            this.page = page;
            window.scrollTo(0, 0);
        }
    }

    private showToast(event: CustomEvent<ToastDetail>): void {
        // The toast container listens for an event of the same name.
        event.stopPropagation();
        const { title, variant, mode } = event.detail;
        void Toast.show(
            {
                label: title ?? '',
                message: messageOf(event.detail),
                variant: variant ?? 'info',
                mode: mode === 'sticky' ? 'sticky' : 'dismissible'
            },
            this as unknown as HTMLElement
        );
    }
}

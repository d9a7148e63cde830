import { api, LightningElement } from 'lwc';
import session from 'local/session';
import { callApi } from '../api/api';
import { listUrl, navigateTo } from '../router/router';

const spokenLanguages = [
    { code: 'en_US', tag: 'en', label: 'English' },
    { code: 'zh_CN', tag: 'zh-CN', label: '中文' }
];

const smallScreen = window.matchMedia('(max-width: 48em)');

interface HeaderTab {
    address: string;
    label: string;
    className: string;
    current: 'page' | null;
}

/** The bar above every page: apps, the tabs of the app, language and user. */
export default class GlobalHeader extends LightningElement {
    /** Object whose tab is the current one. */
    @api objectName = '';

    texts = session.texts;
    appLabel = session.shell.app.label;
    userName = session.shell.user.name;
    username = session.shell.user.username;

    private isSmall = smallScreen.matches;
    /** Whether some tabs found no room. */
    private isCut = false;
    private readonly observer = new ResizeObserver(() => this.measure());

    override connectedCallback(): void {
        smallScreen.addEventListener('change', this.fit);
    }

    override renderedCallback(): void {
        this.observer.observe((this.refs as { tabs: HTMLElement }).tabs);
    }

    override disconnectedCallback(): void {
        smallScreen.removeEventListener('change', this.fit);
        this.observer.disconnect();
    }

    /** The menu with all tabs stands where not all of them do. */
    get menuClass(): string {
        return this.isCut ? 'small-tabs small-tabs_needed' : 'small-tabs';
    }

    /** A phone has room for the icon only; the menu says the name. */
    get userLabel(): string {
        return this.isSmall ? '' : this.userName;
    }

    get apps(): Array<{ address: string; label: string; current: boolean }> {
        return session.shell.apps.map(({ name, label }) => ({
            address: `/lightning/app/${name}`,
            label,
            current: name === session.shell.app.name
        }));
    }

    get tabs(): HeaderTab[] {
        return session.shell.tabs.map(({ objectName, label }) => {
            const current = objectName.toLowerCase() === this.objectName.toLowerCase();
            return {
                address: listUrl(objectName),
                label,
                className: current ? 'tab tab_current' : 'tab',
                current: current ? 'page' : null
            };
        });
    }

    get languages(): Array<{
        code: string;
        tag: string;
        label: string;
        className: string;
        current: boolean;
        pressed: string;
    }> {
        return spokenLanguages.map((language) => {
            const current = language.code === session.shell.language;
            return {
                ...language,
                current,
                pressed: String(current),
                className: current ? 'language language_current' : 'language'
            };
        });
    }

    openAddress(event: CustomEvent<{ value: string }>): void {
        navigateTo(event.detail.value);
    }

    changeLanguage(event: MouseEvent): void {
        void this.speak((event.currentTarget as HTMLElement).dataset.code ?? '');
    }

    selectUserItem(event: CustomEvent<{ value: string }>): void {
        if (event.detail.value === 'logout') {
            window.location.assign('/secur/logout.jsp');
        } else {
            void this.speak(event.detail.value);
        }
    }

    private measure(): void {
        const { scrollHeight, clientHeight } = (this.refs as { tabs: HTMLElement }).tabs;
        this.isCut = scrollHeight > clientHeight + 1;
    }

    private readonly fit = (): void => {
        this.isSmall = smallScreen.matches;
    };

    private async speak(language: string): Promise<void> {
        if (language === session.shell.language) {
            return;
        }
        await callApi('PATCH', `/sobjects/User/${session.user.Id}`, {
            LanguageLocaleKey: language,
            LocaleSidKey: language
        });
        window.location.reload();
    }
}

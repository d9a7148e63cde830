import type { Application } from '../metadata';
import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { i18nValues } from './i18n';
import { objectWords } from './model/objectWords';
import type { AppView, SessionModel, ShellModel } from './model/types';
import { pageTexts } from './texts';

type SessionServices = Pick<OrgServices, 'records' | 'schema' | 'setup'>;

/** The app every org has. */
const salesApp = { name: 'standard__Sales', label: 'Sales', objectNames: ['Account', 'Contact', 'Opportunity'] };

interface ShownApp extends AppView {
    tabs: ShellModel['tabs'];
    /** Undefined for the standard app. */
    application?: Application;
}

/** Apps of the app launcher: the deployed ones first, so that a newcomer starts in them. */
export function shownApps({ schema, setup }: SessionServices, language: string): ShownApp[] {
    const tabsOf = (tabs: Array<{ objectName: string | null; label?: string }>): ShellModel['tabs'] =>
        tabs.flatMap(({ objectName, label }) => {
            const object = objectName === null ? undefined : schema.object(objectName);
            const plural = object && objectWords(setup, object, language).labelPlural;
            return object && plural
                ? [{ objectName: object.name, label: label && object.custom ? label : plural }]
                : [];
        });
    const deployed = setup
        .applications(language)
        .filter((application) => application.uiType === 'Lightning')
        .map((application) => ({
            name: application.name,
            label: application.label,
            application,
            tabs: tabsOf(application.navItems)
        }));
    const tabs = tabsOf(salesApp.objectNames.map((objectName) => ({ objectName })));
    return [...deployed, { name: salesApp.name, label: salesApp.label, tabs }];
}

/** The app the user chose last, else the first one. */
export function currentApp(services: SessionServices, language: string, chosen: string | undefined): ShownApp {
    const apps = shownApps(services, language);
    return apps.find((app) => app.name === chosen) ?? apps[0];
}

/** What the page's modules know of their user. */
export function sessionModel(services: SessionServices, caller: Caller, chosenApp: string | undefined): SessionModel {
    const fields = ['Name', 'Username', 'LocaleSidKey', 'TimeZoneSidKey'];
    const user = services.records.retrieve(caller, 'User', caller.userId, fields);
    const { language } = caller;
    const app = currentApp(services, language, chosenApp);
    return {
        user: { Id: caller.userId, isGuest: false },
        i18n: i18nValues({
            language,
            locale: String(user.LocaleSidKey ?? 'en_US'),
            timeZone: String(user.TimeZoneSidKey ?? 'GMT')
        }),
        customPermissions: [...caller.permissions],
        shell: {
            apps: shownApps(services, language).map(({ name, label }) => ({ name, label })),
            app: { name: app.name, label: app.label },
            tabs: app.tabs,
            user: { id: caller.userId, name: String(user.Name), username: String(user.Username) },
            language
        },
        texts: pageTexts(language)
    };
}

import { EVERYTHING } from '../../access';
import type { Application } from '../../metadata';
import { OrgSchema } from '../../schema';
import { currentApp, sessionModel } from '../session';

const application = (name: string, uiType = 'Lightning'): Application => ({
    name,
    label: `The ${name}`,
    description: null,
    uiType,
    formFactors: [],
    actionOverrides: [],
    navItems: [
        { name: 'standard-Account', objectName: 'Account', label: 'Accounts' },
        { name: 'Gone__c', objectName: 'Gone__c', label: 'Gone' },
        { name: 'Page', objectName: null, label: 'Page' }
    ]
});

const user = { Name: 'Ana Reis', Username: 'ana@x.example', LocaleSidKey: 'en_GB', TimeZoneSidKey: 'Europe/Lisbon' };

function services(applications: Application[]): Parameters<typeof sessionModel>[0] {
    return {
        schema: new OrgSchema(),
        records: { retrieve: () => user },
        setup: { applications: () => applications, translatedObject: () => undefined }
    } as unknown as Parameters<typeof sessionModel>[0];
}

describe('the app of the page', () => {
    it('is the one chosen last', () => {
        expect(currentApp(services([application('One'), application('Two')]), 'en_US', 'Two').name).toBe('Two');
    });

    it('is the first deployed Lightning app where none was chosen, or it is gone', () => {
        const apps = services([application('Classic', 'Aloha'), application('One')]);
        expect(currentApp(apps, 'en_US', undefined).name).toBe('One');
        expect(currentApp(apps, 'en_US', 'Gone').name).toBe('One');
    });

    it('is Sales where nothing is deployed', () => {
        const app = currentApp(services([]), 'en_US', undefined);
        expect([app.label, app.application]).toEqual(['Sales', undefined]);
    });

    it('has the tabs of objects that there are', () => {
        expect(currentApp(services([application('One')]), 'en_US', undefined).tabs).toEqual([
            { objectName: 'Account', label: 'Accounts' }
        ]);
    });

    it("calls the platform's tabs by their names in the user's language", () => {
        expect(currentApp(services([application('One')]), 'zh_CN', undefined).tabs[0].label).toBe('客户');
    });
});

it("tells the page's modules who the user is", () => {
    const caller = {
        userId: '005000000000001AAA',
        language: 'en_US',
        permissions: new Set(['Bypass']),
        rights: EVERYTHING
    };
    expect(sessionModel(services([application('One')]), caller, undefined)).toMatchObject({
        user: { Id: '005000000000001AAA' },
        customPermissions: ['Bypass'],
        i18n: { lang: 'en-US', locale: 'en-GB', timeZone: 'Europe/Lisbon', 'dateTime.shortDateFormat': 'dd/MM/yyyy' },
        shell: { app: { name: 'One' }, user: { name: 'Ana Reis' }, language: 'en_US' }
    });
});

import type { Plugin } from 'rollup';
import { packageFolder } from '../build/packages';
import { perUserModules, scopedModules } from '../build/plugins/scopedModules';

const plugin = scopedModules(packageFolder('lightning-base-components'));

interface Hooks {
    resolveId: { handler: (id: string) => unknown };
    load: (this: { error: (message: string) => never }, id: string) => string | null;
}

const hooks = plugin as Plugin as unknown as Hooks;
const bundler = {
    error: (message: string): never => {
        throw new Error(message);
    }
};

function moduleFor(specifier: string): string {
    const id = hooks.resolveId.handler(specifier);
    return hooks.load.call(bundler, String(id)) ?? '';
}

/** What a module of one default export gives when its per-user data is `data`. */
function evaluate(specifier: string, data: unknown): unknown {
    const body = moduleFor(specifier)
        .replace(/^import data from '[^']+';\n/, '')
        .replace('export default', 'return');
    return new Function('data', body)(data) as unknown;
}

describe('labels', () => {
    it('are looked up when the page loads, so that one build serves every language', () => {
        expect(moduleFor('@salesforce/label/c.Greeting')).toContain("from 'local/labels'");
        expect(evaluate('@salesforce/label/c.Greeting', { Greeting: 'Hello' })).toBe('Hello');
        expect(evaluate('@salesforce/label/c.Greeting', { Greeting: '你好' })).toBe('你好');
    });

    it('show their name where the org has no such label', () => {
        expect(evaluate('@salesforce/label/c.Gone', {})).toBe('[Gone]');
    });

    it('of base components are English unless the language has its own', () => {
        expect(evaluate('@salesforce/label/LightningToast.close', {})).toBe('Close');
        expect(evaluate('@salesforce/label/LightningToast.close', { 'LightningToast.close': '关闭' })).toBe('关闭');
    });

    it('stay outside of the build', () => {
        for (const module of perUserModules) {
            expect(hooks.resolveId.handler(module)).toEqual({ id: module, external: true });
        }
    });
});

describe('other scoped modules', () => {
    const session = { user: { Id: '005x' }, i18n: { lang: 'zh-CN' }, customPermissions: ['Bypass'] };

    it('tell the user, the language and custom permissions', () => {
        expect(evaluate('@salesforce/user/Id', session)).toBe('005x');
        expect(evaluate('@salesforce/i18n/lang', session)).toBe('zh-CN');
        expect(evaluate('@salesforce/i18n/firstDayOfWeek', session)).toBe(1);
        expect(evaluate('@salesforce/customPermission/Bypass', session)).toBe(true);
        expect(evaluate('@salesforce/customPermission/Other', session)).toBeUndefined();
    });

    it('name objects and fields', () => {
        expect(evaluate('@salesforce/schema/Account', {})).toEqual({ objectApiName: 'Account' });
        expect(evaluate('@salesforce/schema/Contact.Account.Name', {})).toEqual({
            objectApiName: 'Contact',
            fieldApiName: 'Account.Name'
        });
    });

    it('lead to static resources', () => {
        expect(evaluate('@salesforce/resourceUrl/logo', {})).toBe('/resource/logo');
    });

    it('are refused by name where there is none', () => {
        expect(() => moduleFor('@salesforce/client/nothing')).toThrow(
            'The local org has no module @salesforce/client/nothing'
        );
    });

    it('leave all other imports to others', () => {
        expect(hooks.resolveId.handler('@salesforce/apex/Thing.run')).toBeNull();
        expect(hooks.resolveId.handler('lightning/button')).toBeNull();
    });
});

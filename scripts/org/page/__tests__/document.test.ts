import { contentSecurityPolicy, documentHtml, plainHtml } from '../document';
import { i18nValues } from '../i18n';

const stage = (name: string, imports: Record<string, string>) => ({ name, imports });

const html = (parts: { title?: string; language?: string } = {}): string =>
    documentHtml({
        language: 'zh_CN',
        title: 'App',
        nonce: 'abc',
        platform: stage('platform-1', { lwc: '/build/platform-1/lwc.js', '@lwc/synthetic-shadow': '/build/s.js' }),
        shell: stage('shell-1', { 'host/main': '/build/shell-1/host/main.js' }),
        perUser: { 'local/labels': '/lightning/modules/labels.js</script>' },
        ...parts
    });

describe('the document of a page', () => {
    it("speaks the user's language", () => {
        expect(html()).toContain('<html lang="zh-CN">');
    });

    it('maps every module, and lets the map in by its nonce', () => {
        const [, map] = /<script type="importmap" nonce="abc">(.*?)<\/script>/s.exec(html()) ?? [];
        expect(Object.keys((JSON.parse(map) as { imports: object }).imports)).toEqual([
            'lwc',
            '@lwc/synthetic-shadow',
            'host/main',
            'local/labels'
        ]);
    });

    it('takes no text for markup', () => {
        expect(html({ title: '<img src=x>' })).toContain('<title>&lt;img src=x></title>');
        expect(html().match(/<\/script>/g)).toHaveLength(2);
        expect(plainHtml('Oops', '<b>')).toContain('&lt;b>');
    });

    it('lets no script in but its own', () => {
        const policy = contentSecurityPolicy('abc');
        expect(policy).toContain("script-src 'self' 'nonce-abc'");
        expect(policy).not.toContain('unsafe-eval');
    });
});

describe('the values of a locale', () => {
    it('are tags as browsers write them', () => {
        expect(i18nValues({ language: 'zh_CN', locale: 'zh_CN', timeZone: 'Asia/Shanghai' })).toMatchObject({
            lang: 'zh-CN',
            locale: 'zh-CN',
            timeZone: 'Asia/Shanghai',
            'dateTime.shortDateFormat': 'yyyy/M/d'
        });
    });

    it('leave the formats of an unknown locale to the platform', () => {
        expect(i18nValues({ language: 'en_US', locale: 'en_US', timeZone: 'GMT' })).toEqual({
            lang: 'en-US',
            locale: 'en-US',
            timeZone: 'GMT'
        });
    });
});

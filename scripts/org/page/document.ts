import { stageUrl, type Stage } from './build/stage';
import { languageTag } from './i18n';

export interface DocumentOptions {
    /** Of the user, such as `zh_CN`. */
    language: string;
    title: string;
    /** Random for each page: lets the import map in, and no other inline script. */
    nonce: string;
    platform: Stage;
    shell: Stage;
    /** Addresses of the modules that differ from user to user. */
    perUser: Record<string, string>;
}

const fonts = [
    '"Salesforce Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial',
    '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif'
].join(', ');

function escaped(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** JSON that can stand in a script element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** What scripts, styles and connections the page may use: all of this org, nothing evaluated from text. */
export function contentSecurityPolicy(nonce: string): string {
    return [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'"
    ].join('; ');
}

/** The HTML that every page starts from; components draw the rest. */
export function documentHtml({ language, title, nonce, platform, shell, perUser }: DocumentOptions): string {
    const imports = { ...platform.imports, ...shell.imports, ...perUser };
    const styles = stageUrl(platform.name, 'assets/styles/salesforce-lightning-design-system.min.css');
    const preloads = [shell.imports['host/main'], platform.imports.lwc, platform.imports['@lwc/synthetic-shadow']];
    return `<!doctype html>
<html lang="${escaped(languageTag(language))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${styles}">
<style>html, body { font-family: ${fonts}; background: #eef4ff; }</style>
<script type="importmap" nonce="${nonce}">${scriptJson({ imports })}</script>
${preloads.map((address) => `<link rel="modulepreload" href="${address}">`).join('\n')}
<script type="module" src="${shell.imports['host/main']}"></script>
</head>
<body class="slds-scope"></body>
</html>
`;
}

/** A page for when no other can be shown. */
export function plainHtml(title: string, detail: string): string {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family: sans-serif; margin: 3rem"><h1>${escaped(title)}</h1><pre style="white-space: pre-wrap">${escaped(detail)}</pre></body></html>
`;
}

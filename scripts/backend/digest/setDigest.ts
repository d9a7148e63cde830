import type { Language } from '../texts';
import type { Digest, DigestItem } from './digestOf';

/** A digest as Markdown. Names and evidence are text, whatever characters they have. */
export function asMarkdown({ title, sections }: Digest, address: string): string {
    const line = ({ text, because, recordId }: DigestItem): string => {
        const words = [markdown(text), because && `— ${markdown(because)}`].filter(Boolean).join(' ');
        return recordId ? `- ${words} ([↗](${linkTo(address, recordId)}))` : `- ${words}`;
    };
    const parts = sections.map(({ heading, items }) => `## ${markdown(heading)}\n\n${items.map(line).join('\n')}`);
    return `${[`# ${markdown(title)}`, ...parts].join('\n\n')}\n`;
}

/** A digest as a page of its own: no script, no style from elsewhere. */
export function asHtml({ title, sections }: Digest, address: string, language: Language): string {
    const line = ({ text, because, recordId }: DigestItem): string => {
        const link = recordId ? ` <a href="${html(linkTo(address, recordId))}">↗</a>` : '';
        return `<li>${html(text)}${because ? ` <small>${html(because)}</small>` : ''}${link}</li>`;
    };
    const parts = sections.map(
        ({ heading, items }) => `<h2>${html(heading)}</h2>\n<ul>\n${items.map(line).join('\n')}\n</ul>`
    );
    return `<!doctype html>
<html lang="${language === 'zh_CN' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${html(title)}</title></head>
<body>
<h1>${html(title)}</h1>
${parts.join('\n')}
</body>
</html>
`;
}

const linkTo = (address: string, recordId: string): string => `${address}/${encodeURIComponent(recordId)}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function html(text: string): string {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** What Markdown would read as a mark, or as HTML, on one line. */
function markdown(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}

import type { Plugin } from 'rollup';

const noTemplates = '\0icon-templates';

/**
 * Base components carry about 1,700 icons as compiled templates (2.2 MB). This draws them from the design system's
 * sprites instead, as Lightning Experience does.
 */
export function spriteIcons(iconsUrl: string): Plugin {
    return {
        name: 'sprite-icons',
        resolveId: {
            order: 'pre',
            handler: (id) => (id.startsWith('lightning/iconSvgTemplates') ? noTemplates : null)
        },
        load: (id) => (id === noTemplates ? 'export default {};' : null),
        transform: {
            order: 'pre',
            handler(code, id) {
                if (/lightning[\\/]iconUtils[\\/]iconUtils\.js$/.test(id)) {
                    return { code: code.replaceAll('/assets/icons/', `${iconsUrl}/`), map: null };
                }
                if (!/primitiveIcon[\\/]primitiveIcon\.js$/.test(id)) {
                    return null;
                }
                const drawn = code
                    .replace(
                        "this.src ? sanitizeURL(this.src) : ''",
                        'this.src ? sanitizeURL(this.src) : getIconPath(this.iconName)'
                    )
                    .replace('import { getName, isValidName }', 'import { getName, isValidName, getIconPath }');
                if (!drawn.includes(': getIconPath(this.iconName)') || !drawn.includes('isValidName, getIconPath }')) {
                    this.error('lightning-base-components draws its icons in another way now: adapt spriteIcons');
                }
                return { code: drawn, map: null };
            }
        }
    };
}

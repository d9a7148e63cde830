import type { ComponentStore } from '../../metadata';

/** Translated headings of a layout's sections, by their English ones; empty where none is deployed. */
export function layoutWords(
    components: Pick<ComponentStore, 'readXml'>,
    objectName: string,
    layoutName: string,
    language: string
): Map<string, string> {
    const translation = components.readXml('CustomObjectTranslation', `${objectName}-${language}`);
    const layouts = translation?.all('layouts') ?? [];
    const layout = layouts.find((candidate) => `${objectName}-${candidate.text('layout')}` === layoutName);
    const words = (layout?.all('sections') ?? []).map((section): [string, string] => [
        section.text('section') ?? '',
        section.text('label') ?? ''
    ]);
    return new Map(words.filter(([, label]) => label !== ''));
}

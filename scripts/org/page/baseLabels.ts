import chinese from './baseLabels.zh-CN.json';

/** Words of the base components in the user's language, by label name; empty for English, which they ship themselves. */
export function baseLabels(language: string): Record<string, string> {
    return language.startsWith('zh') ? chinese : {};
}

import { fill, formatDay, formatNumber } from '../../../force-app/main/default/lwc/labels/format';
import type { Wording } from '../../../force-app/main/default/lwc/labels/reasonText';
import type { Language } from '../texts';
import { labelsIn } from './labelFiles';

const LOCALES: Record<Language, string> = { en: 'en', zh_CN: 'zh-CN' };

/** The page's own words and ways of writing, in a language, from the label files. */
export function wordingIn(language: Language): Wording {
    const words = labelsIn(language);
    const locale = LOCALES[language];
    return {
        texts: (key, ...values) => fill(words(key), values, (value) => formatNumber(value, locale)),
        day: (day) => formatDay(day, locale),
        number: (value) => formatNumber(value, locale),
        signed: (value) => formatNumber(value, locale, 'exceptZero')
    };
}

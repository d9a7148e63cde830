/** Values of `@salesforce/i18n/*` that differ from those the base components ship, which are American English. */
const formats: Record<string, Record<string, string>> = {
    zh_CN: {
        'dateTime.shortDateFormat': 'yyyy/M/d',
        'dateTime.mediumDateFormat': 'yyyy-M-d',
        'dateTime.longDateFormat': 'yyyy年M月d日',
        'dateTime.shortTimeFormat': 'HH:mm',
        'dateTime.mediumTimeFormat': 'HH:mm:ss',
        'dateTime.shortDateTimeFormat': 'yyyy/M/d HH:mm',
        'dateTime.mediumDateTimeFormat': 'yyyy-M-d HH:mm:ss',
        'dateTime.longDateTimeFormat': 'yyyy年M月d日 HH:mm:ss'
    },
    en_GB: {
        'dateTime.shortDateFormat': 'dd/MM/yyyy',
        'dateTime.mediumDateFormat': 'd MMM yyyy',
        'dateTime.longDateFormat': 'd MMMM yyyy',
        'dateTime.shortTimeFormat': 'HH:mm',
        'dateTime.mediumTimeFormat': 'HH:mm:ss',
        'dateTime.shortDateTimeFormat': 'dd/MM/yyyy HH:mm',
        'dateTime.mediumDateTimeFormat': 'd MMM yyyy HH:mm:ss',
        'dateTime.longDateTimeFormat': 'd MMMM yyyy HH:mm:ss'
    }
};

/** `zh_CN` as browsers write it. */
export const languageTag = (code: string): string => code.replaceAll('_', '-');

/** What components read about the user's language, locale and time zone. */
export function i18nValues(user: { language: string; locale: string; timeZone: string }): Record<string, string> {
    return {
        lang: languageTag(user.language),
        locale: languageTag(user.locale),
        timeZone: user.timeZone,
        ...formats[user.locale]
    };
}

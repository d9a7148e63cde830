import type { SetupModel, TranslatedObject } from '../../metadata';
import type { ObjectSchema } from '../../schema';
import chinese from './standardWords.zh-CN.json';
import english from './standardWords.en-US.json';

interface StandardWords {
    label?: string;
    labelPlural?: string;
    fields: Record<string, string>;
}

/** Pages call some fields otherwise than the API does: `Account Phone` is shown as Phone. */
const standardWords: Record<string, Record<string, StandardWords>> = { en_US: english, zh_CN: chinese };

/**
 * The words of an object in the user's language: deployed translations first, then the platform's own words for its
 * standard objects and fields, then English.
 */
export function objectWords(
    setup: Pick<SetupModel, 'translatedObject'>,
    object: ObjectSchema,
    language: string
): TranslatedObject {
    const deployed = setup.translatedObject(object.name, language);
    const own = standardWords[language]?.[object.name];
    const all = standardWords[language]?.['*'];
    const translated = (english: string, now: string | undefined, standard: string | undefined): string =>
        now !== undefined && now !== english ? now : (standard ?? english);
    const fields = [...object.fields.values()].map((field) => {
        const word = deployed?.fields[field.name];
        const standard = own?.fields[field.name] ?? all?.fields[field.name];
        const label = translated(field.label, word?.label, field.custom ? undefined : standard);
        return [
            field.name,
            { label, help: word?.help ?? field.inlineHelpText, picklist: word?.picklist ?? {} }
        ] as const;
    });
    return {
        label: translated(object.label, deployed?.label, own?.label),
        labelPlural: translated(object.labelPlural, deployed?.labelPlural, own?.labelPlural),
        fields: Object.fromEntries(fields),
        validationMessages: deployed?.validationMessages ?? {}
    };
}

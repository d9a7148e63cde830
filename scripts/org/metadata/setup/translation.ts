import type { ObjectTranslation } from '../../schema';
import type { XmlElement } from '../xml/xmlElement';

/** Words of an object in another language, and the messages of its validation rules. */
export interface ObjectWords extends ObjectTranslation {
    /** By the rule's name in lower case. */
    validationMessages: Map<string, string>;
}

/** An object's translation from its metadata; `labelOfValue` turns a picklist's label in English into its API value. */
export function readObjectTranslation(
    xml: XmlElement,
    valueOfLabel: (field: string, masterLabel: string) => string
): ObjectWords {
    const words: ObjectWords = { fields: new Map(), validationMessages: new Map() };
    for (const caseValue of xml.all('caseValues')) {
        const text = caseValue.text('value') ?? undefined;
        if (caseValue.flag('plural')) {
            words.labelPlural ??= text;
        } else {
            words.label ??= text;
        }
    }
    words.labelPlural ??= words.label;
    for (const field of [...xml.all('standardFields'), ...xml.all('fields')]) {
        const name = field.text('name') ?? '';
        words.fields.set(name.toLowerCase(), {
            label: field.text('label') ?? undefined,
            inlineHelpText: field.text('help') ?? undefined,
            values: new Map(
                field
                    .all('picklistValues')
                    .flatMap((value) =>
                        pair(valueOfLabel(name, value.text('masterLabel') ?? ''), value.text('translation'))
                    )
            )
        });
    }
    const nameLabel = xml.text('nameFieldLabel');
    if (nameLabel !== null) {
        words.fields.set('name', { label: nameLabel, values: new Map() });
    }
    for (const rule of xml.all('validationRules')) {
        const message = rule.text('errorMessage');
        if (message !== null) {
            words.validationMessages.set((rule.text('name') ?? '').toLowerCase(), message);
        }
    }
    return words;
}

function pair(key: string, value: string | null): Array<[string, string]> {
    return value === null ? [] : [[key, value]];
}

import locale from '@salesforce/i18n/locale';
import { accountLabels } from './accountLabels';
import { adviceLabels } from './adviceLabels';
import { engineLabels } from './engineLabels';
import { drawingLabels } from './drawingLabels';
import { decisionLabels } from './decisionLabels';
import { filterLabels } from './filterLabels';
import { formLabels } from './formLabels';
import { influenceLabels } from './influenceLabels';
import { mapLabels } from './mapLabels';
import { matrixLabels } from './matrixLabels';
import { pathLabels } from './pathLabels';
import { personLabels } from './personLabels';
import { historyLabels } from './historyLabels';
import { riskLabels } from './riskLabels';
import { standingLabels } from './standingLabels';
import { fill, formatDay, formatNumber } from './format';
import type { NamedValues } from './format';
import type { Wording } from './reasonText';
import { tableLabels } from './tableLabels';
import { tieLabels } from './tieLabels';
import { timeLabels } from './timeLabels';
import { viewLabels } from './viewLabels';
import { coverageLabels } from './coverageLabels';
import { layerLabels } from './layerLabels';
import { vocabularyLabels } from './vocabularyLabels';

/** Every text that a person reads, in the user's language, by the name of its custom label. */
export const LABELS = {
    ...drawingLabels,
    ...vocabularyLabels,
    ...tableLabels,
    ...layerLabels,
    ...coverageLabels,
    ...accountLabels,
    ...engineLabels,
    ...adviceLabels,
    ...mapLabels,
    ...viewLabels,
    ...timeLabels,
    ...tieLabels,
    ...personLabels,
    ...historyLabels,
    ...standingLabels,
    ...riskLabels,
    ...decisionLabels,
    ...filterLabels,
    ...pathLabels,
    ...influenceLabels,
    ...matrixLabels,
    ...formLabels
} as const;

export type LabelKey = keyof typeof LABELS;

/**
 * Gives a text with its places filled: {0}, {1}, … by values in their order, {person} by an object with that name. Pure
 * logic takes one as a parameter, so that it runs anywhere.
 */
export type Texts = (key: LabelKey, ...values: readonly (string | number | NamedValues)[]) => string;

const number = (value: number): string => formatNumber(value, locale);

/** The texts of the page, with numbers as the user writes them. A name that no label has, which may be a word out of a record, stands for itself. */
export const texts: Texts = (key, ...values) => fill(LABELS[key] ?? key, values, number);

/** The user's language and way to write days and numbers. */
export const wording: Wording = {
    texts,
    day: (day) => formatDay(day, locale),
    number,
    signed: (value) => formatNumber(value, locale, 'exceptZero')
};

export { changeText } from './changeText';
export { dayIn, fill, formatDay, formatNumber } from './format';
export type { NamedValues } from './format';
export { inputText, partText, reasonText } from './reasonText';
export type { Names, Wording } from './reasonText';
export { drawnTermText, termOptions, termText } from './termText';
export type { TermOption } from './termText';

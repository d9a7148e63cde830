import { formLabels } from './formLabels';
import { mapLabels } from './mapLabels';
import { personLabels } from './personLabels';
import { fill } from './format';
import { vocabularyLabels } from './vocabularyLabels';

/** Every text that a person reads, in the user's language, by the name of its custom label. */
export const LABELS = { ...vocabularyLabels, ...mapLabels, ...personLabels, ...formLabels } as const;

export type LabelKey = keyof typeof LABELS;

/** Gives a text with its places {0}, {1}, … filled. Pure logic takes one as a parameter, so that it runs anywhere. */
export type Texts = (key: LabelKey, ...values: readonly (string | number)[]) => string;

/** The texts of the page. */
export const texts: Texts = (key, ...values) => fill(LABELS[key], values);

export { dayIn, fill, formatDay } from './format';

export { drawnTermText, termText } from './termText';

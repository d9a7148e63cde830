import { normaliseId } from '../schema';
import type { Caller } from './caller';

/** What each user may change of their own row, whatever else is closed to them: the language that pages come in, and the like. */
const OWN_SETTINGS = new Set(
    ['LanguageLocaleKey', 'LocaleSidKey', 'TimeZoneSidKey', 'EmailEncodingKey', 'Email', 'Phone', 'MobilePhone'].map(
        (name) => name.toLowerCase()
    )
);

/** Whether an update is of the caller's own row and of such settings only. */
export function isOwnSettings(
    caller: Caller,
    objectName: string,
    id: string,
    values: Record<string, unknown>
): boolean {
    return (
        objectName.toLowerCase() === 'user' &&
        normaliseId(id) === caller.userId &&
        Object.keys(values).every((name) => OWN_SETTINGS.has(name.toLowerCase()))
    );
}

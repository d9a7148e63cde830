import type { CurrentCopy } from 'c/relationshipModel';

/** A value of the current copy that somebody else wrote between two readings. */
export interface CopyChange {
    readonly field: keyof CurrentCopy;
    readonly before: CurrentCopy[keyof CurrentCopy];
    readonly after: CurrentCopy[keyof CurrentCopy];
}

const COPY_FIELDS = [
    'attitude',
    'closeness',
    'politicalStatus',
    'power',
    'interest'
] as const satisfies readonly (keyof CurrentCopy)[];

/** What differs between the copy a form was opened with and the copy that is there now; empty when nothing does. */
export function copyChanges(opened: CurrentCopy, now: CurrentCopy): CopyChange[] {
    return COPY_FIELDS.filter((field) => opened[field] !== now[field]).map((field) => ({
        field,
        before: opened[field],
        after: now[field]
    }));
}

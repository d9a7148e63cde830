import type { ConflictView } from 'c/conflictNotice';
import { texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import { copyChanges } from 'c/mapRecords';
import type { CurrentCopy } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, POLITICAL_STATUSES, termOf } from 'c/vocabulary';
import type { CopyNow } from './copyAnswer';

const FIELD_LABELS: Readonly<Record<keyof CurrentCopy, LabelKey>> = {
    attitude: 'RMap_Attitude',
    closeness: 'RMap_Closeness',
    politicalStatus: 'RMap_PoliticalStatus',
    power: 'RMap_Power',
    interest: 'RMap_Interest'
};

const FIELD_TERMS = { attitude: ATTITUDES, closeness: CLOSENESS_LEVELS, politicalStatus: POLITICAL_STATUSES } as const;

/** What changed between the copy a form was opened with and the person as read now; undefined when nothing did. */
export function conflictOf(opened: CurrentCopy, now: CopyNow): ConflictView | undefined {
    const changes = copyChanges(opened, now.copy);
    return changes.length === 0
        ? undefined
        : {
              who: whoChanged(now.lastModifiedByName),
              changes: changes.map(({ field, before, after }) =>
                  texts(
                      'RMap_Conflict_Change',
                      texts(FIELD_LABELS[field]),
                      wordsOf(field, before),
                      wordsOf(field, after)
                  )
              )
          };
}

/** Says who it was, as far as that is known. */
export function whoChanged(name: string | null): string {
    return texts('RMap_Conflict_Who', name ?? texts('RMap_Conflict_Someone'));
}

function wordsOf(field: keyof CurrentCopy, value: string | number | null): string {
    if (field === 'power' || field === 'interest') {
        return value === null ? texts('RMap_Unknown') : String(value);
    }
    const terms: readonly { value: string | null; rank: number | null; labelKey: LabelKey }[] = FIELD_TERMS[field];
    return texts(termOf(terms, value === null ? null : String(value)).labelKey);
}

import type { ConflictView } from 'c/conflictNotice';
import { termText, texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import { samePlace } from 'c/place';
import type { Place } from 'c/place';
import { DECISION_ROLES, SENIORITIES, STATUSES } from 'c/vocabulary';
import { whoChanged } from './conflict';

/** What each part of a place is called, and its value in words. */
const PARTS: Readonly<
    Record<keyof Place, [LabelKey, (place: Place, nameOf: (id: string) => string) => string | null]>
> = {
    title: ['RMap_PersonTitle', ({ title }) => title],
    department: ['RMap_Department', ({ department }) => department],
    seniority: ['RMap_Seniority', ({ seniority }) => seniority && termText(SENIORITIES, seniority, texts)],
    reportsToId: ['RMap_AddPerson_Superior', ({ reportsToId }, nameOf) => reportsToId && nameOf(reportsToId)],
    decisionRoles: [
        'RMap_DecisionRoles',
        ({ decisionRoles }) => decisionRoles.map((role) => termText(DECISION_ROLES, role, texts)).join(', ')
    ],
    status: ['RMap_Status', ({ status }) => status && termText(STATUSES, status, texts)]
};

/** What somebody else changed of a place between two readings, in words. */
export function placeConflict(
    opened: Place,
    now: Place,
    byName: string | null,
    nameOf: (id: string) => string
): ConflictView {
    const parts = (Object.keys(PARTS) as (keyof Place)[]).filter(
        (part) => !samePlace(opened, { ...opened, [part]: now[part] })
    );
    return {
        who: whoChanged(byName),
        changes: parts.map((part) => {
            const [label, wordsOf] = PARTS[part];
            const [before, after] = [opened, now].map((place) => wordsOf(place, nameOf) || texts('RMap_Unknown'));
            return texts('RMap_Conflict_Change', texts(label), before, after);
        })
    };
}

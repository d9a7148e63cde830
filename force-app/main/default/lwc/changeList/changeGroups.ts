import type { ChangeItem } from 'c/changes';
import { changeText } from 'c/labels';
import type { Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';

/** One difference as the list shows it. */
export interface ChangeRow {
    readonly key: string;
    readonly text: string;
    readonly dayText: string;
    /** The record that says so; null where none does. */
    readonly recordId: string | null;
    /** What the button to the record is called. */
    readonly openText: string;
}

/** The differences of one person, of the deals or of the account as a whole. */
export interface ChangeGroup {
    readonly key: string;
    readonly heading: string;
    /** The person to open; null where it is about no person on the map. */
    readonly personId: string | null;
    readonly rows: readonly ChangeRow[];
}

/** Keys of the groups that are about no person. */
const ACCOUNT = 'account';
const DEALS = 'deals';

/** The differences between two days, by whom they are about: people in the order of their first change, then the rest. */
export function changeGroups(items: readonly ChangeItem[], subject: MapSubject, wording: Wording): ChangeGroup[] {
    const groups = new Map<string, ChangeItem[]>();
    for (const item of items) {
        const key = subjectOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    const order = (key: string) => Number(key === ACCOUNT || key === DEALS);
    return [...groups]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([key, found]) => ({
            key,
            heading: headingOf(key, subject, wording),
            personId: subject.person(key) ? key : null,
            rows: found.map((item, index) => rowOf(item, index, subject, wording))
        }));
}

function subjectOf(item: ChangeItem): string {
    if (item.kind === 'account') {
        return ACCOUNT;
    }
    if (item.kind === 'dealStatus') {
        return DEALS;
    }
    return 'stakeholderId' in item ? item.stakeholderId : item.fromId;
}

function headingOf(key: string, subject: MapSubject, { texts }: Wording): string {
    if (key === ACCOUNT || key === DEALS) {
        return texts(key === ACCOUNT ? 'RMap_Changes_Account' : 'RMap_Changes_Deal');
    }
    return nameIn(subject, key);
}

/** Somebody who joined after the day shown is on record, but not on the map of that day. */
function nameIn(subject: MapSubject, id: string): string {
    return subject.nameOf(id) || (subject.account?.model.byId.get(id)?.name ?? '');
}

function rowOf(item: ChangeItem, index: number, subject: MapSubject, wording: Wording): ChangeRow {
    const model = subject.account?.model ?? null;
    const text = changeText(item, model, wording, { nameOf: (id) => nameIn(subject, id) });
    return {
        key: String(index),
        text,
        dayText: item.date === null ? '' : wording.day(item.date),
        recordId: item.recordId,
        openText: wording.texts('RMap_Changes_Record', text)
    };
}

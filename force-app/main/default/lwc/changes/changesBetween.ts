import { labelled } from 'c/explanation';
import { ascending, groupsInOrder, sortInPlace } from 'c/relationshipModel';
import { peopleThere, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { personChanges } from './personChanges';
import { accountChanges, buyingRoleChanges, commitmentChanges, dealStatusChanges, tieChanges } from './recordChanges';
import type { ChangeItem } from './types';

const EVENT = 'Change_';
/** After every id. */
const LAST = '\uffff';

/**
 * What differs between two states of an account, by the day it came about. A later look at the same values is no
 * difference, and who is there from the first day of the records did not join: there is no earlier picture. From a later
 * day to an earlier one the same items come out, read backwards. The two may also be the account as it is and as it would
 * be.
 */
export function changesBetween(from: AccountOnDay, to: AccountOnDay): ChangeItem[] {
    return from.day > to.day ? forward(to, from).map(backwards) : forward(from, to);
}

function forward(before: AccountOnDay, after: AccountOnDay): ChangeItem[] {
    if (before === after) {
        return [];
    }
    const later = peopleThere(after);
    const left = peopleThere(before).filter(({ id }) => !personThere(after, id));
    const joined = later.filter(
        ({ id, since }) => !personThere(before, id) && (since !== after.firstDay() || before.person(id) !== undefined)
    );
    const stayed = later.flatMap((is) => {
        const was = personThere(before, is.id);
        return was ? personChanges(before, after, was, is) : [];
    });
    const items: ChangeItem[] = [
        ...left.map(({ id }) => leaving(id, after)),
        ...joined.map(joining),
        ...stayed,
        ...tieChanges(before, after),
        ...buyingRoleChanges(before, after),
        ...dealStatusChanges(before, after),
        ...accountChanges(before, after),
        ...commitmentChanges(before, after)
    ];
    return groupsInOrder(items, ({ date }) => date).flatMap(([, ofDay]) => sortInPlace(ofDay, inOrder));
}

/** Of one day. */
function inOrder(a: ChangeItem, b: ChangeItem): number {
    return (
        ascending(a.kind, b.kind) ||
        ascending(stakeholderIn(a), stakeholderIn(b)) ||
        ascending(a.recordId ?? LAST, b.recordId ?? LAST)
    );
}

/** Whoever is there and found by that id. */
function personThere(account: AccountOnDay, id: string): PersonOnDay | null {
    const person = account.person(id);
    return person && person.status !== 'Left' ? person : null;
}

function leaving(stakeholderId: string, after: AccountOnDay): ChangeItem {
    const gone = after.person(stakeholderId);
    const origin = { date: gone?.until ?? null, recordId: gone?.position?.id ?? stakeholderId };
    return { kind: 'left', stakeholderId, labelKey: labelled('left', EVENT), ...origin };
}

function joining({ id, position }: PersonOnDay): ChangeItem {
    const origin = { date: position?.validFrom ?? null, recordId: position?.id ?? id };
    return { kind: 'joined', stakeholderId: id, labelKey: labelled('joined', EVENT), ...origin };
}

const OPPOSITES: Readonly<Record<string, string>> = {
    joined: 'left',
    left: 'joined',
    linkAdded: 'linkEnded',
    linkEnded: 'linkAdded',
    buyingRoleAdded: 'buyingRoleEnded',
    buyingRoleEnded: 'buyingRoleAdded'
};

/** The same difference seen from the later day. */
function backwards(item: ChangeItem): ChangeItem {
    const kind = OPPOSITES[item.kind];
    const opposite = kind === undefined ? {} : { kind, labelKey: labelled(kind, EVENT) };
    return { ...item, ...opposite, ...('from' in item ? { from: item.to, to: item.from } : {}) } as ChangeItem;
}

function stakeholderIn(item: ChangeItem): string {
    return 'stakeholderId' in item ? item.stakeholderId : '';
}

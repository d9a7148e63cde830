import type { Day } from 'c/relationshipModel';
import type { Activity } from './activity';
import { ruleFor } from './rules';

/** How one of our users knows a person: by what is on record of the two. */
export interface Acquaintance {
    userId: string;
    userName: string;
    stakeholderId: string;
    contacts: number;
    last: Day;
}

/** A person on a map and the contact they are. */
export interface KnownAs {
    Id: string;
    Contact__c: string | null;
}

/** Who of us has had contact with whom, the liveliest first. What shows no contact makes no acquaintance. */
export function whoKnowsWhom(
    activities: readonly Activity[],
    people: readonly KnownAs[],
    names: ReadonlyMap<string, string>,
    now: Date
): Acquaintance[] {
    const byContact = new Map(people.map(({ Id, Contact__c }) => [Contact__c, Id]));
    const found = new Map<string, Acquaintance>();
    for (const activity of activities) {
        const { contactId, userId, on } = activity;
        const stakeholderId = byContact.get(contactId);
        if (stakeholderId && userId && ruleFor(activity, now)?.act) {
            const pair = `${userId} ${stakeholderId}`;
            const known = found.get(pair) ?? {
                userId,
                userName: names.get(userId) ?? '',
                stakeholderId,
                contacts: 0,
                last: on
            };
            found.set(pair, { ...known, contacts: known.contacts + 1, last: on > known.last ? on : known.last });
        }
    }
    return [...found.values()].sort(
        (a, b) => b.contacts - a.contacts || (a.userId + a.stakeholderId < b.userId + b.stakeholderId ? -1 : 1)
    );
}

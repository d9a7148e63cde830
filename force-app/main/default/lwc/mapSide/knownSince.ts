import { recordDays } from 'c/accountBook';
import type { AccountBook } from 'c/accountBook';
import type { Day } from 'c/relationshipModel';

/** The first day that anything is known of somebody: of their record's making, or of what is told of an earlier time. */
export function knownSince(
    { facts }: AccountBook,
    personId: string,
    { createdOn, today }: { readonly createdOn: Day; readonly today: Day }
): Day {
    const { links, dealRoles, history } = facts;
    const isAbout = ({ stakeholderId }: { readonly stakeholderId: string }) => stakeholderId === personId;
    const told = {
        stakeholders: [],
        links: links.filter(({ fromId, toId }) => fromId === personId || toId === personId),
        buyingRoles: [...(dealRoles ?? []), ...(history?.buyingRoles ?? [])].filter(isAbout),
        assessments: history?.assessments.filter(isAbout) ?? [],
        engagements: history?.engagements.filter(({ participants }) => participants.some(isAbout)),
        commitments: history?.commitments.filter(isAbout)
    };
    const [first] = recordDays(told, today);
    return first && first.day < createdOn ? first.day : createdOn;
}

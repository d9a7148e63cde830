import { ascending, unique } from 'c/relationshipModel';
import type { DecisionRole } from 'c/vocabulary';
import type { AccountOnDay } from 'c/accountOnDay';
import { ANY } from './committee';
import { nameOf } from './dealParts';
import type { DealPerson } from './dealStatus';
import { personWarnings } from './personWarnings';
import { warning } from './warning';
import type { DealPart, DealWarning, DealWarningKind, Decision } from './types';

type Judged = Omit<Decision, 'warnings'>;

/** What there is to be careful about on a deal, by kind and person. */
export function warningsOf(account: AccountOnDay, deal: Judged, people: readonly DealPerson[]): DealWarning[] {
    const warnings = [
        ...personWarnings(account, people),
        ...leaverWarnings(account, deal),
        ...placeWarnings(deal),
        ...wholeWarnings(deal, people)
    ];
    return warnings.sort((a, b) => ascending(sortKey(a), sortKey(b)));
}

/** People with a part who have left, and the roles that nobody holds since. */
function leaverWarnings({ standing }: AccountOnDay, { opportunityId, parts }: Judged): DealWarning[] {
    const gone = parts.filter(({ presence }) => presence === 'left');
    const held = new Set(parts.filter(({ presence }) => presence !== 'left').map(({ role }) => role));
    const empty = gone.filter(({ role }) => role !== null && !held.has(role));
    const people = new Map(gone.map(({ stakeholderId, person }) => [stakeholderId, person]));
    const supporters = [...people.values()].flatMap((person) => {
        const stood = standing(person.id, opportunityId);
        const kinds = [stood?.champion ? 'ChampionGone' : null, stood?.supports ? 'SupporterLeft' : null] as const;
        const values = { person: nameOf(person) };
        return kinds.flatMap((kind) =>
            kind && stood ? warning(kind, [person.id], values, stood.attitude.assessmentId) : []
        );
    });
    return [...supporters, ...byRole(empty, 'RoleEmpty')];
}

/** Required places that nobody holds, and seats that are empty. */
function placeWarnings({ committee, parts }: Judged): DealWarning[] {
    const missing = committee.missing.map(({ role, department }) =>
        warning(
            'RequiredRoleMissing',
            [],
            { role: roleLabel(role), department: department ?? ANY },
            null,
            role,
            department
        )
    );
    const vacant = parts.filter(({ presence }) => presence === 'vacant');
    const seats = [...new Map(vacant.map((part) => [part.stakeholderId, part])).values()];
    return [
        ...missing,
        ...seats.map(({ stakeholderId, person, role, recordId }) =>
            warning('SeatVacant', [stakeholderId], { person: nameOf(person) }, recordId, role, person.department)
        )
    ];
}

/** What concerns the deal as a whole. */
function wholeWarnings(
    { status, parts, singleThreaded, threadIds }: Judged,
    people: readonly DealPerson[]
): DealWarning[] {
    if (status === null) {
        return [warning('NoMap', [], {}, null)];
    }
    const supporters = people.filter(({ standing }) => standing.supports);
    const onlyUsers = supporters.length > 0 && supporters.every(({ roles }) => roles.every((role) => role === 'User'));
    const thread = people.find(({ id }) => id === threadIds[0]);
    const isApproverKnown = parts.some(({ role, presence }) => role === 'Approver' && presence !== 'left');
    return [
        ...(isApproverKnown ? [] : [warning('ApproverUnknown', [], {}, null, 'Approver')]),
        ...(singleThreaded
            ? [
                  warning(
                      'SingleThreaded',
                      threadIds,
                      { count: threadIds.length, person: thread?.name ?? '' },
                      thread?.standing.closeness.because?.recordId ?? null
                  )
              ]
            : []),
        ...(onlyUsers
            ? [
                  warning(
                      'SupportOnlyFromUsers',
                      supporters.map(({ id }) => id),
                      { people: supporters.map(({ name }) => name).join(', ') },
                      supporters[0].standing.attitude.assessmentId
                  )
              ]
            : [])
    ];
}

/** One warning a role, with everybody who held it. */
function byRole(parts: readonly DealPart[], kind: DealWarningKind): DealWarning[] {
    const roles = unique(parts.map(({ role }) => role));
    return roles.map((role) => {
        const holders = parts.filter((part) => part.role === role);
        const names = unique(holders.map(({ person }) => nameOf(person))).join(', ');
        const ids = unique(holders.map(({ stakeholderId }) => stakeholderId));
        return warning(kind, ids, { role: roleLabel(role), people: names }, holders[0].recordId, role);
    });
}

function roleLabel(role: DecisionRole | null): string {
    return role === null ? '' : `RMap_Role_${role}`;
}

function sortKey({ kind, stakeholderIds, role, department }: DealWarning): string {
    return JSON.stringify([kind, stakeholderIds, role, department]);
}

import type { DealStatus, DecisionRole } from 'c/vocabulary';
import type { Reason } from 'c/explanation';
import { groupBy } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Standing } from 'c/standing';
import { idsOf, nameOf } from './dealParts';
import type { DealPart } from './types';

/** An active person on a deal: the roles there and the standing on that deal. */
export interface DealPerson {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly (DecisionRole | null)[];
    readonly standing: Standing;
}

/** The active people of a deal, each once, by id. */
export function dealPeople(account: AccountOnDay, opportunityId: string, parts: readonly DealPart[]): DealPerson[] {
    const active = parts.filter(({ presence }) => presence === 'active');
    const partsOf = groupBy(active, ({ stakeholderId }) => stakeholderId);
    return idsOf(active).flatMap((id) => {
        const standing = account.standing(id, opportunityId);
        const person = account.person(id);
        const roles = (partsOf.get(id) ?? []).map(({ role }) => role);
        return standing && person ? [{ id, name: nameOf(person), roles, standing }] : [];
    });
}

/** Whether whoever has the roles decides or approves. */
export function decides(roles: readonly (DecisionRole | null)[]): boolean {
    return roles.includes('Approver') || roles.includes('DecisionMaker');
}

export function isDecider({ roles }: DealPerson): boolean {
    return decides(roles);
}

/** Whether somebody is a key player who supports us. */
export function isSupportingKeyPlayer({ standing }: DealPerson): boolean {
    return standing.keyPlayer && standing.supports;
}

/**
 * Red: no key player supports us. Amber: one does. Green: one who does decides or approves on this deal, the same
 * person. Without anybody mapped there is nothing to judge: null. As users of Altify know it.
 */
export function dealStatus(parts: readonly DealPart[], people: readonly DealPerson[]): DealStatus | null {
    if (parts.length === 0) {
        return null;
    }
    const supporting = people.filter(isSupportingKeyPlayer);
    return supporting.some(isDecider) ? 'Green' : supporting.length > 0 ? 'Amber' : 'Red';
}

/** Why a deal has its status: whose support makes it, or who is there and why that does not count. */
export function statusReasons(status: DealStatus | null, people: readonly DealPerson[]): Reason[] {
    if (status === null) {
        return [{ labelKey: 'RMap_Deal_NobodyMapped', values: {}, recordId: null }];
    }
    const supporting = people.filter(isSupportingKeyPlayer);
    if (status === 'Green') {
        return supporting.filter(isDecider).map((person) => reasonFor('RMap_Deal_DeciderSupports', person));
    }
    if (status === 'Amber') {
        return supporting.map((person) => reasonFor('RMap_Deal_SupporterDoesNotDecide', person));
    }
    const keyPlayers = people.filter(({ standing }) => standing.keyPlayer);
    return [
        ...(keyPlayers.length === 0 ? [{ labelKey: 'RMap_Deal_NoKeyPlayer', values: {}, recordId: null }] : []),
        ...keyPlayers.map((person) => reasonFor('RMap_Deal_KeyPlayerDoesNotSupport', person)),
        ...people
            .filter(({ standing }) => standing.supports)
            .map((person) => reasonFor('RMap_Deal_SupporterNoKeyPlayer', person))
    ];
}

function reasonFor(labelKey: string, { name, standing }: DealPerson): Reason {
    const attitude = `RMap_Attitude_${standing.attitude.value ?? 'Unknown'}`;
    return { labelKey, values: { person: name, attitude }, recordId: standing.attitude.assessmentId };
}

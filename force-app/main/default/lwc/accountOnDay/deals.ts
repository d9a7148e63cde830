import { DECISION_ROLES, rankOf } from 'c/vocabulary';
import {
    ascending,
    distinct,
    isValidOn,
    sortInPlace,
    type BuyingRole,
    type Day,
    type RelationshipModel
} from 'c/relationshipModel';
import type { OpportunityOnDay, PersonOnDay } from './types';

/** Every deal that has a record or a role, with the parts that were valid on the day, by id. */
export function dealsOnDay(
    model: RelationshipModel,
    person: (id: string) => PersonOnDay | undefined,
    day: Day
): OpportunityOnDay[] {
    const opportunities = new Map((model.records.opportunities ?? []).map((each) => [each.id, each]));
    const dealIds = (model.records.buyingRoles ?? []).map(({ opportunityId }) => opportunityId);
    return distinct([...opportunities.keys(), ...dealIds]).map((id) => {
        const valid = model.buyingRolesIn(id).filter((role) => isValidOn(role, day) && person(role.stakeholderId));
        const roles = sortInPlace(valid, byRoleAndPerson);
        const hasLeft = (role: BuyingRole): boolean => person(role.stakeholderId)?.status === 'Left';
        const buyingRoles = roles.filter((role) => !hasLeft(role));
        const active = buyingRoles.filter(({ stakeholderId }) => person(stakeholderId)?.active);
        return {
            id,
            opportunity: opportunities.get(id) ?? null,
            buyingRoles,
            leaverRoles: roles.filter(hasLeft),
            activeIds: distinct(active.map(({ stakeholderId }) => stakeholderId))
        };
    });
}

function byRoleAndPerson(a: BuyingRole, b: BuyingRole): number {
    const place = ({ role }: BuyingRole): number => rankOf(DECISION_ROLES, role) ?? DECISION_ROLES.length;
    return place(a) - place(b) || ascending(a.stakeholderId, b.stakeholderId) || ascending(a.id, b.id);
}

import type { DecisionRole } from 'c/vocabulary';
import type { AccountOnDay, OpportunityOnDay, PersonOnDay } from 'c/accountOnDay';
import { distinct, type BuyingRole } from 'c/relationshipModel';
import type { DealPart } from './types';

/** What people call a person or a seat: the name, else the title, else what the record is called by. */
export function nameOf(person: {
    name?: string | null;
    title?: string | null;
    key?: string | null;
    id: string;
}): string {
    return person.name || person.title || person.key || person.id;
}

/**
 * The parts people have in a deal on the day, leavers' too. A role on the deal outranks the general ones: these count
 * only for somebody who is on the deal without any role there.
 */
export function dealParts(account: AccountOnDay, deal: OpportunityOnDay): DealPart[] {
    const roles = [...deal.buyingRoles, ...deal.leaverRoles];
    const withRole = new Set(roles.filter(({ role }) => role !== null).map(({ stakeholderId }) => stakeholderId));
    return roles.flatMap((record) => {
        const person = account.person(record.stakeholderId);
        if (!person || (record.role === null && withRole.has(person.id))) {
            return [];
        }
        return rolesOf(record, person).map((role) => partOf(record, person, role));
    });
}

function rolesOf(record: BuyingRole, person: PersonOnDay): readonly (DecisionRole | null)[] {
    if (record.role !== null) {
        return [record.role];
    }
    return person.decisionRoles.length > 0 ? person.decisionRoles : [null];
}

function partOf(record: BuyingRole, person: PersonOnDay, role: DecisionRole | null): DealPart {
    return {
        stakeholderId: person.id,
        person,
        role,
        step: record.step,
        required: record.required,
        presence: person.active ? 'active' : person.vacant ? 'vacant' : 'left',
        recordId: record.id
    };
}

/** Ids, each once, in an order that depends on nothing else. */
export function idsOf(parts: readonly { readonly stakeholderId: string }[]): string[] {
    return distinct(parts.map(({ stakeholderId }) => stakeholderId));
}

import { departmentOf, type PersonOnDay } from 'c/accountOnDay';
import { describePath } from './describe';
import type { Network } from './network';
import type { MessagePath } from './types';
import { openWays, wayTo } from './ways';

/** The department in which somebody works for the customer; null when there is none or it is not known. */
export function customerDepartment(person: PersonOnDay): string | null {
    const isCustomer = person.kind === null || person.kind === 'Customer';
    return person.active && isCustomer ? departmentOf(person) : null;
}

/**
 * The best way of a message from anybody of one department to anybody of the other, over open ties; null when none is
 * known, or for one and the same department.
 */
export function wayBetween(network: Network, fromDepartment: string, toDepartment: string): MessagePath | null {
    if (fromDepartment === toDepartment) {
        return null;
    }
    const { nodes } = network;
    const members = (department: string): number[] =>
        nodes.flatMap(({ person }, node) => (customerDepartment(person) === department ? [node] : []));
    const reached = openWays(
        network,
        members(fromDepartment).map((node) => ({ node, cost: 0 }))
    );
    const ways = members(toDepartment).flatMap((node) => wayTo(reached, node) ?? []);
    const [best] = ways.sort((a, b) => a.cost - b.cost || a.chain.length - b.chain.length);
    return best ? describePath(network, best.chain, best.ties, false) : null;
}
